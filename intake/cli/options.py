"""What several commands take: the data directory, the clerk's signature, JSON for an answer."""

from pathlib import Path

import click


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


class DataGroup(DataCommand, click.Group):
    """A group whose commands take `--data`, and so does it itself where it stands below another."""

    command_class = DataCommand


as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON, an object a line.")
by_whom = click.option("--by", required=True, metavar="SIGN", help="Your signature.")
pass_data = click.pass_obj
