import re
from pathlib import Path

import pytest

from intake.flags import doubt_of_text, load_texts, raise_flag, uncertain
from models.flag import Severity, severity_of
from models.order import FieldName

GUIDE = (Path(__file__).parents[1] / "docs" / "flags.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", sorted(load_texts()["flags"]))
def test_every_flag_stands_in_the_clerks_guide_with_its_severity(code):
    shown = "uncertain.FIELD" if code == "uncertain" else code
    row = next(line for line in GUIDE.splitlines() if f"`{shown}`" in line)
    assert f"| {severity_of(code if '.' in code else 'uncertain.clinic')} |" in row


@pytest.mark.parametrize("code", re.findall(r"^\| `([a-z_.]+)` \| (\w+) \|", GUIDE, re.MULTILINE), ids=str)
def test_every_flag_of_the_guide_has_that_severity(code):
    name, severity = code
    assert severity_of(name) == severity


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", [*FieldName, "examinations", "wants", "urgent", "needed_by"])
def test_a_doubt_names_its_field_in_the_clerks_language(name, language):
    flag = uncertain(str(name), language)
    assert flag.severity is Severity.BLOCKER
    assert load_texts()["fields"][str(name)][language] in flag.message


@pytest.mark.parametrize("told", sorted(load_texts()["told"]))
def test_a_doubt_of_the_text_says_where_it_stands_in_both_languages(told):
    assert "på sidan 2" in doubt_of_text("order", told, 2).message
    assert "i mejlet" in doubt_of_text("order", told, 0).message
    assert "on page 2" in doubt_of_text("order", told, 2, "en").message


def test_an_unknown_family_is_a_fault():
    with pytest.raises(KeyError):
        raise_flag("nonsense.doctor")
