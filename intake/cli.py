"""The command line: parse, call one function, print. Heavy imports happen where they are used."""

import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import click

EXIT_USAGE = 64
EXIT_MISSING = 69


def data_option() -> click.Option:
    return click.Option(
        ["--data", "data"], type=click.Path(path_type=Path), help="The data directory (or INTAKE_DATA)."
    )


class DataCommand(click.Command):
    """A command that takes `--data` after its name as well as before."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.params.append(data_option())

    def invoke(self, context: click.Context) -> object:
        named = context.params.pop("data", None)
        if named is not None:
            context.obj = named
        return super().invoke(context)


class DataGroup(click.Group):
    """A group whose commands take `--data`, and so does it itself where it stands below another."""

    command_class = DataCommand

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.params.append(data_option())

    def invoke(self, context: click.Context) -> object:
        named = context.params.pop("data", None)
        context.obj = named if named is not None else context.obj
        return super().invoke(context)


@click.group(
    cls=DataGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110}
)
@click.version_option(package_name="bildbestallning", prog_name="intake")
def cli() -> None:
    """Read faxed orders for radiology images, check them, and queue them in the register.

    Example: intake run --inbox /srv/fax/inbox
    """


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

    sys.exit(extract_command(data, paths, as_json, explain))


@cli.command()
@click.argument("case", required=False, default="-", metavar="[CASE.json]")
@as_json
def decide(case: str, as_json: bool) -> None:
    """Apply a site's release rules to one case, given as JSON; without a file, on standard input.

    Example: intake decide --json case.json
    """
    from intake.commands_rules import decide_command

    decide_command(case, as_json)


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
@click.option("--reason", help="Why, where the flags call for a reason.")
@pass_data
def approve(data: Path | None, order: int, by: str, reason: str | None) -> None:
    """Approve an order in review: a clerk has looked and takes the flags upon herself.

    Example: intake approve 7 --by abc123
    """
    from intake.commands_clerk import approve_command

    approve_command(data, order, by, reason)


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


class Each(click.ParamType):
    """One answer for all examinations, or one for each of them, with commas between."""

    def __init__(self, *answers: str) -> None:
        self.answers = answers
        self.name = "|".join(answers)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return f"[{self.name}][,...]"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        for answer in value.split(","):
            if answer.strip() not in self.answers:
                self.fail(f"{answer.strip()!r} is none of {', '.join(self.answers)}", param, ctx)
        return value


YES_NO = click.Choice(["yes", "no"])
EACH_YES_NO = Each("yes", "no")


def answering(command: Callable[..., None]) -> Callable[..., None]:
    """Add an option for each question that a site's rules may ask."""
    questions = [
        click.option(
            "--report", type=Each("definitive", "preliminary", "unsigned"), help="The report's state."
        ),
        click.option("--archived", type=EACH_YES_NO, help="Is it in the shared archive?"),
        click.option("--relevant", type=EACH_YES_NO, help="Is it relevant to the treatment?"),
        click.option(
            "--referred",
            "referred_by_requester",
            type=EACH_YES_NO,
            help="Did the one who orders refer to it?",
        ),
        click.option(
            "--consent", type=click.Choice(["oral", "written", "none"]), help="The patient's consent."
        ),
        click.option("--physician-advised", type=YES_NO, help="Has a physician been asked?"),
        click.option("--identity-checked", type=YES_NO, help="Was an identity document shown?"),
        click.option("--power-of-attorney", type=YES_NO, help="Is there a power of attorney?"),
        click.option("--clinic-closed", type=YES_NO, help="Does the treating clinic no longer exist?"),
        click.option("--emergency", type=YES_NO, help="Does the patient go there as an emergency?"),
        click.option(
            "--handover", type=click.Choice(["post", "pickup", "proxy"]), help="How a disc is handed over."
        ),
        click.option(
            "--report-to",
            type=click.Choice(["imaging_unit", "other"]),
            help="Where the report is asked to go.",
        ),
        click.option("--iep", type=YES_NO, help="Is the receiver on the Image Exchange Portal?"),
        click.option("--requester", metavar="KIND", help="Who asks: hospital, naprapath, patient, ..."),
        click.option("--requester-region", metavar="REGION", help="The region of the one who asks."),
        click.option("--receiver", metavar="KIND", help="Who receives: hospital, patient, ..."),
        click.option("--receiver-region", metavar="REGION", help="The receiver's region."),
        click.option("--receiver-country", metavar="CC", help="The receiver's country, two letters."),
    ]
    for question in reversed(questions):
        command = question(command)
    return command


@cli.command()
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
    from intake.commands_clerk import export_command

    given = {name: value for name, value in answers.items() if value is not None}
    export_command(data, order, by, given, texts)


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
    from intake.commands_rules import letter_command

    letter_command(data, order, out, kind, asked)


@cli.group(cls=DataGroup, invoke_without_command=True)
@as_json
@click.pass_context
def register(context: click.Context, as_json: bool) -> None:
    """List, import and search the register of exported images.

    Example: intake register --json
    """
    if context.invoked_subcommand is None:
        from intake.commands import register_command

        register_command(context.obj, as_json)


@register.command("import")
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


@register.command("search")
@click.argument("words", nargs=-1)
@as_json
@pass_data
def register_search(data: Path | None, words: tuple[str, ...], as_json: bool) -> None:
    """Search the register; `-` takes the words from standard input.

    Example: echo 19121212-1212 | intake register search -
    """
    from intake.commands import register_search_command

    register_search_command(data, words, as_json)


@cli.group(cls=DataGroup)
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
    from intake.commands_rules import rules_list_command

    rules_list_command(data, as_json)


@rules.command("check")
@click.argument("file")
def rules_check(file: str) -> None:
    """Check a rules file and list every mistake in it, each with its line.

    Example: intake rules check our-site.toml
    """
    from intake.commands_rules import rules_check_command

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
    from intake.commands_rules import rules_replay_command

    rules_replay_command(data, since.date(), as_json)


@cli.group(cls=DataGroup)
def audit() -> None:
    """Verify and export the trail of everything that was done.

    Example: intake audit verify
    """


@audit.command("verify")
@click.option(
    "--head", metavar="NUMBER:HASH", help="The head that was kept; it shows when the end is cut off."
)
@pass_data
def audit_verify(data: Path | None, head: str | None) -> None:
    """Verify that nobody changed the trail, and print its head.

    Example: intake audit verify --head 812:9f0c...
    """
    from intake.commands_running import audit_verify_command

    audit_verify_command(data, head)


@audit.command("export")
@by_whom
@pass_data
def audit_export(data: Path | None, by: str) -> None:
    """Export the trail, a JSON object an event.

    Example: intake audit export --by abc123
    """
    from intake.commands_running import audit_export_command

    audit_export_command(data, by)


@cli.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--sender", metavar="NUMBER", help="Who called, in the fax server's words.")
@click.option("--error", metavar="TEXT", help="Why the call was cut off; empty where it was not.")
@pass_data
def take(data: Path | None, file: Path, sender: str | None, error: str | None) -> None:
    """Take in one file, as a fax server's hook does when a call has ended; the next run reads it.

    Example: intake take recvq/fax000000007.tif --sender +4634048000 --error ""
    """
    from intake.commands_running import take_command

    take_command(data, file, sender, error)


@cli.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@pass_data
def backup(data: Path | None, folder: Path) -> None:
    """Back up register, originals and settings into an empty folder; runs may go on meanwhile.

    Example: intake backup /srv/backup/2026-03-02
    """
    from intake.commands_running import backup_command

    backup_command(data, folder)


@cli.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@pass_data
def restore(data: Path | None, folder: Path) -> None:
    """Restore a backup as the data directory, which must be empty or missing, and verify it.

    Example: intake restore /srv/backup/2026-03-02 --data /var/lib/intake
    """
    from intake.commands_running import restore_command

    restore_command(data, folder)


@cli.command()
@as_json
@click.option("--log-in", is_flag=True, help="Log in to every mailbox as well: this uses the network.")
@pass_data
def doctor(data: Path | None, as_json: bool, log_in: bool) -> None:
    """Check engine, language, database, archive, disk and sources, and say what to do.

    Example: intake doctor --log-in
    """
    from intake.doctor import doctor_command

    sys.exit(doctor_command(data, as_json, log_in))


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; every error is one line on standard error and a sysexits code."""
    from intake.errors import IntakeError

    try:
        result = cli.main(arguments, standalone_mode=False)
        sys.exit(result if isinstance(result, int) else 0)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.exceptions.NoArgsIsHelpError as error:  # "intake" alone: whoever types it looks for help
        error.show()
        sys.exit(EXIT_USAGE)
    except click.ClickException as error:
        click.echo(f"intake: {' '.join(error.format_message().split())}", err=True)
        sys.exit(EXIT_USAGE)
    except IntakeError as error:
        click.echo(f"intake: {' '.join(str(error).split())}", err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except ImportError as error:
        said = " ".join(str(error).split())
        click.echo(f"intake: the installation is broken ({said}); reinstall with make setup", err=True)
        sys.exit(EXIT_MISSING)
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
