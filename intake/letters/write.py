"""Write the letters: completion request, refusal, invoice basis, disc label, cover sheet. Each returns a PDF.

A letter holds no more of the patient than its receiver needs: a request or refusal the case code and the
examinations, by which both sides find the order; the invoice basis and the disc what the routine has on them.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from intake.errors import InputError
from intake.letters.code import case_code
from intake.letters.missing import what_is_missing
from intake.letters.sheet import code_block, gap, line, make_pdf, pairs, question, rule, title
from intake.letters.words import addressee, common, dated, received_line, words
from models.decision import Case, Decision
from models.flag import Flag
from models.order import FieldName, Order
from models.site import Site

LABEL = (120 * mm, 120 * mm)  # a sleeve for a disc
BLANK = "____"
MOST_ON_LABEL = 5  # examinations that the label has room for


def completion_letter(
    order: Order,
    order_id: int,
    site: Site,
    flags: Iterable[Flag],
    decision: Decision | None = None,
    *,
    on: date,
    received: date | None = None,
    by_email: bool = False,
) -> bytes:
    """Ask the orderer for exactly what is missing, with the code by which the answer finds its order.

    `received` is the day on which the order came. A letter by e-mail says the code and the questions alone.
    """
    said = words()["completion"]
    asked = what_is_missing(flags, decision, site) or (said["nothing"],)
    to = said["to_orderer"] if by_email else addressee(order) or said["to_orderer"]
    letter = [*head(site, to, on), title(said["title"]), *code_block(common("code"), case_code(order_id))]
    if by_email:
        letter.append(line(said["intro_email"], after=10))
    else:
        letter += [line(received_line(order, received)), *(line(dated(one)) for one in order.examinations)]
        letter.append(line(said["intro"], after=10))
    letter += [question(number, text, said["answer"]) for number, text in enumerate(asked, 1)]
    letter += [
        line(said["signed"]),
        gap(16),
        rule(),
        line(common("answer_with_code")),
        line(said["fax_only"]),
    ]
    return make_pdf(letter, said["title"], foot=foot(order_id))


def refusal_letter(
    order: Order,
    order_id: int,
    site: Site,
    decision: Decision | None = None,
    *,
    on: date,
    received: date | None = None,
    reason: str = "",
) -> bytes:
    """Tell whoever asked that nothing goes, why, and where to turn: a patient, to the clinic that treats.

    `reason` is a clerk's own; without it the letter says the rules' reasons and the headings they rest on.

    Raises:
        InputError: no reason is given and no rule refuses.
    """
    said = words()["refusal"]
    to_patient = order.value(FieldName.REQUESTER) == "patient"
    heading = said["patient"]["title"] if to_patient else said["title"]
    to = None if to_patient else addressee(order)
    letter = [*head(site, to, on), title(heading), *code_block(common("code"), case_code(order_id))]
    letter += [line(received_line(order, received)), *(line(dated(one)) for one in order.examinations)]
    letter += [
        line(said["intro"]),
        gap(6),
        line(said["reason"], 14, bold=True),
        *reasons(site, decision, reason),
    ]
    if to_patient:
        letter += [gap(6), line(said["patient"]["advice"], bold=True)]
    return make_pdf([*letter, gap(6), line(said["contact"])], heading, foot=foot(order_id))


def reasons(site: Site, decision: Decision | None, reason: str) -> list[Flowable]:
    """Set the clerk's reason, or those of the rules that refuse, each above the sentence it rests on."""
    if reason or decision is None:
        return [line(reason)]
    letters = {one.id: one.letter for one in site.rules}
    refusing = {
        one.rule: letters.get(one.rule) or one.reason
        for one in decision.examinations
        if one.outcome == "refuse"
    }
    if not refusing:
        raise InputError("no rule refuses this order: say the reason")
    shown: list[Flowable] = []
    for rule_id, text in refusing.items():
        shown.append(line(text, after=8))
        because = next(one for one in decision.because if one.rule == rule_id)
        source = words()["refusal"]["rests_on"].format(site=site.name, heading=because.heading)
        shown += [line(source), line(f"”{because.quote}”", after=8)]
    return shown


def invoice_basis(
    order: Order,
    order_id: int,
    case: Case,
    site: Site,
    *,
    on: date,
    by: str,
    positions: Sequence[int] | None = None,
) -> bytes:
    """Write the invoice basis for images to a patient: product, account, price's source, address.

    It names the patient, since the invoice goes to the patient; the address the clerk fills in from the
    population register. `by` is the clerk's signature; `positions` (from 0) are the examinations handed
    over, all of them if left out.
    """
    said = words()["invoice"]
    given = [one for n, one in enumerate(case.examinations) if positions is None or n in positions]
    patient = [order.value(FieldName.PATIENT_ID), order.value(FieldName.PATIENT_NAME)]
    letter = [line(text, after=0) for text in site.invoice_address]
    letter += [gap(16), title(said["title"]), pairs([(common("date"), on.isoformat())]), gap(6)]
    letter += [line(text, 14, bold=True) for text in site.invoice_lines]
    letter += [gap(6), line(said["patient"], bold=True), *(line(text) for text in patient if text)]
    letter += [line(said["address"], bold=True), gap(14), rule(), gap(14), rule()]
    letter += [line(said["examinations"], bold=True)]
    letter += [line(f"{one.description}, {one.date or common('undated')}") for one in given]
    letter += [gap(10), pairs([(said["written_by"], by), (common("from"), ", ".join(site.sender))])]
    letter += [gap(10), line(f"{common('code')}: {case_code(order_id)}")]
    return make_pdf(letter, said["title"], foot=foot(order_id))


def disc_label(order: Order, site: Site, *, on: date, positions: Sequence[int] | None = None) -> bytes:
    """Write a disc's label: identity and name, examinations, the department, and room for its stamp.

    `positions` (from 0) are the examinations on this disc; all of them if left out.
    """
    said = words()["disc"]
    burnt = [one for n, one in enumerate(order.examinations) if positions is None or n in positions]
    named = [order.value(FieldName.PATIENT_ID), order.value(FieldName.PATIENT_NAME)]
    label: list[Flowable] = [line(text, 16, bold=True, after=2) for text in named if text]
    label += [rule(), *(line(dated(one), after=1) for one in burnt[:MOST_ON_LABEL])]
    if len(burnt) > MOST_ON_LABEL:
        label.append(line(f"+ {len(burnt) - MOST_ON_LABEL}"))
    label += [rule(), line(f"{said['title']}, {', '.join(site.sender)}", after=1), line(on.isoformat())]
    return make_pdf([*label, line(f"{said['stamp']}:")], said["title"], size=LABEL, margin=8 * mm)


def cover_sheet(
    order: Order,
    order_id: int,
    site: Site,
    *,
    on: date,
    pages: int | None = None,
    content: Sequence[str] = (),
) -> bytes:
    """Write the sheet that goes on top: to whom, from whom, how many pages; nothing of the patient.

    How many pages is left to be filled in by hand where nobody says it.
    """
    said = words()["cover"]
    rows = [
        (common("to"), order.value(FieldName.REPORT_DESTINATION) or order.value(FieldName.DESTINATION)),
        (said["forward"], order.value(FieldName.FORWARD_TO)),
        (common("from"), ", ".join(site.sender)),
        (common("date"), on.isoformat()),
        (said["pages"], str(pages) if pages else BLANK),
        (said["content"], ", ".join(content)),
    ]
    sheet = [title(said["title"]), pairs([(name, value) for name, value in rows if value], 65 * mm), gap(16)]
    sheet += [*code_block(common("code"), case_code(order_id)), line(common("secrecy"), 14, bold=True)]
    return make_pdf(sheet, said["title"], foot=foot(order_id))


def foot(order_id: int) -> str:
    """Return what stands at the foot of each further page, {page} left open."""
    return f"{common('code')}: {case_code(order_id)}   {common('page')}"


def head(site: Site, to: str | None, on: date) -> list[Flowable]:
    """Return a letter's head: to whom, from whom, the day."""
    rows = [(common("from"), ", ".join(site.sender)), (common("date"), on.isoformat())]
    return [pairs([(common("to"), to), *rows] if to else rows, 25 * mm), rule()]
