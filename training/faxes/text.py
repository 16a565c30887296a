"""What stands on the faxes that training draws: words, and many digits, each as likely as another."""

import os
import tomllib
from functools import cache
from pathlib import Path
from random import Random

DICTIONARY = Path(os.environ.get("TRAINING_WORDS", "/usr/share/hunspell/sv_SE.dic"))
_LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"
_LISTS = {
    name: words.split()
    for name, words in tomllib.loads(
        Path(__file__).with_name("words.toml").read_text(encoding="utf-8")
    ).items()
}


@cache
def words() -> tuple[str, ...]:
    lines = DICTIONARY.read_text(encoding="utf-8").splitlines()[1:]
    stems = (line.split("/")[0] for line in lines)
    return tuple(stem for stem in stems if stem.isalpha() and 1 < len(stem) < 16)


def digits(rng: Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def number(rng: Random) -> str:
    """Return an identity, a date, a telephone number, a time or another number, as people write them."""
    return rng.choice(_NUMBERS)(rng)


def identity(rng: Random) -> str:
    year = rng.choice([f"19{digits(rng, 2)}", f"20{digits(rng, 2)}", digits(rng, 2)])
    day = rng.randint(1, 31) + (60 if rng.random() < 0.1 else 0)
    sign = rng.choice(["-", "-", "-", "-", "+", "", " ", " - "])
    return f"{year}{rng.randint(1, 12):02}{day:02}{sign}{digits(rng, 4)}"


def date(rng: Random) -> str:
    year, month, day = rng.randint(1920, 2029), rng.randint(1, 12), rng.randint(1, 31)
    return rng.choice(
        [
            f"{year}-{month:02}-{day:02}",
            f"{year}-{month:02}-{day:02}",
            f"{year}{month:02}{day:02}",
            f"{year % 100:02}{month:02}{day:02}",
            f"{day}/{month} {year}",
            f"{day}/{month}-{year % 100:02}",
            f"{day:02}.{month:02}.{year}",
            f"{year}.{month:02}.{day:02}",
            f"{year}/{month:02}/{day:02}",
            f"{day} {rng.choice(_LISTS['short_months'])} {year}",
            f"{day} {rng.choice(_LISTS['months'])} {year}",
        ]
    )


def telephone(rng: Random) -> str:
    area, a, b, c = "0" + digits(rng, rng.randint(1, 3)), digits(rng, 2), digits(rng, 2), digits(rng, 2)
    return rng.choice(
        [f"{area}-{a} {b} {c}", f"{area}-{a}{b}{c}", f"{area} {a} {b} {c}", f"+46 {area[1:]} {a}{b} {c}"]
    )


_NUMBERS = (
    identity,
    identity,
    identity,
    date,
    date,
    date,
    telephone,
    lambda rng: f"{rng.randint(0, 23):02}{rng.choice(':.')}{digits(rng, 2)}",
    lambda rng: f"{digits(rng, 3)} {digits(rng, 2)}",
    lambda rng: digits(rng, rng.randint(1, 10)),
    lambda rng: f"{digits(rng, rng.randint(1, 3))},{digits(rng, rng.randint(1, 2))}",
    lambda rng: f"{rng.randint(1, 9)} / {rng.randint(1, 9)}",
)


def word(rng: Random) -> str:
    """Return a word, a label, a name, an abbreviation, or letters that mean nothing."""
    kind = rng.random()
    if kind < 0.12:
        made = "".join(rng.choice(_LETTERS) for _ in range(rng.randint(1, 9)))
    elif kind < 0.35:
        made = rng.choice(_LISTS["labels"])
    else:
        made = rng.choice(words())
    case = rng.random()
    if case < 0.22:
        made = made.capitalize()
    elif case < 0.32:
        made = made.upper()
    if rng.random() < 0.14:
        made += rng.choice([",", ".", ":", ";", "?", "/", "-", ")", "!"])
    return "(" + made if rng.random() < 0.03 else made


def phrase(rng: Random, count: int, share_of_numbers: float = 0.25) -> str:
    return " ".join(number(rng) if rng.random() < share_of_numbers else word(rng) for _ in range(count))
