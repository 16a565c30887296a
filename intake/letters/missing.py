"""List what a completion request must ask for: of the flags, and of the rules' requirements."""

from collections.abc import Iterable

from intake.letters.words import words
from models.decision import Decision
from models.flag import Flag
from models.site import Site

OF_EVERY_ORDER = ("clinic", "doctor", "destination", "patient", "examination")


def what_is_missing(flags: Iterable[Flag], decision: Decision | None, site: Site) -> tuple[str, ...]:
    """Return the questions to the orderer, each once, what every order must state first.

    A flag that the orderer cannot answer (a repeat, a warning of the sender) asks nothing; nor does a
    requirement that only the department itself can meet (a signature, a look into the RIS).
    """
    known = words()["completion"]["items"]
    asked = sorted({flag.code for flag in flags if flag.code in known}, key=order_of)
    without_doubles = [code for code in asked if not is_covered(code, asked)]
    required = [one for one in site.requirements.values() if decision and one.name in decision.requires]
    return tuple(
        dict.fromkeys(
            [*(known[code] for code in without_doubles), *(one.letter for one in required if one.letter)]
        )
    )


def order_of(code: str) -> tuple[int, str]:
    """Return where a flag stands in the letter: first what every order must state."""
    name = code.split(".", 1)[1]
    first = OF_EVERY_ORDER.index(name) if code.startswith("missing.") and name in OF_EVERY_ORDER else 9
    return first, code


def is_covered(code: str, asked: Iterable[str]) -> bool:
    """Tell whether a doubt of a field is asked already, since the field is missing or does not hold."""
    family, name = code.split(".", 1)
    asked = set(asked)
    if family == "uncertain":
        covering = {f"missing.{name}", f"invalid.{name}", f"unknown.{name}"}
        covering |= {"missing.patient"} if name == "patient_id" else set()
        covering |= {"missing.examination"} if name == "examinations" else set()
        return bool(covering & asked)
    return family == "missing" and name == "date" and "missing.examination" in asked
