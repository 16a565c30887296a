"""Write forms as a reader of text meets them: line by line, side by side, in tables and in sections."""

import tomllib
from functools import cache
from typing import Any

from training.language.facts import Place
from training.language.grammar import ROLES, Piece, Writer
from training.language.words import HERE, is_held_out

SLOTS = {role: slot for slot, role in ROLES.items() if slot != "head"}
PLACES = ("CLINIC", "DEST", "FORWARD", "REPORT_DEST", "OTHER_PLACE", "OWN_DEPT")
Row = tuple[str, list[Piece]]  # label, value


@cache
def load_labels() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((HERE / "labels.toml").read_text("utf-8"))


@cache
def load_forms() -> dict[str, Any]:
    return tomllib.loads((HERE / "forms.toml").read_text("utf-8"))


class Form:
    """Writes one form; its label style, order and columns are drawn once."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.rng = writer.rng
        self.colon = self.rng.choice([":", ":", ":", "", "", " :", " :", ".", " -"])
        self.gap = self.rng.choice([" ", " ", "   ", "   "])
        self.upper = self.rng.random() < 0.12

    def label(self, role: str, kind: str = "label") -> str:
        texts = load_labels()[role][kind]
        allowed = [text for text in texts if is_held_out(text) == self.writer.new_templates]
        text = self.writer.settle_groups(self.rng.choice(allowed or texts))
        return text.upper() if self.upper else text

    def row(self, role: str) -> Row:
        value = [(self.writer.fill(SLOTS[role], block=role in PLACES and self.rng.random() < 0.5), role)]
        if role == "DOCTOR":
            value = self.writer.write("drname") if self.rng.random() < 0.5 else value
            if self.rng.random() < 0.2:
                value = [*value, (", ", None), *self.writer.write("title")]
        elif role in ("REFERRER", "SIGNER") and self.rng.random() < 0.4:
            value = [*value, (", ", None), *self.writer.write("sectitle" if role == "SIGNER" else "title")]
        elif role == "EXAM" and self.rng.random() < 0.3:
            value = self.writer.write("exams")
        elif role == "OLD_EXAM":
            value = [
                *value,
                (self.rng.choice([" ", ", ", " ("]), None),
                (self.writer.fill("odate"), "OTHER_DATE"),
            ]
        elif role in PLACES and self.rng.random() < 0.15:
            value = [
                *value,
                ("\n" if self.rng.random() < 0.6 else ", ", None),
                (self.writer.fill("address"), None),
            ]
        return self.label(role), value

    def mixed_row(self, role: str) -> Row:
        """A row whose value holds more than its label says: a doctor with his clinic."""
        return self.label(role), self.writer.expand(self.rng.choice(load_forms()["mixed"][role]))

    def empty_row(self, role: str) -> Row:
        """A row that nobody filled in, or that points elsewhere."""
        return self.label(role), [
            (
                self.rng.choice(
                    [
                        "",
                        "",
                        "-",
                        "_" * 12,
                        "se ovan",
                        "samma som ovan",
                        "enl ovan",
                        "...........",
                        "ej aktuellt",
                    ]
                ),
                None,
            )
        ]

    def filler(self) -> Row:
        """A row that says nothing of the roles."""
        if self.rng.random() < 0.4:
            return self.options()
        if self.rng.random() < 0.5:
            name, slot = self.rng.choice(load_forms()["filler_slots"])
            return name, [(self.writer.fill(slot), None)]
        name, text = self.rng.choice(load_forms()["filler_texts"])
        return name, [(text, None)]

    def options(self) -> Row:
        """A row of tick boxes, the boxes read or not."""
        name, words = self.rng.choice(load_forms()["options"])
        marks = self.rng.choice(
            [["", ""], ["", ""], ["☐ ", "☒ "], ["[ ] ", "[x] "], ["O ", "X "], ["□ ", "■ "]]
        )
        chosen = self.rng.randrange(len(words))
        gap = self.rng.choice(["   ", "   ", " ", "  / "])
        label = self.rng.choice(name) if self.rng.random() < 0.9 else ""
        return label, [(gap.join(marks[at == chosen] + word for at, word in enumerate(words)), None)]

    def lines(self, rows: list[Row]) -> list[Piece]:
        """Set rows one below the other: label and value on a line, or the value below its label."""
        below = self.rng.random() < 0.2
        pieces: list[Piece] = []
        for name, value in rows:
            joint = "\n" if below or self.rng.random() < 0.03 else self.gap
            pieces += [(self.named(name) + joint, None), *value, ("\n", None)]
        return pieces

    def named(self, name: str) -> str:
        """Return a label with what this form sets behind its labels."""
        return name if name.endswith(("?", ":")) or not name else name + self.colon

    def columns(self, rows: list[Row]) -> list[Piece]:
        """Set rows in two columns and read across them, value beside label or in a line below."""
        pieces: list[Piece] = []
        below = self.rng.random() < 0.45
        for at in range(0, len(rows), 2):
            pair = [(name, flatten(value)) for name, value in rows[at : at + 2]]
            if below:
                pieces += [("   ".join(self.named(name) for name, _ in pair) + "\n", None)]
                for number, (_, value) in enumerate(pair):
                    pieces += [("   ", None)] * (number > 0) + value
            else:
                for number, (name, value) in enumerate(pair):
                    pieces += [("   ", None)] * (number > 0) + [(self.named(name) + self.gap, None), *value]
            pieces.append(("\n", None))
        return pieces

    def section(self, role: str) -> list[Piece]:
        """Set a block whose rows only its heading gives a role: 'MOTTAGARE / Sjukhus: ...'."""
        place = self.writer.clinic if role == "CLINIC" else self.writer.receiver
        rows: list[Row] = []
        if place.unit:
            rows.append((self.label(role, "unit"), [(place.unit, role)]))
        if place.hospital:
            rows.append((self.label(role, "hospital"), [(place.hospital, role)]))
        self.rng.shuffle(rows)
        if role == "CLINIC" and self.rng.random() < 0.8:
            name = self.rng.choice(load_labels()["DOCTOR"]["section_name"])
            rows.insert(self.rng.randrange(len(rows) + 1), (name, [(self.writer.fill("doctor"), "DOCTOR")]))
        if role == "DEST" and self.rng.random() < 0.3:
            rows.append(self.row("FORWARD"))
        if self.rng.random() < 0.4:
            rows.append(self.filler())
        return [
            (self.label(role, "section") + self.rng.choice(["", "", ":"]) + "\n", None),
            *self.lines(rows),
        ]

    def sections_beside(self) -> list[Piece]:
        """Set orderer and receiver as blocks side by side, read across."""
        left = [[(self.label("CLINIC", "section"), None)], *self._block(self.writer.clinic, "CLINIC")]
        right = [[(self.label("DEST", "section"), None)], *self._block(self.writer.receiver, "DEST")]
        left.insert(self.rng.choice([1, len(left)]), self.writer.write("drname"))
        if self.rng.random() < 0.5:
            right.append(
                [(self.rng.choice(["fvb. ", "att. ", "fvb "]), None), (self.writer.fill("fwd"), "FORWARD")]
            )
        if self.rng.random() < 0.25:
            left, right = right, left
        pieces: list[Piece] = []
        for at in range(max(len(left), len(right))):
            parts = [part[at] for part in (left, right) if at < len(part)]
            for number, part in enumerate(parts):
                pieces += [("   ", None)] * (number > 0) + flatten(part)
            pieces.append(("\n", None))
        return pieces

    def _block(self, place: Place, role: str) -> list[list[Piece]]:
        labelled = self.rng.random() < 0.4
        names = ((place.unit, "unit"), (place.hospital, "hospital"))
        return [
            [(self.label(role, kind) + ": ", None), (name, role)] if labelled else [(name, role)]
            for name, kind in names
            if name
        ]

    def examinations(self) -> list[Piece]:
        """Set a table of examinations and dates, or of patients, under a row of headings."""
        roles = self.rng.choice(
            [
                ["EXAM", "EXAM_DATE"],
                ["EXAM_DATE", "EXAM"],
                ["EXAM", "EXAM_DATE"],
                ["PID", "PATIENT", "EXAM", "EXAM_DATE"],
            ]
        )
        tail = self.rng.choice([None, None, "REFERRER", "OTHER_PLACE"])
        roles = [*roles, tail] if tail and self.rng.random() < 0.5 else roles
        pieces: list[Piece] = [("   ".join(self.label(role) for role in roles) + "\n", None)]
        for _ in range(self.rng.randrange(1, 5)):
            for number, role in enumerate(roles):
                pieces += [("   ", None)] * (number > 0) + [(self.writer.fill(SLOTS[role]), role)]
            pieces.append(("\n", None))
        return pieces

    def pairs(self) -> list[Piece]:
        """Set examinations as labelled pairs, one under the other."""
        pieces: list[Piece] = []
        first, second = self.label("EXAM"), self.label("EXAM_DATE")
        for number in range(1, self.rng.randrange(2, 4)):
            count = f" {number}" if self.rng.random() < 0.3 else ""
            pieces += [(self.named(f"{first}{count}") + self.gap, None), (self.writer.fill("exam"), "EXAM")]
            pieces += [(self.rng.choice(["\n", "   ", "   "]) + self.named(second) + self.gap, None)]
            pieces += [(self.writer.fill("date"), "EXAM_DATE"), ("\n", None)]
        return pieces


def flatten(value: list[Piece]) -> list[Piece]:
    """Set a value of several lines on one."""
    return [(text.replace("\n", " "), role) for text, role in value]


def write_form(writer: Writer) -> list[Piece]:
    """Write the body of a form with the roles that an order needs, some that it may have, and distractors."""
    form, rng = Form(writer), writer.rng
    blocks: list[list[Piece]] = []
    rows: list[Row] = []
    style = rng.random()
    if style < 0.12:
        blocks.append(form.sections_beside())
    elif style < 0.37:
        blocks += [form.section("CLINIC")]
    elif style < 0.5:
        rows.append(form.mixed_row("CLINIC"))
    else:
        rows += [form.row("CLINIC"), form.row("DOCTOR")]
    if 0.12 <= style < 0.26:
        blocks += [form.section("DEST")]
    elif style >= 0.12:
        rows.append(form.mixed_row("DEST") if rng.random() < 0.15 else form.row("DEST"))
    rows += [form.row("PATIENT"), form.row("PID")] if rng.random() < 0.8 else [form.mixed_row("PATIENT")]
    rows += [form.empty_row(rng.choice(["FORWARD", "REPORT_DEST", "OTHER_DATE", "REFERRER"]))] * (
        rng.random() < 0.25
    )
    rows += [form.row(role) for role, share in load_forms()["optional"].items() if rng.random() < share]
    rows += [form.filler() for _ in range(rng.randrange(0, 5))]
    rows = [row for row in rows if rng.random() < 0.95]
    if rng.random() < 0.4:
        rng.shuffle(rows)
    cut = rng.randrange(len(rows) + 1) if rng.random() < 0.5 else len(rows)
    for part in (rows[:cut], rows[cut:]):
        blocks.append(form.columns(part) if rng.random() < 0.3 else form.lines(part))
    blocks.append(form.examinations() if rng.random() < 0.55 else form.pairs())
    if rng.random() < 0.5:
        rng.shuffle(blocks)
    return [piece for block in blocks for piece in block]
