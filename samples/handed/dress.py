"""What printed sheets bear beside the order: numbers of blanks, small print, a mark in the corner."""

from samples.draw.fonts import text_width
from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH, Area, Stroke

SMALL = (
    "Blankett {four} ver {one}. Gallras efter inskanning.",
    "Org.nr 556{three}-{four}    Kostnadsställe {five}",
    "HSA-id SE{five}{five}-E{four}",
    "Uppgifterna lagras i ett register. Den registrerade har rätt att begära utdrag.",
    "Ofullständigt ifylld blankett returneras. Skriv tydligt!",
    "Behandlas enligt rutin {four}. Kopia behålls av avsändaren.",
    "Giltig från 2021-03-01    Dokumentägare: verksamhetschef",
    "Tänk på att patienten ska vara informerad.",
    "Mall {five}    Utskriven på skrivare P{three}",
    "Denna sida får inte lämnas obevakad i faxen.",
    "Vid fel på faxen: ring IT-servicedesk {three} {two} {two}",
)
FREE = 730.0  # the lowest line that leaves the sheet's foot free


def dress(paper: Paper) -> None:
    """Add small print at the foot and a mark in the corner, where there is room."""
    rng, pen = paper.pen.rng, paper.pen
    kept, lowest = pen.y, max((mark.y for mark in pen.sheets[-1].ink() if mark.y < 780), default=0.0)
    if rng.random() < 0.6 and lowest < FREE:
        pen.y = 768.0
        for line in rng.sample(SMALL, rng.randint(1, 3)):
            words = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
            numbers = {name: str(rng.randint(10 ** (n - 1), 10**n - 1)) for name, n in words.items()}
            pen.write(line.format(**numbers), size=7, gray=0.15)
            pen.y += 10
    if rng.random() < 0.4 and _corner_is_free(paper):
        _mark(paper, rng.randrange(3))
    pen.y = kept


def _corner_is_free(paper: Paper) -> bool:
    inks = [mark for mark in paper.pen.sheets[0].ink() if mark.y < 84]
    return all(mark.x + text_width(mark.text, mark.font, mark.size) < WIDTH - 90 for mark in inks)


def _mark(paper: Paper, form: int) -> None:
    """Draw a house's mark: bars, a cross or a wave."""
    marks, x, top = paper.pen.sheets[0].marks, WIDTH - 80, 34.0
    if form == 0:
        marks += [Area(x + 11 * n, top + 4 * n, x + 11 * n + 7, top + 26, 0.35) for n in range(3)]
    elif form == 1:
        marks += [Area(x + 10, top, x + 18, top + 28, 0.2), Area(x, top + 10, x + 28, top + 18, 0.2)]
    else:
        points = tuple((x + 4 * n, top + 14 + (6 if n % 2 else -6)) for n in range(9))
        marks.append(Stroke(points, 2.2))
