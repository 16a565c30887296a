"""What the readers make of a document in doubt: where images go, and for whom, makes it an order or none.

Words alone cannot tell every order from every letter: both name a patient and an examination with its day. An
order says where the images go; reports, lists, referrals and letters about care do not.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from intake.extract.agree.fields import Weighed
from intake.extract.agree.ink import bare_words
from intake.extract.classify import OTHER_SCORE, Kind, Verdict
from intake.extract.kinds import ORDER, load_kinds
from intake.extract.values.accentless import may_lack_accent
from intake.extract.values.known_names import is_nearly_given_name
from models.order import Examination, Field, FieldName, Order
from models.page import Page, Source

GOING = (FieldName.DESTINATION, FieldName.FORWARD_TO)
SAYING = (FieldName.DESTINATION, FieldName.CLINIC, FieldName.DOCTOR, FieldName.PATIENT_ID)
LIKELY = 0.4  # confidence from which a destination may be one
CLEAR = 0.9  # confidence in a name from which the dots on its letters were seen
LITTLE = 2  # what speaks for an order, below which a document that sends nothing anywhere is none
WORDS_OF_A_SCRAP = 8  # fewer words are a note, whatever they lack
WORDS_OF_A_NOTE = 12  # fewer may be one, where somebody is named in them


def confirm(kind: Kind, weighed: Mapping[FieldName, Weighed], examinations: Sequence[Examination]) -> Kind:
    """Take a document in doubt for an order where it says all that an order says, and surely where to."""
    if kind.verdict is not Verdict.DOUBT or kind.is_answer or not any(one.date for one in examinations):
        return kind
    if not all(weighed[name].field for name in SAYING) or not weighed[FieldName.DESTINATION].is_sure:
        return kind
    against = _against(kind)
    is_order = against < OTHER_SCORE if kind.asking else against == 0
    return Kind(verdict=Verdict.ORDER, reason=None, scores=kind.scores) if is_order else kind


def asks_nothing(kind: Kind, orders: Sequence[Order], words: int) -> bool:
    """Say whether a document in doubt, read well, hardly asks for anything and sends nothing anywhere."""
    if (
        kind.verdict is not Verdict.DOUBT
        or not kind.is_legible
        or kind.lacks_paper
        or words < WORDS_OF_A_SCRAP
    ):
        return False
    is_silent_answer = kind.is_answer and not kind.asking
    if is_silent_answer or kind.asking >= LITTLE or any(map(_goes_somewhere, orders)):
        return False
    if _against(kind) < OTHER_SCORE and any(map(_lacks_but_where, orders)):
        return False
    return words >= WORDS_OF_A_NOTE or not any(FieldName.DOCTOR in order.fields for order in orders)


def _against(kind: Kind) -> int:
    """Return what speaks for the strongest other kind that may name a patient."""
    kinds = load_kinds()
    others = (value for name, value in kind.scores.items() if name != ORDER and not kinds[name].is_impersonal)
    return max(others, default=0)


def _lacks_but_where(order: Order) -> bool:
    """Say whether an order tells who wants which examination of whom, and of what day."""
    is_dated = any(one.date for one in order.examinations)
    return is_dated and all(name in order.fields for name in SAYING if name is not FieldName.DESTINATION)


def _goes_somewhere(order: Order) -> bool:
    found = (order.fields[name] for name in GOING if name in order.fields)
    return any(field.confidence >= LIKELY for field in found)


def without_doubtful_name(order: Order, weighed: Mapping[FieldName, Weighed], pages: Sequence[Page]) -> Order:
    """Take away a patient's name that is not sure from an order that nobody else would look at.

    The identity says who it is. A name that may be another's must not stand in the queue as if it were read.
    """
    name = weighed[FieldName.PATIENT_NAME].field
    needs_clerk = any(flag.blocks for flag in order.flags) or not all(one in order.fields for one in SAYING)
    if name is None or needs_clerk or (weighed[FieldName.PATIENT_NAME].is_sure and not _is_odd(name, pages)):
        return order
    fields = dict(order.fields)
    del fields[FieldName.PATIENT_NAME]
    return replace(order, fields=fields)


def _is_odd(name: Field, pages: Sequence[Page]) -> bool:
    """Say whether a name on a picture is one whose letters the engine may have changed."""
    pictures = {page.number for page in pages if page.source is Source.OCR}
    if name.evidence is None or name.evidence.page not in pictures:
        return False
    first, *rest = name.value.split()
    bare = bare_words(name.evidence, pages)
    lacks = may_lack_accent(name.value, is_faint=name.confidence < CLEAR, bare=bare)
    return lacks or (bool(rest) and is_nearly_given_name(first))
