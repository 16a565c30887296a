"""Say which places are radiology: it is written to, and seldom writes."""

from intake.extract.knowledge import Knowledge
from models.receiver import Place


def is_radiology(place: Place, knowledge: Knowledge) -> bool:
    """Tell a radiology unit from a clinic's."""
    return any(unit.kind == "radiology" and unit.name == place.unit for unit in knowledge.units)
