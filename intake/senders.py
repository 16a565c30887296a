"""Is the sender who the mail says? What a receiving server has checked, and whose address the clinic's is."""

import re
from collections.abc import Iterator, Mapping, Sequence

from intake.flags import raise_flag
from intake.read.document import Reading
from models.flag import Flag
from models.order import FieldName, Order
from models.receiver import Receiver

PASSED = re.compile(r"\b(dkim|dmarc)\s*=\s*pass\b", re.IGNORECASE)
SPEAKS_FOR = re.compile(r"\bheader\.(?:d|i|from)\s*=\s*@?([\w.-]+)", re.IGNORECASE)


def flag_sender(
    reading: Reading, order: Order, receivers: Mapping[str, Receiver], trusted: Sequence[str]
) -> Iterator[Flag]:
    """Flag a mail whose sender is not proven, or not of the clinic that the directory knows.

    `trusted` names the servers whose Authentication-Results may be believed (RFC 8601): our own alone, and of
    its headers the uppermost, for a sender can write the others.
    """
    if reading.kind != "email":
        return
    has_signed = any(is_of(reading.sender, domain) for domain in reading.signers)
    if not has_signed and not is_proven(reading.sender, reading.vouchers, trusted):
        yield raise_flag("sender.unverified")
    clinic = order.fields.get(FieldName.CLINIC)
    known = receivers.get(clinic.directory_id or "") if clinic else None
    if known and known.domains and not any(is_of(reading.sender, domain) for domain in known.domains):
        yield raise_flag("sender.mismatch")


def is_proven(sender: str | None, vouchers: Sequence[str], trusted: Sequence[str]) -> bool:
    """Say whether a trusted server vouches for the sender's own domain by DKIM or DMARC."""
    for voucher in vouchers[:1]:
        server = voucher.split(";", 1)[0].split()[:1]
        if server and server[0].casefold() in {name.casefold() for name in trusted}:
            return any(_vouches(result, sender) for result in voucher.split(";")[1:])
    return False


def _vouches(result: str, sender: str | None) -> bool:
    domain = SPEAKS_FOR.search(result)
    return bool(PASSED.search(result) and domain and is_of(sender, domain.group(1)))


def is_of(sender: str | None, domain: str) -> bool:
    """Say whether an address is of a domain or one below it."""
    own = (sender or "").rpartition("@")[2].casefold().rstrip(".>")
    domain = domain.casefold().strip(".")
    return bool(own) and (own == domain or own.endswith("." + domain))
