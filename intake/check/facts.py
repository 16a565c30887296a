"""Say what is known of a case in the words that the rules' conditions use."""

from collections.abc import Mapping

from models.decision import Case, ExaminationCase, Party
from models.site import Site

UNKNOWN = "unknown"


def facts_of(case: Case, examination: ExaminationCase, site: Site) -> Mapping[str, str]:
    """Return an answer to each fact of `models.site.FACTS` for one examination."""
    return {
        "requester": case.requester.kind or UNKNOWN,
        "requester_region": relation(case.requester, site),
        "receiver": case.receiver.kind or UNKNOWN,
        "receiver_region": relation(case.receiver, site),
        "receiver_iep": yes_or_no(case.receiver.iep),
        "receiver_bfr": yes_or_no(case.receiver.bfr),
        "to_patient": "yes" if goes_to_patient(case) else "no",
        "emergency": "yes" if case.emergency else "no",
        "report": examination.report or UNKNOWN,
        "archived": yes_or_no(examination.archived),
        "wants": wanted(case),
        "report_to": case.report_to,
        "channel": case.channel or UNKNOWN,
        "consent": case.consent or UNKNOWN,
        "relevant": yes_or_no(examination.relevant),
        "referred_by_requester": yes_or_no(examination.referred_by_requester),
        "handover": case.handover or UNKNOWN,
        "clinic_closed": yes_or_no(case.clinic_closed),
        "physician_advised": yes_or_no(case.physician_advised),
        "identity_checked": yes_or_no(case.identity_checked),
        "power_of_attorney": yes_or_no(case.power_of_attorney),
    }


def relation(party: Party, site: Site) -> str:
    """Tell where a party is, seen from the site: home, outside, abroad or unknown."""
    if party.country is not None and party.country.upper() != "SE":
        return "abroad"
    if not party.region:
        return UNKNOWN
    return "home" if site.is_home(party.region) else "outside"


def goes_to_patient(case: Case) -> bool:
    """Tell whether the patient receives: named so, or asks without anyone else being named."""
    return case.receiver.kind == "patient" or (
        case.requester.kind == "patient" and case.receiver.kind is None
    )


def wanted(case: Case) -> str:
    """Return "images", "report" or "both"."""
    return "both" if {"images", "report"} <= set(case.wants) else case.wants[0]


def yes_or_no(value: bool | None) -> str:
    """Return "yes", "no", or "unknown" where nobody has said."""
    return UNKNOWN if value is None else ("yes" if value else "no")
