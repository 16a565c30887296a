"""The commands of a clerk's day: what waits, one order, what becomes of it, a letter about it."""

from pathlib import Path

import click

from intake.cli.answers import answering
from intake.cli.options import DataCommand, as_json, by_whom, pass_data


@click.command(cls=DataCommand)
@as_json
@pass_data
def queue(data: Path | None, as_json: bool) -> None:
    """List the orders that wait: to review, and validated.

    Example: intake queue
    """
    from intake.commands.orders import queue_command

    queue_command(data, as_json)


@click.command(cls=DataCommand)
@click.argument("order", type=int, metavar="ID")
@as_json
@pass_data
def show(data: Path | None, order: int, as_json: bool) -> None:
    """Show one order with evidence, flags, decision and history.

    Example: intake show 7
    """
    from intake.commands.orders import show_command

    show_command(data, order, as_json)


@click.command(cls=DataCommand)
@click.argument("order", type=int, metavar="ID")
@click.argument("changes", nargs=-1, required=True, metavar="FIELD=VALUE...")
@by_whom
@pass_data
def correct(data: Path | None, order: int, changes: tuple[str, ...], by: str) -> None:
    """Correct an order's fields; `-` takes the lines from standard input.

    Example: intake correct 7 "doctor=Anna Andersson" --by abc123
    """
    from intake.commands.orders import correct_command

    correct_command(data, order, changes, by)


@click.command(cls=DataCommand)
@click.argument("order", type=int, metavar="ID")
@by_whom
@click.option("--reason", help="Why, where the flags call for a reason.")
@pass_data
def approve(data: Path | None, order: int, by: str, reason: str | None) -> None:
    """Approve an order in review: a clerk has looked and takes the flags upon herself.

    Example: intake approve 7 --by abc123
    """
    from intake.commands.orders import approve_command

    approve_command(data, order, by, reason)


@click.command(cls=DataCommand)
@click.argument("order", type=int, metavar="ID")
@by_whom
@click.option("--reason", required=True, help="Why it is rejected.")
@pass_data
def reject(data: Path | None, order: int, by: str, reason: str) -> None:
    """Reject an order.

    Example: intake reject 7 --by abc123 --reason "sent by mistake"
    """
    from intake.commands.orders import reject_command

    reject_command(data, order, by, reason)


@click.command(cls=DataCommand)
@click.argument("order", type=int, metavar="ID")
@by_whom
@click.option(
    "--channel", type=click.Choice(["iep", "usb", "cd", "bfr", "bfr_push", "post"]), help="How it goes."
)
@answering
@click.option("--reason", help="Why it goes although the routine does not say.")
@click.option("--texts", is_flag=True, help="Print the texts to copy below the line.")
@pass_data
def export(data: Path | None, order: int, by: str, texts: bool, **answers: str | None) -> None:
    """Mark a queued order exported and print its register line.

    What the rules ask and nobody has answered is named, and nothing is done. Where the examinations come out
    differently, what may go is exported and the rest waits.

    Example: intake export 7 --by abc123 --channel iep --report definitive
    """
    from intake.commands.orders import export_command

    given = {name: value for name, value in answers.items() if value is not None}
    export_command(data, order, by, given, texts)


@click.command(cls=DataCommand)
@click.argument("order", type=int, metavar="ID")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The PDF to write.")
@click.option(
    "--kind",
    type=click.Choice(["completion", "refusal", "invoice", "disc", "cover"]),
    default="completion",
    show_default=True,
    help="Which letter.",
)
@click.option("--email", is_flag=True, help="For e-mail: the case code alone, nothing of the patient.")
@click.option("--reason", help="Of a refusal, where the rules have none.")
@click.option("--pages", type=click.IntRange(1), help="On the cover sheet: pages in all.")
@click.option("--by", metavar="SIGN", help="Your signature.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@pass_data
def letter(data: Path | None, order: int, out: Path, kind: str, **asked: object) -> None:
    """Write a letter for an order, ready to fax: the completion request unless another is named.

    Example: intake letter 7 --out completion.pdf
    """
    from intake.commands.letters import letter_command

    letter_command(data, order, out, kind, asked)
