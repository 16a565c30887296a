"""An order in which nothing is missing or doubtful, to which a test adds its doubt."""

from datetime import date

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from tests.pages import a_page

TODAY = date(2026, 11, 21)
CHILD, MOTHER = "20051123-3389", "19880817-2277"

ORDER = """Beställning av bilder
Klinik:          Kirurgmottagningen, Hallands sjukhus Halmstad
Läkare:          {doctor}
Personnummer:    {identity}
Undersökning:    {examination}
Mottagare:       Kirurgkliniken, Skånes universitetssjukhus Malmö
{below}"""


def flags_of(below="", doctor="Dr Nils Åberg", identity=CHILD, examination="CT buk 2026-10-10"):
    """Return the flags that keep the order out of the queue."""
    text = ORDER.format(below=below, doctor=doctor, identity=identity, examination=examination)
    (order,) = extract_orders([a_page(text)], load_knowledge(), TODAY).orders
    return {flag.code for flag in order.flags if flag.blocks}
