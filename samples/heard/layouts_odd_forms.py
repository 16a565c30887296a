"""Papers with uncommon places for their labels, and a long letter."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH, Stroke
from samples.heard.drawing import (
    addressee,
    dateline,
    fitted,
    footer,
    letterhead,
    table,
    title_of,
)
from samples.heard.layouts_letters import sign, write_all
from samples.heard.layouts_mail_plain import joined, person
from samples.heard.ordering import ordering
from samples.heard.speaking import (
    clinic_lines,
    exam_lines,
    remarks,
    to_place,
    wants,
    when,
)


@ordering("form")
def heard_right_hand_labels(paper: Paper) -> None:
    """Labels set flush right against a line, the values to the right of it."""
    pen, story = paper.pen, paper.story
    letterhead(paper, 2)
    edge = pen.look.left + 160
    pen.write("BESTÄLLNING", edge + 12, size=14, bold=True)
    pen.down(2)
    top = pen.y - 14
    rows = [
        ("patient_name", story.say("patient_name")),
        ("patient_id", story.say("patient_id")),
        ("exam", "\n".join(exam_lines(story))),
        ("clinic", "\n".join(clinic_lines(story))),
        ("doctor", story.say("doctor")),
        ("destination", story.say("destination")),
        ("wants", wants(paper)),
    ]
    if story.forward_to and story.can_say("destination"):
        rows.insert(6, ("forward", story.say("forward_to")))
    for name, value in rows:
        text, size = fitted(pen, title_of(pen, name), edge - pen.look.left - 8, pen.look.label_size, 1)
        pen.write(text[0], edge - 8, size=size, align="right")
        if value:
            pen.paragraph(value, edge + 12)
        else:
            pen.down()
        pen.y += 6
    pen.sheets[-1].marks.append(Stroke(((edge, top), (edge, pen.y - 8)), 0.8))
    dateline(paper, edge + 12)


@ordering("table")
def heard_side_by_side(paper: Paper) -> None:
    """A two-column table without labels' colons, shaded on the left, centred title."""
    pen, story = paper.pen, paper.story
    pen.y = 66
    exam = title_of(pen, "exam")
    pen.write("Bilder önskas", WIDTH / 2, size=18, bold=True, align="center")
    pen.y += 30
    rows = [
        [title_of(pen, "clinic"), story.say("clinic")],
        [title_of(pen, "doctor"), story.say("doctor")],
        [title_of(pen, "patient_name"), story.say("patient_name")],
        [title_of(pen, "patient_id"), story.say("patient_id")],
        *[[exam, line] for line in exam_lines(story, ", ") or [""]],
        [title_of(pen, "destination"), story.say("destination")],
        [title_of(pen, "wants"), wants(paper)],
    ]
    if story.needed_by:
        rows.append([title_of(pen, "needed_by"), story.say("needed_by")])
    table(pen, ["Uppgift", "Svar"], rows, [1.4, 3], shaded=True)
    dateline(paper)


@ordering("prose")
def heard_long_history(paper: Paper) -> None:
    """A letter with a long case history; what is wanted stands in the middle of it."""
    pen, story = paper.pen, paper.story
    letterhead(paper, 3)
    addressee(paper)
    dateline(paper)
    pen.down(1.6)
    story.traps |= {"background", "referrer"}
    target = to_place(paper)
    write_all(
        paper,
        [
            when(person(paper), "Rör: {}"),
            f"Patient som i våras sökte dr {story.referrer} för tilltagande besvär. Tidigare frisk, opererad "
            "för blindtarm i ungdomen. Labprover utan anmärkning. Har provat sjukgymnastik utan effekt.",
            f"Inför vår bedömning behöver vi {wants(paper)}{when(joined(exam_lines(story)), ' från {}')}."
            + when(target, " Vi ber er skicka dem {}."),
            "Patienten är informerad om planeringen och kommer att kallas till oss för ny bedömning. "
            "Eventuell operation får anstå tills vi sett materialet.",
            *remarks(paper),
        ],
        0.6,
    )
    sign(paper)
    footer(paper)
