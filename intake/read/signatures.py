"""Say which domains have signed a mail (DKIM, RFC 6376) by keys that the site keeps; nothing is looked up."""

import email
import email.policy
import re
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

from intake.errors import SettingsError

_ALGORITHMS = ("rsa-sha256", "ed25519-sha256")  # RFC 8301: SHA-1 proves nothing
_LEAST_BITS = 1024
_MOST_SIGNATURES = 5
_BINDING = ("from", "subject", "content-type")  # what decides must be signed, each time it stands
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_BEFORE_RECORD = re.compile(r"^(?:\d+\s+)?(?:IN\s+)?TXT\s+", re.IGNORECASE)
MISSING = "dkim_keys needs dkimpy, which is not installed: pip install dkimpy"


def read_keys(text: str) -> dict[str, str]:
    """Return the key records of a file by their names; a line is `selector._domainkey.domain  record`.

    A line of `dig TXT` is taken as it is printed. Empty lines and those that begin with "#" or ";" are none.

    Raises:
        SettingsError: a line holds no public key.
    """
    keys = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip()[0] in "#;":
            continue
        name, record = (*line.split(None, 1), "")[:2]
        record = _BEFORE_RECORD.sub("", record.strip())
        record = "".join(_QUOTED.findall(record)) or record
        name = name.rstrip(".").casefold()
        if "._domainkey." not in name or not re.search(r"\bp\s*=\s*[A-Za-z0-9+/]", record):
            raise SettingsError(
                f"dkim_keys, line {number}: this is no key; write selector._domainkey.domain and its record"
            )
        keys[name] = record
    return keys


def load_keys(file: Path) -> dict[str, str]:
    """Read a file of keys.

    Raises:
        SettingsError: it cannot be read, holds no key, or nothing is there to check signatures with.
    """
    if find_spec("dkim") is None:
        raise SettingsError(MISSING)
    try:
        return read_keys(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"dkim_keys: {file} cannot be read; correct it or make the file") from error


def signers_of(content: bytes, keys: Mapping[str, str]) -> tuple[str, ...]:
    """Return the domains whose signature over the whole mail holds."""
    if not keys or b"dkim-signature" not in content[:1_000_000].lower():
        return ()
    return tuple(dict.fromkeys(_signers(content, keys)))


def _signers(content: bytes, keys: Mapping[str, str]) -> Iterator[str]:
    import dkim

    def look_up(name: bytes | str, timeout: float = 0) -> bytes | None:
        asked = name.decode("ascii", "replace") if isinstance(name, bytes) else name
        record = keys.get(asked.rstrip(".").casefold())
        return record.encode() if record and not is_on_trial(record) else None

    headers = email.message_from_bytes(content, policy=email.policy.compat32)
    for index in range(min(len(headers.get_all("DKIM-Signature", [])), _MOST_SIGNATURES)):
        signature = dkim.DKIM(content, minkey=_LEAST_BITS)
        try:
            holds = signature.verify(index, dnsfunc=look_up)
        except Exception:  # noqa: BLE001 - a stranger's signature may be anything; it proves nothing then
            continue
        if holds and _covers(signature, headers):
            yield signature.domain.decode("ascii", "replace").casefold()


def _covers(signature: object, headers: email.message.Message) -> bool:
    """Say whether all that decides is signed, so that no header was added and no text put below."""
    fields = signature.signature_fields  # type: ignore[attr-defined]
    if b"l" in fields or fields.get(b"a", b"").decode("ascii", "replace") not in _ALGORITHMS:
        return False
    signed = [name.decode("ascii", "replace") for name in signature.include_headers]  # type: ignore[attr-defined]
    return all(len(headers.get_all(name, [])) <= signed.count(name) for name in _BINDING)


def is_on_trial(record: str) -> bool:
    """Say whether a key's owner tests it yet (t=y): what it signs counts as not signed."""
    flags = re.search(r"(?:^|;)\s*t\s*=\s*([^;]*)", record)
    return bool(flags and "y" in flags.group(1).split(":"))
