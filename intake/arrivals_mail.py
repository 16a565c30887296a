"""Take in mails from mailboxes: archived as they came, committed, then let go."""

from intake.collect import maildir
from intake.collect.archive import SourceChanged, Stored, store
from intake.collect.folder import take
from intake.collect.mailbox import Box, FoundMail, MailRefused, open_box
from intake.errors import SettingsError
from intake.office import Office
from intake.settings import MailboxSource, place_of
from intake.summary import SourceCount
from models.transmission import Transmission

SOURCE = "mailbox"


def collect_imap(office: Office, source: MailboxSource, count: SourceCount) -> None:
    """Take the mails of one folder of an IMAP account."""
    with open_box(placed(office, source)) as box:
        for mail in box.mails(lambda keys: office.register.known_sources(SOURCE, keys)):
            count.count("seen")
            count.count(_take(office, box, mail))


def _take(office: Office, box: Box, mail: FoundMail) -> str:
    outcome = "twice"
    if not mail.known:
        try:
            content = box.fetch(mail)
        except MailRefused:
            return "failed"
        outcome = _receive(office, store(office.data, content), mail.key, mail.name)
    box.let_go(mail)
    return outcome


def collect_maildir(office: Office, source: MailboxSource, count: SourceCount) -> None:
    """Take the mails of a Maildir."""
    if source.path is None:
        raise SettingsError("a source of kind maildir needs its path")
    folder = place_of(office.data, source.path)
    for file, known in maildir.ready_mails(folder, lambda keys: office.register.known_sources(SOURCE, keys)):
        if known and source.after == "mark":
            continue
        count.count("seen")
        if known:
            count.count("twice")
        else:
            try:
                stored = take(office.data, file)
            except SourceChanged:
                count.count("failed")
                continue
            count.count(_receive(office, stored, maildir.mail_key(file), file.name))
        maildir.let_go(folder, file, source)


def _receive(office: Office, stored: Stored, key: str, name: str) -> str:
    arrival = Transmission(
        sha256=stored.sha256, size=stored.size, source=SOURCE, source_key=key, name=name, suffix="eml"
    )
    received, is_new = office.register.receive(arrival)
    return "taken" if is_new and not received.same_as else "twice"


def placed(office: Office, source: MailboxSource) -> MailboxSource:
    """Take the paths of secrets relative to the data directory."""
    names = ("password_file", "token_file")
    placed = {name: place_of(office.data, path) for name in names if (path := getattr(source, name))}
    return source.model_copy(update=placed)
