"""Looking at a page's inked part alone finds what looking at all of it does."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.read.cells import Rules, find_cells, find_rules
from intake.read.components import find_components, inked_part
from intake.read.strips import _cut
from models.page import Box
from tests.pictures import as_picture, paper

PLACES = st.integers(0, 30)


@given(
    seed=st.integers(0, 2**16),
    place=st.tuples(PLACES, PLACES),
    size=st.tuples(st.integers(1, 24), st.integers(1, 24)),
    connectivity=st.sampled_from([4, 8]),
)
@settings(max_examples=60, deadline=None)
def test_pieces_are_counted_and_measured_as_on_the_whole_picture(seed, place, size, connectivity):
    mask = np.zeros((60, 60), np.uint8)
    top, left = place
    mask[top : top + size[0], left : left + size[1]] = np.random.default_rng(seed).random(size) < 0.5
    labels, stats = find_components(mask, connectivity)
    _, wanted, measures, _ = cv2.connectedComponentsWithStats(mask, connectivity=connectivity)
    assert (labels == wanted).all()
    assert (stats[1:] == measures[1:]).all()
    assert stats[0, cv2.CC_STAT_AREA] == (mask == 0).sum()


def test_a_blank_mask_has_nothing_but_its_ground():
    labels, stats = find_components(np.zeros((40, 30), np.uint8))
    assert labels.shape == (40, 30) and not labels.any()
    assert stats.tolist() == [[0, 0, 30, 40, 1200]]


def test_a_mask_full_of_ink_is_one_piece():
    _, stats = find_components(np.ones((40, 30), np.uint8))
    assert stats[1].tolist() == [0, 0, 30, 40, 1200]


def test_the_inked_part_begins_at_even_numbers_and_stays_within_the_picture():
    mask = np.zeros((40, 30), np.uint8)
    mask[7:9, 5:6] = 1
    assert inked_part(mask) == (slice(6, 9), slice(4, 6))
    assert mask[inked_part(mask, around=50)].shape == mask.shape


@pytest.mark.parametrize("shift", [(0, 0), (301, 183), (580, 395)])
def test_a_table_has_the_same_cells_wherever_it_stands(shift):
    right, down = shift
    image, draw = paper(1200, 900)
    for row in range(3):
        draw.line((5 + right, 5 + down + 90 * row, 605 + right, 5 + down + 90 * row), fill=0, width=3)
    for column in range(4):
        draw.line((5 + right + 200 * column, 5 + down, 5 + right + 200 * column, 185 + down), fill=0, width=3)
    picture = as_picture(image)
    rules = find_rules(picture)
    assert isinstance(rules, Rules) and rules.across.shape == picture.gray.shape
    cells = find_cells(rules, picture)
    assert len(cells) == 6
    assert cells[0].x0 == pytest.approx((8 + right) * 72 / 204, abs=1.5)
    assert cells[0].top == pytest.approx((8 + down) * 72 / 204, abs=1.5)


@pytest.mark.parametrize("blur", [1.0, 1.5])
def test_a_strip_is_as_soft_as_the_whole_picture_would_be(blur):
    noise = np.random.default_rng(1).integers(0, 255, (300, 300)).astype(np.uint8)
    image, _ = paper(300, 300)
    image.frombytes(noise.tobytes())
    picture = as_picture(image)
    soft = cv2.GaussianBlur(noise, (0, 0), blur)
    for box in (Box(0, 0, 40, 20), Box(30, 40, 70, 60), Box(80, 90, 106, 106), Box(50, 50, 50, 60)):
        part, left, top = _cut(picture, box, blur)
        assert (part == soft[top : top + part.shape[0], left : left + part.shape[1]]).all()
