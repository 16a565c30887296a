"""What this side's pages say and in which words: labels, sentences, pairs."""

import re
from collections.abc import Sequence

from samples.draw.examinations import Wanted
from samples.draw.registry import Paper
from samples.draw.story import Story
from samples.shown.content import word, wordings

PART = re.compile(r"\{(\w+)\}")
SILENT = ("phone", "secretary", "referrer", "previous", "visit")  # said, but not of the order's own


def label(paper: Paper, name: str) -> str:
    return word(paper.pen.rng, "labels", name)


def exam_texts(paper: Paper, story: Story | None = None) -> list[str]:
    """Tell the examinations as texts with their dates, in one of the usual ways."""
    told, rng = story or paper.story, paper.pen.rng
    if not told.examinations:
        return []
    told.note("examinations")
    form = rng.choice(["{e} {d}", "{e} {d}", "{e} {d}", "{e} från {d}", "{e} ({d})", "{d} {e}", "{e}, {d}"])
    return [write_exam(one, form) for one in told.examinations]


def write_exam(one: Wanted, form: str) -> str:
    if not one.date_written:
        return one.written
    return form.replace("{e}", one.written).replace("{d}", one.date_written)


def exam_rows(story: Story) -> list[tuple[str, str]]:
    """Tell the examinations as rows of wording and date."""
    if story.examinations:
        story.note("examinations")
    return [(one.written, one.date_written) for one in story.examinations]


def join(texts: Sequence[str]) -> str:
    """Join texts to a phrase; those with a comma of their own by semicolons."""
    if any(", " in text for text in texts):
        return "; ".join(texts)
    return " och ".join(part for part in (", ".join(texts[:-1]), *texts[-1:]) if part)


def wanted(paper: Paper, story: Story | None = None) -> str:
    told = story or paper.story
    told.note("wants")
    return word(paper.pen.rng, "wanted", "both" if "report" in told.wants else "images")


def part(paper: Paper, name: str, story: Story) -> str:
    """Return the text of one place in a sentence."""
    if name == "exams":
        return join(exam_texts(paper, story))
    if name == "wants":
        return wanted(paper, story)
    if name == "doctor_cap":
        doctor = story.say("doctor")
        return doctor[:1].upper() + doctor[1:]
    if name in SILENT:
        story.traps.add(name)
        return str(getattr(story, name))
    if name == "written_on":
        return story.date_text(story.written_on)
    return story.say(name)


def can(story: Story, template: str) -> bool:
    """Tell whether an order can say all that a sentence asks for."""
    for name in PART.findall(template):
        if name == "exams" and not story.examinations:
            return False
        base = "doctor" if name == "doctor_cap" else name
        if name not in ("exams", "wants", "written_on", *SILENT) and not story.can_say(base):
            return False
    return True


def fill(paper: Paper, template: str, story: Story | None = None) -> str:
    told = story or paper.story
    text = PART.sub(lambda match: part(paper, match[1], told), template)
    return re.sub(r"([.;])\.", r"\1", text)


def sentence(paper: Paper, *path: str, story: Story | None = None) -> str:
    """Choose and fill a sentence; empty where the order cannot say any of them."""
    told = story or paper.story
    found = wordings()
    for name in path:
        found = found[name]
    fitting = [text for text in found if can(told, text)]
    return fill(paper, paper.pen.rng.choice(fitting), told) if fitting else ""


def opening(paper: Paper) -> str:
    story = paper.story
    if story.lacks("examination"):
        return sentence(paper, "opening", "no_exam")
    return sentence(paper, "opening", "no_patient" if story.lacks("patient") else "full")


def where(paper: Paper, *, us: bool = True) -> str:
    """Say where the images go, whom they are passed on to and where the report goes."""
    story = paper.story
    if not story.can_say("destination"):
        return ""
    if us and story.to_us and paper.pen.rng.random() < 0.7:
        story.note("destination")
        story.traps.add("to_us")
        return sentence(paper, "where", "us")
    found = [sentence(paper, "where", "plain")]
    if story.forward_to:
        found.append(sentence(paper, "where", "forward"))
    if story.report_destination and "report" in story.wants:
        found.append(sentence(paper, "where", "report"))
    return " ".join(found)


def who(paper: Paper) -> str:
    story = paper.story
    if story.lacks("doctor"):
        return sentence(paper, "who", "no_doctor")
    return sentence(paper, "who", "no_clinic" if story.lacks("clinic") else "full")


def remarks(paper: Paper, asides: int = 1) -> list[str]:
    """Say consent, urgency and term, and some background that is not ordered."""
    story, rng, found = paper.story, paper.pen.rng, []
    if story.consent:
        story.note("consent")
        found.append(sentence(paper, "consent", story.consent))
    if story.urgent:
        story.note("urgent")
        found.append(sentence(paper, "urgent", "yes"))
    if story.needed_by:
        found.append(sentence(paper, "needed", "plain"))
    names = rng.sample(["previous", "visit", "referrer", "history", "contact"], k=3)
    found += [sentence(paper, "aside", name) for name in names[: rng.randint(0, asides)]]
    return found


def letter(paper: Paper, *, sender: bool, asides: int = 1) -> str:
    """Compose a letter's text; `sender`: clinic and doctor stand in it, not only below it."""
    found = [opening(paper), where(paper)]
    if sender:
        found.insert(paper.pen.rng.choice([0, 2]), who(paper))
    return " ".join(text for text in (*found, *remarks(paper, asides)) if text)


def destination_text(paper: Paper) -> str:
    """Tell the destination for a field; now and then, where it is the orderer, as 'to us'."""
    story = paper.story
    if story.to_us and not story.lacks("destination") and paper.pen.rng.random() < 0.35:
        story.note("destination")
        story.traps.add("to_us")
        return paper.pen.rng.choice(["Till oss", "Oss", "Hit", "till oss"])
    return story.say("destination")


def order_pairs(paper: Paper, *names: str) -> list[tuple[str, str]]:
    """Tell the order's own fields as labels and values, in the order asked for."""
    story = paper.story
    wishes = names or ("clinic", "doctor", "patient_name", "patient_id", "destination")
    pairs: list[tuple[str, str]] = []
    for name in wishes:
        value = destination_text(paper) if name == "destination" else story.say(name)
        pairs.append((label(paper, name), value))
        if name == "destination":
            pairs += receiver_pairs(paper)
    return pairs


def receiver_pairs(paper: Paper) -> list[tuple[str, str]]:
    story, found = paper.story, []
    if "destination" not in story.said:
        return []
    if story.forward_to:
        found.append((label(paper, "forward_to"), story.say("forward_to")))
    if story.report_destination and "report" in story.wants:
        found.append((label(paper, "report_destination"), story.say("report_destination")))
    return found


def small_pairs(paper: Paper) -> list[tuple[str, str]]:
    """Tell what is wanted, by when, and whether the patient consents, as labels and values."""
    story, rng = paper.story, paper.pen.rng
    text = wanted(paper)
    pairs = [(label(paper, "wants"), text[:1].upper() + text[1:])]
    if story.needed_by:
        pairs.append((label(paper, "needed_by"), story.say("needed_by")))
    if story.urgent:
        story.note("urgent")
        pairs.append(("Prioritet", "AKUT"))
    if story.consent:
        story.note("consent")
        forms = {"oral": ["Muntligt", "Ja, muntligt"], "written": ["Skriftligt", "Ja, skriftligt"]}
        pairs.append((label(paper, "consent"), rng.choice(forms.get(story.consent, ["Saknas", "Nej"]))))
    return pairs


def lure_pairs(paper: Paper, most: int = 2) -> list[tuple[str, str]]:
    """Tell what stands on a form beside the order: who filled it in, when, who once referred."""
    story, rng = paper.story, paper.pen.rng
    names = rng.sample(
        ["letter_date", "secretary", "phone", "referrer", "previous", "visit", "purpose", "reply_fax"],
        k=rng.randint(0, most),
    )
    values = {
        "letter_date": story.date_text(story.written_on),
        "purpose": word(rng, "purposes"),
        "reply_fax": story.reply_fax,
    }
    for name in names:
        story.traps.add(name)
        if name == "reply_fax":
            story.note("reply_fax")
    return [(label(paper, name), values.get(name) or str(getattr(story, name))) for name in names]
