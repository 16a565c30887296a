import pytest

from intake.read.document import Reading
from intake.senders import flag_sender, is_of, is_proven
from models.order import Field
from models.receiver import Receiver
from tests.orders import an_order

OURS = "mx.regionhalland.se"
GOOD = f"{OURS}; spf=pass smtp.mailfrom=x; dkim=pass header.d=vgregion.se; dmarc=pass header.from=vgregion.se"
SENDER = "anna.berg@vgregion.se"


@pytest.mark.parametrize(
    ("sender", "vouchers", "proven"),
    [
        (SENDER, [GOOD], True),
        ("anna@lab.vgregion.se", [GOOD], True),  # a domain below
        (SENDER, [], False),
        (SENDER, [GOOD.replace("pass", "fail")], False),
        (SENDER, [GOOD.replace(OURS, "mx.evil.example")], False),  # anybody can write such a header
        (SENDER, ["mx.evil.example; dkim=pass header.d=vgregion.se", GOOD], False),  # below a stranger's
        ("anna.berg@vgregion.se.evil.example", [GOOD], False),  # a look-alike
        (SENDER, [f"{OURS}; spf=pass smtp.mailfrom=vgregion.se"], False),  # the envelope is not the sender
        (SENDER, [f"{OURS}; dkim=pass header.d=evil.example"], False),  # signed by somebody else
        (None, [GOOD], False),  # no From, or two
    ],
)
def test_a_sender_is_proven_by_our_own_server_alone(sender, vouchers, proven):
    assert is_proven(sender, vouchers, [OURS]) is proven


def test_nobody_is_proven_where_no_server_is_trusted():
    assert not is_proven(SENDER, [GOOD], [])


def flags(sender, kind="email"):
    su = Receiver(id="vgr-su-s", name="SU", region="VGR", kind="hospital", domains=("vgregion.se",))
    order = an_order(clinic=Field(value="Thorax, SU", directory_id="vgr-su-s"))
    reading = Reading(kind=kind, pages=(), page_count=1, sender=sender, vouchers=(GOOD,))
    return {flag.code for flag in flag_sender(reading, order, {"vgr-su-s": su}, [OURS])}


def test_a_proven_sender_of_the_clinics_domain_raises_no_flag():
    assert flags(SENDER) == set()


def test_an_address_that_is_not_the_clinics_is_said():
    assert flags("anna@gmail.com") == {"sender.unverified", "sender.mismatch"}


def test_a_fax_has_no_address():
    assert flags(None, kind="fax") == set()


@pytest.mark.parametrize(
    ("sender", "own"), [("a@x.se", True), ("a@b.x.se", True), ("a@ax.se", False), ("", False)]
)
def test_an_address_is_of_its_domain(sender, own):
    assert is_of(sender, "x.se") is own
