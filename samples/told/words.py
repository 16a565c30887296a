"""Phrases that several of this side's layouts choose from."""

WISH = {
    True: (
        "bilder och utlåtande",
        "bilder + utlåtande",
        "bilder samt utlåtande",
        "bilder och röntgenutlåtande",
    ),
    False: ("bilder", "bilder", "röntgenbilder"),
}
CONSENT = {
    "oral": (
        "Patienten har gett sitt muntliga samtycke.",
        "Muntligt samtycke finns.",
        "Muntligt samtycke från patienten finns.",
    ),
    "written": (
        "Skriftligt samtycke från patienten finns.",
        "Patientens skriftliga samtycke finns hos oss.",
        "Skriftligt samtycke finns.",
    ),
    "none": ("Patientens samtycke saknas.", "Samtycke finns inte."),
}
HOUSES = {
    "Hallands sjukhus Halmstad": (
        "Röntgen, Hallands sjukhus Halmstad",
        "Röntgenkliniken HSH",
        "Röntgenexpeditionen, Hallands sjukhus Halmstad",
    ),
    "Hallands sjukhus Varberg": (
        "Röntgen, Hallands sjukhus Varberg",
        "Röntgenkliniken HSV",
        "Röntgenavdelningen, Hallands sjukhus Varberg",
    ),
    "Hallands sjukhus Kungsbacka": (
        "Röntgen, Hallands sjukhus Kungsbacka",
        "Röntgen Kungsbacka",
    ),
}
STREETS = {
    "Hallands sjukhus Halmstad": "Lasarettsvägen, 302 33 Halmstad",
    "Hallands sjukhus Varberg": "Träslövsvägen 68, 432 37 Varberg",
    "Hallands sjukhus Kungsbacka": "Tölövägen 3, 434 40 Kungsbacka",
}
