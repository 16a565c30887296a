"""The line that the sending fax machine stamps at the top of each page."""

from random import Random

from samples.draw.fonts import families
from samples.draw.registry import Paper
from samples.draw.sheet import Ink


def header_lines(paper: Paper, rng: Random) -> list[Ink]:
    """Return each page's line; a station that would name a missing clinic stays a number."""
    story, sheets = paper.story, paper.pen.sheets
    station = "" if story.fault == "missing.clinic" else story.clinic.written.upper()[:26]
    number = "+46" + story.reply_fax.lstrip("0").replace("-", "").replace(" ", "")
    clock = f"{rng.randint(7, 17):02}:{rng.randint(0, 59):02}"
    form = rng.randrange(3)
    font = families("tune", typewriter=True)[0].file(False)
    lines = []
    for index in range(1, len(sheets) + 1):
        day = story.written_on
        text = (
            f"{day} {clock}  FRÅN: {station}  {number}   SIDA {index}/{len(sheets)}",
            f"{day:%d/%m %Y} {clock}  {number} {station}       #{index:03}/{len(sheets):03}",
            f"{day:%d-%b-%Y} {clock}  FAX {number}   {station}   S.{index:02}",
        )[form]
        lines.append(Ink(30, 20, text, font, 8))
    return lines
