"""Compose names of people, places, units and examinations from the pieces in lists.toml.

A fifth of every list, chosen by the checksum of the word, is held out: a corpus for training never holds it,
a corpus for testing holds nothing else.
"""

import tomllib
import zlib
from pathlib import Path
from random import Random

HERE = Path(__file__).parent
LISTS = tomllib.loads((HERE / "lists.toml").read_text("utf-8"))


def is_held_out(word: str) -> bool:
    """Tell whether this word is kept from training."""
    return zlib.crc32(word.encode()) % 5 == 0


class Words:
    """Draws words from the trained or from the held-out part of each list."""

    def __init__(self, rng: Random, *, held_out: bool) -> None:
        self.rng = rng
        self.held_out = held_out

    def pick(self, room: str, name: str) -> str:
        return self.choose(LISTS[room][name])

    def choose(self, words: list[str]) -> str:
        allowed = [word for word in words if is_held_out(word) == self.held_out]
        return self.rng.choice(allowed or words)

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    # --- people

    def first_name(self) -> str:
        return self.pick("people", "first")

    def surname(self) -> str:
        """Return a Swedish compound, a -son, or a name from elsewhere; now and then of two parts."""
        roll = self.rng.random()
        if roll < 0.5:
            name = self._composed(self._joined_surname)
        elif roll < 0.75:
            name = self._composed(self._patronym)
        else:
            name = self._composed(self._foreign_surname)
        if self.chance(0.1):
            name += self.rng.choice(["-", "-", " "]) + self._composed(self._joined_surname)
        return (
            self.rng.choice(["von ", "af ", "de ", "de la ", "Al-", "Al ", "El ", "van "]) + name
            if self.chance(0.05)
            else name
        )

    def _composed(self, compose) -> str:
        for _ in range(40):
            name = compose()
            if is_held_out(name) == self.held_out:
                return name
        return name

    def _joined_surname(self) -> str:
        people = LISTS["people"]
        return self.rng.choice(people["sur_starts"]) + self.rng.choice(people["sur_ends"])

    def _patronym(self) -> str:
        return self.rng.choice(LISTS["people"]["patronyms"]) + "son"

    def _foreign_surname(self) -> str:
        if self.chance(0.5):
            return self.rng.choice(LISTS["people"]["foreign_whole"])
        return "".join(self.rng.sample(LISTS["people"]["foreign"], self.rng.choice([2, 2, 3]))).capitalize()

    # --- places

    def town(self) -> str:
        if self.chance(0.7):
            return self.pick("places", "towns")
        places = LISTS["places"]
        return self._composed(lambda: self.rng.choice(places["rare"]) + self.rng.choice(places["rare_ends"]))

    def hospital(self) -> str:
        roll = self.rng.random()
        if roll < 0.45:
            return self.pick("places", "hospitals").format(t=self.town())
        if roll < 0.85:
            return self.pick("places", "named")
        return self._composed(self._abbreviation)

    def _abbreviation(self) -> str:
        letters = "".join(
            self.rng.choices(LISTS["places"]["abbreviation_letters"], k=self.rng.choice([2, 3, 3, 4]))
        )
        return f"{letters}/{self.rng.choice('SMÖLVH')}" if self.chance(0.15) else letters

    def unit(self) -> str:
        roll = self.rng.random()
        if roll < 0.2:
            text = self.pick("units", "whole")
        elif roll < 0.35:
            text = f"{self.pick('units', 'adjectives')} {self.pick('units', 'houses')}"
        elif roll < 0.5:
            text = self.pick("units", "persons") + self.pick("units", "person_ends")
        elif roll < 0.6:
            text = self.pick("units", "short") + self.rng.choice(["-", ".", " ", ""])
            text += self.pick("units", "short_ends")
        else:
            text = self._composed(lambda: self.rng.choice(LISTS["units"]["stems"])) + self.rng.choice(
                LISTS["units"]["ends"]
            )
            text = text.replace("- ", " ")
        text += f" {self.rng.randrange(1, 90)}" if self.chance(0.04) else ""
        return text.format(n=self.rng.randrange(1, 90))

    def radiology(self) -> str:
        name = self.pick("units", "radiology")
        roll = self.rng.random()
        return name.lower() if roll < 0.1 else name.upper() if roll < 0.12 else name

    def private(self) -> str:
        if self.chance(0.5):
            name = self.pick("private", "wholes").format(
                t=self.town(), s=self.surname(), u=self.pick("private", "names"), f=self.first_name()
            )
        else:
            joint = self.rng.choice(["", " ", " "])
            name = self.pick("private", "firsts") + joint + self.pick("private", "ends")
        return name + self.rng.choice(["", "", "", " AB", f" {self.town()}", f", {self.town()}"])

    # --- examinations

    def examination(self) -> str:
        roll = self.rng.random()
        if roll < 0.18:
            return self.pick("exams", "wholes") + self._side(0.2)
        modality = self.pick("exams", "modalities")
        part = self.pick("exams", "parts")
        if self.chance(0.12):
            part += self.rng.choice([" + ", "/", " och ", ", "]) + self.pick("exams", "parts")
        body = self._with_side(part) if self.chance(0.35) else part
        joint = "-" if len(modality) < 5 and self.chance(0.12) else " "
        text = f"{modality}{joint}{body}" if self.chance(0.93) else f"{body} {modality}"
        if self.chance(0.15):
            text += self.rng.choice([" ", ", "]) + self.pick("exams", "contrast")
        if self.chance(0.06):
            text = text.upper() if self.chance(0.5) else text.capitalize()
        return text

    def _side(self, share: float) -> str:
        return " " + self.pick("exams", "sides") if self.chance(share) else ""

    def _with_side(self, part: str) -> str:
        side = self.pick("exams", "sides")
        return f"{side} {part}" if self.chance(0.5) else f"{part} {side}"

    def street(self) -> str:
        return f"{self.pick('places', 'streets')} {self.rng.randrange(1, 120)}"
