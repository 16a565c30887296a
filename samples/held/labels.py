"""The words that this side's forms have for the same question."""

from samples.draw.pen import Pen

SAME = (
    ("Patient", "Pat.", "Avser patient", "Vem", "Patientuppgifter", "Gäller patient"),
    ("Namn", "Patientnamn", "Patientens namn", "För- och efternamn", "Namn (pat)"),
    ("Personnummer", "Pnr", "Pers.nr", "Personnr", "P-nr", "Födelsedata/pnr", "Patientens personnummer"),
    ("Läkare", "Ansvarig dr", "Ordinatör", "Doktor", "Dr", "Ordinerande läkare", "Behandlande läkare"),
    ("Beställande läkare", "Beställare (läkare)", "Beställande doktor", "Beställs av dr", "Ansvarig läkare"),
    ("Klinik", "Enhet", "Vår enhet", "Avdelning/mottagning", "Mottagning", "Klinik/avd"),
    (
        "Beställande klinik",
        "Beställande enhet",
        "Rekvirerande klinik",
        "Avsändande klinik",
        "Beställande mottagning",
    ),
    (
        "Undersökning",
        "Us",
        "Röntgenundersökning",
        "Aktuell undersökning",
        "Bilder från",
        "Gäller us",
        "Us + datum",
    ),
    (
        "Undersökningar",
        "Undersökning(ar)",
        "Us med datum",
        "Vilka undersökningar",
        "Bilder från undersökning",
    ),
    (
        "Skickas till",
        "Sändes till",
        "Mottagare",
        "Adressat",
        "Bilder till",
        "Överförs till",
        "Ska till",
        "Sänds till",
    ),
    ("Mottagare", "Mottagande enhet", "Mottagande sjukhus", "Skickas till", "Adressat (bilder)"),
    ("Bilder till", "Bilderna skickas till", "Bildmottagare", "Sänd bilder till", "Bilder skickas"),
    ("Omfattning", "Vad önskas", "Önskas", "Avser", "Önskat material"),
    ("Önskas", "Önskemål", "Vi vill ha", "Behov", "Vad"),
)


def reword(pen: Pen, label: str) -> str:
    """Call a field as another form would, now and then."""
    if pen.language != "sv" or pen.rng.random() < 0.4:
        return label
    same = next((words for words in SAME if words[0] == label), (label,))
    return pen.rng.choice(same)
