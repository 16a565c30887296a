"""What a titled person asks for by the words on both sides of the name: "Som sagt behöver dr Berg få ..."."""

from intake.extract.pages.passage import unwrap
from intake.extract.prose.others import worded


def asks_around(before: str, behind: str) -> bool:
    """Say whether a verb of wishing stands right before a person, and what is wished for behind."""
    wishes = worded("", "wishes", r"\s+$").search(before)
    return wishes is not None and worded(r"^[^.:;?!]{0,50}?", "wished", "").match(unwrap(behind)) is not None
