"""Count the tries of documents: what ends the program counts, what is the program's own fault does not."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from intake.errors import IntakeError, MissingToolError, ReadersEnded
from intake.extract.orders import extract_orders
from intake.office import Office
from intake.register.database import Register
from models.page import Box, Page, Source, Word
from models.transmission import Transmission
from models.when import today

SENTENCE = "CT torax 2024-03-02 skickas till mottagningen enl. dr Andersson"
BROKEN = "nothing is put aside; reinstall with make setup, then run intake doctor"


@contextmanager
def counted_tries(register: Register, batch: Sequence[Transmission]) -> Iterator[set[int]]:
    """Count a try of each document before it is made; yield those under way, for the caller to strike out.

    Where nothing can work (a reader that does not start, a full disk), the tries under way are taken back.
    """
    under_way: set[int] = set()
    try:
        for arrival in batch:
            register.count_attempt(arrival.number)
            under_way.add(arrival.number)
        yield under_way
    except ReadersEnded:  # one of these may have ended them
        raise
    except IntakeError:
        with suppress(IntakeError):  # the register may be what does not work
            for number in under_way:
                register.uncount_attempt(number)
        raise


def require_sound_program(office: Office, fault: Exception) -> None:
    """See that a fault was one document's: extract a page of the program's own.

    Raises:
        MissingToolError: the program fails on that page too.
    """
    try:
        if isinstance(fault, ImportError):
            raise fault
        extract_orders((own_page(),), office.knowledge, today(), None)
    except Exception as error:
        said = error if isinstance(error, ImportError) else type(error).__name__
        raise MissingToolError(f"nothing can be extracted here ({said}); {BROKEN}") from error


def own_page() -> Page:
    """Return a typed page with one order on it."""
    words = (
        Word(word, Box(60.0 + 60 * place, 100.0, 115.0 + 60 * place, 112.0), 1.0)
        for place, word in enumerate(SENTENCE.split())
    )
    return Page(number=1, width=595.0, height=842.0, words=tuple(words), source=Source.TEXT)
