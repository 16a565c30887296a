"""The commands of the release rules: decide a case; list, check and replay a site's rules."""

from datetime import datetime
from pathlib import Path

import click

from intake.cli.options import DataCommand, DataGroup, as_json, pass_data


@click.command(cls=DataCommand)
@click.argument("case", required=False, default="-", metavar="[CASE.json]")
@as_json
def decide(case: str, as_json: bool) -> None:
    """Apply a site's release rules to one case, given as JSON; without a file, on standard input.

    Example: intake decide --json case.json
    """
    from intake.commands.rules import decide_command

    decide_command(case, as_json)


@click.group(cls=DataGroup)
def rules() -> None:
    """List, check and replay the release rules of a site.

    Example: intake rules check our-site.toml
    """


@rules.command("list")
@as_json
@pass_data
def rules_list(data: Path | None, as_json: bool) -> None:
    """List the site's rules in the order in which they are asked.

    Example: intake rules list
    """
    from intake.commands.rules import rules_list_command

    rules_list_command(data, as_json)


@rules.command("check")
@click.argument("file")
def rules_check(file: str) -> None:
    """Check a rules file and list every mistake in it, each with its line.

    Example: intake rules check our-site.toml
    """
    from intake.commands.rules import rules_check_command

    rules_check_command(file)


@rules.command("replay")
@click.option(
    "--from", "since", required=True, type=click.DateTime(["%Y-%m-%d"]), help="The first day, YYYY-MM-DD."
)
@as_json
@pass_data
def rules_replay(data: Path | None, since: datetime, as_json: bool) -> None:
    """Replay earlier decisions and show those that come out differently under the present rules.

    Example: intake rules replay --from 2026-01-01
    """
    from intake.commands.rules import rules_replay_command

    rules_replay_command(data, since.date(), as_json)
