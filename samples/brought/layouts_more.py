"""Sheets with habits of their own: combs of digits, boxes for modalities, corrections, answers to us."""

from dataclasses import replace

from samples.brought.drawing import caption, cell, foot, page_number, rows, sign, ticks
from samples.brought.heads import letterhead, ours
from samples.brought.senders import order
from samples.brought.words import exam_text, exams, facts, letter, tell
from samples.draw.registry import Paper

BOXES = {"CT": "CT", "MR": "MR", "Slätröntgen": "Röntgen", "Ultraljud": "Ultraljud"}


@order("form")
def brought_digit_comb(paper: Paper) -> None:
    """A form with a small box for each digit of the identity number."""
    pen, story = paper.pen, paper.story
    number = story.identity.value.replace("-", "")
    if story.identity.kind != "reserve":
        story.identity = replace(story.identity, written=number, sure=True)
    pen.heading("BESTÄLLNING – RÖNTGENBILDER", 15)
    caption(pen, "Personnummer ÅÅÅÅMMDDNNNN")
    pen.down(0.6)
    top, side = pen.y, 19
    for index, digit in enumerate(tell(story, "{patient_id}") or " " * 12):
        x = pen.look.left + index * side
        pen.box(x, top, x + side, top + 22, 0.5)
        pen.y = top + 16
        pen.write(digit, x + side / 2, size=12, align="center")
    pen.y = top + 46
    spec = """Namn={patient_name}
        Undersökning/datum={exams}
        Klinik={clinic}
        Läkare={doctor}
        Skicka till={destination}
        ?Fvb={forward_to}"""
    rows(paper, facts(story, spec), under="rule", at=0.26)
    foot(paper)


@order("form")
def brought_modality_boxes(paper: Paper) -> None:
    """The modality is ticked, the body part and the day are written beside."""
    pen, story = paper.pen, paper.story
    letterhead(paper, emblem=False)
    pen.heading("Kopia av bildmaterial", 15)
    rows(paper, facts(story, "Patient={patient_name}\nPers-nr={patient_id}"), at=0.2, gap=0.2)
    pen.down(0.5)
    for index, one in enumerate(story.examinations):
        first, _, part = one.description.partition(" ")
        if first in BOXES and part:
            story.examinations[index] = one = replace(one, written=part)
        chosen = BOXES.get(first, "Annan") if part else "Annan"
        ticks(paper, [(name, name == chosen) for name in (*BOXES.values(), "Annan")], pen.look.left, gap=14)
        rows(
            paper,
            [("Område", one.written), ("Utförd", one.date_written)],
            at=0.14,
            gap=0,
            left=pen.look.left + 14,
        )
        pen.down(0.5)
    story.note("examinations") if story.examinations else None
    spec = """Beställande klinik={clinic}
        Beställande läkare={doctor}
        Mottagare={destination}
        ?Därefter till={forward_to}"""
    rows(paper, facts(story, spec), at=0.3, gap=0.2)


@order("form", by="authority")
def brought_authority_sheet(paper: Paper) -> None:
    """Care within an authority: a reference, a classified stamp, plain lines."""
    pen, story = paper.pen, paper.story
    letterhead(paper, align="center", emblem=False)
    pen.box(pen.right - 120, 36, pen.right, 60, 1.5)
    kept, pen.y = pen.y, 53
    pen.write("SEKRETESS", pen.right - 60, size=11, bold=True, align="center")
    pen.y = kept
    pen.heading("Begäran om bilder för vård", 14)
    spec = f"""Vår beteckning=HS {pen.rng.randint(100, 999)}-26
        Avser={{patient_name}}, {{patient_id}}
        Bilder={{exams}}
        Läkare som begär={{doctor}}
        Enhet som begär={{clinic}}
        Bilderna ska tillställas={{destination}}
        Handläggare={{secretary}}
        Tfn={{phone}}"""
    rows(paper, facts(story, spec), at=0.32, gap=0.3)
    sign(paper, "{secretary}, sjuksköterska")
    story.traps.add("secretary")


@order("prose")
def brought_answer_to_us(paper: Paper) -> None:
    """An answer to our letter that asked for more: now everything is there."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    ours(paper)
    pen.write("Svar på er begäran om komplettering", size=13, bold=True)
    pen.down(1.8)
    pen.paragraph("Ni saknade uppgifter i vår beställning. Här kommer den komplett:")
    pen.down(0.4)
    for line in (
        "[Patient är {patient_name}, {patient_id}.]",
        "[Bilderna som efterfrågas är {exams}.]",
        "[Beställare är {doctor} på {clinic}.|Beställare är {doctor}.|Beställare är {clinic}.]",
        "[Mottagare är {destination}, fvb {forward_to}.|Mottagare är {destination}.]",
    ):
        text = letter(story, line)
        if text:
            pen.paragraph("–  " + text, pen.look.left + 10)
    pen.down()
    pen.write(tell(story, "{closing} {secretary}"))
    story.traps.add("secretary")


@order("form", by="hospital")
def brought_other_paper(paper: Paper) -> None:
    """A form printed on the paper of the house where the doctor also works; who orders is captioned."""
    pen, story = paper.pen, paper.story
    pen.y = 56
    pen.write("Regionens gemensamma blankett", size=9)
    pen.write("Utgivare: Journal- och arkivservice", pen.right, size=9, align="right")
    pen.rule(pen.look.left, pen.right, 62)
    pen.y = 96
    pen.heading("Rekvisition bild och svar", 15)
    spec = """Blanketten skickas till=Röntgen, Region Halland
        Rekvirent (klinik)={clinic}
        Rekvirent (läkare)={doctor}
        Patient={last_first}
        Personnummer={patient_id}
        Rekvireras={exams}
        Materialet sänds till={destination}
        ?Slutlig mottagare={forward_to}
        Kontaktperson={secretary}, {phone}"""
    rows(paper, facts(story, spec), at=0.34, under="dots", gap=0.35)
    foot(paper, "Arkivexemplar sparas hos rekvirenten i sex månader")
    story.traps.update({"addressee", "secretary"})


@order("prose", by="hospital")
def brought_over_two_pages(paper: Paper) -> None:
    """A letter whose second page says where to and who."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    first = """Till bildansvarig

        [Ärendet gäller {patient_name}, {patient_id}, som vi utreder.|\
        Ärendet gäller en patient som vi utreder.]
        [Hos er finns enligt uppgift {exams}.|Hos er finns enligt uppgift bilder.]

        Vi vill gärna kunna jämföra med våra egna bilder. Frågan har diskuterats på rond med vår radiolog, \
        som bedömer att det tidigare materialet är nödvändigt för ställningstagandet."""
    pen.paragraph(letter(story, first))
    page_number(paper, 1, 2)
    paper.turn()
    second = """[Vi ber er därför skicka {images} till {destination}.|Vi ber er därför skicka bilderna.]
        [Där ska de vidare till {forward_to}.]
        [{consent}]"""
    pen.paragraph(letter(story, second))
    sign(paper, "[{doctor}]", "[{clinic}]")
    page_number(paper, 2, 2)


@order("form", by="home")
def brought_ward_card(paper: Paper) -> None:
    """A small card of cells, wider than high, on an empty sheet."""
    pen, story = paper.pen, paper.story
    left, right, top = 60, 520, 120
    pen.y = 106
    pen.write("KORT FÖR BILDBESTÄLLNING", left, size=11, bold=True)
    cell(paper, (left, top, 330, top + 40), "Namn", tell(story, "{last_first}"))
    cell(paper, (330, top, right, top + 40), "Personnummer", tell(story, "{patient_id}"))
    cell(paper, (left, top + 40, right, top + 96), "Us och datum", exam_text(story))
    cell(paper, (left, top + 96, 300, top + 140), "Beställer (mott/avd)", tell(story, "{clinic}"))
    cell(paper, (300, top + 96, right, top + 140), "Läkare", tell(story, "{doctor}"))
    cell(
        paper,
        (left, top + 140, right, top + 184),
        "Skickas till",
        tell(story, "{destination}[, fvb {forward_to}]"),
    )
    cell(paper, (left, top + 184, right, top + 216), "Ifyllt av", tell(story, "{secretary} {written}"))
    story.traps.add("secretary")


@order("form")
def brought_questions_answered(paper: Paper) -> None:
    """A sheet of questions with answers in words: yes, no, orally."""
    pen, story = paper.pen, paper.story
    pen.heading("Underlag för bildöverföring", 15)
    spec = """Vilken patient gäller det?={patient_name}
        Personnummer?={patient_id}
        Vilka undersökningar?={exams}
        Vem är beställande läkare?={doctor}
        Vilken klinik?={clinic}
        Vart ska bilderna?={destination}
        ?Ska de vidare till någon?={forward_to}
        ?Samtycke?={consent}
        ?Är det akut?={urgent}
        ?När behövs de senast?={needed_by}"""
    for label, value in facts(story, spec):
        caption(pen, label)
        pen.down(1.1)
        pen.paragraph(value, pen.look.left + 20)
        pen.down(0.4)
    foot(paper)


@order("table")
def brought_archive_rows(paper: Paper) -> None:
    """Rows as copied from a radiology system's list, with times and states, above who orders."""
    pen, story = paper.pen, paper.story
    pen.write(tell(story, "{patient_id}   {patient_name}"), size=pen.look.size + 1, bold=True)
    pen.down(1.8)
    for written, day in exams(story):
        pen.write(day)
        pen.write(written, pen.look.left + 150)
        pen.write("Definitivsvar", pen.right, align="right")
        pen.down(1.1)
    pen.rule(pen.look.left, pen.right)
    pen.down(1.6)
    told = """[Ovanstående skickas till {destination}.] [Fvb {forward_to}.]
        [Beställt av {doctor}, {clinic}.|Beställt av {doctor}.|Beställt av {clinic}.]"""
    pen.paragraph(letter(story, told))
    pen.write(tell(story, "Mottaget per telefon {written} /{secretary}"), size=9)
    story.traps.add("secretary")
