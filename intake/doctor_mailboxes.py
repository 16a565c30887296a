"""Check the mailboxes over the network: log in, open the folder, and say what stands in the way."""

import imaplib
import re
import socket
import ssl
from collections.abc import Iterator

from intake.arrivals_mail import placed
from intake.checkup import Checkup
from intake.collect.imap_client import folder_name, log_in, said_plainly
from intake.errors import IntakeError, SettingsError, TryLater
from intake.office import Office
from intake.settings import MailboxSource

MOST_SECONDS = 10.0  # for each answer of a server
RESPONSE_CODE = re.compile(r"\[([A-Z-]{3,40})\]")  # RFC 5530; all of a server's words that is repeated


def examine_mailboxes(office: Office) -> Iterator[Checkup]:
    """Log in to every account and open its folder for reading; nothing is fetched or marked."""
    for source in office.settings.source:
        if isinstance(source, MailboxSource) and source.kind == "imap":
            name = f"log-in {source.name or source.user} at {source.host}, folder {source.folder}"
            yield _examine(name, placed(office, source))


def _examine(name: str, source: MailboxSource) -> Checkup:
    seconds = min(source.timeout_seconds, MOST_SECONDS)
    account = source.model_copy(update={"timeout_seconds": seconds})
    try:
        with log_in(account) as client, said_plainly(account):
            if client.select(folder_name(account.folder), readonly=True)[0] == "OK":
                return Checkup(name=name)
        trouble = f"there is no folder {account.folder!r}, or this user may not open it"
        return Checkup(
            name=name,
            trouble=trouble,
            cure="correct folder in intake.toml",
            exit_code=SettingsError.exit_code,
        )
    except TryLater as error:
        if error.__cause__ is None:  # the program that gives the password failed
            return Checkup.of(name, error)
        trouble, cure, code = _explain(error.__cause__, account)
        return Checkup(name=name, trouble=trouble, cure=cure, exit_code=code)
    except IntakeError as error:
        return Checkup.of(name, error)


def _explain(cause: BaseException, account: MailboxSource) -> tuple[str, str, int]:
    """Return what is wrong, what to do and the exit code; the more special cause comes first."""
    wrong, later = SettingsError.exit_code, TryLater.exit_code
    at = f"{account.host}:{account.port}"
    secret = "token" if account.token_file or account.token_command else "password"
    if isinstance(cause, ssl.SSLCertVerificationError):
        cure = "name the host as its certificate does, or add its authority (update-ca-certificates)"
        return f"the server's certificate is not good: {cause.verify_message}", cure, wrong
    if isinstance(cause, ssl.SSLError):
        return f"no TLS is spoken at {at} ({cause.reason})", 'correct port, or set tls = "starttls"', wrong
    if isinstance(cause, socket.gaierror):
        return f"no server is called {account.host}", "correct host, or mend the name service", wrong
    if isinstance(cause, ConnectionRefusedError):
        return f"nothing listens at {at}", "correct host and port, or have the mail server started", later
    if isinstance(cause, TimeoutError):
        cure = (
            "open the way to it in the firewall (in intake.service: IPAddressAllow), or correct port and tls"
        )
        return f"{at} does not answer within {account.timeout_seconds:g} s", cure, later
    if type(cause) is imaplib.IMAP4.error:
        code = RESPONSE_CODE.search(str(cause))
        said = f" ({code[1]})" if code else ""
        return (
            f"the server refuses the user or the {secret}{said}",
            f"renew the {secret}, or correct user",
            wrong,
        )
    if isinstance(cause, OSError) and cause.strerror:
        return f"{at} cannot be reached ({cause.strerror})", "mend the network, then try again", later
    return f"the server breaks off ({type(cause).__name__})", "look into the mail server's log", later
