"""Examinations get one wording; what is not known stays as it was written."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.extract.knowledge import load_knowledge
from intake.extract.values.examinations import find_examinations, normalise_examination

KNOWLEDGE = load_knowledge()

WORDINGS = [
    # what a system's own names add
    ("UL testis", "Ultraljud testiklar"),
    ("Rtg antebrach vä", "Slätröntgen underarm vänster"),
    ("MR temporomandibular leder", "MR käkleder"),
    ("MR prostata mp", "MR prostata"),
    ("MR hjärna MS-protokoll", "MR hjärna"),
    ("Transrektalt ultraljud prostata", "Ultraljud prostata"),
    # modalities
    ("CT torax", "CT torax"),
    ("DT thorax", "CT torax"),
    ("Datortomografi buk", "CT buk"),
    ("skiktröntgen hjärna", "CT hjärna"),
    ("MRT hjärna", "MR hjärna"),
    ("Magnetkamera ländrygg", "MR ländrygg"),
    ("rtg knä", "Slätröntgen knä"),
    ("röntgen torax", "Slätröntgen torax"),
    ("konv rtg höft", "Slätröntgen höft"),
    ("Slätrtg fot", "Slätröntgen fot"),
    ("UL buk", "Ultraljud buk"),
    ("ULJ lever", "Ultraljud lever"),
    ("PET/CT helkropp", "PET-CT helkropp"),
    ("scint skelett", "Scintigrafi skelett"),
    # these say which images by themselves
    ("mammo", "Mammografi"),
    ("PET-CT", "PET-CT"),
    ("DXA", "Bentäthetsmätning"),
    ("DT-urografi", "CT urografi"),
    ("CT-uro", "CT urografi"),
    # the side stands between a body part's two words
    ("UL vener höger ben", "Ultraljud benvener höger"),
    ("conebeam-CT käkar", "CBCT käkar"),
    ("OPG", "OPG"),
    ("coronarangio", "Koronarangiografi"),
    ("HRCT torax", "HRCT torax"),
    ("CT-angio aorta", "CT angiografi aorta"),
    ("tunntarmspassage", "Passageröntgen"),
    ("traumaserie CT", "Trauma-CT"),
    ("LE-CT", "CT angiografi lungartärer"),
    ("CT TAVI", "CT TAVI"),
    # a technique that the examination behind it says itself
    ("rtg OPG", "OPG"),
    ("röntgen benålder", "Skelettålder"),
    ("Konv. röntgen hjärta/lungor", "Slätröntgen torax"),
    ("MR gallvägar (MRCP)", "MRCP"),
    ("Rtg mammografi bilat", "Mammografi bilateral"),
    ("CT HRCT torax", "HRCT torax"),
    # "v/q" is no left side
    ("lungscint V/Q", "Lungscintigrafi"),
    # how it was done says nothing of which it is
    ("MR prostata multiparametrisk", "MR prostata"),
    ("rtg knä belastat bilat", "Slätröntgen knä bilateral"),
    ("CT urografi 4-fas", "CT urografi"),
    ("MR lever med leverspecifik kontrast", "MR lever med kontrast"),
    # the body part first, or in one word
    ("Thorax DT", "CT torax"),
    ("Hjärna MR", "MR hjärna"),
    ("lungröntgen", "Slätröntgen torax"),
    ("knäröntgen", "Slätröntgen knä"),
    ("handledsröntgen dx", "Slätröntgen handled höger"),
    ("CT-torax", "CT torax"),
    ("DT-buk", "CT buk"),
    ("DTbuk", "CT buk"),
    # body parts
    ("MR L-rygg", "MR ländrygg"),
    ("rtg C-rygg", "Slätröntgen halsrygg"),
    ("MR Th-rygg", "MR bröstrygg"),
    ("CT skalle", "CT hjärna"),
    ("UL thyreoidea", "Ultraljud tyreoidea"),
    ("CT bihålor", "CT bihålor"),
    ("CT sinus", "CT bihålor"),
    # several in one examination, in their order
    ("CT torax/buk", "CT torax/buk"),
    ("CT hals-torax-buk", "CT hals/torax/buk"),
    ("CT buk + bäcken", "CT buk/bäcken"),
    ("CT buk och bäcken", "CT buk/bäcken"),
    ("CT hjärna, hals", "CT hjärna/hals"),
    ("rtg fot/fotled vä", "Slätröntgen fot/fotled vänster"),
    # sides
    ("rtg knä hö", "Slätröntgen knä höger"),
    ("rtg hö knä", "Slätröntgen knä höger"),
    ("Slätröntgen höger knä", "Slätröntgen knä höger"),
    ("MR knä sin", "MR knä vänster"),
    ("MR axel vä.", "MR axel vänster"),
    ("MR höft hö o vä", "MR höft bilateral"),
    ("rtg höft bil", "Slätröntgen höft bilateral"),
    ("mammografi bilat", "Mammografi bilateral"),
    ("MR knä (hö)", "MR knä höger"),
    # contrast
    ("CT buk m kontr", "CT buk med kontrast"),
    ("MR hjärna med iv kontrast", "MR hjärna med kontrast"),
    ("CT hjärna utan kontrast", "CT hjärna utan kontrast"),
    ("MR L-rygg utan k", "MR ländrygg utan kontrast"),
    ("CT torax/buk m kontrast", "CT torax/buk med kontrast"),
    ("CT hjärna nativ", "CT hjärna utan kontrast"),
    # neighbours' languages
    ("chest x-ray", "Slätröntgen torax"),
    ("MRI brain", "MR hjärna"),
    ("CT abdomen with contrast", "CT buk med kontrast"),
    ("MR knee left", "MR knä vänster"),
    ("Røntgen thorax", "Slätröntgen torax"),
    ("MR columna lumbalis", "MR ländrygg"),
    ("CT caput", "CT hjärna"),
    # a word that a hyphen parts, or that is said twice
    ("Dator-tomografi tinningben", "CT temporalben"),
    ("Konv. röntgen hö knäled", "Slätröntgen knä höger"),
    ("Skall-DT", "CT hjärna"),
    ("njur-UL", "Ultraljud njurar"),
    # Latin and Greek spellings
    ("ultraljud thyroidea", "Ultraljud tyreoidea"),
    ("Rtg calcaneus sin", "Slätröntgen häl vänster"),
    # as departments name them
    ("DT Thorax med iv kontrast", "CT torax med kontrast"),
    ("DT skalle u k", "CT hjärna utan kontrast"),
    ("RTG HJÄRTA-LUNGOR", "Slätröntgen torax"),
    ("Rtg långa ben", "Slätröntgen HKA"),
    ("Rtg båda benen", "Slätröntgen ben"),
    ("CT urinvägsöversikt", "CT urinvägsstenar"),
    ("CBCT", "CBCT"),
    ("Panorama/OPG", "OPG"),
    ("CBCT käke", "CBCT käkar"),
    ("Genomlysning sväljning", "Genomlysning sväljning"),
    ("UL foster", "Ultraljud foster"),
    ("traumaDT", "Trauma-CT"),
    ("CT-buk u/m kontrast", "CT buk med och utan kontrast"),
    ("rtg hand-handled hö", "Slätröntgen hand/handled höger"),
    # a part is no other technique
    ("MR tunntarm", "MR tunntarm"),
    ("MR tarm", "MR tarm"),
    ("MR enterografi", "MR enterografi"),
    ("CT övre buk", "CT övre buk"),
    # a letter is a side, save where it is a week
    ("MR knä v", "MR knä vänster"),
    ("rtg hö + vä knä", "Slätröntgen knä bilateral"),
    ("Röntgen: höft vä", "Slätröntgen höft vänster"),
    # capitals and line ends
    ("CT THORAX", "CT torax"),
    (" CT torax, ", "CT torax"),
]


@pytest.mark.parametrize(("text", "expected"), WORDINGS)
def test_an_examination_gets_one_wording(text, expected):
    span = normalise_examination(text, KNOWLEDGE)

    assert span is not None
    assert (span.description, span.certain) == (expected, True)


@pytest.mark.parametrize(("text", "expected"), WORDINGS)
def test_wording_twice_changes_nothing(text, expected):
    again = normalise_examination(expected, KNOWLEDGE)

    assert again is not None
    assert (again.description, again.certain) == (expected, True)


@pytest.mark.parametrize(("text", "expected"), WORDINGS)
def test_it_is_found_in_running_text_too(text, expected):
    spans = find_examinations(f"Önskar bilder: {text.strip(' ,')} 2024-01-03 länkade.", KNOWLEDGE)

    assert [span.description for span in spans] == [expected]


def test_the_parts_are_named():
    span = normalise_examination("DT knä hö m kontr", KNOWLEDGE)

    assert span is not None
    assert (span.modality, span.body, span.side, span.contrast) == ("CT", "knä", "höger", "med kontrast")


UNKNOWN = [
    # nothing that is known
    ("gastroskopi", "gastroskopi"),
    ("Undersökning X", "Undersökning X"),
    # a body part without a modality, a modality without a body part
    ("Thorax", "Thorax"),
    ("MR", "MR"),
    ("Röntgen", "Slätröntgen"),
    # a word more than is known
    ("CT buk lungembolifrågeställning", "CT buk"),
    # two examinations are not one
    ("CT torax och MR hjärna", "CT torax och MR hjärna"),
    ("rtg knä hö och höft vä", "rtg knä hö och höft vä"),
    # one examination or two, this side or that: not for us to say
    ("MR hjärna och halsrygg", "MR hjärna/halsrygg"),
    ("MR hals- och ländrygg", "MR hals/ländrygg"),
    ("rtg knä hö och vä höft", "Slätröntgen knä/höft bilateral"),
    # a week is no side
    ("MR knä v. 41", "MR knä"),
]


@pytest.mark.parametrize(("text", "expected"), UNKNOWN)
def test_an_unknown_wording_stays_and_is_not_certain(text, expected):
    span = normalise_examination(text, KNOWLEDGE)

    assert span is not None
    assert (span.description, span.certain) == (expected, False)


@pytest.mark.parametrize("text", ["", "  ", "-", "2024-01-03"])
def test_nothing_written_is_nothing(text):
    assert normalise_examination(text, KNOWLEDGE) is None


RUNNING = [
    ("2015-01-29 kl. 09:00: CT torax, 2015-01-01 länkas + utl. faxas till mediaenh SU/S", ["CT torax"]),
    (
        "MR hjärna 2024-01-03, CT thorax/buk 240305 samt rtg knä hö 3/4 2024",
        ["MR hjärna", "CT torax/buk", "Slätröntgen knä höger"],
    ),
    ("DT buk med kontrast\nMR höft vä", ["CT buk med kontrast", "MR höft vänster"]),
    ("CT torax och MR hjärna", ["CT torax", "MR hjärna"]),
    # of both of them, no side
    ("CT torax och MR hjärna, båda 2025-01-01", ["CT torax", "MR hjärna"]),
    # the modality is said once for all
    ("rtg hö knä och vä höft", ["Slätröntgen knä höger", "Slätröntgen höft vänster"]),
    ("rtg knä hö, höft hö 3/4 2024", ["Slätröntgen knä höger", "Slätröntgen höft höger"]),
    ("Mammografi + UL bröst", ["Mammografi", "Ultraljud bröst"]),
    # letters of the alphabet are no sides, words no modalities
    ("Patienten söker för buksmärta. Med vänlig hälsning, för och på av i knä v 12", []),
    ("Röntgen, Hallands sjukhus Varberg", []),
    ("dr Andersson, Ort klin", []),
    ("Tel 0340-48 10 00", []),
]


@pytest.mark.parametrize(("text", "expected"), RUNNING)
def test_examinations_are_found_in_running_text(text, expected):
    spans = find_examinations(text, KNOWLEDGE)

    assert [span.description for span in spans] == expected
    assert all(text[span.start : span.end] == span.raw for span in spans)


def test_a_full_page_takes_little_time():
    page = "\n".join(text for text, _ in RUNNING) * 6
    find_examinations(page, KNOWLEDGE)
    start = time.process_time()
    find_examinations(page, KNOWLEDGE)

    assert time.process_time() - start < 0.1


bodies = [term for term in KNOWLEDGE.examinations if term.kind == "body"]


@settings(deadline=None)
@given(st.sampled_from(["CT", "MR", "Slätröntgen", "Ultraljud"]), st.sampled_from(bodies), st.data())
def test_every_body_part_has_its_own_wording(modality, body, data):
    alias = data.draw(st.sampled_from(body.aliases))
    plain = normalise_examination(f"{modality} {body.name}", KNOWLEDGE)
    other = normalise_examination(f"{modality} {alias}", KNOWLEDGE)

    assert plain is not None
    assert other is not None
    assert plain.certain
    assert other.certain
    again = normalise_examination(plain.description, KNOWLEDGE)
    assert again is not None
    assert again.description == plain.description


@settings(deadline=None)
@given(st.text(alphabet="CTMRrtgbukhövä /,-+.\n1", max_size=40))
def test_whatever_stands_there_nothing_breaks(text):
    for span in find_examinations(text, KNOWLEDGE):
        assert span.description
    found = normalise_examination(text, KNOWLEDGE)
    assert found is None or found.description


def test_a_users_code_names_no_technique():
    found = find_examinations("CT buk 2026-10-10 /pet848", KNOWLEDGE)
    assert [one.description for one in found] == ["CT buk"]
