"""Which date is whose where a sentence lists several examinations, and which dates are nobody's."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.extract.knowledge import load_knowledge
from intake.extract.layout.reader import read_layout
from intake.extract.prose.told import tell_examinations
from intake.read.mailtext import page_of_text
from tests.pages import a_page

TODAY = date(2026, 11, 21)
PAIRS = [
    (
        "bilder på 2026-01-18 Thoraxröntgen, 2025-12-26 Rtg axel hö. och 2020-02-08\nMR hypofys. Det gäller",
        [("Slätröntgen torax", 2026), ("Slätröntgen axel höger", 2025), ("MR hypofys", 2020)],
        "dates first, wrapped before the last examination",
    ),
    (
        "Avser: MR rektum från\n2025-09-09, CT-urografi från 2024-06-13 och UL buk från\n2023-04-04",
        [("MR rektum", 2025), ("CT urografi", 2024), ("Ultraljud buk", 2023)],
        "dates behind, each line beginning with one",
    ),
    (
        "undersökt med Rtg vänster höft\n2022-01-03 och Slätröntgen handled vä. 2025-10-28. Vi behöver",
        [("Slätröntgen höft vänster", 2022), ("Slätröntgen handled vänster", 2025)],
        "a conjunction parts a date from what follows",
    ),
    ("2024-01-03 CT torax\n2023-02-04 MR hjärna", [("CT torax", 2024), ("MR hjärna", 2023)], "rows"),
    ("CT torax 2024-01-03\nMR hjärna 2023-02-04", [("CT torax", 2024), ("MR hjärna", 2023)], "rows"),
    ("2026-11-11\nCT torax 2024-01-03", [("CT torax", 2024)], "a letter's date above"),
    ("undersökt med MR hjärna 16/5\n2025. Vi", [("MR hjärna", 2025)], "a year on the next line"),
]


@pytest.mark.parametrize(("text", "pairs", "why"), PAIRS)
def test_every_examination_of_a_list_has_its_own_date(text, pairs, why):
    told = tell_examinations([a_page(text)], load_knowledge(), TODAY)
    assert [(one.description, one.date.year) for one in told.asked] == pairs, why


@given(st.permutations(["CT torax", "MR hjärna", "Ultraljud buk", "CT urografi"]), st.booleans())
def test_lists_keep_their_pairs_whichever_comes_first(names, dates_first):
    days = [f"20{10 + number}-0{number + 1}-05" for number in range(4)]
    pairs = [
        f"{day} {name}" if dates_first else f"{name} {day}" for name, day in zip(names, days, strict=True)
    ]
    told = tell_examinations([a_page(f"Vi önskar {', '.join(pairs)}.")], load_knowledge(), TODAY)
    assert [(one.description, str(one.date)) for one in told.asked] == list(zip(names, days, strict=True))


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("CT torax 2024-01-03\nTidigare skickat: MR hjärna 2023-02-04", ["CT torax"]),
        ("CT torax 2024-01-03\nRedan länkat: MR hjärna 2023-02-04", ["CT torax"]),
        ("CT torax 2024-01-03\nSkickat tidigare: MR hjärna 2023-02-04", ["CT torax"]),
        ("Tidigare beställda bilder saknas: CT torax 2024-01-03", ["CT torax"]),  # a reminder asks for them
    ],
)
def test_what_was_sent_before_is_not_asked_for(text, asked):
    told = tell_examinations([a_page(text)], load_knowledge(), TODAY)
    assert [one.description for one in told.asked] == asked


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("CT torax 2024-01-03\nDatum och underskrift    Klinik\n2026-11-12 Urologklin Malmö sjukhus", 0),
        (
            "CT torax 2024-01-03\nDatum    Undersökning\n2026-11-12 Xyzgrafi av hela foten",
            1,
        ),  # an unknown one
        (
            "CT torax 2024-01-03\nDatum och underskrift    Klinik\n2019-11-12 Urologklin Malmö sjukhus",
            1,
        ),  # old
    ],
)
def test_the_day_under_a_heading_for_a_signature_is_no_examinations(text, days):
    assert len(tell_examinations([a_page(text)], load_knowledge(), TODAY).days) == days


@pytest.mark.parametrize(
    "header",
    [
        "2026-11-01 skrev Röntgen Bildutlämning <rontgen.bilder@example.se>:",
        "den 1 november 2026 kl. 10:02 skrev Röntgen:",
        "Röntgen <rontgen.bilder@example.se> skrev:",
    ],
)
def test_the_day_over_a_quoted_mail_is_no_examinations(header):
    text = f"UL vänster axel (2025-01-30) för 19121212-1212.\n\n{header}\n> Hej 2026-10-01"
    told = tell_examinations([page_of_text(text, 0)], load_knowledge(), TODAY)
    assert not told.days and len(told.asked) == 1


def test_a_day_behind_other_words_is_no_second_day_of_an_examination():
    text = "Undersökning: CT knä 20 juli 2017. Bilderna behövs senast 24 november 2026."
    found = read_layout([a_page(text)], load_knowledge(), TODAY).examinations
    assert [str(one.date) for one in found] == ["2017-07-20"]


def test_two_days_joined_behind_an_examination_are_two_of_it():
    found = read_layout([a_page("Undersökning: CT knä 2017-07-20 och 2018-07-20")], load_knowledge(), TODAY)
    assert [str(one.date) for one in found.examinations] == ["2017-07-20", "2018-07-20"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "19-Nov-2026 08:27 TAX 146300937474 KTRURGMOTT S.01\nRtg höft 2025-12-31 och\nDT axel 2026-06-13",
            0,
        ),
        ("Rtg höft 2025-12-31 och\nDT axel 2026-06-13\n2026-11-19 08:27 FRAN KIRURGMOTT VARBERG S.01", 0),
        (
            "Rtg höft 2025-12-31 och\n2026-11-19 08:27 Xyzgrafi av hela den onda foten\nDT axel 2026-06-13",
            1,
        ),  # not at an edge
        ("19-Nov-2019 08:27 TAX 146300937474 KTRURGMOTT S.01\nRtg höft 2025-12-31", 1),  # not of these days
    ],
)
def test_what_a_fax_machine_stamps_at_the_edge_is_no_examinations_day(text, days):
    assert len(tell_examinations([a_page(text)], load_knowledge(), TODAY).days) == days


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("Undersökningar: MR axel höger, CT knä 10/10 2025 samt MR fotled 12/2 2023", ["MR axel höger"]),
        ("Undersökningar: MR axel höger och CT knä 10/10 2025", []),  # joined, they share it
        ("Undersökningar: MR axel höger 1/1 2024, CT knä 10/10 2025", []),
    ],
)
def test_a_day_behind_a_comma_may_be_of_the_last_alone(text, doubted):
    assert list(tell_examinations([a_page(text)], load_knowledge(), TODAY).doubted) == doubted


SHARED = [
    ("MR fotled hö och UL buk, båda 25/9 2018", [("MR fotled höger", 2018), ("Ultraljud buk", 2018)], "two"),
    (
        "skicka bilder: Rtg knä vä, Rtg fot vänster och DT\nthorax/buk, samtliga 15.7.2021.",
        [("Slätröntgen knä vänster", 2021), ("Slätröntgen fot vänster", 2021), ("CT torax/buk", 2021)],
        "all of a list",
    ),
    (
        "DT hals, MR hjärna samt UL buk (alla utförda den 3 maj 2025)",
        [("CT hals", 2025), ("MR hjärna", 2025), ("Ultraljud buk", 2025)],
        "done on one day",
    ),
    (
        "- CT hals\n- MR hjärna\nSamtliga undersökningar gjorda 2025-01-02",
        [("CT hals", 2025), ("MR hjärna", 2025)],
        "a line below a list",
    ),
    (
        "CT torax and MR brain, both performed 2025-01-02",
        [("CT torax", 2025), ("MR hjärna", 2025)],
        "English",
    ),
    (
        "CT hals 2024-02-02, MR hjärna och UL buk, båda 2025-03-04",
        [("CT hals", 2024), ("MR hjärna", 2025), ("Ultraljud buk", 2025)],
        "the first has a day of its own",
    ),
    ("CT hals, MR hjärna och UL buk, båda 2025-03-04", [("Ultraljud buk", 2025)], "both of which of three?"),
    ("CT hals och UL buk 2025-03-04", [("Ultraljud buk", 2025)], "nobody says that it is both's"),
    (
        "CT hals och UL buk från den 4 mars 2025",
        [("CT hals", 2025), ("Ultraljud buk", 2025)],
        "a preposition before the day belongs to both sides of an och",
    ),
    (
        "CT hals samt UL buk utförda 2025-03-04",
        [("CT hals", 2025), ("Ultraljud buk", 2025)],
        "a plural",
    ),
    ("CT hals och UL buk utförd 2025-03-04", [("Ultraljud buk", 2025)], "a singular"),
    ("CT hals, UL buk från 2025-03-04", [("Ultraljud buk", 2025)], "no och"),
    ("CT hals togs då. UL buk, båda 2025-03-04", [("Ultraljud buk", 2025)], "no list"),
]


@pytest.mark.parametrize(("text", "pairs", "why"), SHARED)
def test_a_day_of_several_is_given_to_all_that_are_listed_before_it(text, pairs, why):
    told = tell_examinations([a_page(text)], load_knowledge(), TODAY)
    assert [(one.description, one.date.year) for one in told.asked] == pairs, why


@given(st.permutations(["CT torax", "MR hjärna", "Ultraljud buk", "CT urografi"]), st.integers(2, 4))
def test_all_of_a_list_of_any_length_share_its_day(names, count):
    listed = f"{', '.join(names[: count - 1])} och {names[count - 1]}"
    told = tell_examinations([a_page(f"Vi önskar {listed}, samtliga 2025-02-03.")], load_knowledge(), TODAY)
    assert [one.description for one in told.asked] == names[:count]
    assert {str(one.date) for one in told.asked} == {"2025-02-03"}


WRITTEN = [
    ("Bildarkivet, Röntgen Hallands sjukhus Varberg 2026-11-18", 0, "beside the reader"),
    ("Psykiatrimottagningen, Hallands sjukhus Kungsbacka 5/11 2026", 0, "beside the sender"),
    ("Vårdcentralen Solgläntan i Ystad 2026-11-18", 0, "a house that no list knows"),
    ("26-11-13 Hanna Forsell Röntgenkliniken, Hallands sjukhus Halmstad", 0, "a reference and the reader"),
    ("261113 Leila Samuelsson, medicinsk sekreterare", 0, "by who signs"),
    ("Spec.läk Fatima Weber 16 november 2026", 0, "by a doctor's name"),
    ("Xyzgrafi av hela foten på Lungkliniken 2026-11-18", 1, "something is told of the day"),
    ("Xyzgrafi hela 2026-11-18 Anna Berg, VC Ek Definitivt", 1, "a row of a list"),
    ("Lungkliniken, Sunderby sjukhus 2021-11-18", 1, "too old"),
    ("19121212-1212 Anna Berg, Sunderby sjukhus 2026-11-18", 1, "beside a patient"),
]


@pytest.mark.parametrize(("line", "days", "why"), WRITTEN)
def test_the_day_beside_sender_reader_or_signature_is_the_papers_own(line, days, why):
    text = f"{line}\nCT torax 2024-01-03"
    assert len(tell_examinations([a_page(text)], load_knowledge(), TODAY).days) == days, why


def test_a_visits_day_without_a_year_behind_a_sentence_is_no_examinations():
    text = "Önskar bilderna från CT torax 2024-01-03 (utförd i Varberg). MDK tisdag 24/11."
    assert not tell_examinations([a_page(text)], load_knowledge(), TODAY).days


def test_only_the_last_of_all_days_is_the_papers_own():
    text = "Anna Berg Lundgren, medicinsk sekreterare 2026-10-18\nCT torax 2026-11-03"
    assert len(tell_examinations([a_page(text)], load_knowledge(), TODAY).days) == 1


def test_the_day_that_a_label_explains_is_explained_wherever_it_stands():
    text = "Beställningsdatum: 2026-11-18\n2026-11-18 om allt detta igen och igen\nCT torax 2024-01-03"
    assert not tell_examinations([a_page(text)], load_knowledge(), TODAY).days
