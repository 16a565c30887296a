"""Tell what a file is by its first bytes; names and MIME types are what the sender claims."""

import re
from enum import StrEnum

_HEADER_LINES = re.compile(
    rb"^(?:From \S+.*\r?\n)?(?:[!-9;-~]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}", re.MULTILINE
)
_MAIL_FIELDS = re.compile(
    rb"^(?:From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Content-Type|Delivered-To):",
    re.IGNORECASE | re.MULTILINE,
)


class FileType(StrEnum):
    """What a file's bytes say that it is."""

    PDF = "pdf"
    TIFF = "tiff"
    PNG = "png"
    JPEG = "jpeg"
    MAIL = "mail"
    OUTLOOK = "outlook"  # .msg and other OLE files
    TNEF = "tnef"  # winmail.dat
    ZIP = "zip"  # also .docx and .xlsx
    HTML = "html"
    OTHER = "other"


_MAGIC = (
    (b"II*\0", FileType.TIFF),
    (b"MM\0*", FileType.TIFF),
    (b"II+\0", FileType.TIFF),
    (b"\x89PNG\r\n\x1a\n", FileType.PNG),
    (b"\xff\xd8\xff", FileType.JPEG),
    (b"\xd0\xcf\x11\xe0", FileType.OUTLOOK),
    (b"\x78\x9f\x3e\x22", FileType.TNEF),
    (b"PK\x03\x04", FileType.ZIP),
)


def recognise_type(content: bytes) -> FileType:
    """Return the type that the content has, whatever its name says."""
    for magic, kind in _MAGIC:
        if content.startswith(magic):
            return kind
    start = content[:1024]
    if b"%PDF-" in start:
        return FileType.PDF
    if re.match(rb"\s*(?:<!doctype html|<html)", start, re.IGNORECASE):
        return FileType.HTML
    return FileType.MAIL if _is_mail(content[:8192]) else FileType.OTHER


def _is_mail(start: bytes) -> bool:
    start = start.removeprefix(b"\xef\xbb\xbf")
    fields = {field.lower() for field in _MAIL_FIELDS.findall(start)}
    return len(fields) >= 2 and _HEADER_LINES.match(start) is not None
