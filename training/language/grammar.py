"""Expand the sentences of grammar*.txt into pieces of text, each with its role or none."""

import re
from functools import cache

from training.language.facts import (
    draw_clinic,
    draw_day,
    draw_identity,
    draw_person,
    draw_receiver,
    write_day,
    write_identity,
    write_person,
    write_place,
)
from training.language.words import HERE, LISTS, Words, is_held_out

Piece = tuple[str, str | None]  # text, role

TOKEN = re.compile(r"\{(\w+)\}|<(\w+)>|~|__")
GROUP = re.compile(r"\[([^\[\]]*)\]|\(([^()]*\|[^()]*)\)")
ROLES = {
    "clinicb": "CLINIC",  # in lines of its own; the last slot of a role is the one that forms fill
    "clinic": "CLINIC",
    "doctor": "DOCTOR",
    "dest": "DEST",
    "fwd": "FORWARD",
    "rep": "REPORT_DEST",
    "patient": "PATIENT",
    "pid": "PID",
    "exam": "EXAM",
    "date": "EXAM_DATE",
    "odate": "OTHER_DATE",
    "old": "OLD_EXAM",
    "ref": "REFERRER",
    "signer": "SIGNER",
    "own": "OWN_DEPT",
    "head": "HEAD",
    "otherplace": "OTHER_PLACE",
}


@cache
def load_rules() -> dict[str, list[str]]:
    rules: dict[str, list[str]] = {}
    name = ""
    for file in sorted(HERE.glob("grammar*.txt")):
        for line in file.read_text("utf-8").splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            if line[0] != " ":
                name = line.strip()
                rules.setdefault(name, [])
            else:
                rules[name].append(line.strip())
    return rules


class Writer:
    """Writes one document: holds its facts, so that each mention speaks of the same people and places."""

    def __init__(self, words: Words, *, new_templates: bool) -> None:
        self.words = words
        self.rng = words.rng
        self.new_templates = new_templates
        self.clinic = draw_clinic(words)
        self.receiver = draw_receiver(words)
        self.doctor = draw_person(words)
        self.patient = draw_person(words)
        self.identity = draw_identity(self.rng)
        self.identity_text = write_identity(self.identity, self.rng)
        self.own = draw_receiver(words)

    def choose(self, texts: list[str]) -> str:
        """Choose an alternative: from training's part of them, or from what is held out of it."""
        if len(texts) < 5:
            return self.rng.choice(texts)
        allowed = [text for text in texts if is_held_out(text) == self.new_templates]
        return self.rng.choice(allowed or texts)

    def write(self, rule: str) -> list[Piece]:
        return self.expand(self.choose(load_rules()[rule]))

    def expand(self, text: str) -> list[Piece]:
        text = self.settle_groups(text)
        pieces: list[Piece] = []
        at = 0
        for match in TOKEN.finditer(text):
            pieces.append((text[at : match.start()], None))
            pieces.extend(self._replace(match))
            at = match.end()
        pieces.append((text[at:], None))
        return [piece for piece in pieces if piece[0]]

    def settle_groups(self, text: str) -> str:
        while match := GROUP.search(text):
            optional, choices = match.groups()
            chosen = (
                self.rng.choice(["", optional])
                if optional is not None
                else self.rng.choice(choices.split("|"))
            )
            text = text[: match.start()] + chosen + text[match.end() :]
        return text

    def _replace(self, match: re.Match[str]) -> list[Piece]:
        slot, rule = match.groups()
        if slot:
            return [(self.fill(slot), ROLES.get(slot))]
        if rule:
            return self.write(rule) if rule in load_rules() else [(self.fill(rule), None)]
        return [("\n" if match.group() == "~" else " " * self.rng.choice([3, 3, 1]), None)]

    def fill(self, slot: str, *, block: bool = False) -> str:
        return getattr(self, f"_{slot}")(block)

    def _clinic(self, block: bool) -> str:
        return write_place(self.clinic, self.rng, block=block)

    def _clinicb(self, block: bool) -> str:
        return write_place(self.clinic, self.rng, block=True)

    def _dest(self, block: bool) -> str:
        return write_place(self.receiver, self.rng, block=block)

    def _own(self, block: bool) -> str:
        return write_place(self.own, self.rng, block=block)

    def _head(self, block: bool) -> str:
        same = self.clinic if self.rng.random() < 0.7 else draw_clinic(self.words)
        return write_place(same, self.rng, block=True)

    def _otherplace(self, block: bool) -> str:
        draw = draw_clinic if self.rng.random() < 0.7 else draw_receiver
        return write_place(draw(self.words), self.rng, block=block)

    def _rep(self, block: bool) -> str:
        draw = draw_receiver if self.rng.random() < 0.6 else draw_clinic
        return write_place(draw(self.words), self.rng, block=block)

    def _fwd(self, block: bool) -> str:
        roll = self.rng.random()
        if roll < 0.45:
            return self.words.unit()
        if roll < 0.85:
            place = draw_clinic(self.words)
            return write_place(place, self.rng, block=block)
        title = self.rng.choice(["dr ", "öl ", "", "Dr ", "prof "])
        return title + write_person(draw_person(self.words), self.rng)

    def _doctor(self, block: bool) -> str:
        return write_person(self.doctor, self.rng)

    def _patient(self, block: bool) -> str:
        return write_person(self.patient, self.rng, full=True)

    def _ref(self, block: bool) -> str:
        return write_person(draw_person(self.words), self.rng)

    def _signer(self, block: bool) -> str:
        return write_person(draw_person(self.words), self.rng)

    def _pid(self, block: bool) -> str:
        return self.identity_text

    def _exam(self, block: bool) -> str:
        return self.words.examination()

    _old = _exam

    def _date(self, block: bool) -> str:
        return write_day(draw_day(self.rng), self.rng)

    _odate = _date

    def _firstname(self, block: bool) -> str:
        return self.words.first_name()

    def _town(self, block: bool) -> str:
        return self.words.town()

    def _address(self, block: bool) -> str:
        number = f"{self.rng.randrange(200, 980)} {self.rng.randrange(10, 99)}"
        joint = self.rng.choice(["\n", ", ", "  "])
        return f"{self.words.street()}{joint}{number} {self.words.town()}"

    def _phone(self, block: bool) -> str:
        area = self.rng.choice(
            ["0340", "035", "031", "08", "046", "0300", "021", "090", "070", "+46 31", "0510"]
        )
        a, b, c = self.rng.randrange(10, 999), self.rng.randrange(10, 99), self.rng.randrange(10, 99)
        return self.rng.choice(
            [f"{area}-{a} {b} {c}", f"{area}-{a}{b}{c}", f"{area} {a} {b} {c}", f"{area}/{a}{b}{c}"]
        )

    def _age(self, block: bool) -> str:
        return str(self.rng.randrange(1, 99))

    def _clock(self, block: bool) -> str:
        return f"{self.rng.randrange(7, 18):02}:{self.rng.randrange(0, 60):02}"

    def _pagecount(self, block: bool) -> str:
        return str(self.rng.randrange(1, 6))

    def _orgnr(self, block: bool) -> str:
        return f"{self.rng.randrange(200000, 560000)}-{self.rng.randrange(1000, 9999)}"

    def _domain(self, block: bool) -> str:
        return f"{self.words.town().lower()}.se"

    def _mailaddr(self, block: bool) -> str:
        return f"{self.words.first_name().lower()}@{self.words.town().lower()}.se"

    def _regionname(self, block: bool) -> str:
        return self.rng.choice(LISTS["places"]["regions"])

    def _hsaid(self, block: bool) -> str:
        return f"SE232100{self.rng.randrange(1000, 9999)}-E{self.rng.randrange(10**9, 10**10):011}"

    def _year(self, block: bool) -> str:
        return str(self.rng.randrange(2012, 2027))

    def _usersign(self, block: bool) -> str:
        return "".join(self.rng.choices("abcdefghijklmnoprstuvw", k=3)) + str(self.rng.randrange(100, 999))
