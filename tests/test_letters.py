"""The letters as they come out of the fax: their words, their type, and what they do not say."""

import io
import re
import tomllib
from datetime import date
from pathlib import Path

import pdfplumber
import pypdfium2
import pytesseract
import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.check.case import case_of
from intake.check.rules import decide
from intake.check.site import load_site
from intake.errors import InputError
from intake.letters.code import case_code, find_case_code
from intake.letters.missing import what_is_missing
from intake.letters.sheet import drawable
from intake.letters.write import completion_letter, cover_sheet, disc_label, invoice_basis, refusal_letter
from models.flag import flag
from tests.orders import CT, MR, an_order

ON = date(2026, 11, 21)
HALLAND, NU = load_site("halland"), load_site("nu-sjukvarden")
PATIENT = ("19580412", "1712", "Eva", "Ek")


def flags(*codes):
    return [flag(code, "…") for code in codes]


def text_of(pdf):
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def refused():
    order = an_order(requester="patient", destination="hem till mig", wants=("report",))
    return order, decide(case_of(order, HALLAND, {}), HALLAND)


def letters():
    order, decision = refused()
    patient = an_order((CT, MR), requester="patient", destination="hem till mig")
    made = case_of(patient, NU, {}, {"report": "definitive", "physician_advised": "yes"})
    return {
        "completion": completion_letter(
            an_order(), 4711, HALLAND, flags("missing.doctor"), on=ON, received=ON
        ),
        "email": completion_letter(an_order(), 4711, HALLAND, flags("missing.doctor"), on=ON, by_email=True),
        "refusal": refusal_letter(order, 4711, HALLAND, decision, on=ON),
        "invoice": invoice_basis(patient, 4711, made, NU, on=ON, by="cjn217"),
        "disc": disc_label(patient, NU, on=ON),
        "cover": cover_sheet(an_order(), 4711, NU, on=ON, pages=3, content=("utlåtande",)),
    }


LETTERS = letters()


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_is_black_on_white_in_type_that_a_fax_can_carry(name):
    with pdfplumber.open(io.BytesIO(LETTERS[name])) as document:
        for page in document.pages:
            assert min(char["size"] for char in page.chars) >= 12
            assert {tuple(char["non_stroking_color"]) for char in page.chars} <= {(0,), (0, 0, 0)}
            assert all("Vera" in char["fontname"] for char in page.chars), "an embedded face"
            assert not page.images
            assert all(char["x1"] <= page.width and char["bottom"] <= page.height for char in page.chars)
            assert all(line["linewidth"] >= 1 for line in page.lines)


@pytest.mark.parametrize("name", ["completion", "email", "refusal", "cover"])
def test_letters_to_others_name_no_patient(name):
    text = text_of(LETTERS[name])
    assert not [word for word in PATIENT if re.search(rf"\b{word}\b", text)]


@pytest.mark.parametrize("name", LETTERS)
def test_a_files_own_particulars_name_no_patient(name):
    with pdfplumber.open(io.BytesIO(LETTERS[name])) as document:
        shown = str(document.metadata)
    assert not [word for word in PATIENT if re.search(rf"\b{word}\b", shown)]


def test_a_letter_by_email_says_the_code_and_the_questions_alone():
    text = text_of(LETTERS["email"])
    assert case_code(4711) in text
    assert "Vilken läkare" in text
    for word in ("Andersson", "Varberg", "CT torax", "2024-03-02"):
        assert word not in text


def test_a_completion_request_names_exactly_what_is_missing():
    asked = what_is_missing(flags("missing.doctor", "missing.clinic", "duplicate.partial"), None, HALLAND)
    assert asked == (
        "Vilken klinik som vill ha bilderna skickade eller länkade.",
        "Vilken läkare som vill ha bilderna skickade eller länkade.",
    )


def test_a_requirement_that_the_orderer_can_meet_is_asked_for():
    order = an_order(requester="chiropractor", clinic="Kiropraktorn", destination="Kiropraktorn")
    decision = decide(case_of(order, HALLAND, {}), HALLAND)
    text = " ".join(text_of(completion_letter(order, 1, HALLAND, decision.flags, decision, on=ON)).split())
    assert "skriftliga samtycke" in text
    assert "relevant för den aktuella behandlingen" in text


def test_what_only_the_department_can_see_to_is_not_asked_of_the_orderer():
    order = an_order(requester="patient", destination="hem till mig")
    decision = decide(case_of(order, NU, {}), NU)
    assert decision.requires == ("physician_advice", "report.status")
    assert what_is_missing(decision.flags, decision, NU) == ()


# (what is flagged, how many questions come of it)
DOUBLES = [
    (("missing.doctor", "uncertain.doctor"), 1),
    (("invalid.patient_id", "uncertain.patient_id"), 1),
    (("missing.patient", "uncertain.patient_id"), 1),
    (("missing.examination", "missing.date"), 1),
    (("uncertain.doctor", "uncertain.clinic"), 2),
    (("identity.protected", "sender.mismatch"), 0),
]


@pytest.mark.parametrize(("codes", "count"), DOUBLES)
def test_a_field_is_asked_for_once(codes, count):
    assert len(what_is_missing(flags(*codes), None, HALLAND)) == count


def test_a_long_request_carries_its_code_on_every_page():
    codes = [f"missing.{name}" for name in ("clinic", "doctor", "destination", "patient", "examination")]
    codes += [
        "page.missing",
        "page.unreadable",
        "transmission.incomplete",
        "patients.mixed",
        "uncertain.wants",
    ]
    pdf = completion_letter(an_order(()), 4711, HALLAND, flags(*codes), on=ON, received=ON)
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        assert len(document.pages) > 1
        assert all(find_case_code(page.extract_text()) == 4711 for page in document.pages)


def test_a_refused_report_sends_the_patient_to_the_treating_clinic():
    text = " ".join(text_of(LETTERS["refusal"]).split())
    assert "lämnar inte ut utlåtande till patienten" in text
    assert "Vänd dig till den läkare och klinik som behandlar dig" in text
    assert "”Utlåtande till patient”" in text


def test_a_clerks_own_reason_is_the_letters():
    pdf = refusal_letter(an_order(), 5, HALLAND, on=ON, reason="Beställningen har dragits tillbaka.")
    assert "Beställningen har dragits tillbaka." in text_of(pdf)


def test_a_refusal_without_a_reason_is_not_written():
    decision = decide(case_of(an_order(), HALLAND, {}), HALLAND)
    with pytest.raises(InputError, match="reason"):
        refusal_letter(an_order(), 5, HALLAND, decision, on=ON)


def test_an_invoice_basis_states_product_account_and_address():
    text = text_of(LETTERS["invoice"])
    for words in (
        "CD till patient",
        "3919",
        "Fakturering VGR",
        "462 80 Vänersborg",
        "19580412-1712",
        "cjn217",
    ):
        assert words in text


def test_a_disc_carries_identity_name_and_what_is_on_it():
    text = text_of(LETTERS["disc"])
    for words in (
        "19580412-1712",
        "Eva Ek",
        "CT torax, 2024-03-02",
        "MR knä höger, 2024-04-03",
        "Röntgenstämpel",
    ):
        assert words in text
    assert "MR knä" not in text_of(disc_label(an_order((CT, MR)), NU, on=ON, positions=[0]))


def test_more_examinations_than_the_label_holds_are_counted():
    pdf = disc_label(an_order((CT, MR) * 4), NU, on=ON)
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        assert len(document.pages) == 1
    assert "+ 3" in text_of(pdf)


@pytest.mark.ocr
def test_a_letters_code_is_read_from_a_fax_of_it():
    page = pypdfium2.PdfDocument(LETTERS["completion"])[0]
    fine = page.render(scale=204 / 72, grayscale=True).to_pil()
    fax = fine.resize((fine.width, fine.height * 98 // 204)).convert("1")
    text = pytesseract.image_to_string(fax.convert("L").resize(fine.size), lang="swe")
    assert find_case_code(text) == 4711
    assert "Vilken läkare som vill ha bilderna" in text


def test_a_strangers_words_are_set_as_they_stand():
    order = an_order(doctor='<b>Bo</b> & "Son" <font color="red">')
    text = text_of(completion_letter(order, 1, HALLAND, flags("missing.clinic"), on=ON))
    assert '<b>Bo</b> & "Son" <font color="red">' in " ".join(text.split())


def test_a_letter_that_the_face_lacks_loses_its_mark_not_its_place():
    assert drawable("Wałęsa Krzyńska 李") == "Wałesa Krzynska ?"


@given(st.integers(min_value=1, max_value=10**8 - 1))
def test_a_case_code_finds_its_order_again(order_id):
    assert find_case_code(f"Svar på {case_code(order_id)}. Läkare: Bo Berg") == order_id


@given(st.integers(min_value=1, max_value=10**8 - 1), st.integers(0, 9), st.integers(0, 9))
def test_a_code_with_a_wrong_digit_is_no_code(order_id, place, digit):
    code = case_code(order_id)
    positions = [n for n, one in enumerate(code) if one.isdigit()]
    spoilt = code[: positions[place]] + str(digit) + code[positions[place] + 1 :]
    assert spoilt == code or find_case_code(spoilt) is None


# (what stands in the answer, the order it is for)
ANSWERS = [
    ("Ärendekod: " + case_code(4711), 4711),
    (case_code(4711) + "\n" + case_code(4711), 4711),
    (case_code(4711).replace("-", "–"), 4711),
    (case_code(4711).replace("-", " - "), 4711),
    # two codes: nobody knows which is meant
    (case_code(4711) + " " + case_code(4712), None),
    # a letter read for a digit is not repaired
    (case_code(4711).replace("0", "O"), None),
    ("BILD-0000-4711", None),
    (case_code(4711) + "-1", None),
    ("X" + case_code(4711), None),
    ("BILD-0000-0000-98", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "order_id"), ANSWERS)
def test_an_answers_code_is_read_strictly(text, order_id):
    assert find_case_code(text) == order_id


@pytest.mark.parametrize("order_id", [0, -1, 10**8])
def test_no_code_is_made_for_a_number_that_no_order_has(order_id):
    with pytest.raises(ValueError, match="case code"):
        case_code(order_id)


def test_every_question_belongs_to_a_flag_that_the_program_raises():
    root = Path(__file__).parents[1] / "intake"
    raised = tomllib.loads((root / "flags.toml").read_text(encoding="utf-8"))
    asked = tomllib.loads((root / "letters" / "texts.toml").read_text(encoding="utf-8"))["completion"][
        "items"
    ]
    for code in asked:
        family, name = code.split(".")
        assert code in raised["flags"] or (family == "uncertain" and name in raised["fields"]), code
