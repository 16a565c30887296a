"""Held-out letters and notes of clinics and of other kinds of senders."""

from samples.draw import met_ticks as ticks
from samples.draw.letter import can_fill, fill
from samples.draw.lists import read_toml
from samples.draw.met_parts import become, exams, lab, labelled_exams, letter, mask, met, ours, part, phrase
from samples.draw.registry import Paper
from samples.draw.story import Story


def _date_line(paper: Paper) -> None:
    story = paper.story
    place = story.clinic.town if story.clinic.town and not story.lacks("clinic") else "Datum"
    paper.pen.write(f"{place}, {story.date_text(story.written_on)}", 350)
    paper.pen.down(2)
    story.traps.add("letter_date")


def _signed(paper: Paper, *parts: str) -> None:
    pen, story = paper.pen, paper.story
    pen.down(1.2)
    pen.write(pen.rng.choice(read_toml("met_phrases")["letter"]["closing"]))
    pen.down(1.4)
    if pen.rng.random() < 0.6:
        pen.scribble(pen.look.left + 8)
        pen.down(1.8)
    for name in parts:
        if story.can_say(name):
            pen.write(story.say(name))
            pen.down()


@met("prose")
def odd_letterhead_is_clinic(paper: Paper) -> None:
    """The clinic stands in the letterhead only, the doctor below the signature only."""
    mask(paper, full=True)
    _date_line(paper)
    ours(paper, "")
    paper.pen.paragraph(letter(paper, by=False))
    _signed(paper, "doctor")


@met("prose")
def odd_carbon_copy(paper: Paper) -> None:
    """An addressee block, a subject line and a list of copies."""
    pen, story = paper.pen, paper.story
    mask(paper)
    ours(paper)
    pen.write("Ang: överföring av röntgenmaterial", bold=True)
    pen.down(1.8)
    pen.paragraph(letter(paper))
    _signed(paper)
    pen.write(f"{story.secretary}, vårdadministratör")
    pen.down(2)
    pen.write(phrase(pen, "cc"), size=9)
    pen.down()
    pen.write(f"Dr {story.referrer}, för kännedom", size=9)
    story.traps.update(("cc", "secretary", "referrer"))


@met("prose")
def odd_secretary_for_doctor(paper: Paper) -> None:
    """A secretary writes on a doctor's order: 'enl. öl Berg / sekr Karin'."""
    pen, story = paper.pen, paper.story
    pen.write(story.date_text(story.written_on))
    pen.down(1.6)
    pen.paragraph(f"{phrase(pen, 'greeting')}\n" + letter(paper, by=False, joint="\n"))
    pen.down(1.4)
    told = ", ".join(text for text in (story.say("doctor"), story.say("clinic")) if text)
    end = pen.write(f"enl. {told}" if told else "")
    sekr = f"/ sekr {story.secretary}"
    if end + pen.width(sekr) > pen.right - 10:
        pen.down()
        end = pen.look.left
    pen.write(f" {sekr}", end)
    story.traps.update(("secretary", "letter_date"))


@met("prose")
def odd_three_doctors(paper: Paper) -> None:
    """One doctor referred, another will meet the patient, a third one orders."""
    pen, story = paper.pen, paper.story
    mask(paper)
    _date_line(paper)
    pen.paragraph(f"{phrase(pen, 'greeting')} {letter(paper, by=False)}")
    pen.down(0.6)
    pen.write(f"Undersökningen beställdes ursprungligen av: dr {story.referrer}")
    pen.down(1.2)
    pen.write(f"Patienten träffar vid återbesöket: dr {story.secretary}")
    pen.down(1.2)
    for name, text in (("doctor", "Bilderna beställs nu av: "), ("clinic", "Beställande klinik: ")):
        if story.can_say(name):
            pen.paragraph(text + story.say(name))
            pen.down(0.2)
    story.traps.update(("referrer", "secretary"))


@met("note", terse=True)
def odd_one_line(paper: Paper) -> None:
    """A single line of abbreviations on an otherwise empty fax."""
    pen = paper.pen
    pen.y = pen.rng.uniform(60, 320)
    pen.paragraph(terse_line(paper.story))
    if pen.rng.random() < 0.4:
        pen.down()
        pen.write(f"/{paper.story.secretary[:3].lower()}{pen.rng.randint(100, 999)}")


def terse_line(story: Story) -> str:
    """Say the order in one terse line; what cannot be said is left out with the word before it."""
    template = story.rng.choice(read_toml("met_phrases")["terse"]["line"])
    story.note("wants")
    how = story.rng.choice(read_toml("met_phrases")["small"]["how"]) if story.channel == "iep" else ""
    if story.channel != "iep" and "{how}" in template:
        story.note("channel")
        how = {"usb": "på USB", "cd": "på CD", "post": "per post"}[story.channel]
    template = template.replace("{how}", how)
    if not can_fill(story, template.replace("{fvb}", "").replace("{plus_report}", "")):
        return _shorter(story)
    return fill(story, template)


def _shorter(story: Story) -> str:
    told = [
        f"{story.say('patient_id')} {story.say('patient_name')}".strip(),
        story.say("exam_list"),
        f"bilder{story.say('plus_report')}",
    ]
    if story.can_say("destination"):
        told.append(f"till {story.say('destination')}{story.say('fvb') if story.forward_to else ''}")
    orderer = " ".join(text for text in (story.say("doctor"), story.say("clinic")) if text)
    return ", ".join(text for text in [*told, f"best. {orderer}" if orderer else ""] if text)


def _other(paper: Paper, kind: str, why: str) -> None:
    """Write the letter of a sender that is no hospital, in its own name."""
    pen, story = paper.pen, paper.story
    become(story, kind, pen.rng)
    if story.can_say("clinic"):
        pen.write(story.say("clinic"), size=pen.look.size + 3, bold=True)
        pen.down(1.2)
    pen.write(f"Tel {story.phone}  Fax {story.reply_fax}", size=8)
    pen.down(2)
    _date_line(paper)
    ours(paper)
    pen.paragraph(f"{letter(paper, by=False)} {why}")
    _signed(paper, "doctor", "clinic")


@met("prose")
def odd_physiotherapist(paper: Paper) -> None:
    """A physiotherapist's letter."""
    _other(paper, "physio", "Undersökningen är av betydelse för den pågående rehabiliteringen.")


@met("prose")
def odd_chiropractor(paper: Paper) -> None:
    """A chiropractor's letter about an examination that he referred to, or did not."""
    own = paper.pen.rng.random() < 0.5
    why = "Remiss utfärdad av undertecknad." if own else "Remissen var inte min egen."
    _other(paper, "chiro", why)


@met("prose")
def odd_naprapath(paper: Paper) -> None:
    """A naprapath's letter."""
    _other(paper, "naprapath", "Bilderna behövs för fortsatt behandling.")


@met("prose")
def odd_insurer(paper: Paper) -> None:
    """An insurance company's letter with a claim number."""
    number = f"{paper.pen.rng.randint(10, 99)}-{paper.pen.rng.randint(100000, 999999)}"
    _other(paper, "insurer", f"Vårt skadenummer: {number}. Uppge detta vid svar.")


@met("prose")
def odd_lawyer(paper: Paper) -> None:
    """A law firm's letter."""
    _other(paper, "lawyer", "Vi företräder patienten i ett personskadeärende.")


@met("prose")
def odd_prison(paper: Paper) -> None:
    """Prison health care."""
    _other(paper, "prison", "Patienten är intagen hos oss.")


@met("form")
def odd_military(paper: Paper) -> None:
    """Military health care: a terse form with numbered lines."""
    pen, story = paper.pen, paper.story
    become(story, "military", pen.rng)
    pen.heading("BEGÄRAN OM BILDMATERIAL", 14)
    rows = [
        ("Enhet", story.say("clinic")),
        ("Läkare", story.say("doctor")),
        ("Gäller", f"{story.say('patient_id')} {story.say('patient_name')}".strip()),
        *(("Undersökning", f"{written} {day}".strip()) for written, day in exams(story)),
        ("Sänds till", story.say("destination")),
    ]
    for number, (label, value) in enumerate(rows, 1):
        pen.write(f"{number}.")
        pen.write(label.upper(), pen.look.left + 24)
        pen.paragraph(value, pen.look.left + 150)
        pen.down(0.4)
    pen.down(0.5)
    ticks.rows(paper, pen.look.left + 100)


@met("form")
def odd_dentist(paper: Paper) -> None:
    """A dentist's form."""
    pen, story = paper.pen, paper.story
    become(story, "dentist", pen.rng)
    pen.heading("Önskan om röntgenbilder (tandvård)", 14)
    ours(paper)
    for name in ("patient_name", "patient_id", "clinic", "doctor", "destination"):
        end = lab(pen, name, colon=":")
        pen.paragraph(story.say(name), max(end + 8, 220))
        pen.down(0.4)
    labelled_exams(pen, story, 220, below=1.4, colon=":")
    story.note("wants")
    pen.paragraph("Bilder samt utlåtande" if "report" in story.wants else "Endast bilder")
    if story.consent:
        story.note("consent")
        pen.paragraph(part(paper, f"consent_{story.consent}"))
