"""Keep a decision together with the case that it rests on, and read both again."""

from collections.abc import Mapping
from typing import Any

from intake.check.case_json import case_as_json, case_from_json
from intake.check.decision_json import decision_as_json, decision_from_json
from models.decision import Case, Decision


def keep(case: Case, decision: Decision) -> dict[str, Any]:
    """Return a decision as `decide --json` prints it, with its case: the rules may be asked again."""
    return {**decision_as_json(decision), "case": case_as_json(case)}


def read_kept(kept: Mapping[str, Any]) -> tuple[Case, Decision] | None:
    """Return the case and decision that were kept; None where none was, or where it names no examination."""
    case = kept.get("case")
    if not case or not case.get("examinations"):
        return None
    return case_from_json(case), decision_from_json(kept)
