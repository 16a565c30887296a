"""Make the register's line of what goes of an order."""

from intake.extract.alike.sameness import fold
from intake.extract.places.resolve import resolve_place
from intake.office import Office
from models.decision import Decision
from models.line import LineExamination, RegisterLine
from models.order import Field, FieldName, Order
from models.when import local, now

LINKED = ("iep", "bfr_push")  # sent over the net: no disc, no letter
REGISTER = "exporterade_bilder"


def line_of(order: Order, decision: Decision, channel: str | None, by: str, office: Office) -> RegisterLine:
    """Return the line that the register shall hold of an order that goes as a whole.

    What the receiver fetches by itself is not said to be sent. Where the routine is silent, what was ordered
    went by a person's decision.
    """
    images, report = what_went(order, decision)
    return RegisterLine(
        at=local(now()).replace(second=0, microsecond=0),
        examinations=tuple(LineExamination(one.description, one.date) for one in order.examinations),
        images=images,
        verb=verb_of(decision, channel),
        channel=channel,
        with_report=report,
        report_channel=report_channel(decision, channel, images) if report else None,
        destination=short(order.fields.get(FieldName.DESTINATION), office) or "",
        forward_to=short(order.fields.get(FieldName.FORWARD_TO), office),
        orderer="dr" if order.value(FieldName.DOCTOR) and is_care(order) else None,
        doctor=order.value(FieldName.DOCTOR),
        clinic=short(order.fields.get(FieldName.CLINIC), office),
        signature=by,
    )


def is_care(order: Order) -> bool:
    """Say whether a doctor orders: an insurer's clerk or a naprapath is not called "dr" in the register."""
    return order.value(FieldName.REQUESTER) in (None, "hospital", "private_provider")


def what_went(order: Order, decision: Decision) -> tuple[bool, bool]:
    """Tell whether images and report are in the line."""
    if decision.outcome == "elsewhere":
        return True, False
    if decision.outcome == "silent":
        return "images" in order.wants, "report" in order.wants
    return any(one.images for one in decision.examinations), any(one.report for one in decision.examinations)


def verb_of(decision: Decision, channel: str | None) -> str:
    """Return the line's verb: fetched by the receiver, linked, or sent."""
    if decision.outcome == "elsewhere":
        return "hämtas"
    return "länkas" if channel in LINKED else "skickas"


def report_channel(decision: Decision, channel: str | None, images: bool) -> str | None:
    """Return how the report goes, where that is not how the images go.

    Halland faxes it to the radiology or media unit beside the link. A report alone may go by post.
    """
    if channel == "iep" and REGISTER in decision.document:
        return "fax"
    return "post" if channel == "post" and not images else None


def short(field: Field | None, office: Office) -> str | None:
    """Return a place as clerks write it, where the directory reads that as the same place; else in full."""
    if field is None:
        return None
    receiver = office.receivers.get(field.directory_id or "")
    unit = field.value.removesuffix(receiver.name).strip(", ") if receiver else ""
    written = [" ".join((field.raw or "").split())]
    written += [" ".join(f"{unit} {alias}".split()) for alias in (receiver.aliases if receiver else ())]
    for text in written:
        if text and "," not in text and len(text) < len(field.value) and means(text, field, office):
            return text
    return field.value


def means(text: str, field: Field, office: Office) -> bool:
    """Say whether a shorter name still means the same receiver and unit, and no other."""
    place = resolve_place(text, office.knowledge)
    return (
        place.receiver is not None
        and place.receiver.id == field.directory_id
        and not place.rivals
        and fold(place.value) == fold(field.value)
    )
