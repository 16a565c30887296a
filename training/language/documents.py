"""Compose whole orders: letters, notes, forms, mails, cover sheets; and wear them as fax and hand do."""

from random import Random

from training.language.forms import write_form
from training.language.grammar import Piece, Writer
from training.language.words import LISTS, Words

BREAK: Piece = ("\n", None)
LOOKALIKES = dict(LISTS["wear"]["lookalikes"])


def join(*parts: list[Piece]) -> list[Piece]:
    """Set parts below each other."""
    pieces: list[Piece] = []
    for part in parts:
        if part:
            pieces += [*part, BREAK]
    return pieces


def run(writer: Writer, rules: list[str]) -> list[Piece]:
    """Set sentences after each other in one paragraph."""
    pieces: list[Piece] = []
    for rule in rules:
        pieces += [*writer.write(rule), ("\n" if writer.rng.random() < 0.25 else " ", None)]
    return pieces


def write_letter(writer: Writer) -> list[Piece]:
    rng = writer.rng
    core = ["toself" if rng.random() < 0.15 else "order"]
    core += ["patient"] * (rng.random() < 0.8) + ["whosends"] * (rng.random() < 0.4)
    core += ["background"] * rng.choice([0, 0, 1, 1, 2]) + ["extra"] * rng.choice([0, 1, 1, 2, 3])
    core += ["order"] * (rng.random() < 0.1)
    head = core[:2]
    rng.shuffle(head)
    rest = core[2:]
    rng.shuffle(rest)
    return join(
        writer.write("letterhead") if rng.random() < 0.45 else [],
        writer.write("addressee") if rng.random() < 0.35 else [],
        writer.write("opening") if rng.random() < 0.7 else [],
        run(writer, head + rest),
        _sign(writer) if rng.random() < 0.9 else [],
        writer.write("footer") if rng.random() < 0.2 else [],
    )


def _sign(writer: Writer) -> list[Piece]:
    return writer.write("signsecretary" if writer.rng.random() < 0.35 else "signdoctor")


def write_note(writer: Writer) -> list[Piece]:
    rng = writer.rng
    return join(
        writer.write("opening") if rng.random() < 0.2 else [],
        writer.write("patline") if rng.random() < 0.6 else [],
        writer.write("note"),
        writer.write("extra") if rng.random() < 0.3 else [],
        writer.write("background") if rng.random() < 0.2 else [],
        writer.write("patline") if rng.random() < 0.2 else [],
    )


def write_mail(writer: Writer) -> list[Piece]:
    rng = writer.rng
    quoted = writer.write("quoted") if rng.random() < 0.25 else []
    return join(write_letter(writer) if rng.random() < 0.7 else write_note(writer), quoted)


def write_filled_form(writer: Writer) -> list[Piece]:
    rng = writer.rng
    return join(
        writer.write("letterhead") if rng.random() < 0.25 else [],
        writer.write("addressee") if rng.random() < 0.2 else [],
        writer.write("opening") if rng.random() < 0.7 else [],
        writer.write("hint") if rng.random() < 0.3 else [],
        write_form(writer),
        writer.write("hint") if rng.random() < 0.15 else [],
        run(writer, ["extra"] * rng.choice([0, 0, 1, 2]) + ["background"] * rng.choice([0, 0, 1])),
        _sign(writer) if rng.random() < 0.3 else [],
        writer.write("footer") if rng.random() < 0.35 else [],
    )


def write_cover(writer: Writer) -> list[Piece]:
    body = writer.rng.choice([write_letter, write_note, write_filled_form])
    return join(writer.write("cover"), body(writer) if writer.rng.random() < 0.7 else writer.write("extra"))


KINDS = (
    write_letter,
    write_letter,
    write_note,
    write_mail,
    write_filled_form,
    write_filled_form,
    write_filled_form,
    write_cover,
)


def write_document(rng: Random, *, new_words: bool, new_templates: bool) -> list[Piece]:
    """Write one order and wear it: about a third as a fax does, and wrapped at the width of its paper."""
    writer = Writer(Words(rng, held_out=new_words), new_templates=new_templates)
    pieces = rng.choice(KINDS)(writer)
    rate = rng.choice([0, 0, 0, 0.004, 0.01, 0.025])
    if rate:
        pieces = [(_garble(text, rng, rate), role) for text, role in pieces]
    if rng.random() < 0.06:
        pieces = [(text.upper(), role) for text, role in pieces]
    elif rng.random() < 0.08:
        pieces = [(text.lower(), role) for text, role in pieces]
    return settle_spaces(_wrap(pieces, rng.randrange(45, 105), keep=rng.random() < 0.25))


def settle_spaces(pieces: list[Piece]) -> list[Piece]:
    """Write spaces as the reader of pages does: one, three for a wide gap, or one line break."""
    settled: list[Piece] = []
    pending = ""
    for text, role in pieces:
        kept = ""
        for letter in text:
            if letter.isspace():
                pending += letter
                continue
            if pending:
                space = "\n" if "\n" in pending else " " if len(pending) < 3 else "   "
                kept, pending = (kept + space if kept else kept), ""
                if not kept:
                    settled.append((space, None))
            kept += letter
        if kept:
            settled.append((kept, role))
    return settled


def _garble(text: str, rng: Random, rate: float) -> str:
    worn = []
    for letter in text:
        roll = rng.random()
        if letter.isspace() or roll > rate:
            worn.append(letter)
        elif roll < rate * 0.6:
            worn.append(LOOKALIKES.get(letter, letter))
        elif roll < rate * 0.75:
            worn.append(letter * 2)
        elif roll < rate * 0.85:
            worn.append(letter.swapcase())
    return "".join(worn) or text


def _wrap(pieces: list[Piece], width: int, *, keep: bool) -> list[Piece]:
    """Break lines at spaces once they are `width` wide; `keep` leaves them long, as a mail has them."""
    if keep:
        return pieces
    wrapped, column = [], 0
    for text, role in pieces:
        letters = []
        for letter in text:
            column = 0 if letter == "\n" else column + 1
            if letter == " " and column > width:
                letter, column = "\n", 0
            letters.append(letter)
        wrapped.append(("".join(letters), role))
    return wrapped
