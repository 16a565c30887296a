"""A unit at the receiver's house that a page names and nobody made anything of.

"fvb" before it was worn, stands below, or was said in words of the sender's own ("Visas av:"): the unit that
the images are to be passed on to would be lost, and nobody told. Whatever the label was, a clerk looks.
"""

from collections.abc import Collection

from intake.extract.facts.census import Seen
from intake.extract.facts.places import kind_of
from intake.extract.facts.scene import Scene
from intake.extract.places.resolve import resolve_place
from models.order import Field


def stands_beyond(destination: Field, given: Collection[str], scene: Scene) -> bool:
    """Say whether a page names a clinical unit of the destination's house that is no field's value.

    `given`: the values that were read.
    """
    house = destination.directory_id
    return house is not None and any(
        seen.directory_id == house and seen.value not in given and _is_clinical(seen, scene)
        for seen in scene.census.places
    )


def _is_clinical(seen: Seen, scene: Scene) -> bool:
    unit = resolve_place(seen.value, scene.knowledge).unit
    return unit is not None and kind_of(unit, scene.knowledge) != "radiology"
