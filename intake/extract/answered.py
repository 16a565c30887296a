"""What a form's labels ask for and have got an answer to, wherever the answer stands.

A form needs no sentence to be an order: who orders, where to, and for whom stand beside its labels.
"""

from collections.abc import Sequence
from datetime import date

from intake.extract.knowledge import Knowledge
from intake.extract.labels.wordings import load_wordings
from intake.extract.layout.board import lay_out
from intake.extract.layout.labelled import read_labels
from models.page import Page

TO = "to"  # a letter's head asks it as well
ORDERER = "doctor"  # who has to be asked for beside it


def answered(pages: Sequence[Page], knowledge: Knowledge, today: date) -> frozenset[str]:
    """Return the slots whose labels have values on the pages.

    "Till" beside a doctor is where images go.
    """
    wordings = load_wordings()
    slots = {
        value.slot
        for page in pages
        for value in read_labels(lay_out(page, wordings), knowledge, wordings, today)
    }
    if TO in slots and ORDERER in slots:
        slots.add("destination")
    return frozenset(slots)
