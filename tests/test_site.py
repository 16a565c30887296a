"""A site's own rules file: loaded for a day, its mistakes named all at once."""

import datetime as dt
import re
from pathlib import Path

import pytest

from intake.check.case_json import case_from_json
from intake.check.rules import decide
from intake.check.site import check_site, find_site, load_site, shipped_sites
from intake.check.site_logic import NOTE_FIELDS
from intake.check.site_mistakes import NOTE, REQUIREMENT, RULE, SECTIONS, STEP, TOP
from intake.check.toml_lines import find_lines
from intake.errors import SettingsError
from models.site import FACTS, OUTCOMES

GOOD = """\
id = "provsjukhuset"
name = "Provsjukhuset"
source = "rutin.pdf"
region = "Region Prov"

[[requirement]]
id = "consent.oral"
met.consent = ["oral", "written"]
text = "Inhämta samtycke."

[[step]]
id = "send"
text = "Skicka."

[[note]]
place = "ris"
channels = ["cd"]
text = "Bränt {what}."

[[rule]]
id = "P1"
version = 1
from = 2024-01-01
heading = "Rubrik"
quote = "Citat."
when.receiver = ["hospital"]
outcome = "release"
images = true
channels = ["cd"]
requires = ["consent.oral"]
document = ["ris"]
steps = ["send"]

[[rule]]
id = "P2"
version = 1
from = 2024-01-01
heading = "Rubrik"
quote = "Citat."
outcome = "silent"
message = "Rutinen säger inget."
"""

CASE = {
    "site": "own.toml",
    "requester": {"kind": "hospital", "region": "Region Prov"},
    "receiver": {"kind": "hospital", "region": "Region Prov"},
    "examinations": [{"description": "CT torax"}],
    "wants": ["images"],
    "consent": "oral",
}


@pytest.fixture
def own(tmp_path):
    def write(text):
        path = tmp_path / "own.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_a_file_of_ones_own_decides(own):
    decision = decide(case_from_json(CASE), load_site(own(GOOD)))
    assert (decision.outcome, decision.channels) == ("release", ("cd",))
    assert decision.notes == (("ris", "Bränt CT torax."),)


# (what stands in the file, what it is changed to, what is said)
MISTAKES = [
    # a slip of the pen gets its right spelling
    ('quote = "Citat."\nwhen', 'qoute = "Citat."\nwhen', "unknown key 'qoute'; did you mean 'quote'?"),
    ('heading = "Rubrik"\nquote = "Citat."\nwhen', 'quote = "Citat."\nwhen', "rule 'P1' lacks 'heading'"),
    ('when.receiver = ["hospital"]', 'when.receiver = ["hospitl"]', "did you mean 'hospital'?"),
    ('when.receiver = ["hospital"]', 'when.reciever = ["hospital"]', "did you mean 'receiver'?"),
    ('when.receiver = ["hospital"]', 'when.receiver = "hospital"', "must be a list of texts"),
    ('channels = ["cd"]\nrequires', 'channels = ["dvd"]\nrequires', "unknown value of 'channels' 'dvd'"),
    ('outcome = "silent"', 'outcome = "quiet"', "unknown value of 'outcome' 'quiet'"),
    ("version = 1\nfrom = 2024-01-01", 'version = "1"\nfrom = 2024-01-01', "must be a whole number"),
    ("from = 2024-01-01", 'from = "2024-01-01"', "must be a date"),
    ("images = true", 'images = "yes"', "must be true or false"),
    ('quote = "Citat."', 'quote = " "', "'quote' is empty"),
    ('id = "P2"', 'id = "P1"', "rule 'P1' from 2024-01-01 stands twice"),
    ('steps = ["send"]', 'steps = ["sned"]', "unknown step 'sned'; did you mean 'send'?"),
    ('requires = ["consent.oral"]', 'requires = ["consent"]', "unknown requirement 'consent'"),
    ('when.receiver = ["hospital"]\n', "", "rule 'P2' is never reached: 'P1' above decides first"),
    ('message = "Rutinen säger inget."\n', "", "lacks 'message'"),
    ("images = true\n", "", "names neither images nor report"),
    ("{what}", "{waht}", "unknown field 'waht'; did you mean 'what'?"),
    ("{what}", "{what", "braces do not match"),
    ("[[step]]", "[[steps]]", "unknown key 'steps'; did you mean 'step'?"),
    ('region = "Region Prov"\n', "", "the file lacks 'region'"),
    ('document = ["ris"]', 'document = ["pacs"]', "unknown value of 'document' 'pacs'"),
]


@pytest.mark.parametrize(("before", "after", "said"), MISTAKES, ids=[said for *_, said in MISTAKES])
def test_a_mistake_is_named_with_its_line(own, before, after, said):
    assert before in GOOD
    mistakes = check_site(own(GOOD.replace(before, after, 1)))
    assert any(said in mistake and "line " in mistake for mistake in mistakes), mistakes


def test_every_mistake_is_named_at_once_by_line(own):
    text = GOOD.replace('"hospital"]', '"hospitl"]').replace(
        'quote = "Citat."\nwhen', 'qoute = "Citat."\nwhen'
    )
    with pytest.raises(SettingsError) as caught:
        load_site(own(text))
    said = str(caught.value)
    line = text.splitlines().index('when.receiver = ["hospitl"]') + 1
    assert f"line {line}: unknown answer to 'receiver'" in said
    assert f"line {line - 1}: unknown key 'qoute'" in said
    assert "lacks 'quote'" in said


def test_a_mistake_in_one_rule_does_not_hide_those_between_the_parts(own):
    text = (
        GOOD.replace('"hospital"]', '"hospitl"]')
        .replace('steps = ["send"]', 'steps = ["sned"]')
        .replace('requires = ["consent.oral"]', 'requires = ["consent.orla"]')
        .replace("{what}", "{waht}")
        .replace('message = "Rutinen säger inget."\n', "")
    )
    said = " ".join(check_site(own(text)))
    for words in (
        "answer to 'receiver' 'hospitl'",
        "unknown step 'sned'",
        "unknown requirement 'consent.orla'",
        "unknown field 'waht'",
        "rule 'P2' lacks 'message'",
    ):
        assert words in said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('id = "provsjukhuset"', 'id = "provsjukhuset"\nnote = [1]', "'note' must be a table"),
        ('id = "provsjukhuset"', 'id = "provsjukhuset"\nwords = 1', "'words' is written [words]"),
        ('id = "provsjukhuset"', 'id = "provsjukhuset"\nchannel = "cd"', "[channel.NAME]"),
        ('id = "provsjukhuset"', 'id = "provsjukhuset"\nsender = "X"', "'sender' must be a table"),
    ],
)
def test_a_section_of_the_wrong_shape_is_a_mistake_and_no_crash(own, before, after, said):
    text = re.sub(r"\[\[note\]\].*?\n\n", "", GOOD, flags=re.S)
    assert any(said in mistake for mistake in check_site(own(text.replace(before, after, 1))))


def test_broken_toml_names_its_line(own):
    with pytest.raises(SettingsError, match="line 2"):
        load_site(own('id = "x"\nname = \n'))


def test_text_that_is_not_utf_8_is_said(tmp_path):
    path = tmp_path / "own.toml"
    path.write_bytes('name = "Sjukhuset på höjden"'.encode("latin-1"))
    with pytest.raises(SettingsError, match="UTF-8"):
        load_site(path)


def test_a_site_that_is_not_there_names_those_that_are():
    with pytest.raises(SettingsError, match="halland, nu-sjukvarden"):
        find_site("hallland")


def test_shipped_sites_hold_no_mistakes():
    assert {path.stem: check_site(path.stem) for path in shipped_sites()} == {
        "halland": [],
        "nu-sjukvarden": [],
    }


SECOND = (
    GOOD.replace('id = "P2"\nversion = 1\nfrom = 2024-01-01', 'id = "P2"\nversion = 1\nfrom = 2024-01-01')
    + """
[[rule]]
id = "P1"
version = 2
from = 2025-06-01
heading = "Rubrik"
quote = "Nytt citat."
when.receiver = ["hospital"]
outcome = "refuse"
message = "Lämnas inte längre ut."
"""
)


@pytest.mark.parametrize(
    ("on", "outcome"),
    [
        (dt.date(2023, 12, 31), "silent"),  # before any rule holds
        (dt.date(2024, 1, 1), "release"),
        (dt.date(2025, 5, 31), "release"),
        (dt.date(2025, 6, 1), "refuse"),  # the later version takes the earlier one's place in the order
    ],
)
def test_the_version_in_force_on_the_day_decides(own, on, outcome):
    assert decide(case_from_json(CASE), load_site(own(SECOND), on)).outcome == outcome


def test_a_rule_ends_after_its_last_day(own):
    text = GOOD.replace("from = 2024-01-01", "from = 2024-01-01\nuntil = 2024-12-31", 1)
    assert decide(case_from_json(CASE), load_site(own(text), dt.date(2024, 12, 31))).outcome == "release"
    assert decide(case_from_json(CASE), load_site(own(text), dt.date(2025, 1, 1))).outcome == "silent"


def test_a_channel_that_is_closed_to_the_receiver_leaves_no_release(own):
    text = GOOD + '\n[channel.cd]\nwhen.receiver_iep = ["no"]\n'
    (one,) = decide(case_from_json(CASE), load_site(own(text))).examinations
    assert one.outcome == "silent"
    assert "öppen" in one.reason


def test_lines_are_counted_for_each_table_of_an_array():
    text = "a = 1\n[[rule]]\nid = 1\nwhen.x = 2\n\n[[rule]]\n# id = 3\nid = 4\n"
    assert find_lines(text) == {
        ("a",): 1,
        ("rule", "0"): 2,
        ("rule", "0", "id"): 3,
        ("rule", "0", "when"): 4,
        ("rule", "0", "when", "x"): 4,
        ("rule", "1"): 6,
        ("rule", "1", "id"): 8,
    }


GUIDE = (Path(__file__).parents[1] / "docs" / "sites.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "word",
    sorted(
        {*TOP, *RULE, *REQUIREMENT, *STEP, *NOTE, *SECTIONS, *FACTS, *OUTCOMES, *NOTE_FIELDS}
        - {"when", "met", "asked"}
    ),
)
def test_every_key_and_fact_is_explained_in_the_guide(word):
    assert re.search(rf"\b{re.escape(word)}\b", GUIDE)


@pytest.mark.parametrize("fact", FACTS)
def test_every_answer_to_a_fact_stands_in_the_guide(fact):
    facts = GUIDE.split("### Facts", 1)[1]
    row = next(row for row in facts.splitlines() if row.startswith("|") and f"`{fact}`" in row)
    assert all(f"`{answer}`" in row for answer in FACTS[fact])


@pytest.mark.parametrize("rule_id", re.findall(r"\b[NH]\d+(?:-\w+)?\b", GUIDE))
def test_every_rule_that_the_guide_names_is_there(rule_id):
    ids = {rule.id for name in ("halland", "nu-sjukvarden") for rule in load_site(name).rules}
    assert any(one == rule_id or one.startswith(f"{rule_id}-") for one in ids)
