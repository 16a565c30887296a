"""Make a case for the rules of an order, the directory and what a clerk has answered."""

from collections.abc import Mapping
from dataclasses import replace

from intake.check.answers import as_bool, read_answers
from models.decision import Case, ExaminationCase, Party
from models.order import FieldName, Order
from models.receiver import Receiver
from models.site import Site

CARE = ("hospital", "private_provider")  # what the directory knows better than the order
Receivers = Mapping[str, Receiver]
Given = Mapping[str, list[str]]


def case_of(order: Order, site: Site, receivers: Receivers, answers: Mapping[str, str] | None = None) -> Case:
    """Return what is known of an order: what it says, what the directory says, what the clerk says.

    What none of them says stays unknown. An order marked urgent is no emergency until the clerk says so: an
    emergency opens what is not signed, and "akut" on a fax may mean that the answer is in a hurry.

    Raises:
        InputError: an answer that cannot be read.
    """
    given = read_answers(answers, len(order.examinations))
    requester = requester_of(order, receivers, given)
    return Case(
        site=site.id,
        requester=requester,
        receiver=receiver_of(order, site, receivers, requester, given),
        examinations=examinations_of(order, given),
        report_to=first(given, "report_to") or report_to(order, site, receivers),
        wants=order.wants or ("images",),
        emergency=first(given, "emergency") == "yes",
        consent=first(given, "consent") or order.value(FieldName.CONSENT),
        handover=first(given, "handover") or handover_of(order),
        clinic_closed=as_bool(first(given, "clinic_closed")),
        physician_advised=as_bool(first(given, "physician_advised")),
        identity_checked=as_bool(first(given, "identity_checked")),
        power_of_attorney=as_bool(first(given, "power_of_attorney")),
        channel=first(given, "channel") or order.value(FieldName.CHANNEL),
    )


def first(given: Given, name: str) -> str | None:
    """Return the first answer to a question, or none."""
    return given[name][0] if name in given else None


def examinations_of(order: Order, given: Given) -> tuple[ExaminationCase, ...]:
    """Return the order's examinations with what the clerk has answered about each."""
    return tuple(
        ExaminationCase(
            description=one.description,
            date=one.date,
            report=given["report"][n] if "report" in given else None,
            archived=as_bool(given["archived"][n]) if "archived" in given else None,
            relevant=as_bool(given["relevant"][n]) if "relevant" in given else None,
            referred_by_requester=(
                as_bool(given["referred_by_requester"][n]) if "referred_by_requester" in given else None
            ),
        )
        for n, one in enumerate(order.examinations)
    )


def listed(order: Order, name: FieldName, receivers: Receivers) -> Receiver | None:
    """Return the directory's entry for a field, if it names one."""
    found = order.fields.get(name)
    return receivers.get(found.directory_id) if found and found.directory_id else None


def requester_of(order: Order, receivers: Receivers, given: Given) -> Party:
    """Say who asks: a profession or a person by the order's word, what kind of care by the directory's."""
    entry = listed(order, FieldName.CLINIC, receivers)
    found = party_of(entry) if entry else Party(kind=None, country=None)
    stated = order.value(FieldName.REQUESTER)
    kind = stated if stated and stated not in CARE else found.kind or stated
    return replace(
        found,
        kind=first(given, "requester") or kind,
        region=first(given, "requester_region") or found.region,
    )


def receiver_of(order: Order, site: Site, receivers: Receivers, requester: Party, given: Given) -> Party:
    """Say who receives: a listed place, the patient, or the requester where the order names itself."""
    entry = listed(order, FieldName.DESTINATION, receivers)
    if entry:
        found = party_of(entry)
    elif is_patient(order, site, requester):
        found = Party(kind="patient", country=None)
    elif names_itself(order):
        found = requester
    else:
        found = Party(kind=None, country=None)
    return Party(
        kind=first(given, "receiver") or found.kind,
        region=first(given, "receiver_region") or found.region,
        country=first(given, "receiver_country") or found.country,
        iep=as_bool(first(given, "iep")) if "iep" in given else found.iep,
        bfr=found.bfr,
    )


def party_of(entry: Receiver) -> Party:
    """Return what the rules ask of a party that the directory knows."""
    return Party(
        kind=entry.kind or None,
        region=entry.region or None,
        country=entry.country,
        iep=entry.iep,
        bfr=entry.bfr,
    )


def names_itself(order: Order) -> bool:
    """Say whether the orderer names itself as destination."""
    return same(order.value(FieldName.DESTINATION), order.value(FieldName.CLINIC))


def is_patient(order: Order, site: Site, requester: Party) -> bool:
    """Tell whether a destination that no directory knows is the patient: by name, or in the site's words."""
    destination = order.value(FieldName.DESTINATION)
    if not destination:
        return False
    if same(destination, order.value(FieldName.PATIENT_NAME)):
        return True
    words = destination.casefold()
    return requester.kind == "patient" and any(word.casefold() in words for word in site.patient_words)


def same(one: str | None, other: str | None) -> bool:
    """Say whether two names are the same but for capitals and spaces; no name is the same as none."""
    return bool(one and other) and squeeze(one) == squeeze(other)


def squeeze(text: str | None) -> str:
    """Return a text in small letters with single spaces."""
    return " ".join((text or "").casefold().split())


def handover_of(order: Order) -> str | None:
    """Return how a disc is handed over, as far as the order says it."""
    return "post" if order.value(FieldName.CHANNEL) == "post" else None


def report_to(order: Order, site: Site, receivers: Receivers) -> str:
    """Tell whether the report is asked to an imaging unit, or to some other ward, doctor or number.

    A place named without a unit means the one there that takes images and reports.
    """
    asked = order.value(FieldName.REPORT_DESTINATION)
    if not asked or same(asked, order.value(FieldName.DESTINATION)):
        return "imaging_unit"
    entry = listed(order, FieldName.REPORT_DESTINATION, receivers)
    unit = asked.split(",")[0].casefold() if "," in asked else ""
    if entry and (not unit or unit == entry.radiology_unit.casefold()):
        return "imaging_unit"
    words = unit or asked.casefold()
    return "imaging_unit" if any(word.casefold() in words for word in site.imaging_units) else "other"
