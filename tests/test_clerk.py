"""What clerks do to orders: look, correct, approve, reject, export whole and in parts."""

import json
from datetime import date

import pytest

from intake.answering import as_answer, find_answered
from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from intake.letters.code import case_code
from intake.read.reading import Reading
from intake.register.line import parse_line
from intake.withdrawing import WITHDRAWAL, as_withdrawal, find_withdrawn
from models.line import LineExamination
from models.order import Extraction, Field, FieldName
from tests.desks import Desk
from tests.orders import CT, MR, an_order
from tests.pages import a_page

BOTH = ("images", "report")
MOLNDAL = Field(
    value="Ortopedmottagningen, Sahlgrenska universitetssjukhuset/Mölndal", directory_id="vgr-su-m"
)
VARBERG = Field(value="Röntgen, Hallands sjukhus Varberg", directory_id="halland-varberg")
NAL = Field(value="Röntgenkliniken, Norra Älvsborgs länssjukhus", directory_id="vgr-nal")


@pytest.fixture
def halland(tmp_path):
    return Desk(tmp_path)


@pytest.fixture
def nu(tmp_path):
    return Desk(tmp_path, "nu-sjukvarden")


# Exporting


def test_an_export_prints_the_register_line_and_nothing_else(halland):
    number = halland.receive(an_order(wants=BOTH))
    printed = halland.export(number)
    (entry,) = halland.office.register.list_entries()
    assert printed == f"{entry.line}\n" and halland.err == ""
    line = parse_line(entry.line)
    assert (line.channel, line.with_report, line.report_channel, line.signature) == (
        "iep",
        True,
        "fax",
        "abc123",
    )
    assert halland.order(number).state == "exported"


def test_an_export_prints_the_texts_to_copy_below_the_line_when_asked(nu):
    number = nu.receive(an_order(destination=VARBERG, wants=BOTH))
    printed = nu.export(number, "--report", "definitive", "--archived", "no", "--texts")
    assert "\n[remissanteckning]\n" in printed and "CT torax" in printed.split("[remissanteckning]")[1]


def test_what_the_rules_ask_is_named_with_its_option_and_nothing_is_done(halland):
    number = halland.receive(an_order(clinic=MOLNDAL))
    assert halland.export(number, code=65) == ""
    assert len(halland.err.splitlines()) == 1
    assert "consent.oral (--consent written|oral): Inhämta muntligt samtycke" in halland.err
    assert halland.order(number).state == "queued" and not halland.office.register.list_entries()
    halland.export(number, "--consent", "oral")


def test_a_state_that_nobody_knows_is_asked_for_with_the_option_that_answers_it(nu):
    inside, outside = (nu.receive(an_order(destination=place, wants=BOTH)) for place in (NAL, VARBERG))
    nu.export(inside, code=65)
    assert "report.status (--archived yes|no): Kontrollera om undersökningen är arkiverad" in nu.err
    nu.export(outside, "--emergency", "yes", code=65)
    assert "report.status (--report definitive|preliminary|unsigned): Kontrollera i RIS" in nu.err


def test_an_order_in_review_is_not_exported_and_its_blockers_are_named(halland):
    number = halland.receive(an_order(requester="insurer"))
    halland.export(number, code=65)
    assert "in review (policy.silent)" in halland.err


def test_a_second_export_is_refused(halland):
    number = halland.receive()
    halland.export(number)
    halland.export(number, code=65)
    assert "is exported" in halland.err and len(halland.office.register.list_entries()) == 1


def test_a_channel_that_the_routine_does_not_open_is_refused(halland):
    number = halland.receive()
    halland.export(number, "--channel", "cd", code=65)
    assert "it may go by iep, usb" in halland.err
    assert "på USB" in halland.export(number, "--channel", "usb")


def test_an_urgent_order_is_an_emergency_only_when_the_clerk_says_so(nu):
    number = nu.receive(an_order(destination=VARBERG, urgent=True, wants=BOTH))
    nu.export(number, "--report", "preliminary", code=65)
    assert "report.definitive" in nu.err
    nu.export(number, "--report", "preliminary", "--emergency", "yes")


def test_what_the_routine_does_not_say_goes_by_a_persons_decision_with_its_reason(halland):
    number = halland.receive(an_order(requester="insurer", wants=BOTH))
    halland.type("approve", number, "--by", "abc123")
    halland.export(number, code=65)
    assert "--reason" in halland.err
    halland.export(number, "--reason", " ", code=65)
    line = parse_line(
        halland.export(number, "--reason", "överläkare Ek har beslutat", "--channel", "usb").strip()
    )
    assert (line.images, line.with_report, line.channel) == (True, True, "usb")
    assert (
        halland.shown(number)["history"][-2]["details"]["answers"]["reason"] == "överläkare Ek har beslutat"
    )


def test_a_reason_does_not_open_what_the_routine_forbids(halland):
    number = halland.receive(an_order(requester="patient", destination="patienten", wants=("report",)))
    halland.type("approve", number, "--by", "abc123")
    halland.export(number, "--reason", "ändå", code=65)
    assert "forbids this: Utlåtande till patient" in halland.err


def test_what_the_receiver_fetches_is_closed_and_not_said_to_be_sent(nu):
    number = nu.receive(an_order(destination=NAL))
    printed = nu.export(number, "--archived", "yes")
    assert " hämtas via BFR till " in printed and "skickas" not in printed and "länkas" not in printed
    line = parse_line(printed.strip())
    assert (line.channel, line.verb, line.with_report) == ("bfr", "hämtas", False)
    assert nu.order(number).state == "exported"


# Exporting in parts


def test_an_order_whose_examinations_come_out_differently_goes_in_parts(halland):
    number = halland.receive(an_order([CT, MR], requester="chiropractor"))
    first = parse_line(halland.export(number, "--referred", "yes,no").strip())
    assert first.examinations == (LineExamination(*CT),)
    rest = halland.shown(number)
    assert (rest["state"], [one["description"] for one in rest["examinations"]]) == (
        "queued",
        ["MR knä höger"],
    )
    assert rest["decision"]["requires"] == ["consent.written", "relevance"]
    second = parse_line(halland.export(number, "--consent", "written", "--relevant", "yes").strip())
    assert second.examinations == (LineExamination(*MR),)
    assert halland.order(number).state == "exported"


def test_what_waits_says_why(halland):
    number = halland.receive(an_order([CT, MR], requester="chiropractor"))
    halland.export(number, "--referred", "yes,no")
    halland.export(number, code=65)
    assert "consent.written" in halland.err and "relevance" in halland.err
    (waiting,) = halland.shown(number)["instructions"]["waiting"]
    assert waiting["examination"] == 0 and "skriftligt samtycke" in waiting["reason"]


def test_the_rest_of_an_order_waits_with_what_was_answered(nu):
    number = nu.receive(an_order([CT, MR], destination=VARBERG, wants=BOTH))
    nu.export(number, "--report", "definitive,unsigned")
    assert nu.err == "waits: MR knä höger: Vänta tills svaret är definitivsignerat.\n"
    rest = nu.shown(number)
    assert rest["decision"]["requires"] == ["report.definitive"]
    assert any("vänta tills svaret är definitivsignerat" in step for step in rest["instructions"]["steps"])
    assert rest["instructions"]["lines"] == []


def test_an_examination_that_is_asked_about_adds_nothing_to_the_line_of_what_goes(nu):
    """The report of the asked one does not go, so the line of the other does not speak of it."""
    number = nu.receive(an_order([CT, MR], destination=VARBERG, wants=BOTH))
    answers = ["--report", "unsigned,definitive", "--archived", "no"]
    line = parse_line(nu.export(number, *answers).strip())
    assert (line.examinations, line.with_report) == ((LineExamination(*MR),), True)
    assert [one.description for one in nu.order(number).order.examinations] == ["CT torax"]


def test_examinations_of_which_only_some_reports_go_have_a_line_each(nu):
    number = nu.receive(an_order([CT, MR], destination=VARBERG, wants=BOTH))
    printed = nu.export(number, "--report", "definitive,unsigned", "--emergency", "yes")
    lines = [parse_line(line) for line in printed.splitlines()]
    assert [(line.examinations[0].description, line.with_report) for line in lines] == [
        ("CT torax", True),
        ("MR knä höger", False),
    ]
    assert nu.order(number).state == "exported"


def test_what_the_routine_does_not_say_waits_for_a_reason_beside_what_goes(halland):
    number = halland.receive(an_order([CT, MR], requester="chiropractor"))
    halland.export(number, "--referred", "yes", "--report", "definitive,preliminary", "--reason", "ändå")
    assert [one.description for one in halland.order(number).order.examinations] == ["MR knä höger"]
    preliminary = ("--referred", "yes", "--report", "preliminary")
    halland.export(number, *preliminary, code=65)
    assert "--reason" in halland.err
    assert "MR knä höger" in halland.export(number, *preliminary, "--reason", "läkaren har sett dem")


# Looking


def test_an_order_is_shown_with_its_steps_and_the_texts_to_copy(nu):
    number = nu.receive(an_order(requester="patient", destination="patienten", wants=BOTH))
    work = nu.shown(number)["instructions"]
    assert work["steps"] and {"remissanteckning", "fakturaunderlag", "skiva"} <= set(work["texts"])
    printed = nu.type("show", number)
    for text in (*work["steps"], "19580412-1712"):
        assert " ".join(text.split()) in " ".join(printed.split())


def test_an_order_that_may_go_is_shown_with_the_line_that_it_will_have(halland):
    number = halland.receive(an_order(wants=BOTH))
    (line,) = halland.shown(number)["instructions"]["lines"]
    assert line.startswith("CT torax, 2024-03-02 länkas + utl. faxas till ")
    assert halland.export(number).split(": ", 1)[1].strip() == line.replace("/____", "/abc123")
    assert halland.shown(number)["instructions"] is None


def test_the_decision_is_kept_with_its_case(halland):
    number = halland.receive()
    assert halland.shown(number)["decision"]["case"]["requester"]["region"] == "Region Halland"


def test_an_order_that_is_asked_about_is_shown_with_the_line_that_it_would_have(halland):
    number = halland.receive(an_order(requester="naprapath"))
    (line,) = halland.shown(number)["instructions"]["lines"]
    given = halland.export(number, "--consent", "written", "--relevant", "yes")
    assert given.split(": ", 1)[1].strip() == line.replace("/____", "/abc123")


def test_an_order_that_lacks_what_a_line_must_say_is_shown_without_one(halland):
    assert halland.shown(halland.receive(an_order(destination=None)))["instructions"]["lines"] == []


# Correcting


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("doktor=Bo Berg", "there is no field 'doktor'"),
        ("doctor", "is not FIELD=VALUE"),
        ("doctor=Bo Åberg".encode("latin-1"), "is not UTF-8"),
        ("consent=ja", "consent is one of written, oral, none"),
        ("wants=allt", "wants is images, report or images,report"),
        ("urgent=kanske", "urgent is yes or no"),
        ("examinations=2024-03-02", "write what was examined"),
        ("examinations=CT torax 2224-03-02", "lies in the future"),
        ("needed_by=snart", "YYYY-MM-DD"),
        ("patient_id=19580412-1713", "check digit"),
        ("patient_id=Eva Ek", "this is no identity"),
        ("destination=HS", "several such places"),
    ],
)
def test_a_correction_that_cannot_be_read_changes_nothing(halland, change, said):
    number = halland.receive()
    halland.type("correct", number, "-", "--by", "abc123", stdin=change, code=65)
    assert said in halland.err and len(halland.err.splitlines()) == 1
    assert halland.order(number).version == 1


def test_a_correction_is_taken_and_checked_anew(halland):
    number = halland.receive(an_order(doctor=None, clinic=MOLNDAL))
    given = "doctor=Bo Berg\nclinic=Medicinmott HSV\nexaminations=DT thorax 2024-03-02; MR knä hö 2024-04-03"
    halland.type("correct", number, "-", "--by", "abc123", stdin=given)
    now = halland.order(number).order
    assert [(one.description, one.date) for one in now.examinations] == [
        ("CT torax", date(2024, 3, 2)),
        ("MR knä höger", date(2024, 4, 3)),
    ]
    assert halland.order(number).decision["outcome"] == "release"


def test_an_approval_is_kept_with_its_reason_and_with_the_doubts_it_went_over(halland):
    number = halland.receive(an_order(requester="insurer"))
    halland.type("approve", number, "--by", "abc123", "--reason", "ringt kliniken")
    kept = next(one for one in halland.shown(number)["history"] if one["action"] == "approved")["details"]
    assert (kept["reason"], kept["over"]) == ("ringt kliniken", ["policy.silent"])


def test_an_order_is_rejected_with_its_reason(halland):
    number = halland.receive()
    halland.type("reject", number, "--by", "abc123", "--reason", "skickad av misstag")
    assert halland.order(number).state == "rejected"
    assert halland.shown(number)["history"][-2]["details"]["reason"] == "skickad av misstag"


@pytest.mark.parametrize("sign", ["", "abc 123", "a" * 41, "abc\t123"])
def test_a_signature_is_one_short_word(halland, sign):
    halland.type("approve", halland.receive(), "--by", sign, code=65)
    assert "--by takes a signature" in halland.err


# Answers to a completion request


def a_reading(text):
    return Reading(kind="fax", pages=(a_page(text),), page_count=1)


def test_an_answer_is_known_by_the_code_of_an_order_that_there_is(halland):
    number = halland.receive()
    assert (
        find_answered(a_reading(f"Svar. Ärendekod: {case_code(number)}"), halland.office.register) == number
    )
    assert find_answered(a_reading(f"Ärendekod: {case_code(number + 1)}"), halland.office.register) is None
    assert find_answered(a_reading("Ärendekod: BILD-0000-0001-00"), halland.office.register) is None


def test_an_answer_that_orders_nothing_by_itself_waits_for_a_clerk():
    answer = as_answer(Extraction(orders=(), reason="a letter"), a_reading("Läkare: Bo Berg"), 7)
    (order,) = answer.orders
    assert {"answer.to", "uncertain.order"} <= {
        flag.code for flag in order.flags
    } and order.status == "review"
    assert "7" in next(flag.message for flag in order.flags if flag.code == "answer.to")


def test_an_answer_that_is_a_whole_order_is_only_marked():
    answer = as_answer(Extraction(orders=(an_order(),)), a_reading(""), 7)
    assert [flag.code for flag in answer.orders[0].flags] == ["answer.to"]
    assert answer.orders[0].status == "queued"


def test_a_list_is_an_object_a_line(halland):
    halland.receive()
    halland.receive(an_order([MR]))
    rows = [json.loads(line) for line in halland.type("queue", "--json").splitlines()]
    assert [row["id"] for row in rows] == [1, 2]


# Withdrawals


def withdrawal_of(identity, desk):
    taken_back = Extraction(orders=(), reason=WITHDRAWAL)
    reading = a_reading(f"Avbeställning: beställningen för {identity} makuleras.")
    return find_withdrawn(taken_back, reading, desk.office.register, date(2026, 11, 23))


def test_a_withdrawal_finds_what_waits_for_its_patient_however_the_identity_is_written(halland):
    number = halland.receive(an_order())
    identity = halland.order(number).order.value(FieldName.PATIENT_ID)
    assert withdrawal_of(identity, halland) == (number,)
    assert withdrawal_of(identity[2:], halland) == (number,)
    assert withdrawal_of("19360714-1284", halland) == ()


def test_what_has_been_settled_is_not_taken_back(halland):
    number = halland.receive(an_order())
    identity = halland.order(number).order.value(FieldName.PATIENT_ID)
    halland.type("reject", number, "--by", "abc123", "--reason", "skickad av misstag")
    assert withdrawal_of(identity, halland) == ()


def test_a_withdrawal_waits_for_a_clerk_who_is_told_which_order_it_may_mean():
    reading = a_reading("Avbeställning")
    seen = as_withdrawal(Extraction(orders=(), reason=WITHDRAWAL), reading, (7, 9))
    (order,) = seen.orders
    told = next(flag for flag in order.flags if flag.code == "answer.withdraws")
    assert "7, 9" in told.message
    assert any(flag.blocks for flag in order.flags)


def test_the_kind_of_withdrawals_is_one_that_the_program_tells():
    text = "Hej! Vi avbeställer härmed beställningen av bilder på 20051123-3389. Makulera den, tack."
    extraction = extract_orders([a_page(text)], load_knowledge(), date(2026, 11, 23))
    assert (extraction.orders, extraction.reason) == ((), WITHDRAWAL)
