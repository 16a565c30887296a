"""What the commands of the release rules do: decide a case; list, check and replay a site's rules."""

import json
import sys
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from intake.errors import InputError, SettingsError
from intake.office import open_office
from intake.output import json_line
from models.when import LOCAL_TIME

if TYPE_CHECKING:
    from intake.check.replay import Difference
    from models.site import Rule, Site


def decide_command(case: str, as_json: bool) -> None:
    """Decide one case by the rules of the site that it names."""
    from intake.check.case_json import case_from_json
    from intake.check.decision_json import decision_as_json
    from intake.check.instructions import show_decision
    from intake.check.rules import decide

    read = case_from_json(read_json(case))
    decision = decide(read, _site_of(read.site))
    if as_json:
        print(json_line(decision_as_json(decision)))
    else:
        print("\n".join(show_decision(decision)))


def read_json(name: str) -> Any:
    """Read one JSON value from a file, or from standard input where `-` is named.

    Raises:
        InputError: there is no such file, it is no JSON in UTF-8, or an object says a key twice.
    """
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return json.loads(content, object_pairs_hook=_without_doubles)
    except OSError as error:
        raise InputError(f"{name} cannot be read: {error.strerror}") from error
    except json.JSONDecodeError as error:
        raise InputError(f"the case is no JSON: {error.msg}, line {error.lineno}") from error
    except UnicodeDecodeError as error:
        raise InputError("the case is not written in UTF-8") from error
    except RecursionError as error:
        raise InputError("the case is no JSON that can be read: it is nested too deeply") from error


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) != len(pairs):
        twice = sorted({name for name, _ in pairs if [key for key, _ in pairs].count(name) > 1})
        raise InputError(f"the case says {', '.join(map(repr, twice))} twice")
    return values


def _site_of(name: str) -> "Site":
    """Return the rules of the site that a case names; a site that there is not is the case's mistake."""
    from intake.check.site import find_site, load_site

    try:
        find_site(name)
    except SettingsError as error:
        raise InputError(str(error)) from error
    return load_site(name)


def rules_list_command(data: Path | None, as_json: bool) -> None:
    """List the rules of the data directory's site in the order in which they are asked."""
    site = open_office(data).rules
    for rule in site.rules:
        if as_json:
            print(json_line(_rule_as_json(rule)))
        else:
            print(f"{rule.id:20} {rule.outcome:10} {rule.since}  {rule.sentences[0].heading}")


def _rule_as_json(rule: "Rule") -> dict[str, Any]:
    return {
        "id": rule.id,
        "version": rule.version,
        "from": rule.since.isoformat(),
        "until": rule.until.isoformat() if rule.until else None,
        "outcome": rule.outcome,
        "channels": list(rule.channels),
        "requires": list(rule.requires),
        "because": [{"heading": one.heading, "quote": one.quote} for one in rule.sentences],
    }


def rules_check_command(file: str) -> None:
    """List every mistake of a rules file, a line each.

    Raises:
        InputError: there are mistakes.
    """
    from intake.check.site import check_site, load_site

    mistakes = check_site(file)
    for mistake in mistakes:
        print(mistake)
    if mistakes:
        raise InputError(
            f"{file}: {len(mistakes)} mistakes; nothing runs with this file before they are mended"
        )
    site = load_site(file)
    print(f"{site.name}: {len(site.rules)} rules hold today, no mistakes")


def rules_replay_command(data: Path | None, since: date, as_json: bool) -> None:
    """Show which decisions since a day would come out differently under the rules of today."""
    from intake.check.replay import replay, show_difference
    from intake.kept import read_kept

    office = open_office(data)
    start = datetime.combine(since, time.min, LOCAL_TIME)
    kept = [(number, read_kept(one)) for number, one in office.register.decisions(start)]
    earlier = [(number, *one) for number, one in kept if one is not None]
    differences = list(replay(earlier, office.rules))
    for difference in differences:
        if as_json:
            print(json_line(_difference_as_json(difference)))
        else:
            print("\n".join(show_difference(difference)))
    if not as_json:
        print(f"{len(earlier)} decisions since {since}: {len(differences)} would come out differently")


def _difference_as_json(difference: "Difference") -> dict[str, Any]:
    from intake.check.replay import gist

    return {
        "order": difference.id,
        "changed": {
            name: {"earlier": gist(difference.earlier, name), "now": gist(difference.now, name)}
            for name in difference.changed
        },
        "rules": list(dict.fromkeys(one.rule for one in difference.now.because)),
    }
