"""The options of `export`: a clerk's answer to each question that a site's rules may ask."""

from collections.abc import Callable

import click


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
QUESTIONS = (
    click.option("--report", type=Each("definitive", "preliminary", "unsigned"), help="The report's state."),
    click.option("--archived", type=EACH_YES_NO, help="Is it in the shared archive?"),
    click.option("--relevant", type=EACH_YES_NO, help="Is it relevant to the treatment?"),
    click.option(
        "--referred",
        "referred_by_requester",
        type=EACH_YES_NO,
        help="Did the one who orders refer to it?",
    ),
    click.option("--consent", type=click.Choice(["oral", "written", "none"]), help="The patient's consent."),
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
)


def answering(command: Callable[..., None]) -> Callable[..., None]:
    """Add an option for each question that a site's rules may ask."""
    for question in reversed(QUESTIONS):
        command = question(command)
    return command
