"""The program's name, its commands, and how it ends: every error is one line and an exit code."""

import sys
from collections.abc import Sequence

import click

from intake.cli import orders, reading, register, rules, running
from intake.cli.options import DataGroup

EXIT_USAGE = 64
EXIT_MISSING = 69


@click.group(
    cls=DataGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110}
)
@click.version_option(package_name="bildbestallning", prog_name="intake")
def cli() -> None:
    """Read faxed orders for radiology images, check them, and queue them in the register.

    Example: intake run --inbox /srv/fax/inbox
    """


COMMANDS = (
    reading.run,
    reading.extract,
    rules.decide,
    reading.transmissions,
    orders.queue,
    orders.show,
    orders.correct,
    orders.approve,
    orders.reject,
    orders.export,
    orders.letter,
    register.register,
    rules.rules,
    running.audit,
    reading.take,
    running.backup,
    running.restore,
    running.doctor,
)
for command in COMMANDS:
    cli.add_command(command)


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
