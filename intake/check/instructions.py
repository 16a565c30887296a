"""Give a clerk the work of one order: the steps in order, and the texts to copy."""

from collections.abc import Sequence
from dataclasses import dataclass

from intake.check.copying import copyable
from intake.check.rules import decide
from intake.check.split import Split, split_decision
from intake.check.texts import shown_words
from models.decision import Case, Decision
from models.order import Examination, FieldName, Order
from models.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Instructions:
    """What to do with an order, by one way of sending or by all that are open."""

    decision: Decision
    split: Split
    steps: tuple[str, ...]
    texts: tuple[
        tuple[str, str], ...
    ]  # place or paper -> the text to copy; the register's line is not among them


REGISTER = "exporterade_bilder"  # its line is the register's own to write


def instructions(
    order: Order, case: Case, site: Site, *, channel: str | None = None, signature: str = "", time: str = ""
) -> Instructions:
    """Decide anew with the order's own names, and write out steps and texts for a channel or for all."""
    names = {
        "receiver": order.value(FieldName.DESTINATION) or "",
        "doctor": order.value(FieldName.DOCTOR) or "",
        "clinic": order.value(FieldName.CLINIC) or "",
        "signature": signature,
        "time": time,
    }
    if case.receiver.kind == "patient":
        names["receiver"] = ""  # the site's own word for the patient; no name in a note that needs none
    decision = decide(case, site, channel, names)
    split = split_decision(decision)
    texts = [(place, text) for place, text in decision.notes if place != REGISTER]
    going = [order.examinations[n] for n in split.now if n < len(order.examinations)]
    if decision.invoice and site.invoice_address:
        texts.append(("fakturaunderlag", invoice_text(order, going or order.examinations, site)))
    if {"cd", "usb"} & ({channel} if channel else set(decision.channels)):
        texts.append(("skiva", disc_text(order, going or order.examinations)))
    return Instructions(
        decision=decision,
        split=split,
        steps=decision.steps,
        texts=tuple((place, copyable(text)) for place, text in texts),
    )


def invoice_text(order: Order, examinations: Sequence[Examination], site: Site) -> str:
    """Return the invoice basis as text: address, product and account, patient, what was handed over."""
    return "\n".join(
        [*site.invoice_address, *site.invoice_lines, *disc_text(order, examinations).splitlines()]
    )


def disc_text(order: Order, examinations: Sequence[Examination]) -> str:
    """Return what is written on a disc: identity, name, examinations."""
    named = [order.value(FieldName.PATIENT_ID), order.value(FieldName.PATIENT_NAME)]
    done = [f"{one.description}, {one.date}" if one.date else one.description for one in examinations]
    return "\n".join([*(text for text in named if text), *done])


def show_decision(decision: Decision) -> list[str]:
    """Describe a decision in lines for a terminal: outcome, ways, what is asked, each rule's place, steps."""
    words = shown_words()
    lines = [f"{decision.outcome}: {words[decision.outcome]}"]
    for number, one in enumerate(decision.examinations, 1):
        goes = [words[name] for name, may in (("images", one.images), ("report", one.report)) if may]
        lines.append(
            f"  {number}. {one.outcome}: {', '.join(goes) or '–'} [{one.rule}] {one.reason}".rstrip()
        )
    for name in ("channels", "requires", "document"):
        if values := getattr(decision, name):
            lines.append(f"  {words[name]}: {', '.join(values)}")
    lines += [f"  {words['invoice']}"] if decision.invoice else []
    lines += [f"  {one.rule}: {one.heading}: ”{one.quote}”" for one in decision.because]
    lines += [f"  {number}) {step}" for number, step in enumerate(decision.steps, 1)]
    lines += [f"  {place}: {text}" for place, text in decision.notes]
    return lines
