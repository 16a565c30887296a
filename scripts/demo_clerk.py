"""Do what a clerk does: look at an order in review, approve it, export what is validated."""

import json
import subprocess
import sys

SIGN = "abc123"
ANSWERS = ["--report", "definitive", "--consent", "oral", "--relevant", "yes"]
DOUBTS = ("uncertain.", "unknown.clinic", "missing.date")  # what a look at the fax settles


def main() -> None:
    orders = [json.loads(line) for line in sys.stdin]
    review = next((order for order in orders if is_doubt_alone(order)), None)
    if review is not None:
        intake("show", str(review["id"]))
        intake("approve", str(review["id"]), "--by", SIGN)
    queued = [order for order in orders if order["state"] == "queued"]
    for order in [*queued[:3], *([review] if review else [])]:
        intake("export", str(order["id"]), "--by", SIGN, *ANSWERS)


def is_doubt_alone(order: dict) -> bool:
    """Say whether a clerk who has compared the order with the fax may approve it."""
    blockers = [flag["code"] for flag in order["flags"] if flag["severity"] == "blocker"]
    complete = order["fields"]["destination"] and order["fields"]["patient_id"] and order["examinations"]
    return order["state"] == "review" and bool(complete) and all(code.startswith(DOUBTS) for code in blockers)


def intake(*arguments: str) -> None:
    print("\033[2m$ intake " + " ".join(arguments) + "\033[0m", flush=True)
    subprocess.run(["intake", *arguments], check=False)


if __name__ == "__main__":
    main()
