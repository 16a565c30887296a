"""What the commands of the rules, the letters, the trail and the fax server's hook do."""

import json
import shutil
import sqlite3
import stat
from pathlib import Path

import pdfplumber
import pytest

from intake.check.site import shipped_sites
from intake.letters.code import case_code
from models.register import State
from tests.commands import intake
from tests.desks import Desk
from tests.orders import an_order

WORKED = json.loads(
    (Path(__file__).parent / "cases" / "decisions" / "worked.json").read_text(encoding="utf-8")
)
CASE = WORKED[0]["case"]


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


# Deciding


@pytest.mark.parametrize("worked", WORKED, ids=lambda worked: worked["name"])
def test_a_worked_case_comes_out_as_it_must(worked):
    said = intake("decide", "--json", stdin=json.dumps(worked["case"]))
    decision, expected = json.loads(said.out), dict(worked["expect"])
    rests_on = {(because["source"], because["heading"]) for because in decision["because"]}
    assert (expected.pop("source"), expected.pop("heading")) in rests_on
    assert {name: decision[name] for name in expected} == expected


def test_a_case_is_read_from_a_file_and_told_to_a_person(tmp_path):
    (tmp_path / "case.json").write_text(json.dumps(CASE), encoding="utf-8")
    said = intake("decide", tmp_path / "case.json")
    assert said.code == 0 and said.out.startswith(WORKED[0]["expect"]["outcome"])


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "is no JSON"),
        ("{", "is no JSON"),
        (b"\xff\xfe\xfa", "UTF-8"),
        ("[" * 100_000, "nested too deeply"),
        ("[]", "not a JSON object"),
        ("{}", "the case lacks 'site'"),
        ('{"site": "halland", "site": "nu-sjukvarden"}', "says 'site' twice"),
        (json.dumps({**CASE, "site": "skane"}), "there is no site 'skane'"),
        (json.dumps({**CASE, "konsent": "oral"}), "did you mean 'consent'?"),
        (json.dumps({**CASE, "consent": "maybe"}), "known are written, oral, none"),
        (json.dumps({**CASE, "examinations": []}), "a list of at least one"),
        (json.dumps({**CASE, "emergency": "yes"}), "must be true, false or null"),
    ],
    ids=str,
)
def test_a_case_that_cannot_be_read_is_one_line_and_exit_65(content, said):
    done = intake("decide", "--json", "-", stdin=content)
    assert (done.code, done.out, len(done.err.splitlines())) == (65, "", 1)
    assert said in done.err


def test_a_case_that_is_not_there_is_one_line_and_exit_65(tmp_path):
    done = intake("decide", tmp_path / "none.json")
    assert done.code == 65 and "none.json cannot be read" in done.err


# A site's rules


@pytest.mark.parametrize("site", ["halland", "nu-sjukvarden"])
def test_the_sites_that_ship_hold_no_mistakes(site):
    said = intake("rules", "check", site)
    assert said.code == 0 and "no mistakes" in said.out


def test_every_mistake_of_a_rules_file_is_listed_with_its_line(tmp_path):
    own = our_site(
        tmp_path, ('outcome = "release"', 'outcome = "relase"'), ("version = 1", 'version = "one"')
    )
    said = intake("rules", "check", own)
    assert said.code == 65 and len(said.err.splitlines()) == 1
    assert len(said.out.splitlines()) >= 2 and all("line " in line for line in said.out.splitlines())


def test_the_rules_are_listed_in_the_order_in_which_they_are_asked(desk):
    rows = [json.loads(line) for line in desk.type("rules", "list", "--json").splitlines()]
    assert [row["id"] for row in rows] == [rule.id for rule in desk.office.rules.rules]
    assert all(row["because"][0]["quote"] for row in rows)
    assert desk.type("rules", "list").splitlines()[0].startswith(rows[0]["id"])


def our_site(folder: Path, *changes: tuple[str, str]) -> Path:
    """Return a file of one's own: Halland's with the first place of each text changed."""
    text = next(path for path in shipped_sites() if path.stem == "halland").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (folder / "our.toml").write_text(text, encoding="utf-8")
    return folder / "our.toml"


def test_a_replay_shows_which_decisions_the_changed_rules_would_make_otherwise(tmp_path, desk):
    mine = desk.receive()
    patients = desk.receive(an_order(requester="patient", destination="patienten", wants=("report",)))
    assert "2 decisions since 2020-01-01: 0 would" in desk.type("rules", "replay", "--from", "2020-01-01")
    own = our_site(tmp_path, ('clinic_closed = ["no", "unknown"]', 'clinic_closed = ["no"]'))
    changed = Desk(tmp_path, str(own))
    (row,) = map(json.loads, changed.type("rules", "replay", "--from", "2020-01-01", "--json").splitlines())
    assert (row["order"], row["changed"]["outcome"]) == (patients, {"earlier": "refuse", "now": "release"})
    assert mine != patients and changed.type("rules", "replay", "--from", "2999-01-01", "--json") == ""


def test_a_replay_asks_again_with_what_the_clerk_answered(tmp_path, desk):
    number = desk.receive(an_order(requester="naprapath"))
    desk.export(number, "--consent", "written", "--relevant", "yes")
    own = our_site(tmp_path, ('met.consent = ["written"]', 'met.consent = ["oral"]'))
    (row,) = map(
        json.loads,
        Desk(tmp_path, str(own)).type("rules", "replay", "--from", "2020-01-01", "--json").splitlines(),
    )
    assert row["changed"]["outcome"] == {"earlier": "release", "now": "ask"}


# Letters


def test_no_invoice_basis_is_written_where_the_routine_has_none(desk, tmp_path):
    number = desk.receive(an_order())
    out = tmp_path / "letter.pdf"
    desk.type("letter", number, "--out", out, "--kind", "invoice", code=65)
    assert "writes no invoice basis" in desk.err
    assert not out.exists()


@pytest.mark.parametrize("kind", ["completion", "refusal", "disc", "cover"])
def test_each_letter_is_written_for_its_owner_alone(desk, tmp_path, kind):
    number = desk.receive(an_order(doctor=None))
    out = tmp_path / "letter.pdf"
    reason = ("--reason", "Kliniken svarar inte.") if kind == "refusal" else ()
    assert desk.type("letter", number, "--out", out, "--kind", kind, *reason) == f"{out}\n"
    assert out.read_bytes().startswith(b"%PDF") and stat.S_IMODE(out.stat().st_mode) == 0o600
    assert desk.shown(number)["history"][-2]["action"] == "letter"


def test_the_completion_request_asks_for_what_is_missing_under_its_code(desk, tmp_path):
    number = desk.receive(an_order(doctor=None))
    desk.type("letter", number, "--out", tmp_path / "a.pdf")
    desk.type("letter", number, "--out", tmp_path / "b.pdf", "--email")
    with pdfplumber.open(tmp_path / "a.pdf") as fax, pdfplumber.open(tmp_path / "b.pdf") as mail:
        by_fax, by_mail = fax.pages[0].extract_text(), mail.pages[0].extract_text()
    assert case_code(number) in by_fax and case_code(number) in by_mail
    assert "Vilken läkare" in by_fax and "Vilken klinik" not in by_fax
    assert "CT torax" in by_fax and "CT torax" not in by_mail


def test_a_file_that_is_there_is_replaced_only_by_force(desk, tmp_path):
    number, out = desk.receive(an_order(doctor=None)), tmp_path / "letter.pdf"
    out.write_text("mine", encoding="utf-8")
    desk.type("letter", number, "--out", out, code=65)
    assert "--force" in desk.err and out.read_text(encoding="utf-8") == "mine"
    desk.type("letter", number, "--out", out, "--force")
    assert out.read_bytes().startswith(b"%PDF") and stat.S_IMODE(out.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.glob("*letter*")] == ["letter.pdf"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["99", "--out", "a.pdf"], 65, "there is no order 99"),
        (["1", "--out", "none/a.pdf"], 65, "cannot be written"),
        (["1", "--out", "a.pdf", "--kind", "refusal"], 65, "say the reason"),
        (["1", "--out", "a.pdf", "--kind", "invoice", "--email"], 64, "completion request alone"),
    ],
)
def test_a_letter_that_cannot_be_written_leaves_no_file(desk, tmp_path, monkeypatch, words, code, said):
    monkeypatch.chdir(tmp_path)
    desk.receive(an_order(doctor=None))
    desk.type("letter", *words, code=code)
    assert said in desk.err and not list(tmp_path.glob("**/*.pdf"))


# The trail


def test_the_trail_holds_and_tells_its_head(desk):
    desk.receive()
    head = desk.type("audit", "verify").split()[-1]
    assert str(desk.office.register.head()) == head
    desk.type("audit", "verify", "--head", head)


def test_a_changed_trail_is_found_and_told_by_place(desk):
    desk.receive()
    with sqlite3.connect(desk.data / "register.db") as database:
        database.execute("update event set by = 'other' where id = 2")
    database.close()
    printed = desk.type("audit", "verify", code=65)
    assert printed == "event 2: its content was changed\n" and len(desk.err.splitlines()) == 1


def test_the_trail_is_exported_an_event_a_line_and_that_it_was_stands_in_it(desk):
    number = desk.receive()
    desk.type("reject", number, "--by", "abc123", "--reason", "fel mottagare")
    events = [json.loads(line) for line in desk.type("audit", "export", "--by", "abc123").splitlines()]
    assert [event["id"] for event in events] == list(range(1, len(events) + 1))
    assert [one["hash"] for one in events][:-1] == [one["previous"] for one in events][1:]
    assert events[-1]["action"] == "audit_exported" and events[-1]["by"] == "abc123"
    assert events[-2]["details"] == {
        "from": State.QUEUED.value,
        "to": State.REJECTED.value,
        "reason": "fel mottagare",
    }


# A fax server's hook


def test_a_fax_is_taken_with_what_its_server_says_of_the_call(desk, tmp_path, project):
    fax = tmp_path / "fax.tif"
    shutil.copy(next((project / "samples" / "inbox").glob("*.tif")), fax)
    printed = desk.type("take", fax, "--sender", "+4634048000", "--error", "cut off")
    assert printed == "transmission 1: received\n" and fax.exists()
    assert desk.type("take", fax, "--sender", "+4634048000", "--error", "cut off") == printed
    row = desk.office.register.get_transmission(1)
    assert (row.source, row.sender, row.error) == ("hook", "+4634048000", "cut off")


def test_a_fax_that_is_not_there_is_not_taken(desk, tmp_path):
    desk.type("take", tmp_path / "none.tif", code=65)
    assert "no file that can be taken" in desk.err
