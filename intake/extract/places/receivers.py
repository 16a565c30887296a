"""Find the words that name hospitals and towns."""

from intake.extract.places.index import Hit, PlaceIndex, take_in_turn
from intake.extract.places.units import compound_of
from intake.extract.places.words import PlaceWord, are_close

LONGEST_ALIAS = 7  # words


def find_receivers(words: list[PlaceWord], index: PlaceIndex, *, strict: bool = False) -> list[Hit]:
    """Find the longest names of receivers, left to right; `strict` asks abbreviations to be in capitals."""
    return take_in_turn(len(words), lambda first: _receiver_at(words, first, index, strict))


def _receiver_at(words: list[PlaceWord], first: int, index: PlaceIndex, strict: bool) -> Hit | None:
    if not words[first].keys:
        return None
    for last in range(min(first + LONGEST_ALIAS, len(words)), first, -1):
        if not words[last - 1].keys or not are_close(words[first:last]):
            continue
        keys = tuple(key for word in words[first:last] for key in word.keys)
        receivers = index.aliases.get(keys)
        if receivers and _is_spelt(words[first:last], keys, index, strict):
            mended = any(word.mended for word in words[first:last])
            return Hit(first, last, tuple(receivers), kind="name", mended=mended, common=keys in index.common)
    return None


def _is_spelt(words: list[PlaceWord], keys: tuple[str, ...], index: PlaceIndex, strict: bool) -> bool:
    """Tell an abbreviation from an everyday word by its capitals, and a name from one that is like it."""
    text = words[0].text
    capitals = sum(sign.isupper() for sign in text)
    if keys in index.common:
        return capitals > 1 or text.isupper()
    if words[0].mended and len(words) == 1 and compound_of([text.lower()], index):
        return False  # a clinic of its own name, "Artroklinik"
    return not strict or len(keys) > 1 or len(text) > 3 or capitals > 1


def find_towns(words: list[PlaceWord], taken: set[int], index: PlaceIndex) -> list[Hit]:
    """Find towns that have a hospital, outside the words that are taken already."""
    return [
        Hit(
            place,
            place + 1,
            tuple(index.towns[word.keys[0]]),
            kind="town",
            town=word.keys[0],
            mended=word.mended,
        )
        for place, word in enumerate(words)
        if place not in taken
        and len(word.keys) == 1
        and word.keys[0] in index.towns
        and word.text[0].isupper()
    ]
