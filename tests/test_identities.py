"""Identity numbers are read strictly: what does not hold is said, never repaired."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from personnummer import personnummer
from stdnum import luhn

from intake.extract.values.identities import find_identities, parse_identity

TODAY = dt.date(2026, 11, 21)


def one(text):
    """Return the only identity of a text."""
    (span,) = find_identities(text, TODAY)
    return span


WHOLE = [
    # every way to write it
    ("19640823-3234", "19640823-3234"),
    ("196408233234", "19640823-3234"),
    ("19640823 3234", "19640823-3234"),
    ("640823-3234", "19640823-3234"),
    ("6408233234", "19640823-3234"),
    ("640823 3234", "19640823-3234"),
    ("640823–3234", "19640823-3234"),
    ("640823 - 3234", "19640823-3234"),
    ("19 640823-3234", "19640823-3234"),
    ("1964-08-23-3234", "19640823-3234"),
    ("1964 08 23 3234", "19640823-3234"),
    ("1 9 6 4 0 8 2 3 - 3 2 3 4", "19640823-3234"),
    # over a hundred
    ("121212+1212", "19121212-1212"),
    # born 2005: in 1905 there is nobody left
    ("050101-0003", "20050101-0003"),
    # the day plus sixty; with month and day unknown
    ("701063-2391", "19701063-2391"),
    ("191500722390", "19150072-2390"),
]


@pytest.mark.parametrize(("text", "expected"), WHOLE)
def test_a_number_is_read_in_every_form(text, expected):
    span = parse_identity(text, TODAY)

    assert span is not None
    assert (span.value, span.valid, span.century_known, span.problem) == (expected, True, True, None)


def test_a_samordningsnummer_is_known_as_one():
    assert one("701063-2391").kind == "samordningsnummer"
    assert one("640823-3234").kind == "personnummer"


FAULTS = [
    ("640823-3235", "checksum"),
    ("19640823-3243", "checksum"),
    # no such day
    ("641323-3234", "date"),
    ("19640832-3234", "checksum"),  # a reserve number's day, whose checksum fails too
    # not born yet: two libraries take it
    ("20991212-1218", "future"),
    # born 1812
    ("18121212-1212", "date"),
    # letters where digits should be
    ("l9640823-3234", "misread"),
    ("640823-32B4", "misread"),
]


@pytest.mark.parametrize(("text", "problem"), FAULTS)
def test_what_does_not_hold_is_said(text, problem):
    span = one(text)

    assert not span.valid
    assert not span.is_sure
    assert span.problem == problem


def test_ten_digits_are_a_child_or_a_person_over_a_hundred():
    span = one("121212-1212")

    assert (span.valid, span.century_known, span.problem) == (True, False, "century")
    assert span.value == "121212-1212"
    assert not span.is_sure


RESERVES = [
    ("991981000010", "stockholm", True),
    ("19810829M071", "vgr", True),
    ("19450829K088", "vgr", True),
    ("19930829X802", "vgr", True),
    ("19810829M072", "vgr", False),
    ("19810829-M071", "vgr", True),
    ("198108291F2A", "varmland", None),
    ("19810829TA3C", "skane", None),
    ("19521234TA3C", "local", None),
    ("123456-DA0A", "local", None),
    # a letter that is no misread digit
    ("19810829-12K4", "skane", None),
    # a day between 32 and 59
    ("20081234-0123", "carelink", True),
    ("201612345678", "carelink", False),
]


@pytest.mark.parametrize(("text", "scheme", "checksum"), RESERVES)
def test_a_reserve_number_is_kept_as_written(text, scheme, checksum):
    span = one(text)

    assert (span.kind, span.value, span.scheme, span.checksum) == ("reserve", text, scheme, checksum)
    assert span.valid == (checksum is not False)


def national_reserve(front):
    """Put the check digit to a national reserve number's eleven signs."""
    spelled = "".join(sign if sign.isdigit() else str(ord(sign)) for sign in front)
    return front + luhn.calc_check_digit(spelled)


@pytest.mark.parametrize("front", ["22810829AB7", "23050829ABC", "25810829RS4", "00992050AB1"])
def test_a_national_reserve_number_is_known(front):
    span = one(national_reserve(front))

    assert (span.kind, span.scheme, span.checksum) == ("reserve", "nrid", True)


NOT_IDENTITIES = [
    # organisation numbers: the third digit is two at least
    "556677-8899",
    "232100-0131",
    "SE2321000131-E000000000001",
    # phones and faxes
    "0708123456",
    "tel 0703-12 34 56",
    "Tel: 0701010109",
    "031-342 10 00",
    "fax 0340-481000",
    "+46 340 48 10 00",
    # dates and times
    "2015-01-29 0900",
    "2015-01-29 09:00",
    "2015-01-01--2015-02-01",
    "2024-01-01 2024-02-01",
    "150101-150202",
    # money and mail
    "5050-1055",
    "301 85 Halmstad",
    "12345678901234",
    "",
]


@pytest.mark.parametrize("text", NOT_IDENTITIES)
def test_other_numbers_are_no_identities(text):
    assert find_identities(text, TODAY) == []


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        # a patient's, though its last signs could be a time of day
        ("Petra Blomqvist 20020818 1420", True),
        ("Blankett\nPetra Blomqvist, 20020818 1420", True),
        # the name of who printed it, or none at all
        ("Utskrivet av Petra Blomqvist 20020818 1420", False),
        ("Bilder 20020818 1420", False),
    ],
)
def test_behind_a_whole_name_a_number_is_no_time(text, valid):
    assert one(text).valid is valid


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        # a fax machine's stamp with a checksum that holds by chance
        ("20150129 0900", "time"),
        # a mobile number with a checksum that holds by chance, and no word before it
        ("0703041236", "phone"),
    ],
)
def test_what_may_be_something_else_is_a_doubt(text, problem):
    assert luhn.is_valid(text.replace(" ", "")[-10:])
    span = one(text)

    assert (span.valid, span.problem) == (False, problem)


def test_a_label_says_that_it_is_an_identity():
    assert one("Personnr: 0703041236").is_sure
    assert one("Pnr 20150129 0900").valid


@pytest.mark.parametrize(
    ("text", "scheme", "checksum"),
    [
        ("CPR: 070761-4285", "DK", True),
        ("cpr-nr 250785-1235", "DK", False),
        ("fødselsnummer 01010750160", "NO", True),
        ("hetu 131052-308T", "FI", True),
        # letters that no Swedish number has
        ("131052A308T", "FI", True),
    ],
)
def test_a_foreign_number_is_never_a_swedish_one(text, scheme, checksum):
    span = one(text)

    assert (span.kind, span.scheme, span.checksum) == ("foreign", scheme, checksum)
    assert not span.is_sure


@pytest.mark.parametrize("text", ["19121212-1212", "191212121212", "121212+1212", "121212-1212"])
def test_a_known_test_number_is_told(text):
    assert one(text).is_test


@pytest.mark.parametrize(
    ("text", "born", "century_known"),
    [
        ("19640823-XXXX", dt.date(1964, 8, 23), True),
        ("640823-****", dt.date(1964, 8, 23), False),
        ("född 1964-08-23", dt.date(1964, 8, 23), True),
        ("f. 640823", dt.date(1964, 8, 23), False),
    ],
)
def test_a_birth_date_alone_is_no_identity(text, born, century_known):
    span = one(text)

    assert (span.kind, span.valid, span.born, span.century_known) == (
        "birth_date_only",
        False,
        born,
        century_known,
    )


def test_several_patients_stand_in_order():
    text = "640823-3234 Anna, 19121212-1212 Tolvan\n701063-2391"

    assert [span.value for span in find_identities(text, TODAY)] == [
        "19640823-3234",
        "19121212-1212",
        "19701063-2391",
    ]


def number(born, serial, *, extra_days=0):
    """Make a number with a checksum that holds."""
    front = f"{born:%y%m}{born.day + extra_days:02}{serial:03}"
    return f"{born:%Y%m%d}"[:2] + front + luhn.calc_check_digit(front)


births = st.dates(dt.date(1927, 1, 1), dt.date(2026, 11, 21))
serials = st.integers(1, 999)
FORMS = [
    lambda n: n,
    lambda n: f"{n[:8]}-{n[8:]}",
    lambda n: f"{n[:8]} - {n[8:]}",
    lambda n: f"{n[:8]}–{n[8:]}",
    lambda n: f"{n[:4]} {n[4:6]} {n[6:8]} {n[8:]}",
    lambda n: f"{n[:2]} {n[2:8]}-{n[8:]}",
    lambda n: " ".join(n),
]


@settings(deadline=None)
@given(births, serials, st.sampled_from([0, 60]), st.sampled_from(FORMS))
def test_all_forms_are_the_same_number(born, serial, extra_days, write):
    written = number(born, serial, extra_days=extra_days)
    span = one("Pnr: " + write(written))

    assert span.value == f"{written[:8]}-{written[8:]}"
    assert span.valid


@settings(deadline=None)
@given(births, serials)
def test_reading_twice_changes_nothing(born, serial):
    value = one("Pnr: " + number(born, serial)).value

    assert one(value).value == value


@settings(deadline=None)
@given(births, serials, st.integers(2, 11), st.integers(1, 9))
def test_one_digit_changed_is_never_valid(born, serial, place, add):
    good = number(born, serial)
    bad = good[:place] + str((int(good[place]) + add) % 10) + good[place + 1 :]

    assert not any(span.valid for span in find_identities(f"Pnr: {bad[:8]}-{bad[8:]}", TODAY))
    assert not any(span.valid for span in find_identities(f"Pnr: {bad[2:8]}-{bad[8:]}", TODAY))


@settings(deadline=None)
@given(births, serials)
def test_two_digits_that_change_places_are_never_valid_unless_the_checksum_cannot_tell(born, serial):
    good = number(born, serial)
    for place in range(2, 11):
        left, right = good[place], good[place + 1]
        if left == right or {left, right} == {"0", "9"}:
            continue  # the same number, and the one change that the checksum cannot tell
        bad = good[:place] + right + left + good[place + 2 :]
        assert not any(span.valid for span in find_identities(f"Pnr: {bad[:8]}-{bad[8:]}", TODAY))


@settings(deadline=None)
@given(births, serials)
def test_ten_digits_are_settled_only_where_one_century_can_be(born, serial):
    written = number(born, serial)
    span = one(f"Pnr: {written[2:8]}-{written[8:]}")

    if span.century_known:
        assert span.value == f"{written[:8]}-{written[8:]}"
    else:
        assert abs(TODAY.year - born.year - 50) >= 34


@settings(deadline=None)
@given(births, serials)
def test_a_second_library_agrees(born, serial):
    written = number(born, serial)

    assert personnummer.valid(written)
    assert one("Pnr: " + written).valid


SCRAPS = st.text(alphabet="0123456789-+ XAKMpnrtel:\n", max_size=12)
NUMBERS = st.builds(number, births, serials).flatmap(lambda made: st.sampled_from([w(made) for w in FORMS]))
PIECES = st.one_of(SCRAPS, NUMBERS, st.sampled_from(["Pnr: ", "tel ", "\n"]))


@settings(deadline=None)
@given(st.lists(PIECES, max_size=6).map("".join))
def test_whatever_stands_there_nothing_breaks_and_valid_swedish_numbers_hold(text):
    last = 0
    for span in find_identities(text, TODAY):
        assert last <= span.start < span.end  # none within another
        assert text[span.start : span.end] == span.raw
        last = span.end
        if span.valid and span.kind in ("personnummer", "samordningsnummer"):
            digits = "".join(sign for sign in span.value if sign.isdigit())
            assert luhn.is_valid(digits[-10:])
            assert digits[-10:] in "".join(sign for sign in span.raw if sign.isdigit())  # nothing made up
            if len(digits) > 10:  # else nothing on the page says which century
                assert digits[:8] <= f"{TODAY:%Y%m}99"  # nobody is born after today


def test_twelve_digits_are_swedish_by_a_neighbours_label_too():
    (span,) = find_identities("f.nr\n19921010-3215", TODAY)
    assert (span.value, span.kind, span.valid) == ("19921010-3215", "personnummer", True)


@pytest.mark.parametrize(
    "boxed",
    [
        "2 0 0 6 0 9 0 4 4 2 3 5",
        "2   0   0   6   0   9   0   4   4   2   3   5",
        "2  0 0 6 0 9 0 4  -  4 2 3 5",
    ],
)
def test_digits_in_boxes_are_a_number_however_far_apart(boxed):
    found = find_identities(boxed, TODAY)
    assert [(span.value, span.valid) for span in found] == [("20060904-4235", True)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("på Anna Ek 19811228\n9874 länkat till", ["19811228-9874"]),
        ("på Anna Ek 19811228-\n9874 länkat till", ["19811228-9874"]),
        ("på Anna Ek 19811228\n9873 länkat till", []),  # the checksum does not hold
        ("den 20150129\n0900 besök", []),  # a time
    ],
)
def test_a_number_over_a_lines_end_is_a_doubt(text, found):
    spans = [span for span in find_identities(text, TODAY) if span.kind == "personnummer"]
    assert [span.value for span in spans] == found
    assert not any(span.valid for span in spans)
