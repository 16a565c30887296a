"""The directory's entries: who is who."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """A hospital, a private provider or another place that images may go to."""

    id: str  # stable: "vgr-su-s"
    name: str  # "Sahlgrenska universitetssjukhuset/Sahlgrenska"
    region: str  # "Västra Götalandsregionen"; empty where none
    country: str = "SE"
    kind: str  # hospital, private_provider, ...
    radiology_unit: str = ""  # the unit that takes images and faxed reports: "Mediaenheten"
    iep: bool | None = None  # connected to the Image Exchange Portal; None: not known
    bfr: bool | None = None  # on Västra Götaland's image archive
    bft: bool | None = None  # on another shared archive
    aliases: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()  # what tells it from others that share an abbreviation
    fax: tuple[str, ...] = ()  # digits only
    domains: tuple[str, ...] = ()  # of its mail addresses


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A unit at a receiver, as an order names it."""

    value: str  # "Toraxkliniken, Sahlgrenska universitetssjukhuset/Sahlgrenska"
    unit: str | None  # "Toraxkliniken"
    receiver: Receiver | None  # None: the directory does not know it
    confidence: float  # 0 to 1: how surely the words mean this receiver and no other
    rivals: tuple[Receiver, ...] = ()  # others that the words could mean
    why: str = ""
    is_spelt_out: bool = False  # the directory knows every word of it, as it is written
