"""Know pages again when they are sent anew: a hash of what they say, without the fax machine's stamp."""

import hashlib
import re
from collections.abc import Sequence

from models.page import Page

LEAST_WORDS = 8  # shorter pages are alike by chance


def fingerprint(pages: Sequence[Page]) -> str | None:
    """Return a hash of the pages' letters and digits in reading order; None where they say too little."""
    words = [re.sub(r"\W", "", word.text).casefold() for page in pages for word in page.words]
    words = [word for word in words if word]
    if len(words) < LEAST_WORDS or any(flag.blocks for page in pages for flag in page.flags):
        return None
    return hashlib.sha256(" ".join(words).encode()).hexdigest()
