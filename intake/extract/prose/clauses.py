"""Words of asking, and what stands before them in a clause: who asks, and where."""

import re
from functools import cache

from intake.extract.prose.grammar import load_wordings

DENIED = "inte|ej|icke|not"
LONGEST = 130  # characters of a clause's subject
# Between a person and the house; a bare "von" is the person's: "Tommy von Essen, Jokkmokks hälsocentral".
JOINT = re.compile(
    r"\s*[,(/)]\s*|\s+(?:på|vid|från|hos|at|from|ved|von (?:der|dem|den|unserer)|of)\s+|\s+[–-]\s+"
)


@cache
def deeds(name: str, but: str) -> re.Pattern[str]:
    """Match what a doctor or a house (`name`: whose list) is said to ask by, unless one of `but` follows."""
    words = load_wordings()
    listed = sorted({*words["doctor"]["does"], *words[name].get("asks", ())}, key=len, reverse=True)
    joined = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in listed)
    return re.compile(rf"(?<=[\s,)])(?:{joined})(?!\w)(?!\s+(?:{but})\b)", re.IGNORECASE)
