"""Hospitals of the neighbouring countries that ask for images."""

from random import Random

from samples.draw.places import Place

# language -> (unit, hospital, town, doctor)
HOUSES = {
    "no": (
        ("Ortopedisk avdeling", "Sykehuset Østfold Kalnes", "Grålum", "Ingvild Bakken"),
        ("Radiologisk avdeling", "Sørlandet sykehus Kristiansand", "Kristiansand", "Øyvind Myhre"),
        ("Nevrokirurgisk avdeling", "Haukeland universitetssjukehus", "Bergen", "Sigrid Vik"),
        ("Kreftavdelingen", "St. Olavs hospital", "Trondheim", "Torgeir Aasen"),
    ),
    "da": (
        ("Ortopædkirurgisk Afdeling", "Hvidovre Hospital", "Hvidovre", "Mette Kjærgaard"),
        ("Billeddiagnostisk Afdeling", "Nordsjællands Hospital", "Hillerød", "Søren Bisgaard"),
        ("Onkologisk Afdeling", "Herlev Hospital", "Herlev", "Lone Thygesen"),
    ),
}


def choose_abroad(rng: Random, language: str) -> tuple[Place, str]:
    """Choose who orders from abroad, and its doctor."""
    unit, house, town, doctor = rng.choice(HOUSES[language])
    value = f"{unit}, {house}"
    accept = (
        house,
        f"{house}, {unit}",
        f"{unit} {house}",
        f"{house} {unit}",
        f"{value}, {town}",
        f"{house}, {town}",
    )
    return Place(value, accept, value, unit, house, None, known=False, town=town, unit=unit), doctor
