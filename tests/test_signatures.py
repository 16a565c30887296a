"""A mail that its domain has signed proves its sender; anything else proves nothing."""

import re
import shutil
import subprocess

import pytest

from intake.errors import SettingsError
from intake.office import open_office
from intake.pipeline import with_sender
from intake.read.document import read_file, read_files
from intake.read.signatures import is_on_trial, load_keys, read_keys, signers_of
from models.limits import Limits
from models.order import Extraction
from tests.commands import intake
from tests.orders import an_order

dkim = pytest.importorskip("dkim", reason="not measured: the extra dkim is not installed")
DOMAIN, NAME = "vgregion.se", "s1._domainkey.vgregion.se"
MAIL = (
    "From: Anna Berg <anna.berg@vgregion.se>\r\nTo: bilder@example.org\r\nSubject: Beställning\r\n"
    "Date: Thu, 29 Jan 2026 09:00:00 +0100\r\nMIME-Version: 1.0\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\nCT torax 2015-01-01 till mediaenheten SU/S.\r\n"
).encode()
HEADERS = [b"from", b"to", b"subject", b"date", b"content-type"]


@pytest.fixture(scope="module")
def key(tmp_path_factory):
    """Make a key pair; return the private one and the record of the public one."""
    if shutil.which("openssl") is None:
        pytest.skip("not measured: openssl is not installed")
    return make_key(tmp_path_factory.mktemp("key"), 2048)


def make_key(folder, bits):
    path = folder / "key.pem"
    subprocess.run(
        ["openssl", "genrsa", "-traditional", "-out", path, str(bits)], check=True, capture_output=True
    )
    command = ["openssl", "rsa", "-in", path, "-pubout", "-outform", "PEM"]
    public = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return path.read_bytes(), "v=DKIM1; k=rsa; p=" + "".join(public.splitlines()[1:-1])


def sign(mail, key, domain=DOMAIN, **options):
    options = {"include_headers": HEADERS, "canonicalize": (b"relaxed", b"relaxed"), **options}
    return dkim.sign(mail, b"s1", domain.encode(), key[0], **options) + mail


def test_a_signed_mail_names_its_domain(key):
    assert signers_of(sign(MAIL, key), {NAME: key[1]}) == (DOMAIN,)


def test_a_mail_relayed_by_servers_keeps_its_proof(key):
    relayed = b"Received: from mx by mx2; Thu, 29 Jan 2026 09:00:01 +0100\r\nX-Spam: no\r\n" + sign(MAIL, key)
    assert signers_of(relayed.replace(b"\r\n", b"\n"), {NAME: key[1]}) == (DOMAIN,)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"CT torax", b"CT buk"),  # the text
        (b"Anna Berg <anna.berg", b"Bo Berg <bo.berg"),  # the sender
        (b"Subject: ", b"Subject: fvb. "),  # the subject is read with the text
        (b"charset=utf-8", b"charset=koi8-r"),  # how the text is read
        (b"From: Anna", b"From: <x@evil.example>\r\nFrom: Anna"),  # a second sender, which is not signed
        (b"Subject: ", b"Subject: another\r\nSubject: "),
        (b"d=vgregion.se", b"d=evil.example"),  # a domain whose key nobody keeps
        (b"s=s1", b"s=s2"),
        (b"bh=", b"bh=A"),
        (b"a=rsa-sha256", b"a=none"),
        (b"v=1", b"v=\xff"),
    ],
)
def test_a_mail_that_was_changed_proves_nothing(key, old, new):
    signed = sign(MAIL, key)
    assert old in signed
    assert signers_of(signed.replace(old, new, 1), {NAME: key[1]}) == ()


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ({"length": True}, "text could be put below what is signed"),
        ({"include_headers": [b"from", b"date", b"content-type"]}, "the subject is not signed"),
        ({"include_headers": [b"from", b"subject"]}, "how the text is read is not signed"),
        ({"signature_algorithm": b"rsa-sha1"}, "it is broken"),
    ],
)
def test_a_signature_that_leaves_something_open_proves_nothing(key, options, why):
    assert signers_of(sign(MAIL, key, **options), {NAME: key[1]}) == (), why


def test_text_below_what_is_signed_is_not_covered(key):
    signed = sign(MAIL, key, length=True) + b"MR hjarna 2020-01-01 till Storgatan 1.\r\n"
    assert signers_of(signed, {NAME: key[1]}) == ()


def test_a_short_key_a_key_on_trial_and_a_withdrawn_key_prove_nothing(key, tmp_path):
    short = make_key(tmp_path, 768)
    assert signers_of(sign(MAIL, short), {NAME: short[1]}) == ()
    assert signers_of(sign(MAIL, key), {NAME: key[1] + "; t=y"}) == ()
    assert signers_of(sign(MAIL, key), {NAME: "v=DKIM1; k=rsa; p="}) == ()
    assert is_on_trial("v=DKIM1; t=s:y; p=A") and not is_on_trial("v=DKIM1; t=s; p=y")


def test_no_network_is_asked_for_a_key_that_nobody_keeps(key, monkeypatch):
    import dns.resolver

    monkeypatch.setattr(dns.resolver, "resolve", lambda *asked, **how: pytest.fail("asked the network"))
    assert signers_of(sign(MAIL, key), {"other._domainkey.vgregion.se": key[1]}) == ()


def test_a_hundred_signatures_cost_no_more_than_a_few(key):
    signed = sign(MAIL, key)
    header = signed[: signed.index(b"From:")]
    assert signers_of(header.replace(b"bh=", b"bh=A") * 100 + signed, {NAME: key[1]}) == ()


def a_department(folder, key, text=None):
    folder.mkdir(mode=0o700)
    (folder / "keys.txt").write_text(text or f"{NAME} {key[1]}\n", encoding="utf-8")
    (folder / "intake.toml").write_text('dkim_keys = "keys.txt"\n', encoding="utf-8")
    return open_office(folder)


def test_the_sender_of_a_signed_mail_is_proven_and_another_is_not(key, tmp_path):
    """Through the guarded reader, which has no network."""
    office = a_department(tmp_path / "data", key)
    good, stolen = tmp_path / "good.eml", tmp_path / "stolen.eml"
    good.write_bytes(sign(MAIL, key))
    stolen.write_bytes(sign(MAIL.replace(b"@vgregion.se", b"@regionhalland.se"), key))
    readings = dict(read_files([good, stolen], Limits(), keys=office.keys))
    assert (readings[good].signers, readings[stolen].signers) == ((DOMAIN,), (DOMAIN,))
    flags = {
        path: {
            one.code for one in with_sender(Extraction(orders=(an_order(),)), reading, office).orders[0].flags
        }
        for path, reading in readings.items()
    }
    assert "sender.unverified" not in flags[good]
    assert "sender.unverified" in flags[stolen]


def test_without_keys_no_signature_is_checked(key, tmp_path):
    path = tmp_path / "mail.eml"
    path.write_bytes(sign(MAIL, key))
    assert read_file(path, Limits()).signers == ()


def test_keys_are_taken_as_dig_prints_them():
    text = (
        "# vgregion\n\n; comment of dig\n"
        'S1._domainkey.Vgregion.se.\t3600\tIN\tTXT\t"v=DKIM1; k=rsa; " "p=AB" "CD"\n'
        "s2._domainkey.vgregion.se v=DKIM1; p=EF\n"
        's3._domainkey.vgregion.se "v=DKIM1; p=GH"\n'
    )
    assert read_keys(text) == {
        "s1._domainkey.vgregion.se": "v=DKIM1; k=rsa; p=ABCD",
        "s2._domainkey.vgregion.se": "v=DKIM1; p=EF",
        "s3._domainkey.vgregion.se": "v=DKIM1; p=GH",
    }


@pytest.mark.parametrize(
    "line", ["vgregion.se v=DKIM1; p=AB", "s1._domainkey.vgregion.se", "x", f"{NAME} p="]
)
def test_a_line_that_is_no_key_is_told_with_its_number(line):
    with pytest.raises(SettingsError, match="line 2: this is no key"):
        read_keys(f"# keys\n{line}\n")


def test_a_file_of_keys_that_cannot_be_read_is_a_fault_of_the_settings(key, tmp_path, monkeypatch):
    with pytest.raises(SettingsError, match="cannot be read"):
        load_keys(tmp_path / "absent")
    a_department(tmp_path / "data", key, text="nothing\n")
    (tmp_path / "mail.eml").write_bytes(MAIL)
    said = intake("--data", tmp_path / "data", "extract", tmp_path / "mail.eml")
    assert said.code == 78 and re.fullmatch(r"intake: dkim_keys, line 1: .*\n", said.err)
    monkeypatch.setattr("intake.read.signatures.find_spec", lambda name: None)
    with pytest.raises(SettingsError, match="pip install dkimpy"):
        load_keys(tmp_path / "data" / "keys.txt")
