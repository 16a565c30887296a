"""A case given as JSON: read strictly, every mistake said."""

import pytest

from intake.check.case_json import case_from_json
from intake.errors import InputError

GOOD = {
    "site": "halland",
    "requester": {"kind": "hospital", "region": "Region Halland", "country": "SE", "iep": True},
    "receiver": {"kind": "hospital", "region": "Region Halland", "country": "SE", "iep": None},
    "examinations": [{"description": "CT torax", "date": "2026-03-02", "report": None}],
    "wants": ["report", "images"],
    "emergency": None,
}


def test_null_means_not_known():
    case = case_from_json(GOOD)
    assert (case.emergency, case.consent, case.receiver.iep, case.examinations[0].report) == (
        False,
        None,
        None,
        None,
    )
    assert case.wants == ("images", "report")


# (what is changed, what is said)
MISTAKES = [
    ({"consnet": "oral"}, "unknown key 'consnet'; did you mean 'consent'?"),
    ({"consent": "muntligt"}, "'consent' is 'muntligt'; known are written, oral, none"),
    ({"site": None}, "'site' is null"),
    ({"requester": {"kind": "hopsital"}}, "did you mean 'hospital'?"),
    ({"requester": {"region": "Region Halland"}}, "requester lacks 'kind'"),
    ({"requester": "hospital"}, "requester is not a JSON object"),
    ({"receiver": {"kind": "patient", "country": "Norge"}}, "two letters"),
    ({"examinations": []}, "at least one"),
    ({"examinations": [{"description": "CT", "date": "2/3 2026"}]}, "YYYY-MM-DD"),
    ({"examinations": [{"description": "CT", "report": "signed"}]}, "'report' is 'signed'"),
    ({"wants": []}, "'wants' must name"),
    ({"wants": ["pictures"]}, "'wants' must name"),
    ({"emergency": "yes"}, "must be true, false or null"),
]


@pytest.mark.parametrize(("change", "said"), MISTAKES, ids=[said for _, said in MISTAKES])
def test_a_mistake_is_said(change, said):
    with pytest.raises(InputError) as caught:
        case_from_json({**GOOD, **change})
    assert said in str(caught.value)


def test_every_mistake_is_said_at_once():
    with pytest.raises(InputError) as caught:
        case_from_json({"site": "halland", "wants": ["x"], "consnet": None})
    for said in ("consnet", "lacks 'examinations'", "lacks 'receiver'", "lacks 'requester'", "'wants' must"):
        assert said in str(caught.value)


@pytest.mark.parametrize("content", [None, [], "case", 3])
def test_what_is_no_object_is_no_case(content):
    with pytest.raises(InputError, match="not a JSON object"):
        case_from_json(content)
