"""The commands of the register of exported images."""

from pathlib import Path

import click

from intake.cli.options import DataGroup, as_json, pass_data


@click.group(cls=DataGroup, invoke_without_command=True)
@as_json
@click.pass_context
def register(context: click.Context, as_json: bool) -> None:
    """List, import and search the register of exported images.

    Example: intake register --json
    """
    if context.invoked_subcommand is None:
        from intake.commands.register import register_command

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
    from intake.commands.register import register_import_command

    register_import_command(data, file, by, as_json)


@register.command("search")
@click.argument("words", nargs=-1)
@as_json
@pass_data
def register_search(data: Path | None, words: tuple[str, ...], as_json: bool) -> None:
    """Search the register; `-` takes the words from standard input.

    Example: echo 19121212-1212 | intake register search -
    """
    from intake.commands.register import register_search_command

    register_search_command(data, words, as_json)
