"""Know a mail that only brings another one back: one that did not arrive, or was answered by a machine."""

from email.message import Message
from email.utils import getaddresses

_NOTICES = {"message/delivery-status", "message/global-delivery-status", "message/disposition-notification"}
_POSTMEN = {"mailer-daemon", "mailer_daemon", "maildaemon"}


def is_returned(message: Message) -> bool:
    """Say whether a mail is a delivery report, a receipt or an automatic reply.

    Source: RFC 3464 and 8098 (reports), RFC 5321 4.5.5 (their empty return path), RFC 3834 (automatic
    replies); mail servers without reports name themselves, or the recipients that failed.
    """
    return any(
        (
            any(part.get_content_type() in _NOTICES for part in _parts_of(message)),
            "X-Failed-Recipients" in message,
            _said(message, "Return-Path") == "<>",
            _said(message, "Auto-Submitted").startswith("auto-replied"),
            not _POSTMEN.isdisjoint(_senders(message)),
        )
    )


def _parts_of(message: Message) -> list[Message]:
    """Return the parts of a report; what hangs on a mail that a person wrote makes it none."""
    parts = message.get_payload() if message.get_content_type() == "multipart/report" else []
    return [part for part in parts if isinstance(part, Message)]


def _said(message: Message, name: str) -> str:
    return str(message.get(name, "")).strip().lower()


def _senders(message: Message) -> set[str]:
    fields = [str(value) for value in message.get_all("From", [])]
    return {address.partition("@")[0].lower() for _, address in getaddresses(fields)}
