"""Compose whole orders: letters, notes, forms, mails, cover sheets; and wear them as fax and hand do."""

from random import Random

from training.language.arrangements import write_arranged
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


def write_letter(writer: Writer, *, letterhead: bool = True) -> list[Piece]:
    rng = writer.rng
    core = ["toself" if rng.random() < 0.15 else "order"]
    core += ["patient"] * (rng.random() < 0.8) + ["whosends"] * (rng.random() < 0.4)
    core += ["background"] * rng.choice([0, 0, 1, 1, 2]) + ["extra"] * rng.choice([0, 1, 1, 2, 3])
    core += ["order"] * (rng.random() < 0.1)
    head = core[:2]
    rng.shuffle(head)
    rest = core[2:]
    rng.shuffle(rest)
    body = run(writer, head + rest)
    return join(
        writer.write("letterhead") if letterhead and rng.random() < 0.45 else [],
        writer.write("addressee") if letterhead and rng.random() < 0.35 else [],
        writer.write("opening") if rng.random() < 0.7 else [],
        body,
        sign(writer, body) if rng.random() < 0.9 else [],
        writer.write("footer") if rng.random() < 0.2 else [],
    )


def sign(writer: Writer, body: list[Piece]) -> list[Piece]:
    """Sign as a doctor or for one; a bare name below a body that names the doctor only writes."""
    rng = writer.rng
    named = any(role == "DOCTOR" for _, role in body)
    if named and rng.random() < 0.6:
        return writer.write("signbare" if rng.random() < 0.6 else "signblocksecretary")
    secretary = rng.random() < 0.35
    if rng.random() < 0.45:
        signed = writer.write("signblocksecretary" if secretary else "signblock")
    else:
        signed = writer.write("signsecretary" if secretary else "signdoctor")
    return signed if rng.random() < 0.8 else join(signed, writer.write("contact"))


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
    """Write a mail; one that forwards an order says little itself, and the order stands in what it quotes."""
    rng = writer.rng
    roll = rng.random()
    head = writer.write("forwarded" if roll < 0.2 else "mailhead") if roll < 0.5 else []
    bodies = (write_letter, write_letter, write_note, write_signed_note, write_signed_note)
    body = rng.choice(bodies)
    text = body(writer, letterhead=False) if body is write_letter else body(writer)
    if roll < 0.2 and rng.random() < 0.3:
        text = _quote(text)
    tail = "phonesign" if rng.random() < 0.3 else "disclaimer"
    return join(head, text, writer.write(tail) if rng.random() < 0.3 else [])


def write_signed_note(writer: Writer) -> list[Piece]:
    """Write a few words and who writes them."""
    rng = writer.rng
    body = join(
        writer.write("opening") if rng.random() < 0.5 else [],
        writer.write("note" if rng.random() < 0.6 else "toself" if rng.random() < 0.4 else "order"),
        writer.write("patient") if rng.random() < 0.5 else [],
        writer.write("extra") if rng.random() < 0.4 else [],
    )
    return [*body, *sign(writer, body)]


def _quote(pieces: list[Piece]) -> list[Piece]:
    """Put the sign of a quoted line before every line."""
    return [("> ", None), *((text.replace("\n", "\n> "), role) for text, role in pieces)]


def write_webform(writer: Writer) -> list[Piece]:
    """Write what a web form mails: a heading, label and value, a foot."""
    rng = writer.rng
    return join(
        writer.write("mailhead") if rng.random() < 0.2 else [],
        writer.write("webhead") if rng.random() < 0.6 else [],
        write_arranged(writer),
        writer.write("webfoot") if rng.random() < 0.3 else [],
    )


def write_nonorder(writer: Writer) -> list[Piece]:
    """Write what is no order, though it names patients and examinations."""
    return join(
        writer.write("letterhead") if writer.rng.random() < 0.3 else [],
        writer.write("nonorder"),
        writer.write("footer") if writer.rng.random() < 0.2 else [],
    )


def write_filled_form(writer: Writer) -> list[Piece]:
    rng = writer.rng
    return join(
        writer.write("letterhead") if rng.random() < 0.25 else [],
        writer.write("addressee") if rng.random() < 0.2 else [],
        writer.write("opening") if rng.random() < 0.7 else [],
        writer.write("hint") if rng.random() < 0.3 else [],
        write_form(writer) if rng.random() < 0.55 else write_arranged(writer),
        writer.write("hint") if rng.random() < 0.15 else [],
        run(writer, ["extra"] * rng.choice([0, 0, 1, 2]) + ["background"] * rng.choice([0, 0, 1])),
        sign(writer, []) if rng.random() < 0.3 else [],
        writer.write("footer") if rng.random() < 0.35 else [],
    )


def write_cover(writer: Writer) -> list[Piece]:
    body = writer.rng.choice([write_letter, write_note, write_filled_form])
    return join(writer.write("cover"), body(writer) if writer.rng.random() < 0.7 else writer.write("extra"))


KINDS = {
    write_letter: 5,
    write_note: 3,
    write_mail: 5,
    write_filled_form: 8,
    write_webform: 2,
    write_cover: 2,
    write_nonorder: 1,
}


def write_document(rng: Random, *, new_words: bool, new_templates: bool) -> list[Piece]:
    """Write one order and wear it: about a third as a fax does, and wrapped at the width of its paper."""
    writer = Writer(Words(rng, held_out=new_words), new_templates=new_templates)
    pieces = rng.choices(list(KINDS), list(KINDS.values()))[0](writer)
    rate = rng.choice([0, 0, 0, 0.004, 0.01, 0.025])
    if rate:
        pieces = [(_garble(text, rng, rate), role) for text, role in pieces]
    if rng.random() < 0.06:
        pieces = [(text.upper(), role) for text, role in pieces]
    elif rng.random() < 0.12:
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
