"""Further ways in which a form's rows stand: labels behind or below, leaders, numbers, one paragraph."""

from collections.abc import Callable

from training.language.forms import Form, Row, flatten
from training.language.grammar import Piece, Writer

HINTS = (
    "(ex. Medicinmottagningen, sjukhus)",
    "(för- och efternamn)",
    "(ÅÅÅÅMMDD-XXXX)",
    "(ange typ och datum)",
    "(efternamn, förnamn går bra)",
    "(klinik och sjukhus)",
    "(namnförtydligande)",
    "(mottagande röntgenavdelning)",
    "(obligatoriskt)",
    "*",
)


def set_behind(form: Form, rows: list[Row]) -> list[Piece]:
    """Set every label to the right of its value."""
    pieces: list[Piece] = []
    for name, value in rows:
        pieces += [*(value if value != [("", None)] else []), (f"   {name}\n", None)]
    return pieces


def set_below(form: Form, rows: list[Row]) -> list[Piece]:
    """Set every label below its value, as under the line of a signature."""
    mark = form.rng.choice(["", "", "(", "^ "])
    pieces: list[Piece] = []
    for name, value in rows:
        pieces += [*value, (f"\n{mark}{name}{')' if mark == '(' else ''}\n", None)]
    return pieces


def set_leaders(form: Form, rows: list[Row]) -> list[Piece]:
    """Lead from labels to values with dots; the reader of pages leaves most of them out."""
    dots = form.rng.choice(["...", ".....: ", "......:", "", "   "])
    return [piece for name, value in rows for piece in [(f"{name}{dots} ", None), *value, ("\n", None)]]


def set_numbered(form: Form, rows: list[Row]) -> list[Piece]:
    """Number the rows, and now and then put the value on a line of its own."""
    mark = form.rng.choice(["{}. ", "{}.   ", "{}) ", "({}) ", "{} ", "{}:   "])
    pieces: list[Piece] = []
    for number, (name, value) in enumerate(rows, 1):
        joint = form.rng.choice([" ", "   ", "? ", ": ", "\n"])
        pieces += [(mark.format(number) + name + joint, None), *value, ("\n", None)]
    return pieces


def set_hinted(form: Form, rows: list[Row]) -> list[Piece]:
    """Print a hint below or beside some labels."""
    pieces: list[Piece] = []
    beside = form.rng.random() < 0.5
    for name, value in rows:
        hint = form.rng.choice(HINTS) if form.rng.random() < 0.6 else ""
        if beside:
            pieces += [(f"{form.named(name)} {hint}   ", None), *value, ("\n", None)]
        else:
            pieces += [(form.named(name) + form.gap, None), *value, (f"\n{hint}\n" if hint else "\n", None)]
    return pieces


def set_in_line(form: Form, rows: list[Row]) -> list[Piece]:
    """Run the rows on in one paragraph: "Klinik: X, läkare: Y; till: Z"."""
    joint = form.rng.choice([", ", "; ", " / ", " | ", "   ", ". ", " ", "\t"])
    colon = form.rng.choice([": ", ": ", " ", "=", " = ", ":", " - "])
    small = form.rng.random() < 0.4
    pieces: list[Piece] = []
    for name, value in rows:
        label = name.lower() if small else name
        pieces += [(label.rstrip(":?") + colon, None), *flatten(value), (joint, None)]
    return [*pieces, ("\n", None)]


def set_across(form: Form, rows: list[Row]) -> list[Piece]:
    """Set labels as headings in a row, and the values in the row below, their second lines below these."""
    pieces: list[Piece] = []
    size = form.rng.choice([2, 3, 3, 4])
    for at in range(0, len(rows), size):
        part = rows[at : at + size]
        pieces.append(("   ".join(form.named(name) for name, _ in part) + "\n", None))
        for number, (_, value) in enumerate(part):
            pieces += [("   ", None)] * (number > 0) + flatten(value)
        pieces.append(("\n", None))
    return pieces


def set_starred(form: Form, rows: list[Row]) -> list[Piece]:
    """Write rows as a web form mails them: "*Klinik:* X", "[Klinik] X", parted by empty lines."""
    style = form.rng.choice(
        ["*{}:* ", "*{}*\n", "{} : ", "[{}] ", "{}\n\n", "- {}: ", "> {}: ", "{}=>", "{}:\t", '"{}": ']
    )
    end = form.rng.choice(["\n", "\n", "\n\n"])
    return [piece for name, value in rows for piece in [(style.format(name), None), *value, (end, None)]]


def set_wrapped(form: Form, rows: list[Row]) -> list[Piece]:
    """Break values and labels within a narrow column, so that a value goes on in the line below."""
    pieces: list[Piece] = []
    for name, value in rows:
        pieces.append((f"{form.named(name)}   ", None))
        for text, role in value:
            words = text.replace("\n", " ").split(" ")
            at = form.rng.randrange(1, len(words)) if len(words) > 1 and form.rng.random() < 0.6 else 0
            pieces.append((" ".join(words[:at]) + "\n" * bool(at) + " ".join(words[at:]), role))
        pieces.append(("\n", None))
    return pieces


def set_receivers(form: Form, writer: Writer) -> list[Piece]:
    """Offer receivers with tick boxes, one of them ticked."""
    blank, ticked = form.rng.choice(
        [("☐ ", "☒ "), ("[ ] ", "[x] "), ("□ ", "■ "), ("( ) ", "(x) "), ("__ ", "X ")]
    )
    names = [writer.words.hospital() for _ in range(form.rng.randrange(2, 6))]
    joint = form.rng.choice(["   ", "\n", " "])
    pieces: list[Piece] = [(form.named(form.label("DEST")) + form.rng.choice(["\n", "   "]), None)]
    chosen = form.rng.randrange(len(names) + 1)
    for at in range(len(names) + 1):
        if at == chosen:
            pieces += [(ticked, None), (writer.fill("dest"), "DEST"), (joint, None)]
        elif at < len(names):
            pieces += [(blank + names[at] + joint, None)]
    return [*pieces, ("\n", None)]


def set_patients(form: Form, writer: Writer) -> list[Piece]:
    """Set the patient and what is asked for as a block under a heading, as slips for several patients do."""
    head = form.rng.choice(["Patient A", "Patient 1", "Pat 1:", "1.", "Patient", "PATIENT 2"])
    rows = [[(head + "\n", None)], writer.write("patline")]
    rows += [writer.write("examlist")]
    return [piece for row in rows for piece in [*row, ("\n", None)]]


ARRANGEMENTS: tuple[Callable[[Form, list[Row]], list[Piece]], ...] = (
    set_behind,
    set_below,
    set_leaders,
    set_numbered,
    set_hinted,
    set_in_line,
    set_across,
    set_starred,
    set_wrapped,
)


def write_arranged(writer: Writer) -> list[Piece]:
    """Write a form's rows, examinations among them, in one of these ways, shuffled or in common order."""
    form, rng = Form(writer), writer.rng
    rows = [form.row("CLINIC"), form.row("DOCTOR")] if rng.random() < 0.8 else [form.mixed_row("CLINIC")]
    patient = [form.row("PATIENT"), form.row("PID")]
    rows += patient if rng.random() < 0.75 else [form.mixed_row("PATIENT")]
    blocks: list[list[Piece]] = []
    if rng.random() < 0.12:
        blocks.append(set_receivers(form, writer))
    else:
        rows.append(form.mixed_row("DEST") if rng.random() < 0.2 else form.row("DEST"))
    for role, share in (("FORWARD", 0.3), ("SIGNER", 0.3), ("REFERRER", 0.25), ("OLD_EXAM", 0.15)):
        rows += [form.row(role)] * (rng.random() < share)
    for role, share in (("OTHER_PLACE", 0.25), ("OTHER_DATE", 0.35), ("REPORT_DEST", 0.1)):
        rows += [form.row(role)] * (rng.random() < share)
    rows += [form.filler() for _ in range(rng.randrange(0, 5))] + [form.empty_row("FORWARD")] * (
        rng.random() < 0.3
    )
    if rng.random() < 0.15:
        blocks.append(set_patients(form, writer))
    else:
        rows += [exam for _ in range(rng.choice([1, 1, 1, 2, 3])) for exam in _examination(form)]
    rows = [row for row in rows if rng.random() < 0.95]
    if rng.random() < 0.45:
        rng.shuffle(rows)
    blocks.insert(0, rng.choice(ARRANGEMENTS)(form, rows))
    if rng.random() < 0.3:
        rng.shuffle(blocks)
    return [piece for block in blocks for piece in block]


def _examination(form: Form) -> list[Row]:
    writer = form.writer
    if form.rng.random() < 0.6:
        return [(form.label("EXAM"), writer.write("ex"))]
    date: Row = (form.label("EXAM_DATE"), [(writer.fill("date"), "EXAM_DATE")])
    return [(form.label("EXAM"), [(writer.fill("exam"), "EXAM")]), date]
