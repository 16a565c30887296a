"""What a line remarks of its value, and sentences that tell of images instead of asking for them."""

import pytest

from tests.whole_order import CHILD, flags_of


@pytest.mark.parametrize(
    "doctor",
    [
        "Dr Nils Åberg (semester, ersätts av Eva Rask)",
        "Dr Nils Åberg, ersätter Eva Rask",
        "Nils Åberg, på uppdrag av Eva Rask",
        "Nils Åberg (har slutat)",
        "(tidigare läkare) Nils Åberg",
        "Nils Åberg?",
        "Nils Åberg ?",
    ],
)
def test_a_doctor_who_may_not_be_the_one_is_a_doubt(doctor):
    assert "uncertain.doctor" in flags_of(doctor=doctor)


@pytest.mark.parametrize(
    ("below", "doubted"),
    [
        ("Åberg har slutat, så skriv dr Rask på den.", True),
        ("Nils Åberg är föräldraledig.", True),
        # another who is away, and another sentence
        ("Sekreterare Ek har semester.", False),
        ("Frågor till Nils Åberg. Ek har semester.", False),
    ],
)
def test_a_doctor_who_is_away_by_another_line_is_a_doubt(below, doubted):
    assert ("uncertain.doctor" in flags_of(below=below)) is doubted


@pytest.mark.parametrize(
    "identity",
    [
        f"Barn till Ella Norén {CHILD}",
        f"Ella Norén {CHILD}, gäller hennes dotter",
        f"Ella Norén {CHILD} (mor)",
        f"Ella Norén, makens personnummer {CHILD}",
        f"Ella Norén {CHILD} (ska kontrolleras)",
        f"Ella Norén {CHILD}?",
        f"Ella Norén {CHILD} eventuellt",
        f"Ella Norén / Lisa Norén {CHILD}",
    ],
)
def test_an_identity_that_may_be_anothers_is_a_doubt(identity):
    assert "uncertain.patient_id" in flags_of(identity=identity)


@pytest.mark.parametrize(
    "identity",
    [
        f"{CHILD} Ella Norén",
        f"Ella Norén, {CHILD}, kvinna",
        f"{CHILD} (Ella), vårdnadshavare Lisa Norén 070-123 45 67",
    ],
)
def test_what_else_stands_by_an_identity_is_no_doubt(identity):
    assert flags_of(identity=identity) == set()


@pytest.mark.parametrize(
    ("below", "code"),
    [
        ("Ska inte behandlas.", "uncertain.order"),
        ("Denna blankett är en mall.", "uncertain.order"),
        ("Journalen är spärrad av patienten.", "uncertain.order"),
        ("Skicka dem först när samtycke har kommit in.", "uncertain.order"),
        ("Stryk denna ur listan.", "uncertain.order"),
        ("Se även bifogad lista.", "uncertain.examinations"),
        ("Om hon har gjort fler så ta med dem.", "uncertain.examinations"),
        ("Önskas: nr 1 och 3", "uncertain.examinations"),
        ("Bilder: nej   Utlåtande: ja", "uncertain.wants"),
        ("Senast på fredag, annars Kalmar", "uncertain.destination"),
        ("Undersökningen blev inte av.", "uncertain.examinations"),
        ("CT buk avbokad", "uncertain.examinations"),
        ("Vi bekräftar att beställningen är mottagen.", "uncertain.order"),
        ("UTKAST", "uncertain.order"),
        ("Avslag på begäran", "uncertain.order"),
        ("Kopia: Röntgen, Länssjukhuset i Kalmar", "uncertain.destination"),
        ("Bilderna ska även till Oskarshamns sjukhus.", "uncertain.destination"),
        ("Svaret till dr Eva Rask, Kalmar.", "uncertain.report_destination"),
        ("Strunta i CT-undersökningen, det räcker med MR.", "uncertain.examinations"),
        ("OBS! Rätt klinik är Ortopedkliniken, Länssjukhuset i Kalmar.", "uncertain.order"),
        ("Ersatt av ny beställning 2026-11-20", "uncertain.order"),
        ("Redan skickat 2026-11-18 /EK", "uncertain.order"),
        ("Handlagt 2026-11-18 sign EK", "uncertain.order"),
        ("Patient 2: Nils Ek", "uncertain.patient_id"),
        ("Ortopedkliniken i Oskarshamn har bett oss be er om detta.", "uncertain.clinic"),
        ("Patienten är f. 2011-01-02", "uncertain.patient_id"),
        ("Eller om det går fortare till Borås.", "uncertain.destination"),
    ],
)
def test_a_sentence_that_limits_an_order_is_a_doubt(below, code):
    assert code in flags_of(below=below)


@pytest.mark.parametrize(
    "below",
    [
        "Om du har fått detta av misstag, radera det. Det får inte lämnas ut till obehöriga.",
        "Material skickas inte till patientens hemadress.",
        "Beställning enligt bilaga.",
        "Handlagt:          Sign:",
        "Bilderna är skickade den            Bilder saknas, orsak",
        "Svar till oss.",
        "Faxat utlåtande till          Kommentar",
        "Länkas + utl. till rtg SUS Malmö enl. dr Åberg",
        "Skicka bilder samt utlåtande till SUS Malmö.",
        "Svaret skickas till beställaren.",
        "Kontakta oss endast om något är oklart.",
    ],
)
def test_what_papers_say_of_themselves_is_no_doubt(below):
    assert flags_of(below=below) == set()


def test_a_patient_numbered_behind_the_last_identity_is_a_doubt():
    assert "uncertain.patient_id" in flags_of(below="Pat nr 2: Nils Ek")
    assert "uncertain.patient_id" not in flags_of(identity=f"Patient 2: {CHILD}")
