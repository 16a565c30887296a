"""A case made of an order, the directory and a clerk's answers: what none of them says stays unknown."""

import json
from datetime import date

import pytest

from intake.check.case import case_of
from intake.check.instructions import instructions, show_decision
from intake.check.replay import replay, show_difference
from intake.check.rules import decide
from intake.check.site import load_site
from intake.check.split import part_of, split_decision
from intake.errors import InputError
from models.order import Field
from models.receiver import Receiver
from tests.orders import CT, MR, an_order

HALLAND, NU = load_site("halland"), load_site("nu-sjukvarden")
VGR = "Västra Götalandsregionen"
RECEIVERS = {
    one.id: one
    for one in (
        Receiver(
            id="halland-varberg", name="Hallands sjukhus Varberg", region="Region Halland", kind="hospital"
        ),
        Receiver(
            id="vgr-su-s",
            name="Sahlgrenska universitetssjukhuset/Sahlgrenska",
            region=VGR,
            kind="hospital",
            radiology_unit="Mediaenheten",
            iep=True,
            bfr=True,
        ),
        Receiver(id="private", name="Kliniken AB", region="", kind="private_provider", iep=False),
    )
}


def case(order=None, site=HALLAND, **answers):
    return case_of(order or an_order(), site, RECEIVERS, answers)


def test_the_directory_says_who_and_where():
    made = case()
    assert (made.requester.kind, made.requester.region) == ("hospital", "Region Halland")
    assert (made.receiver.kind, made.receiver.region, made.receiver.iep) == ("hospital", VGR, True)


def test_what_the_fax_cannot_say_is_not_known():
    made = case()
    (one,) = made.examinations
    assert (one.report, one.archived, one.relevant, one.referred_by_requester) == (None, None, None, None)
    assert (made.consent, made.clinic_closed, made.physician_advised) == (None, None, None)
    assert (made.handover, made.identity_checked, made.power_of_attorney) == (None, None, None)


def test_an_urgent_order_is_no_emergency_until_the_clerk_says_so():
    assert not case(an_order(urgent=True)).emergency
    assert case(an_order(urgent=True), emergency="yes").emergency


# (who the order says asks, the clinic's entry, who it is taken to be)
REQUESTERS = [
    ("chiropractor", None, "chiropractor"),
    # a physiotherapist at a hospital is a physiotherapist
    ("physiotherapist", "halland-varberg", "physiotherapist"),
    # what kind of care a listed clinic gives is the directory's to say
    ("hospital", "private", "private_provider"),
    ("hospital", None, "hospital"),
    (None, "halland-varberg", "hospital"),
    (None, None, None),
    (None, "gone-from-the-directory", None),
]


@pytest.mark.parametrize(("stated", "entry", "kind"), REQUESTERS)
def test_who_asks_is_never_guessed(stated, entry, kind):
    order = an_order(clinic=Field(value="Någon klinik", directory_id=entry), requester=stated)
    assert case(order).requester.kind == kind


def test_an_unknown_destination_stays_unknown():
    made = case(an_order(destination="Någonstans"))
    assert (made.receiver.kind, made.receiver.region, made.receiver.country) == (None, None, None)


def test_whoever_names_itself_receives():
    made = case(
        an_order(
            clinic="Kiropraktorn i Falkenberg",
            destination="Kiropraktorn i  falkenberg",
            requester="chiropractor",
        )
    )
    assert made.receiver.kind == "chiropractor"


# (who asks, the destination as written, who receives)
PATIENTS = [
    ("patient", "hem till mig", "patient"),
    ("patient", "Patientens folkbokföringsadress", "patient"),
    ("patient", "Eva Ek", "patient"),
    ("hospital", "Eva Ek", "patient"),
    # a ward whose name holds the word is not the patient
    ("hospital", "Patienthotellet", None),
    ("patient", "Försäkringsbolaget", None),
]


@pytest.mark.parametrize(("asks", "written", "receives"), PATIENTS)
def test_a_patient_is_known_by_name_or_in_the_sites_words(asks, written, receives):
    assert case(an_order(requester=asks, destination=written)).receiver.kind == receives


# (the report's destination, its entry, where it is asked to go)
REPORTS = [
    (None, None, "imaging_unit"),
    ("Mediaenheten, Sahlgrenska universitetssjukhuset/Sahlgrenska", "vgr-su-s", "imaging_unit"),
    # a hospital without a unit means the unit there that takes reports
    ("Sahlgrenska universitetssjukhuset/Sahlgrenska", "vgr-su-s", "imaging_unit"),
    ("Röntgenkliniken, Sahlgrenska universitetssjukhuset/Sahlgrenska", "vgr-su-s", "imaging_unit"),
    ("Toraxkliniken, Sahlgrenska universitetssjukhuset/Sahlgrenska", "vgr-su-s", "other"),
    ("dr Berg, fax 0300-12345", None, "other"),
]


@pytest.mark.parametrize(("written", "entry", "to"), REPORTS)
def test_a_report_to_a_ward_or_doctor_is_told_from_one_to_an_imaging_unit(written, entry, to):
    place = Field(value=written, directory_id=entry) if written else None
    assert case(an_order(report_destination=place)).report_to == to


def test_a_clerks_answer_is_taken_before_the_orders_word():
    assert case(an_order(consent="none")).consent == "none"
    assert case(an_order(consent="none"), consent="written").consent == "written"


def test_the_way_that_the_clerk_names_stands_above_the_orders():
    order = an_order(channel="cd")
    made = case_of(
        order, NU, RECEIVERS, {"report": "definitive", "archived": "no", "reason": "enligt ansvarig, dr B"}
    )
    assert any(flag.code == "policy.notice" for flag in decide(made, NU).flags)
    made = case_of(order, NU, RECEIVERS, {"report": "definitive", "archived": "no", "channel": "bfr_push"})
    assert decide(made, NU).flags == ()


def test_answers_for_each_examination_come_in_the_orders_order():
    made = case(an_order((CT, MR)), report="definitive,unsigned", archived="no")
    assert [one.report for one in made.examinations] == ["definitive", "unsigned"]
    assert [one.archived for one in made.examinations] == [False, False]


# (what is answered, what is said)
WRONG = [
    ({"reprot": "definitive"}, "did you mean 'report'?"),
    ({"report": "signed"}, "'signed' is none of"),
    ({"report": "definitive,definitive"}, "2 answers for 1 examinations"),
    ({"emergency": "ja"}, "'ja' is none of yes, no"),
]


@pytest.mark.parametrize(("answers", "said"), WRONG)
def test_an_answer_that_cannot_be_read_is_said(answers, said):
    with pytest.raises(InputError) as caught:
        case(**answers)
    assert said in str(caught.value)


def test_questions_may_be_written_as_on_the_command_line():
    made = case_of(an_order(), NU, RECEIVERS, {"physician-advised": "yes", "power-of-attorney": "no"})
    assert (made.physician_advised, made.power_of_attorney) == (True, False)


def test_an_order_without_examinations_is_decided_by_nobody():
    order = an_order(())
    assert decide(case(order), HALLAND).outcome == "silent"


def test_what_is_asked_is_released_once_it_is_answered():
    order = an_order(clinic=Field(value="Medicinkliniken SU/S", directory_id="vgr-su-s"))
    asked = decide(case(order), HALLAND)
    assert (asked.outcome, asked.requires) == ("ask", ("consent.oral",))
    assert decide(case(order, consent="oral"), HALLAND).outcome == "release"


def chiropractor():
    return an_order((CT, MR), clinic="Kiropraktorn", destination="Kiropraktorn", requester="chiropractor")


def test_an_order_whose_examinations_differ_is_divided_with_its_reasons():
    made = case(chiropractor(), referred_by_requester="yes,no")
    split = split_decision(decide(made, HALLAND))
    assert split.is_divided
    assert split.now == (0,)
    ((position, reason),) = split.waiting
    assert position == 1
    assert "skriftligt samtycke" in reason


def test_a_part_is_decided_as_an_order_of_its_own():
    made = case(chiropractor(), referred_by_requester="yes,no")
    assert decide(part_of(made, [0]), HALLAND).outcome == "release"
    assert decide(part_of(made, [1]), HALLAND).outcome == "ask"


def test_what_is_fetched_is_neither_sent_nor_waiting():
    order = an_order((CT, MR))
    made = case_of(
        order, NU, RECEIVERS, {"report": "definitive,unsigned", "archived": "yes,no", "emergency": "yes"}
    )
    split = split_decision(decide(made, NU))
    assert (split.now, split.elsewhere, split.waiting) == ((1,), (0,), ())


def test_instructions_bring_the_texts_to_copy():
    order = an_order(requester="patient", destination="hem till mig", wants=("images", "report"))
    made = case_of(
        order, NU, RECEIVERS, {"report": "definitive", "physician_advised": "yes", "handover": "post"}
    )
    work = instructions(order, made, NU, channel="cd")
    texts = dict(work.texts)
    assert texts["remissanteckning"] == (
        "Bränt CD med CT torax 2024-03-02 med utlåtande till patienten. "
        "Skickat med post till patientens folkbokföringsadress. "
        "Rådgjort med läkare. Skickat fakturaunderlag till fakturaenheten."
    )
    assert "Konto: 3919" in texts["fakturaunderlag"]
    assert "Regionens Hus" in texts["fakturaunderlag"]
    assert texts["skiva"] == "19580412-1712\nEva Ek\nCT torax, 2024-03-02"
    assert any("förtryckta kuvert" in step for step in work.steps)


def test_instructions_hold_only_what_goes_now():
    made = case(chiropractor(), referred_by_requester="yes,no")
    work = instructions(chiropractor(), made, HALLAND, channel="usb")
    assert dict(work.texts)["skiva"].splitlines()[-1] == "CT torax, 2024-03-02"


def test_no_disc_is_written_where_the_images_are_linked():
    assert "skiva" not in dict(instructions(an_order(), case(), HALLAND, channel="iep").texts)


def test_a_replay_shows_what_would_come_out_otherwise():
    made = case(an_order((CT,)))
    same, other = decide(made, HALLAND), decide(case(report="unsigned"), HALLAND)
    (difference,) = replay([(1, made, same), (2, made, other)], HALLAND)
    assert difference.id == 2
    assert (difference.earlier.outcome, difference.now.outcome) == ("silent", "release")
    lines = show_difference(difference)
    assert lines[0] == "2: silent -> release"
    assert any("channels: – -> iep, usb" in line for line in lines)


def test_a_decision_is_shown_with_its_rule_and_quote():
    shown = "\n".join(show_decision(decide(case(), HALLAND)))
    assert "[H1]" in shown
    assert "Annan klinik vill beställa bilder" in shown


def test_decision_and_case_say_nothing_of_the_patient():
    order = an_order()
    made = case(order)
    text = json.dumps([str(made), str(decide(made, HALLAND))], ensure_ascii=False)
    assert "19580412" not in text
    assert "Eva" not in text
    assert made.examinations[0].date == date(2024, 3, 2)
