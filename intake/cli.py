"""The command line: parse, call one function, print. Heavy imports happen where they are used."""

import sys
from pathlib import Path

import click

EXIT_USAGE = 64


class DataCommand(click.Command):
    """A command that takes `--data` after its name as well as before."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.params.append(
            click.Option(["--data", "data"], type=click.Path(path_type=Path), help="The data directory.")
        )

    def invoke(self, context: click.Context) -> object:
        named = context.params.pop("data", None)
        if named is not None:
            context.obj = named
        return super().invoke(context)


class DataGroup(click.Group):
    command_class = DataCommand


@click.group(
    cls=DataGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110}
)
@click.option("--data", type=click.Path(path_type=Path), help="The data directory (or INTAKE_DATA).")
@click.version_option(package_name="bildbestallning", prog_name="intake")
@click.pass_context
def cli(context: click.Context, data: Path | None) -> None:
    """Read faxed orders for radiology images, check them, and queue them in the register.

    Example: intake run --inbox /srv/fax/inbox
    """
    context.obj = data


as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON, an object a line.")
by_whom = click.option("--by", required=True, metavar="SIGN", help="Your signature.")
pass_data = click.pass_obj


@cli.command()
@click.option(
    "--inbox", multiple=True, type=click.Path(path_type=Path), help="A folder to collect from as well."
)
@as_json
@pass_data
def run(data: Path | None, inbox: tuple[Path, ...], as_json: bool) -> None:
    """Collect every source, read, check and queue: the nightly job.

    Example: intake run --inbox samples/inbox
    """
    from intake.commands import run_command

    run_command(data, inbox, as_json)


@cli.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@as_json
@click.option("--explain", is_flag=True, help="Show each value's candidates and why it won.")
@pass_data
def extract(data: Path | None, paths: tuple[str, ...], as_json: bool, explain: bool) -> None:
    """Read files and print what was found; write nothing.

    Example: intake extract --json fax.tif order.pdf
    """
    from intake.commands import extract_command

    sys.exit(extract_command(data, [Path(path) for path in paths], as_json, explain))


@cli.command()
@click.argument("case", required=False, type=click.File("r", encoding="utf-8"), default="-")
@as_json
@pass_data
def decide(data: Path | None, case: object, as_json: bool) -> None:
    """Apply a site's release rules to one case, given as JSON.

    Example: intake decide --json case.json
    """
    from intake.commands_rules import decide_command

    decide_command(data, case, as_json)


@cli.command()
@as_json
@pass_data
def transmissions(data: Path | None, as_json: bool) -> None:
    """List everything that ever came in.

    Example: intake transmissions --json
    """
    from intake.commands import transmissions_command

    transmissions_command(data, as_json)


@cli.command()
@as_json
@pass_data
def queue(data: Path | None, as_json: bool) -> None:
    """List the orders that wait: to review, and validated.

    Example: intake queue
    """
    from intake.commands import queue_command

    queue_command(data, as_json)


@cli.command()
@click.argument("order", type=int, metavar="ID")
@as_json
@pass_data
def show(data: Path | None, order: int, as_json: bool) -> None:
    """Show one order with evidence, flags, decision and history.

    Example: intake show 7
    """
    from intake.commands import show_command

    show_command(data, order, as_json)


@cli.command()
@click.argument("order", type=int, metavar="ID")
@click.argument("changes", nargs=-1, required=True, metavar="FIELD=VALUE...")
@by_whom
@pass_data
def correct(data: Path | None, order: int, changes: tuple[str, ...], by: str) -> None:
    """Correct an order's fields; `-` takes the lines from standard input.

    Example: intake correct 7 "doctor=Anna Andersson" --by abc123
    """
    from intake.commands_clerk import correct_command

    correct_command(data, order, changes, by)


@cli.command()
@click.argument("order", type=int, metavar="ID")
@by_whom
@pass_data
def approve(data: Path | None, order: int, by: str) -> None:
    """Approve an order in review: a clerk has looked and takes the flags upon herself.

    Example: intake approve 7 --by abc123
    """
    from intake.commands_clerk import approve_command

    approve_command(data, order, by)


@cli.command()
@click.argument("order", type=int, metavar="ID")
@by_whom
@click.option("--reason", required=True, help="Why it is rejected.")
@pass_data
def reject(data: Path | None, order: int, by: str, reason: str) -> None:
    """Reject an order.

    Example: intake reject 7 --by abc123 --reason "sent by mistake"
    """
    from intake.commands_clerk import reject_command

    reject_command(data, order, by, reason)


YES_NO = click.Choice(["yes", "no"])


@cli.command()
@click.argument("order", type=int, metavar="ID")
@by_whom
@click.option(
    "--channel", type=click.Choice(["iep", "usb", "cd", "bfr", "bfr_push", "post"]), help="How it goes."
)
@click.option(
    "--report", type=click.Choice(["definitive", "preliminary", "unsigned"]), help="The report's state."
)
@click.option("--consent", type=click.Choice(["oral", "written", "none"]), help="The patient's consent.")
@click.option("--archived", type=YES_NO, help="Are the images in the shared archive?")
@click.option("--relevant", type=YES_NO, help="Is the examination relevant to the treatment?")
@click.option("--referred", type=YES_NO, help="Did the one who orders refer the patient to it?")
@click.option("--physician-advised", type=YES_NO, help="Has a physician been asked?")
@click.option("--identity-checked", type=YES_NO, help="Was an identity document shown?")
@click.option("--power-of-attorney", type=YES_NO, help="Is there a power of attorney?")
@click.option("--clinic-closed", type=YES_NO, help="Does the treating clinic no longer exist?")
@click.option("--emergency", type=YES_NO, help="Does the patient go there as an emergency?")
@click.option("--handover", type=click.Choice(["post", "pickup", "proxy"]), help="How a disc is handed over.")
@click.option("--reason", help="Why it goes although the routine does not say.")
@pass_data
def export(data: Path | None, order: int, by: str, **answers: str | None) -> None:
    """Mark a queued order exported and print its register line.

    Example: intake export 7 --by abc123 --channel iep --report definitive
    """
    from intake.commands_clerk import export_command

    export_command(data, order, by, {name: value for name, value in answers.items() if value is not None})


@cli.command()
@click.argument("order", type=int, metavar="ID")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The PDF to write.")
@click.option(
    "--kind",
    type=click.Choice(["completion", "refusal", "invoice", "disc", "cover"]),
    default="completion",
    show_default=True,
    help="Which letter.",
)
@pass_data
def letter(data: Path | None, order: int, out: Path, kind: str) -> None:
    """Write a letter for an order, ready to fax: the completion request unless another is named.

    Example: intake letter 7 --out completion.pdf
    """
    from intake.commands_rules import letter_command

    letter_command(data, order, out, kind)


@cli.group(cls=click.Group, invoke_without_command=True)
@click.option("--data", type=click.Path(path_type=Path), help="The data directory.")
@as_json
@click.pass_context
def register(context: click.Context, data: Path | None, as_json: bool) -> None:
    """List, import and search the register of exported images.

    Example: intake register --json
    """
    context.obj = data or context.obj
    if context.invoked_subcommand is None:
        from intake.commands import register_command

        register_command(context.obj, as_json)


@register.command("import", cls=DataCommand)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--by", default="import", show_default=True, metavar="SIGN", help="Your signature.")
@as_json
@pass_data
def register_import(data: Path | None, file: Path, by: str, as_json: bool) -> None:
    """Import register lines that were kept by hand: CSV `patient_id;line`, or the parts in columns.

    Example: intake register import exporterade-bilder.csv
    """
    from intake.commands import register_import_command

    register_import_command(data, file, by, as_json)


@register.command("search", cls=DataCommand)
@click.argument("words", nargs=-1)
@as_json
@pass_data
def register_search(data: Path | None, words: tuple[str, ...], as_json: bool) -> None:
    """Search the register; `-` takes the words from standard input.

    Example: echo 19121212-1212 | intake register search -
    """
    from intake.commands import register_search_command

    register_search_command(data, words, as_json)


@cli.command()
@as_json
@pass_data
def doctor(data: Path | None, as_json: bool) -> None:
    """Check engine, language, database, archive, disk and sources, and say what to do.

    Example: intake doctor
    """
    from intake.doctor import doctor_command

    sys.exit(doctor_command(data, as_json))


def main() -> None:
    """Run the command line; every error is one line on standard error and a sysexits code."""
    from intake.errors import IntakeError

    try:
        result = cli.main(standalone_mode=False)
        sys.exit(result if isinstance(result, int) else 0)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as error:
        click.echo(f"intake: {' '.join(error.format_message().split())}", err=True)
        sys.exit(EXIT_USAGE)
    except IntakeError as error:
        click.echo(f"intake: {' '.join(str(error).split())}", err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:  # noqa: BLE001 - a fault in the program, said in one place
        sys.exit(_tell_fault(error))


def _tell_fault(error: Exception) -> int:
    """Print where the program failed, without the values it worked on; return the exit code of a fault."""
    import traceback

    click.echo("".join(traceback.format_tb(error.__traceback__)), err=True, nl=False)
    click.echo(
        f"intake: a fault in the program ({type(error).__name__}); nothing is lost, report the lines above",
        err=True,
    )
    return 70
