"""What a clerk sees of an order: values beside their ink, other readings of what is in doubt, local time."""

from dataclasses import replace

from intake.flags import uncertain
from intake.output import order_as_json
from intake.report import print_order, print_transmissions
from models.order import Candidate, Evidence, Field, FieldName, Reader
from models.page import Box
from tests.orders import an_order

INK = Evidence(page=2, bbox=Box(1, 2, 3, 4), quote="dr A Berg")


def reading(value: str, confidence: float, reader: Reader) -> Candidate:
    return Candidate(
        field=FieldName.DOCTOR,
        value=value,
        raw=value,
        confidence=confidence,
        evidence=INK,
        reader=reader,
        why="a title",
    )


DOCTOR = Field(
    value="A Berg",
    raw="dr A Berg",
    confidence=0.7,
    evidence=INK,
    why="layout: a title",
    candidates=(
        reading("A Berg", 0.8, Reader.LAYOUT),
        reading("A Borg", 0.4, Reader.LANGUAGE),
        reading("A Bergh", 0.5, Reader.GRAMMAR),
    ),
)


def seen(capsys, *flags) -> str:
    """Print an order with this doctor; return what a clerk sees, a space for each gap."""
    order = an_order(flags=flags)
    order = replace(order, fields={**order.fields, FieldName.DOCTOR: DOCTOR})
    history = [{"at": "2026-07-01T22:30:00+00:00", "action": "viewed", "by": "abc123"}]
    print_order({**order_as_json(order, explain=True), "id": 7, "state": "review", "history": history})
    return " ".join(capsys.readouterr().out.split())


def test_a_value_stands_beside_its_ink(capsys):
    assert "doctor A Berg 0.70 page 2 ”dr A Berg” layout: a title" in seen(capsys)


def test_a_value_in_doubt_is_shown_with_its_other_readings(capsys):
    text = seen(capsys, uncertain("doctor"))
    assert "or A Bergh 0.50 grammar or A Borg 0.40 language" in text
    assert " or A Berg " not in text


def test_a_sure_value_is_shown_alone(capsys):
    assert "A Borg" not in seen(capsys, uncertain("clinic"))


def test_a_long_value_is_not_cut_short(capsys):
    place = an_order().value(FieldName.DESTINATION)
    assert place.endswith("universitetssjukhuset/Sahlgrenska")
    assert "…" not in seen(capsys)


def test_times_are_the_departments(capsys):
    assert "2026-07-02 00:30 viewed abc123" in seen(capsys)
    row = {"id": 1, "source": "folder", "state": "done", "pages": 1, "attempts": 1, "why": ""}
    print_transmissions([{**row, "received": "2026-12-31T23:30:00+00:00"}])
    assert "2027-01-01 00:30" in capsys.readouterr().out
