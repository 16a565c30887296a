"""A real mail server on this machine, run as an ordinary user."""

import base64
import grp
import hashlib
import hmac
import imaplib
import json
import os
import pwd
import shutil
import socket
import ssl
import subprocess
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

DOVECOT = "/usr/sbin/dovecot"
PASSWORD = "hemligt-och-långt"
CONFIGURATION = """
protocols = imap
listen = 127.0.0.1
base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/log
mail_location = maildir:{home}/mail/%u
default_internal_user = {user}
default_login_user = {user}
default_internal_group = {group}
first_valid_uid = 1
first_valid_gid = 1
auth_mechanisms = plain login xoauth2 oauthbearer
disable_plaintext_auth = no
auth_failure_delay = 0
ssl = yes
ssl_cert = <{home}/cert.pem
ssl_key = <{home}/key.pem
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {home}/oauth2.conf
}}
passdb {{
  driver = static
  mechanisms = plain login
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={home}/mail/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
"""


OAUTH2 = """
introspection_mode = local
local_validation_key_dict = fs:posix:prefix={home}/keys/
username_attribute = sub
"""
TOKEN_KEY = b"only for the tests, and only on this machine"


def is_installed() -> bool:
    return Path(DOVECOT).exists() and shutil.which("openssl") is not None


@dataclass(frozen=True)
class MailServer:
    """A running server; every user name is good, with the one password."""

    home: Path
    port: int
    tls_port: int
    process: subprocess.Popen[bytes]

    def log_in(self, user: str) -> imaplib.IMAP4:
        """Return a connection of the user's; LOGIN would take no "å"."""
        client = imaplib.IMAP4("127.0.0.1", self.port)
        client.authenticate("PLAIN", lambda challenge: f"\0{user}\0{PASSWORD}".encode())
        return client

    def put(self, user: str, *mails: bytes, folder: str = "INBOX") -> None:
        """Deliver mails to a user's folder."""
        with self.log_in(user) as client:
            client.create(folder)
            for mail in mails:
                assert client.append(folder, None, None, mail)[0] == "OK"

    def mails(self, user: str, folder: str = "INBOX") -> list[bytes]:
        """Return what stands in a user's folder."""
        with self.log_in(user) as client:
            if client.select(f'"{folder}"', readonly=True)[0] != "OK":
                return []
            numbers = client.search(None, "ALL")[1][0].split()
            return [client.fetch(number.decode(), "(BODY.PEEK[])")[1][0][1] for number in numbers]

    def flags(self, user: str) -> list[bytes]:
        with self.log_in(user) as client:
            client.select(readonly=True)
            return [part for part in client.fetch("1:*", "(FLAGS)")[1] if part]

    def stop(self) -> None:
        self.process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(10)
        self.process.kill()
        self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)


def make_token(user: str, seconds: int = 600, key: bytes = TOKEN_KEY) -> str:
    """Return a bearer token (JWT, RFC 7519) as a directory service gives it out."""
    now = int(time.time())
    claims = {"sub": user, "iat": now - 60, "exp": now + seconds}
    parts = [_encode(json.dumps(part).encode()) for part in ({"alg": "HS256", "typ": "JWT"}, claims)]
    signature = hmac.new(key, ".".join(parts).encode(), hashlib.sha256).digest()
    return ".".join([*parts, _encode(signature)])


def _encode(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def start_server() -> MailServer:
    """Start Dovecot in a folder of its own, as `nobody` where the tests run as root."""
    user = "nobody" if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name
    entry = pwd.getpwnam(user)
    home = Path(tempfile.mkdtemp(prefix="dovecot"))
    port, tls_port = _free_ports()
    (home / "mail").mkdir()
    _make_certificate(home)
    configuration = home / "dovecot.conf"
    values = {"home": home, "user": user, "password": PASSWORD, "port": port, "tls_port": tls_port}
    values |= {"uid": entry.pw_uid, "gid": entry.pw_gid, "group": grp.getgrgid(entry.pw_gid).gr_name}
    configuration.write_text(CONFIGURATION.format_map(values))
    (home / "oauth2.conf").write_text(OAUTH2.format_map(values))
    (home / "keys/default/HS256").mkdir(parents=True)
    (home / "keys/default/HS256/default").write_bytes(base64.b64encode(TOKEN_KEY))
    if os.getuid() == 0:
        for path in (home, *home.rglob("*")):
            os.chown(path, entry.pw_uid, entry.pw_gid)
    as_user = {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []} if os.getuid() == 0 else {}
    process = subprocess.Popen(
        [DOVECOT, "-F", "-c", str(configuration)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        **as_user,
    )
    server = MailServer(home, port, tls_port, process)
    _wait_for(server)
    return server


def _make_certificate(home: Path) -> None:
    subprocess.run(
        [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
            "-keyout", home / "key.pem", "-out", home / "cert.pem", "-days", "2", "-subj", "/CN=localhost",
            "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
        ],
        check=True,
        capture_output=True,
    )  # fmt: skip


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as other:
        for listener in (one, other):
            listener.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


def _wait_for(server: MailServer) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            server.log_in("nobody").logout()
            return
        except (OSError, imaplib.IMAP4.error, ssl.SSLError):
            if server.process.poll() is not None:
                break
            time.sleep(0.05)
    log = server.home / "log"
    said = log.read_text() if log.exists() else ""
    server.stop()
    raise AssertionError(f"dovecot did not start: {said}")
