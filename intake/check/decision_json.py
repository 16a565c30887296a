"""Write a decision as JSON, and read one that was kept."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from models.decision import Because, Decision, ExaminationDecision
from models.flag import Flag, Severity


def decision_as_json(decision: Decision) -> dict[str, Any]:
    """Write a decision in the form that `intake decide --json` promises.

    `parts` adds, for each examination, the rule that decided it, its version, ways, requirements and reason.
    """
    return {
        "outcome": decision.outcome,
        "examinations": [
            {"outcome": one.outcome, "images": one.images, "report": one.report}
            for one in decision.examinations
        ],
        "channels": list(decision.channels),
        "requires": list(decision.requires),
        "invoice": decision.invoice,
        "document": list(decision.document),
        "steps": list(decision.steps),
        "notes": dict(decision.notes),
        "flags": [
            {"code": one.code, "severity": one.severity.value, "field": one.field, "message": one.message}
            for one in decision.flags
        ],
        "because": [dataclasses.asdict(one) for one in decision.because],
        "parts": [
            {
                "rule": one.rule,
                "version": one.version,
                "channels": list(one.channels),
                "requires": list(one.requires),
                "reason": one.reason,
            }
            for one in decision.examinations
        ],
    }


def decision_from_json(content: Mapping[str, Any]) -> Decision:
    """Read a decision that `decision_as_json` wrote."""
    parts = content.get("parts") or [{} for _ in content["examinations"]]
    return Decision(
        outcome=content["outcome"],
        examinations=tuple(
            examination_from_json({**one, **part})
            for one, part in zip(content["examinations"], parts, strict=True)
        ),
        channels=tuple(content["channels"]),
        requires=tuple(content["requires"]),
        invoice=content["invoice"],
        document=tuple(content["document"]),
        steps=tuple(content.get("steps", ())),
        notes=tuple(content.get("notes", {}).items()),
        flags=tuple(
            Flag(code=f["code"], severity=Severity(f["severity"]), field=f["field"], message=f["message"])
            for f in content.get("flags", ())
        ),
        because=tuple(Because(**one) for one in content.get("because", ())),
    )


def examination_from_json(content: Mapping[str, Any]) -> ExaminationDecision:
    """Read the decision about one examination; a key that an older version did not write has its default."""
    lists: dict[str, Any] = {key: tuple(content.get(key, ())) for key in ("channels", "requires")}
    plain = {
        key: content[key]
        for key in ("outcome", "images", "report", "rule", "version", "reason")
        if key in content
    }
    return ExaminationDecision(**plain, **lists)
