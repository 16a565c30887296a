"""The net that restores worn faxes: when it runs, in what pieces, and what it must not do."""

import hashlib
import resource
import time

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from intake.read import nets
from intake.read.clean import clean
from intake.read.nets import NETS, load_net, stated_hash, trouble_with
from intake.read.picture import Picture
from intake.read.restore import darkness, is_fax, restore, strips
from intake.read.specks import count_specks

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
FINE, LOW = (204.0, 196.0), (204.0, 98.0)


def page(dpi=FINE, rows=600, columns=900) -> Picture:
    """Return part of a clean fax page with four lines of print and a rule."""
    image = Image.new("L", (columns, rows), 255)
    pen, font = ImageDraw.Draw(image), ImageFont.truetype(FONT, 30)
    for index, text in enumerate(("Personnr 19121212-1212", "Undersökning CT buk", "2014-03-05", "Klinik")):
        pen.text((60, 60 + 110 * index), text, font=font, fill=0)
    pen.line((40, 330, columns - 40, 330), fill=0, width=3)
    gray = np.where(np.asarray(image) < 128, 0, 255).astype(np.uint8)
    step = 2 if dpi == LOW else 1
    return Picture(gray=gray[::step], dpi=dpi, bilevel=True)


def specked(picture: Picture, a_megapixel: float, seed=1) -> Picture:
    """Return the page with single dark pixels strewn over it."""
    noise = np.random.default_rng(seed)
    gray = picture.gray.copy()
    count = round(a_megapixel * gray.size / 1e6)
    gray[noise.integers(0, gray.shape[0], count), noise.integers(0, gray.shape[1], count)] = 0
    return Picture(gray=gray, dpi=picture.dpi, bilevel=True)


def dark(picture: Picture) -> np.ndarray:
    return picture.gray < 128


# --- the weights


@pytest.mark.parametrize("name", NETS)
def test_the_weights_are_those_that_were_shipped(name):
    file = nets.WEIGHTS / name / NETS[name]
    assert hashlib.sha256(file.read_bytes()).hexdigest() == stated_hash(name)
    assert trouble_with(name) is None
    assert file.stat().st_size < 4_000_000


def test_other_weights_are_not_run(tmp_path, monkeypatch):
    (tmp_path / "restoration").mkdir()
    (tmp_path / "restoration" / NETS["restoration"]).write_bytes(b"weights")
    (tmp_path / "restoration.sha256").write_text(f"{'0' * 64}  {NETS['restoration']}\n")
    monkeypatch.setattr(nets, "WEIGHTS", tmp_path)
    assert "not the file that was shipped" in trouble_with("restoration")
    assert "missing" in trouble_with("digits")


# --- the gate


@pytest.mark.parametrize("dpi", [FINE, LOW])
def test_a_clean_page_is_not_restored(dpi):
    assert not clean(page(dpi)).restored


@pytest.mark.parametrize("dpi", [FINE, LOW])
def test_a_worn_page_is_restored(dpi):
    sheet = clean(specked(page(dpi), 1200))
    assert sheet.restored
    assert sheet.picture.dpi[1] > 190


def test_a_little_dirt_is_no_wear():
    picture = specked(page(), 60)
    assert 20 < count_specks(picture) < 100
    assert not clean(picture).restored


@pytest.mark.parametrize(
    ("dpi", "bilevel", "expected"),
    [
        ((204.0, 196.0), True, True),
        ((204.0, 98.0), True, True),
        ((200.0, 100.0), True, True),  # fax servers' dots
        ((204.0, 196.0), False, False),  # a gray scan: no machine has decided what is ink
        ((300.0, 300.0), True, False),  # a scanner
        ((204.0, 391.0), True, False),
    ],
)
def test_only_what_was_sampled_as_a_fax_is_one(dpi, bilevel, expected):
    assert is_fax(Picture(gray=np.full((10, 10), 255, np.uint8), dpi=dpi, bilevel=bilevel)) is expected


# --- strips


def test_strips_give_the_same_as_the_whole_page():
    picture, net = specked(page(rows=900), 1500), load_net("restoration")
    ink = dark(picture)
    whole = darkness(net, ink, ink, is_low=False, rows=4000)
    parts = darkness(net, ink, ink, is_low=False, rows=128)
    assert np.abs(whole - parts).max() < 1e-4


def test_strips_cover_all_ink_and_leave_blank_rows_out():
    ink = np.zeros((3000, 800), bool)
    ink[100:140, 300:500] = ink[2500:2520, 100:120] = True
    covered = np.zeros_like(ink)
    for top, bottom, left, right in strips(ink, 384):
        assert not covered[top:bottom, left:right].any()  # nothing is done twice
        covered[top:bottom, left:right] = True
    assert covered[ink].all()
    assert covered.mean() < 0.2


def test_a_blank_page_needs_no_net_and_stays_blank():
    picture = Picture(gray=np.full((800, 900), 255, np.uint8), dpi=FINE, bilevel=True)
    assert list(strips(dark(picture), 384)) == []
    assert restore(picture, dark(picture)).gray.min() == 255


# --- it must not invent


def test_specks_on_white_become_nothing():
    """Where nothing was written, nothing is to be read afterwards."""
    blank = Picture(gray=np.full((800, 900), 255, np.uint8), dpi=FINE, bilevel=True)
    worn = specked(blank, 2000)
    restored = restore(worn, dark(worn))
    assert (restored.gray < 128).mean() < 0.1 * dark(worn).mean()


@pytest.mark.parametrize("dpi", [FINE, LOW])
def test_a_clean_page_keeps_its_ink_where_it_was(dpi):
    picture = page(dpi)
    restored = dark(restore(picture, dark(picture)))
    before = np.repeat(dark(picture), 2, axis=0) if dpi == LOW else dark(picture)
    share = (restored & before).sum() / (restored | before).sum()
    assert share > (0.75 if dpi == LOW else 0.85)


def test_a_restored_page_has_the_size_it_had():
    for picture in (page(), page(LOW), page(rows=601, columns=903)):
        across, down = restore(picture, dark(picture)).size_in_points
        assert (across, down) == pytest.approx(picture.size_in_points, abs=0.5)


# --- without the runtime, and what it costs


def test_without_the_runtime_the_recipe_is_used(monkeypatch):
    load_net.cache_clear()
    monkeypatch.setattr(nets, "trouble_with", lambda name: "no runtime")
    worn = specked(page(), 1200)
    assert restore(worn, dark(worn)) is None
    sheet = clean(worn)
    assert not sheet.restored
    assert count_specks(sheet.picture) < 100
    load_net.cache_clear()


@pytest.mark.slow
def test_a_full_page_stays_within_time_and_memory():
    """A page of 215 mm by 297 mm, written all over: a few CPU seconds, and no more than a strip's memory."""
    text = np.tile(page(rows=570, columns=864).gray, (4, 2))
    worn = specked(Picture(gray=text, dpi=FINE, bilevel=True), 1500)
    load_net("restoration")
    before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    restore(worn, dark(worn))
    assert time.process_time() - begun < 12
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 400_000  # kilobytes
