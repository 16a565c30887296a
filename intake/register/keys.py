"""Make the keys that the register finds repeats by, and text that fits its columns."""

import hashlib
import unicodedata

CENTURIES = ("18", "19", "20")


def patient_key(identity: str | None) -> str | None:
    """Return an identity without signs and spaces, so that all ways to write it look alike.

    Reserve numbers keep their letters. None and an identity without letter or digit have no key.
    """
    key = "".join(char for char in (identity or "").upper() if char.isalnum())
    return key[:40] or None


def same_patient_keys(key: str) -> tuple[str, ...]:
    """Return every key that the same patient may stand under: with and without the century."""
    if len(key) == 12 and key.isdigit() and key[:2] in CENTURIES:
        return key, key[2:]
    if len(key) == 10 and key.isdigit():
        return key, *(century + key for century in CENTURIES)
    return (key,)


def fold(text: str) -> str:
    """Return text as it is compared: lower case, one form of å, ä and ö, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def content_key(patient: str | None, line: str) -> str:
    """Return the hash that tells a register line from all others."""
    return hashlib.sha256(f"{patient or ''}\n{fold(line)}".encode()).hexdigest()


def fit(text: str | None, length: int) -> str | None:
    """Return one printable line of at most `length` characters.

    Line breaks, control characters and what is no character at all (half a surrogate, from a file name
    that is not UTF-8) are shown as escapes, so that a name stays evidence and a log line one line.
    """
    if text is None:
        return None
    shown = "".join(
        char if char.isprintable() else char.encode("unicode_escape", "surrogatepass").decode("ascii")
        for char in text
    )
    return shown[:length]
