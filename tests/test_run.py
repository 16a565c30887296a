"""The whole way on small real files: what `intake run` and the clerks' commands do."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.clinics import FORM, VALUES, Clinic, a_fax

SEED = """Beställning av bilder

CT torax, 2015-01-01 länkas + utl. faxas till mediaenh SU/S fvb. toraxkliniken SU/S \
enl. dr Andersson, Medicinmott HSV

Patient: Eva Ek    Personnummer: 19580412-1712"""


@pytest.fixture
def clinic(tmp_path):
    return Clinic(tmp_path)


def test_a_complete_order_is_queued_and_leaves_the_inbox(clinic):
    a_fax(clinic.inbox / "order.pdf")
    summary = clinic.run()
    (order,) = clinic.rows("queue")
    assert summary["queued"] == 1 and order["state"] == "queued", order["flags"]
    assert {name: field["value"] for name, field in order["fields"].items() if field} | {"requester": ""} == {
        "clinic": VALUES["clinic"],
        "doctor": VALUES["doctor"],
        "destination": VALUES["destination"],
        "patient_id": VALUES["identity"],
        "patient_name": VALUES["name"],
        "requester": "",
    }
    assert [(one["description"], one["date"]) for one in order["examinations"]] == [
        ("CT torax", "2024-03-02")
    ]
    assert not list(clinic.inbox.iterdir())


def test_the_seeds_own_example_is_read_and_written_word_for_word(clinic):
    a_fax(clinic.inbox / "seed.pdf", SEED)
    clinic.run()
    (order,) = clinic.rows("queue")
    if order["state"] == "review":
        clinic.intake("approve", str(order["id"]), "--by", "cjn217")
    line = clinic.intake("export", str(order["id"]), "--by", "cjn217", "--report", "definitive")
    assert line.split(": ", 1)[1].strip() == (
        "CT torax, 2015-01-01 länkas + utl. faxas till mediaenh SU/S fvb. toraxkliniken SU/S "
        "enl. dr Andersson, Medicinmott HSV /cjn217"
    )


def test_a_second_run_on_an_empty_inbox_changes_nothing(clinic):
    a_fax(clinic.inbox / "order.pdf")
    clinic.run()
    before = clinic.rows("transmissions")
    assert clinic.run()["files"] == 0
    assert clinic.rows("transmissions") == before


def test_the_same_file_again_is_a_duplicate_and_no_second_order(clinic):
    a_fax(clinic.inbox / "order.pdf")
    clinic.run()
    a_fax(clinic.inbox / "again.pdf")
    clinic.run()
    assert [row["state"] for row in clinic.rows("transmissions")] == ["done", "duplicate"]
    assert len(clinic.rows("queue")) == 1


def test_the_same_pages_in_another_file_are_filed_with_the_first(clinic):
    a_fax(clinic.inbox / "order.pdf")
    clinic.run()
    (a_fax(clinic.inbox / "again.pdf")).write_bytes(
        (clinic.inbox / "again.pdf").read_bytes() + b"\n% sent again\n%%EOF\n"
    )
    clinic.run()
    assert [row["state"] for row in clinic.rows("transmissions")] == ["done", "duplicate"]


def test_the_same_order_in_other_words_waits_for_a_clerk(clinic):
    a_fax(clinic.inbox / "order.pdf")
    clinic.run()
    a_fax(clinic.inbox / "again.pdf", doctor="Bo Berg")
    clinic.run()
    second = clinic.rows("queue")[-1]
    assert "duplicate.pending" in {flag["code"] for flag in second["flags"]}


def test_images_that_have_gone_are_not_queued_again(clinic, tmp_path):
    lines = tmp_path / "old.csv"
    lines.write_text(
        "patient_id;line\n19580412-1712;2024-05-01 kl. 09:00: DT thorax, 2024-03-02 länkade "
        "till mediaenh SU/S enl. dr Andersson, Medicinmott HSV /abc123\n",
        encoding="utf-8",
    )
    clinic.intake("register", "import", str(lines))
    a_fax(clinic.inbox / "order.pdf")
    clinic.run()
    (order,) = clinic.rows("queue")
    assert order["state"] == "review"
    assert "duplicate.exported" in {flag["code"] for flag in order["flags"]}


@pytest.mark.parametrize(
    ("field", "line", "code"),
    [
        ("doctor", "Beställande läkare: {doctor}\n", "missing.doctor"),
        ("destination", "Bilderna skickas till: {destination}\n", "missing.destination"),
        ("identity", "Personnummer: {identity}\n", "missing.patient"),
        ("clinic", "Beställande klinik: {clinic}\n", "missing.clinic"),
    ],
)
def test_what_is_missing_is_flagged_and_held(clinic, field, line, code):
    a_fax(clinic.inbox / "order.pdf", FORM.replace(line, "").format(**VALUES))
    clinic.run()
    (order,) = clinic.rows("queue")
    assert order["state"] == "review"
    assert code in {flag["code"] for flag in order["flags"]}
    clinic.intake("approve", str(order["id"]), "--by", "abc123", code=65)


def test_a_wrong_check_digit_is_held_and_corrected_from_standard_input(clinic):
    a_fax(clinic.inbox / "order.pdf", identity="19580412-1713")
    clinic.run()
    (order,) = clinic.rows("queue")
    assert "invalid.patient_id" in {flag["code"] for flag in order["flags"]}
    clinic.intake(
        "correct", str(order["id"]), "-", "--by", "abc123", stdin="patient_id=580412-1713\n", code=65
    )
    clinic.intake("correct", str(order["id"]), "-", "--by", "abc123", stdin="patient_id=580412-1712\n")
    (order,) = clinic.rows("queue")
    assert order["fields"]["patient_id"]["value"] == "19580412-1712" and order["state"] == "queued"


def test_a_broken_file_is_quarantined_and_the_next_one_goes_on(clinic):
    (clinic.inbox / "a-broken.tif").write_bytes(b"II*\0" + b"\xff" * 40)
    a_fax(clinic.inbox / "b-good.pdf")
    summary = clinic.run()
    assert (summary["quarantined"], summary["queued"]) == (1, 1)
    states = {row["name"]: (row["state"], row["why"]) for row in clinic.rows("transmissions")}
    assert states["a-broken.tif"][0] == "quarantined" and states["a-broken.tif"][1]


def test_an_order_is_exported_only_once_the_rules_are_answered(clinic):
    a_fax(clinic.inbox / "order.pdf", clinic="Ortopedmottagningen, Sahlgrenska universitetssjukhuset/Mölndal")
    clinic.run()
    (order,) = clinic.rows("queue")
    assert order["state"] == "queued", order["flags"]
    clinic.intake("export", str(order["id"]), "--by", "abc123", code=65)
    assert "consent.oral" in clinic.said
    line = clinic.intake("export", str(order["id"]), "--by", "abc123", "--consent", "oral")
    assert line.endswith("/abc123\n")
    clinic.intake("export", str(order["id"]), "--by", "abc123", "--consent", "oral", code=65)
    assert [row["line"] for row in clinic.rows("register")] == [line.strip()]


def test_output_of_a_run_holds_nothing_of_the_patient(clinic):
    a_fax(clinic.inbox / "order.pdf")
    said = clinic.intake("run", "--inbox", str(clinic.inbox)) + clinic.said
    assert not any(value in said for value in ("Ek", "1958", "1712", "Andersson"))


def test_show_holds_evidence_decision_and_history(clinic):
    a_fax(clinic.inbox / "order.pdf")
    clinic.run()
    shown = json.loads(clinic.intake("show", "1", "--json"))
    assert shown["fields"]["doctor"]["page"] == 1 and len(shown["fields"]["doctor"]["bbox"]) == 4
    assert shown["decision"]["because"][0]["heading"] == "Annan klinik vill beställa bilder"
    assert [event["action"] for event in shown["history"]][-1] == "viewed"


def test_a_completion_request_that_comes_back_finds_its_order(clinic):
    a_fax(clinic.inbox / "order.pdf", FORM.replace("Beställande läkare: {doctor}\n", "").format(**VALUES))
    clinic.run()
    clinic.intake("letter", "1", "--out", str(clinic.inbox / "answer.pdf"))
    clinic.run()
    answer = clinic.rows("transmissions")[-1]
    assert (answer["state"], answer["why"]) == ("review", "answers the completion request for order 1")
    assert "answer.to" in {flag["code"] for flag in clinic.rows("queue")[-1]["flags"]}
    history = json.loads(clinic.intake("show", "1", "--json"))["history"]
    assert [one["details"] for one in history if one["action"] == "answered"] == [
        {"transmission": answer["id"]}
    ]


def test_doctor_finds_nothing_wrong_after_a_run(clinic):
    a_fax(clinic.inbox / "order.pdf")
    subprocess.run(clinic.command(), check=True, capture_output=True, timeout=120)  # its readers end with it
    assert all(row["ok"] for row in clinic.rows("doctor"))


def test_a_search_takes_its_words_from_standard_input(clinic):
    a_fax(clinic.inbox / "order.pdf")
    clinic.run()
    clinic.intake("export", "1", "--by", "abc123", "--channel", "usb")
    found = clinic.intake("register", "search", "-", stdin="19580412-1712")
    assert "CT torax" in found
    assert not clinic.intake("register", "search", "-", stdin="19121212-1212")


PATIENTS_OWN = """Begäran om röntgenbilder

Jag heter Eva Ek och är patient hos er. Personnummer: 19580412-1712
Jag vill ha mina bilder från CT torax 2024-03-02 på CD för privat bruk.
Bilderna skickas till: patienten
Beställare: patienten själv
"""


def test_images_for_the_patient_need_no_receiver_in_the_directory(clinic):
    a_fax(clinic.inbox / "patient.pdf", PATIENTS_OWN)
    clinic.run()
    clinic.intake("correct", "1", "requester=patient", "destination=patienten", "--by", "abc123")
    (order,) = clinic.rows("queue")
    codes = {flag["code"] for flag in order["flags"]}
    assert "unknown.destination" not in codes and "missing.doctor" in codes
    clinic.intake("correct", "1", "destination=Läkarhuset Vita Korset", "--by", "abc123")
    (order,) = clinic.rows("queue")
    assert "unknown.destination" in {flag["code"] for flag in order["flags"]}


def test_an_order_without_examinations_does_not_stop_a_replay(clinic):
    a_fax(clinic.inbox / "order.pdf", FORM.replace("Undersökning: {examination}\n", "").format(**VALUES))
    a_fax(clinic.inbox / "whole.pdf", identity="19711103-2624")
    clinic.run()
    rules = clinic.data / "own.toml"
    shipped = Path(__file__).parents[1] / "intake" / "sites" / "halland.toml"
    text = shipped.read_text(encoding="utf-8")
    start = text.index("channels", text.index('id = "H1"'))
    rules.write_text(text[:start] + 'channels = ["usb"]' + text[text.index("\n", start) :], encoding="utf-8")
    settings = clinic.data / "intake.toml"
    settings.write_text(
        settings.read_text().replace('site = "halland"', 'site = "own.toml"'), encoding="utf-8"
    )
    (difference,) = [
        json.loads(line)
        for line in clinic.intake("rules", "replay", "--from", "2020-01-01", "--json").splitlines()
    ]
    assert difference


def test_a_data_directory_may_be_named_from_where_one_stands(clinic, monkeypatch):
    a_fax(clinic.inbox / "order.pdf")
    monkeypatch.chdir(clinic.inbox.parent)
    clinic.data, clinic.inbox = Path("data"), Path("inbox")
    assert clinic.run()["queued"] == 1


def test_nobody_but_a_doctor_is_called_doctor_in_the_register(clinic):
    a_fax(clinic.inbox / "order.pdf")
    clinic.run()
    clinic.intake("correct", "1", "requester=insurer", "doctor=Per Lund", "--by", "abc123")
    clinic.intake("approve", "1", "--by", "abc123")
    line = clinic.intake("export", "1", "--by", "abc123", "--reason", "fullmakt", "--channel", "usb")
    assert "enl. Per Lund," in line
