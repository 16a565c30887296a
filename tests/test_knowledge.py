"""The directory holds together, and a site's own rows are checked line by line."""

import re

import pytest

from intake.errors import SettingsError
from intake.extract.knowledge import RECEIVER_COLUMNS, load_knowledge
from intake.extract.places.resolve import resolve_place

KNOWLEDGE = load_knowledge()
HEADER = ",".join(RECEIVER_COLUMNS)

# The emergency hospitals, region by region; source: the regions' own lists of akutmottagningar.
EMERGENCY = {
    "Region Stockholm": """
        Karolinska universitetssjukhuset Solna
        Karolinska universitetssjukhuset Huddinge
        SÖS
        Danderyds sjukhus
        S:t Göran
        Södertälje sjukhus
        Norrtälje sjukhus
    """,
    "Region Uppsala": """
        Akademiska sjukhuset
        Lasarettet i Enköping
    """,
    "Region Sörmland": """
        Mälarsjukhuset
        Nyköpings lasarett
        Kullbergska sjukhuset
    """,
    "Region Östergötland": """
        US Linköping
        Vrinnevisjukhuset
        Lasarettet i Motala
    """,
    "Region Jönköpings län": """
        Länssjukhuset Ryhov
        Höglandssjukhuset Eksjö
        Värnamo sjukhus
    """,
    "Region Kronoberg": """
        Centrallasarettet Växjö
        Ljungby lasarett
    """,
    "Region Kalmar län": """
        Länssjukhuset i Kalmar
        Oskarshamns sjukhus
        Västerviks sjukhus
    """,
    "Region Gotland": """
        Visby lasarett
    """,
    "Region Blekinge": """
        Blekingesjukhuset Karlskrona
        Blekingesjukhuset Karlshamn
    """,
    "Region Skåne": """
        SUS Lund
        SUS Malmö
        Helsingborgs lasarett
        Centralsjukhuset Kristianstad
        Ängelholms sjukhus
        Hässleholms sjukhus
        Lasarettet i Ystad
        Lasarettet Trelleborg
        Lasarettet i Landskrona
    """,
    "Region Halland": """
        HSH
        HSV
        HSK
    """,
    "Västra Götalandsregionen": """
        SU/S
        SU/M
        SU/Ö
        DSBUS
        NÄL
        Uddevalla sjukhus
        SÄS
        KSS
        Skaraborgs sjukhus Lidköping
        Kungälvs sjukhus
        Alingsås lasarett
    """,
    "Region Värmland": """
        CSK Karlstad
        Sjukhuset i Arvika
        Sjukhuset i Torsby
    """,
    "Region Örebro län": """
        USÖ
        Lindesbergs lasarett
        Karlskoga lasarett
    """,
    "Region Västmanland": """
        CSV
        Köpings sjukhus
    """,
    "Region Dalarna": """
        Falu lasarett
        Mora lasarett
    """,
    "Region Gävleborg": """
        Gävle sjukhus
        Hudiksvalls sjukhus
        Bollnäs sjukhus
    """,
    "Region Västernorrland": """
        Länssjukhuset Sundsvall
        Sollefteå sjukhus
        Örnsköldsviks sjukhus
    """,
    "Region Jämtland Härjedalen": """
        Östersunds sjukhus
    """,
    "Region Västerbotten": """
        NUS
        Skellefteå lasarett
        Lycksele lasarett
    """,
    "Region Norrbotten": """
        Sunderby sjukhus
        Piteå sjukhus
        Kalix sjukhus
        Gällivare sjukhus
        Kiruna sjukhus
    """,
}


HOSPITALS = [
    (region, name.strip()) for region, names in EMERGENCY.items() for name in names.strip().split("\n")
]


@pytest.mark.parametrize(("region", "name"), HOSPITALS)
def test_every_emergency_hospital_is_known(region, name):
    place = resolve_place(name, KNOWLEDGE)

    assert place.receiver is not None
    assert place.receiver.region == region


def test_there_are_twenty_one_regions():
    assert len({one.region for one in KNOWLEDGE.receivers if one.kind == "hospital"}) == len(EMERGENCY) == 21


def test_the_hospitals_of_one_archive_are_marked():
    inside = [
        one
        for one in KNOWLEDGE.receivers
        if one.region == "Västra Götalandsregionen" and one.kind == "hospital"
    ]

    assert all(one.bfr for one in inside)
    assert not any(one.bfr for one in KNOWLEDGE.receivers if one.region == "Region Halland")


def test_ids_names_and_units_are_one_of_a_kind():
    for things in (
        [one.id for one in KNOWLEDGE.receivers],
        [one.name for one in KNOWLEDGE.receivers],
        [unit.name for unit in KNOWLEDGE.units],
    ):
        assert len(things) == len(set(things))


def test_every_hospital_has_a_town_and_an_imaging_unit():
    for one in KNOWLEDGE.receivers:
        if one.kind == "hospital":
            assert one.towns
            assert one.radiology_unit
            assert one.domains


def test_a_unit_wording_stands_once():
    seen: dict[str, str] = {}
    for unit in KNOWLEDGE.units:
        for alias in unit.aliases:
            key = "".join(re.findall(r"\w+", alias.lower()))
            assert seen.setdefault(key, unit.name) == unit.name, alias


def test_an_examination_wording_stands_once():
    seen: dict[tuple[str, ...], str] = {}
    for term in KNOWLEDGE.examinations:
        for alias in term.aliases:
            key = tuple(re.findall(r"[^\W\d_]+|\d+|[+/]", alias.lower()))
            assert seen.setdefault(key, term.name) == term.name, alias


def test_the_same_knowledge_is_loaded_once():
    assert load_knowledge() is KNOWLEDGE


def a_table(tmp_path, *lines):
    path = tmp_path / "receivers.csv"
    path.write_text("\n".join([HEADER, *lines]) + "\n", encoding="utf-8")
    return path


GOOD = (
    "min-klinik,Min klinik,Region Halland,SE,private_provider,Röntgen,true,,,"
    "MK;Min klin,Varberg,0340123456,min.example"
)


def test_a_site_adds_a_receiver(tmp_path):
    knowledge = load_knowledge(a_table(tmp_path, GOOD))
    (added,) = (one for one in knowledge.receivers if one.id == "min-klinik")

    assert added.aliases == ("MK", "Min klin")
    assert (added.iep, added.bfr, added.fax) == (True, None, ("0340123456",))
    assert resolve_place("rtg Min klin", knowledge).receiver == added
    assert len(knowledge.receivers) == len(KNOWLEDGE.receivers) + 1


def test_a_site_says_otherwise_of_a_receiver(tmp_path):
    row = "halland-varberg,Hallands sjukhus Varberg,Region Halland,SE,hospital,Bildenheten,,,,HSV,Varberg,,"
    knowledge = load_knowledge(a_table(tmp_path, row))

    assert resolve_place("HSV", knowledge).receiver.radiology_unit == "Bildenheten"
    assert len(knowledge.receivers) == len(KNOWLEDGE.receivers)


FAULTS = [
    (GOOD.replace("private_provider", "clinic"), "unknown kind 'clinic'"),
    (GOOD.replace("true", "ja"), "iep is 'ja'"),
    (GOOD.replace(",SE,", ",Sverige,"), "country 'Sverige'"),
    (GOOD.replace("0340123456", "0340-123456"), "fax '0340-123456'"),
    (GOOD.replace("min.example", "a@min.example"), "domains"),
    (GOOD.replace("min-klinik", ""), "needs an id"),
    (GOOD + ",mer", "give 13 cells"),
    (GOOD.rpartition(",")[0], "give 13 cells"),
    (GOOD + "\n" + GOOD, "stands on line 2 too"),
]


@pytest.mark.parametrize(("lines", "message"), FAULTS)
def test_a_mistake_is_named_with_its_line(tmp_path, lines, message):
    with pytest.raises(SettingsError, match=re.escape(message)) as error:
        load_knowledge(a_table(tmp_path, *lines.split("\n")))

    assert f"receivers.csv, line {1 + len(lines.splitlines())}:" in str(error.value)
    assert error.value.exit_code == 78


def test_a_wrong_header_is_named(tmp_path):
    path = tmp_path / "receivers.csv"
    path.write_text("id;name\n", encoding="utf-8")

    with pytest.raises(SettingsError, match=r"receivers.csv, line 1: the columns must be id,name"):
        load_knowledge(path)


def test_a_missing_or_foreign_file_is_named(tmp_path):
    with pytest.raises(SettingsError, match=r"none.csv cannot be read"):
        load_knowledge(tmp_path / "none.csv")
    path = tmp_path / "latin.csv"
    path.write_bytes(HEADER.encode() + "\nå".encode("latin-1"))
    with pytest.raises(SettingsError, match="save it as a CSV in UTF-8"):
        load_knowledge(path)
