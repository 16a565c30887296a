"""What a clerk answers to the rules' questions: read from words, each strictly."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from intake.errors import InputError
from models.order import CHANNELS
from models.site import KINDS

YES_NO = ("yes", "no")

# What each question may be answered with; empty: any text.
ANSWERS: Mapping[str, Sequence[str]] = {
    # of each examination: one answer for all, or one for each in the order's order, set apart by commas
    "report": ("definitive", "preliminary", "unsigned"),
    "archived": YES_NO,
    "relevant": YES_NO,
    "referred_by_requester": YES_NO,
    # of the order
    "consent": ("written", "oral", "none"),
    "emergency": YES_NO,
    "clinic_closed": YES_NO,
    "physician_advised": YES_NO,
    "identity_checked": YES_NO,
    "power_of_attorney": YES_NO,
    "handover": ("post", "pickup", "proxy"),
    "report_to": ("imaging_unit", "other"),
    "iep": YES_NO,
    "channel": CHANNELS,  # how it is sent, which stands above what the order asks for
    "reason": (),  # of a person's decision where the routine is silent; kept with it, no rule asks for it
    # who they are, where the directory does not say
    "requester": KINDS,
    "requester_region": (),
    "receiver": KINDS,
    "receiver_region": (),
    "receiver_country": (),
}
OF_EACH_EXAMINATION = ("report", "archived", "relevant", "referred_by_requester")


def read_answers(answers: Mapping[str, str] | None, examinations: int) -> dict[str, list[str]]:
    """Return each answer as a list: one for the order, or one for each examination.

    Names may be written with hyphens, as on the command line.

    Raises:
        InputError: a question or answer that is not known; answers that are not as many as the examinations.
    """
    read: dict[str, list[str]] = {}
    mistakes: list[str] = []
    for name, answer in (answers or {}).items():
        key = name.replace("-", "_")
        if key not in ANSWERS:
            close = get_close_matches(key, ANSWERS, n=1)
            mistakes.append(f"unknown question {name!r}" + (f"; did you mean {close[0]!r}?" if close else ""))
            continue
        each = key in OF_EACH_EXAMINATION
        given = [part.strip() for part in answer.split(",")] if each else [answer.strip()]
        mistakes += problems_of(name, given, ANSWERS[key], examinations if each else 1)
        read[key] = given * examinations if each and len(given) == 1 else given
    if mistakes:
        raise InputError("; ".join(mistakes))
    return read


def problems_of(name: str, given: Sequence[str], known: Sequence[str], count: int) -> list[str]:
    """Say what is wrong with the answers to one question: unknown ones, and neither one nor one for each."""
    problems = [
        f"{name}: {one!r} is none of {', '.join(known)}" for one in given if known and one not in known
    ]
    if len(given) not in (1, count):
        problems.append(f"{name}: {len(given)} answers for {count} examinations; give one, or one for each")
    return problems


def as_bool(answer: str | None) -> bool | None:
    """Return yes and no as true and false; no answer stays none."""
    return None if answer is None else answer == "yes"
