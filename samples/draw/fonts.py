"""The fonts of this machine, by family, and which side of the split each belongs to."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import ImageFont
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path.home() / ".fonts",
    Path("/Library/Fonts"),
)
# family -> (side, regular, bold); what is not installed is left out
FAMILIES = {
    "DejaVu Sans": ("tune", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
    "Liberation Sans": ("tune", "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
    "Liberation Serif": ("tune", "LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf"),
    "DejaVu Sans Mono": ("tune", "DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf"),
    "DejaVu Serif Condensed": ("tune", "DejaVuSerifCondensed.ttf", "DejaVuSerifCondensed-Bold.ttf"),
    "FreeSans": ("met", "FreeSans.ttf", "FreeSansBold.ttf"),
    "FreeSerif": ("met", "FreeSerif.ttf", "FreeSerifBold.ttf"),
    "Liberation Mono": ("met", "LiberationMono-Regular.ttf", "LiberationMono-Bold.ttf"),
    "Liberation Sans Narrow": ("met", "LiberationSansNarrow-Regular.ttf", "LiberationSansNarrow-Bold.ttf"),
    "DejaVu Sans Condensed": ("met", "DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf"),
    "Carlito": ("seen", "Carlito-Regular.ttf", "Carlito-Bold.ttf"),
    "Open Sans": ("seen", "OpenSans-Regular.ttf", "OpenSans-Bold.ttf"),
    "Caladea": ("shown", "Caladea-Regular.ttf", "Caladea-Bold.ttf"),
    "Lato": ("shown", "Lato-Regular.ttf", "Lato-Bold.ttf"),
    "Lato Medium": ("shown", "Lato-Medium.ttf", "Lato-Heavy.ttf"),
    "FreeMono": ("shown", "FreeMonoBold.ttf", "FreeMonoBold.ttf"),
    "Roboto": ("known", "Roboto-Regular.ttf", "Roboto-Bold.ttf"),
    "Roboto Condensed": ("known", "RobotoCondensed-Regular.ttf", "RobotoCondensed-Bold.ttf"),
    "Gentium Basic": ("known", "GenBasR.ttf", "GenBasB.ttf"),
    "Gentium Book Basic": ("known", "GenBkBasR.ttf", "GenBkBasB.ttf"),
    "Hack": ("known", "Hack-Regular.ttf", "Hack-Bold.ttf"),
    "Arimo": ("told", "Arimo-Regular.ttf", "Arimo-Bold.ttf"),
    "Tinos": ("told", "Tinos-Regular.ttf", "Tinos-Bold.ttf"),
    "Charis SIL": ("told", "CharisSIL-Regular.ttf", "CharisSIL-Bold.ttf"),
    "Oxygen": ("told", "Oxygen-Sans.ttf", "Oxygen-Sans-Bold.ttf"),
    "Cousine": ("told", "Cousine-Regular.ttf", "Cousine-Bold.ttf"),
    "Oxygen Mono": ("told", "OxygenMono-Regular.ttf", "OxygenMono-Regular.ttf"),
    "Aerial": ("heard", "Aerial.ttf", "AerialBd.ttf"),
    "Clear Sans": ("heard", "ClearSans-Regular.ttf", "ClearSans-Bold.ttf"),
    "Go": ("heard", "Go-Regular.ttf", "Go-Bold.ttf"),
    "Tymes": ("heard", "Tymes.ttf", "TymesBd.ttf"),
    "Veranda": ("heard", "Veranda.ttf", "VerandaBd.ttf"),
    "Aerial Mono": ("heard", "AerialMono.ttf", "AerialMonoBd.ttf"),
    "Go Mono": ("heard", "Go-Mono.ttf", "Go-Mono-Bold.ttf"),
    "PT Sans": ("sent", "PTS55F.ttf", "PTS75F.ttf"),
    "PT Sans Caption": ("sent", "PTC55F.ttf", "PTC75F.ttf"),
    "PT Serif": ("sent", "PTF55F.ttf", "PTF75F.ttf"),
    "Tuffy": ("sent", "Tuffy.ttf", "Tuffy_Bold.ttf"),
    "Noto Sans Mono": ("sent", "NotoSansMono-Regular.ttf", "NotoSansMono-Bold.ttf"),
    "PT Mono": ("sent", "PTM55F.ttf", "PTM75F.ttf"),
    "Arundina Sans": ("given", "ArundinaSans.ttf", "ArundinaSans-Bold.ttf"),
    "Arundina Serif": ("given", "ArundinaSerif.ttf", "ArundinaSerif-Bold.ttf"),
    "Manrope": ("given", "Manrope-Regular.ttf", "Manrope-Bold.ttf"),
    "Gentium": ("given", "Gentium-R.ttf", "Gentium-R.ttf"),
    "Averia Serif": ("given", "AveriaSerifGWF-Regular.ttf", "AveriaSerifGWF-Bold.ttf"),
    "Arundina Sans Mono": ("given", "ArundinaSansMono.ttf", "ArundinaSansMono-Bold.ttf"),
    "Loma": ("brought", "Loma.ttf", "Loma-Bold.ttf"),
    "Norasi": ("brought", "Norasi.ttf", "Norasi-Bold.ttf"),
    "Umpush": ("brought", "Umpush.ttf", "Umpush-Bold.ttf"),
    "Kinnari": ("brought", "Kinnari.ttf", "Kinnari-Bold.ttf"),
    "Laksaman": ("brought", "Laksaman.ttf", "Laksaman-Bold.ttf"),
    "Garuda": ("brought", "Garuda.ttf", "Garuda-Bold.ttf"),
    "Tlwg Typewriter": ("brought", "TlwgTypewriter.ttf", "TlwgTypewriter-Bold.ttf"),
    "Tlwg Mono": ("brought", "TlwgMono.ttf", "TlwgMono-Bold.ttf"),
    "Play": ("handed", "Play-Regular.ttf", "Play-Bold.ttf"),
    "Andika": ("handed", "Andika-Regular.ttf", "Andika-Bold.ttf"),
    "Quicksand": ("handed", "Quicksand-Medium.ttf", "Quicksand-Bold.ttf"),
    "Cardo": ("handed", "Cardo104s.ttf", "Cardob101.ttf"),
    "Vollkorn": ("handed", "Vollkorn-Regular.ttf", "Vollkorn-Bold.ttf"),
    "Doulos SIL": ("handed", "DoulosSIL-Regular.ttf", "DoulosSIL-Regular.ttf"),
    "JetBrains Mono": ("handed", "JetBrainsMono-Regular.ttf", "JetBrainsMono-Bold.ttf"),
    "Mononoki": ("handed", "mononoki-Regular.ttf", "mononoki-Bold.ttf"),
    "Noto Sans": ("held", "NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    "Noto Serif": ("held", "NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf"),
    "Averia Sans": ("held", "AveriaSansGWF-Regular.ttf", "AveriaSansGWF-Bold.ttf"),
    "Caliban": ("held", "Caliban.ttf", "Caliban.ttf"),
    "Comfortaa": ("held", "Comfortaa-Regular.ttf", "Comfortaa-Bold.ttf"),
    "Anonymous Pro": ("held", "Anonymous Pro.ttf", "Anonymous Pro B.ttf"),
    "Fantasque Sans Mono": ("held", "FantasqueSansMono-Regular.ttf", "FantasqueSansMono-Bold.ttf"),
    "Agave": ("held", "agave-r-autohinted.ttf", "agave-r-autohinted.ttf"),
}
TYPEWRITERS = (
    *("DejaVu Sans Mono", "Liberation Mono", "FreeMono", "Hack", "Cousine", "Oxygen Mono"),
    *("Aerial Mono", "Go Mono"),
    *("Noto Sans Mono", "PT Mono"),
    "Arundina Sans Mono",
    *("Tlwg Typewriter", "Tlwg Mono"),
    *("JetBrains Mono", "Mononoki"),
    *("Anonymous Pro", "Fantasque Sans Mono", "Agave"),
)
# sides that came when others had already borrowed what they lack
LATECOMERS = ("given", "brought", "handed", "held")


@dataclass(frozen=True, slots=True)
class Family:
    name: str
    regular: Path
    bold: Path

    def file(self, bold: bool) -> Path:
        return self.bold if bold else self.regular


@cache
def installed() -> dict[str, Path]:
    found: dict[str, Path] = {}
    for folder in FOLDERS:
        for path in sorted(folder.rglob("*.ttf")) if folder.is_dir() else ():
            found.setdefault(path.name, path)
    return found


@cache
def families(split: str, *, typewriter: bool = False) -> tuple[Family, ...]:
    """Return one side's families; those of the other side, or any at all, where there is nothing better.

    Raises:
        FileNotFoundError: no TrueType font is installed.
    """
    files = installed()
    made = {
        name: Family(name, files[regular], files.get(bold, files[regular]))
        for name, (_, regular, bold) in FAMILIES.items()
        if regular in files
    }
    if not made and not files:
        raise FileNotFoundError(
            "no TrueType font found; install fonts-dejavu, fonts-liberation or fonts-freefont"
        )
    fitting = {name: family for name, family in made.items() if (name in TYPEWRITERS) == typewriter}
    own = [family for name, family in fitting.items() if FAMILIES[name][0] == split]
    open_to_all = [family for name, family in fitting.items() if FAMILIES[name][0] not in LATECOMERS]
    other = own or open_to_all or list(made.values())
    return tuple(other or [Family(path.stem, path, path) for path in list(files.values())[:1]])


@cache
def pdf_name(file: Path) -> str:
    """Register a font for PDF pages and return its name there."""
    pdfmetrics.registerFont(TTFont(file.stem, str(file)))
    return file.stem


@cache
def image_font(file: Path, pixels: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(file), pixels)


def text_width(text: str, file: Path, size: float) -> float:
    """Return a text's width in points."""
    return float(pdfmetrics.stringWidth(text, pdf_name(file), size))
