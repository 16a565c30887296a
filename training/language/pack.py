"""Put the trained pipeline into the package, without what it does not need at run time, and write its hashes.

python -m training.language.pack TRAINED
"""

import hashlib
import json
import shutil
import sys
from pathlib import Path

WEIGHTS = Path(__file__).parents[2] / "intake" / "weights"
LEFT_OUT = shutil.ignore_patterns("vocab")  # the corpus' strings: the features are hashes of words, not words


def pack(trained: Path) -> None:
    """Copy a trained pipeline to intake/weights/language and its hashes to intake/weights/language.sha256."""
    target = WEIGHTS / "language"
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(trained, target, ignore=LEFT_OUT)
    meta = target / "meta.json"  # spaCy writes the scores in no order
    ordered = json.dumps(json.loads(meta.read_text("utf-8")), indent=2, sort_keys=True, ensure_ascii=False)
    meta.write_text(ordered + "\n", encoding="utf-8")
    (WEIGHTS / "language.sha256").write_text(hash_files(target), encoding="utf-8")


def hash_files(folder: Path) -> str:
    """Return a line a file, in the form of sha256sum, in the order of names."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in files
    )


if __name__ == "__main__":
    pack(Path(sys.argv[1]))
