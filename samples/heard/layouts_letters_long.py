"""Longer letters: a bullet for each thing that is asked for, a second page."""

from samples.draw.registry import Paper
from samples.heard.drawing import addressee, footer, letterhead
from samples.heard.layouts_letters import sign, write_all
from samples.heard.layouts_mail_plain import person
from samples.heard.ordering import ordering
from samples.heard.speaking import (
    background,
    exam_lines,
    fvb,
    remarks,
    secretary_title,
    to_place,
    wants,
    when,
)


@ordering("prose")
def heard_bulleted_letter(paper: Paper) -> None:
    """Bullets for each thing that the routine asks for."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.write("Vi önskar få bilder översända enligt följande:")
    pen.down(1.6)
    items = [
        when(person(paper), "Vem: {}"),
        *[f"Vad: {line}" for line in exam_lines(story)],
        when(story.say("destination"), "Vart: {}") + fvb(paper),
        when(story.say("clinic"), "Vilken klinik: {}"),
        when(story.say("doctor"), "Vilken läkare: {}"),
        f"Omfattning: {wants(paper)}",
        *remarks(paper),
    ]
    for item in items:
        if item:
            pen.write("•", pen.look.left + 6)
            pen.paragraph(item, pen.look.left + 20)
            pen.down(0.3)
    pen.down()
    pen.write(f"{story.date_text(story.written_on)}  {story.secretary}, {secretary_title(paper)}")
    footer(paper)


@ordering("prose")
def heard_two_page_letter(paper: Paper) -> None:
    """A letter whose second page says where to, and is signed."""
    pen, story = paper.pen, paper.story
    letterhead(paper, 2)
    addressee(paper)
    pen.down()
    pen.write("Begäran om bildmaterial", size=14, bold=True)
    pen.down(2)
    write_all(
        paper,
        [
            when(person(paper), "Patient: {}"),
            f"{background(paper)} Vi har därför behov av {wants(paper)} från er avdelning.",
            "Följande undersökningar önskas:" if story.examinations else "",
            *exam_lines(story, "  "),
        ],
    )
    footer(paper, page="Sida 1 (2)")
    paper.turn()
    write_all(
        paper,
        [
            when(to_place(paper), "Vi ber er skicka materialet {}."),
            *remarks(paper),
            "Har ni frågor går det bra att ringa " + story.phone + ".",
        ],
    )
    sign(paper)
    footer(paper, page="Sida 2 (2)")
