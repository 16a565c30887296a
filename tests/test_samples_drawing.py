"""The generator draws the same from the same seed, says what its truth says, and stays on the paper."""

from datetime import date
from io import BytesIO
from random import Random

import pikepdf
import pytest
from PIL import Image
from stdnum import luhn

from intake.extract.values.dates import parse_date
from samples.draw import QUALITIES, make_order
from samples.draw.dates import TODAY, WRITERS, past_date
from samples.draw.fonts import text_width
from samples.draw.identity import break_number, luhn_digit, make_number, write_number
from samples.draw.lists import hospitals, private_rows, read_lines, units
from samples.draw.registry import layouts, load_layouts
from samples.draw.sheet import HEIGHT, WIDTH
from samples.draw.telling import make_story

OWN = ("tune_", "met_forms", "met_more", "met_mail", "met_none")
LAYOUTS = sorted(
    one.name for one in load_layouts().values() if one.draw.__module__.rpartition(".")[2].startswith(OWN)
)
ORDERS = [name for name in LAYOUTS if load_layouts()[name].kind != "none"]


def draw(name: str, seed: int = 1, quality: str = "text", **more):
    return make_order(seed, load_layouts()[name].split, quality, layout=name, **more)


# Published examples whose check digit is known.
@pytest.mark.parametrize(("digits", "check"), [("121212121", 2), ("811228987", 4), ("701063239", 1)])
def test_the_check_digit_is_that_of_published_examples(digits, check):
    assert luhn_digit(digits) == check


def test_made_numbers_hold_and_broken_ones_do_not():
    rng = Random(5)
    for coordination in (False, True):
        number = make_number(rng, True, TODAY, coordination=coordination)
        assert luhn.is_valid(number.replace("-", "")[2:])
        assert not luhn.is_valid(break_number(rng, number).replace("-", "")[2:])
        assert int(number[6:8]) > 60 or not coordination


def test_a_written_number_keeps_its_last_ten_digits():
    rng = Random(2)
    for _ in range(50):
        number = make_number(rng, False, TODAY)
        written, sure = write_number(rng, number, TODAY)
        digits = "".join(filter(str.isdigit, written))
        assert digits[-10:] == number.replace("-", "")[2:]
        assert sure or len(digits) == 10


def test_every_way_of_writing_a_date_is_read_as_that_day():
    for name, write in WRITERS.items():
        for day in (date(2024, 3, 9), date(2019, 12, 31), date(2026, 10, 1)):
            span = parse_date(write(day), TODAY)
            assert span is not None and span.value == day, (name, write(day))


def test_past_dates_lie_in_the_past():
    rng = Random(1)
    assert all(past_date(rng, TODAY) < TODAY for _ in range(200))


@pytest.mark.parametrize("quality", QUALITIES)
def test_the_same_seed_draws_the_same_bytes_and_truth(quality):
    first, second = make_order(77, "met", quality), make_order(77, "met", quality)
    assert first.data == second.data
    assert first.truth == second.truth


def test_another_seed_draws_something_else():
    assert make_order(1, "tune", "text").data != make_order(2, "tune", "text").data


def test_sending_again_changes_the_wear_and_not_the_truth():
    once, again = draw("form_left", quality="rough"), draw("form_left", quality="rough", again="2")
    assert once.data != again.data
    assert once.truth["orders"] == again.truth["orders"]


def test_no_layout_and_no_name_stands_on_both_sides():
    names = {split: {one.name for one in layouts(split)} for split in ("tune", "met")}
    assert not names["tune"] & names["met"]
    for name in ("first_women", "first_men", "last_names"):
        assert not set(read_lines(name, "tune")) & set(read_lines(name, "met"))
    assert not {row["name"] for row in private_rows("tune")} & {row["name"] for row in private_rows("met")}
    shared = {one.name for one in hospitals("tune")} & {one.name for one in hospitals("met")}
    assert len(shared) < len(hospitals("met")) / 4  # the few that every department deals with


def test_there_are_at_least_forty_layouts_of_orders():
    assert len(ORDERS) >= 40


@pytest.mark.parametrize("name", ORDERS)
def test_a_faultless_order_says_the_critical_five(name):
    for order in draw(name, fault=None).truth["orders"]:
        assert not [flag for flag in order["flags"] if flag.startswith("missing.")]
        assert order["examinations"]
        for field in ("clinic", "doctor", "destination", "patient_id"):
            assert order["fields"][field], field


@pytest.mark.parametrize("name", [name for name in ORDERS if load_layouts()[name].faults])
@pytest.mark.parametrize("fault", ["doctor", "clinic", "destination", "patient", "examination"])
def test_what_an_order_lacks_is_flagged_and_nothing_else(name, fault):
    order = draw(name, fault=f"missing.{fault}").truth["orders"][0]
    assert order["flags"] == [f"missing.{fault}"]
    assert order["status"] == "review"


@pytest.mark.parametrize("name", [name for name in LAYOUTS if load_layouts()[name].kind == "none"])
def test_a_document_that_is_no_order_has_a_reason_and_no_orders(name):
    truth = draw(name).truth
    assert truth["orders"] == []
    assert truth["reason"]


@pytest.mark.parametrize("name", LAYOUTS)
def test_ink_stays_on_the_paper(name, monkeypatch):
    sheets = []
    monkeypatch.setattr("samples.draw.make.to_pdf", lambda drawn: sheets.extend(drawn) or b"%PDF")
    for seed in range(6):
        draw(name, seed)
    for ink in (ink for sheet in sheets for ink in sheet.ink()):
        assert 8 <= ink.x <= ink.x + text_width(ink.text, ink.font, ink.size) <= WIDTH
        assert 8 <= ink.y <= HEIGHT - 10


def test_the_truth_of_a_missing_clinic_is_on_no_page_as_text(monkeypatch):
    sheets = []
    monkeypatch.setattr("samples.draw.make.to_pdf", lambda drawn: sheets.extend(drawn) or b"%PDF")
    sample = draw("form_left", 4, fault="missing.clinic")
    text = " ".join(ink.text for sheet in sheets for ink in sheet.ink())
    assert sample.stories[0].clinic.unit_written not in text


@pytest.mark.parametrize(("quality", "dpi"), [("fine", (204, 196)), ("standard", (204, 98))])
@pytest.mark.parametrize("packing", ["tif", "tif3"])
def test_a_fax_is_a_class_f_tiff_of_its_quality(quality, dpi, packing):
    sample = draw("cover_and_form", quality=quality, packing=packing)
    with Image.open(BytesIO(sample.data)) as image:
        assert image.info["compression"] == ("group3" if packing == "tif3" else "group4")
        assert tuple(round(value) for value in image.info["dpi"]) == dpi
        assert (image.n_frames, image.width, image.mode) == (2, 1728, "1")
        image.seek(1)
        black = image.convert("L").histogram()[0] / (image.width * image.height)
        assert 0.002 < black < 0.2


def test_an_image_pdf_shows_the_same_dots_as_the_tiff():
    tiff, pdf = (draw("form_left", quality="fine", packing=packing) for packing in ("tif", "pdf"))
    with pikepdf.open(BytesIO(pdf.data)) as opened, Image.open(BytesIO(tiff.data)) as image:
        found = pikepdf.PdfImage(opened.pages[0].Resources.XObject.Im0).as_pil_image().convert("L")
        assert found.tobytes() == image.convert("L").tobytes()


@pytest.mark.slow
@pytest.mark.parametrize("name", LAYOUTS)
def test_every_layout_draws_worn_too(name):
    qualities = ("standard", "rough", "rough_standard", "photo")
    assert len(draw(name, quality=qualities[LAYOUTS.index(name) % len(qualities)]).data) > 300


def test_an_unknown_quality_is_refused():
    with pytest.raises(ValueError, match="no quality called"):
        make_order(1, "tune", "superb")


def test_units_for_every_use_stand_on_both_sides():
    assert all(units(split, use) for split in ("tune", "met") for use in ("clinic", "radiology", "forward"))


def test_the_story_of_a_fault_is_told_by_the_fault_alone():
    story = make_story(Random(3), "tune", fault="missing.doctor")
    assert story.say("doctor") == ""
    assert story.say("clinic")
    assert story.said == {"clinic"}
