"""What pages say of passing images on, where nobody made out to whom, or where words before it deny it."""

import re
from collections.abc import Iterator, Sequence

from intake.extract.prose.onward import denies_onward
from intake.flags import doubt_of_text
from models.flag import Flag
from models.order import FieldName, Order
from models.page import Page

# What a mail passes on is no image: "Vidarebefordrat meddelande", "vidarebefordrar vår beställning".
_OF_MAILS = (
    r"at (?:meddelande|mejl|mail|e-post|brev)"
    r"|ar (?:härmed |här |nu )?(?:ett |en |vår |vårt |ert? )?"
    r"(?:önskem|beställ|begär|förfråg|mejl|mail|fax|remiss)"
)
_FORWARDED = re.compile(
    rf"\b(fvb|f\. ?v\. ?b|för vidare[ \n]?befordran|vidarebefordr(?!{_OF_MAILS})\w+"
    r"|vidare ?bef\b\.?|därifrån till|(?:vidare|videre|onwards?) (?:till|åt|til|to))\b"
    r"(?: (?:av (?:er|dem|röntgen\w*)|gärna|sedan|sen|därefter|internt|bilderna))*"
    r"[.:]* *(till\b)?[ :]*(?!till\b)[^\W\d_]{3}",
    re.IGNORECASE,
)
_FORWARDED_BELOW = re.compile(  # a cue that ends its line: what stands below it is meant
    r"[^\W\d_]{3}[^\n]*[ ,](fvb|f\. ?v\. ?b|för vidare ?befordran)\b[.:]*(?: till)?[ :]*\n\W*[^\W\d_]{3}",
    re.IGNORECASE,
)


def flag_forwarding(order: Order, pages: Sequence[Page]) -> Iterator[Flag]:
    """Flag that the pages speak of passing the images on, and nobody made out to whom, or deny it."""
    is_told = FieldName.FORWARD_TO in order.fields
    for page in pages:
        if denies_onward(page.text) or (not is_told and _speaks_of_it(page.text)):
            yield doubt_of_text("forward_to", "onward", page.number)


def _speaks_of_it(text: str) -> bool:
    below = any(map(_is_no_heading, _FORWARDED_BELOW.finditer(text)))
    return below or _FORWARDED.search(text) is not None


def _is_no_heading(cue: re.Match[str]) -> bool:
    """Tell words that go on below from a heading beside another: "Sänds till   Fvb"."""
    return cue[1][0].islower() or cue[1].isupper()
