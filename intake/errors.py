"""What can go wrong, each with the exit code it ends the program with (sysexits)."""


class IntakeError(Exception):
    """A fault that is said in one line: what is wrong, where, and what to do."""

    exit_code = 70


class UsageError(IntakeError):
    """The command line asks for what there is not."""

    exit_code = 64


class InputError(IntakeError):
    """What was given cannot be acted on."""

    exit_code = 65


class MissingToolError(IntakeError):
    """A needed service or program is not there."""

    exit_code = 69


class TryLater(IntakeError):
    """Another run holds the lock, a mailbox did not answer, the disk is full: nothing is lost."""

    exit_code = 75


class ReadersEnded(TryLater):
    """Whatever read documents is gone, and one of them may have ended it."""


class SettingsError(IntakeError):
    """The settings, or what they name, are wrong: nothing can run before they are mended."""

    exit_code = 78


class DocumentError(IntakeError):
    """This document cannot be processed; the next one can.

    `code` is one of unreadable, encrypted, unsupported, too_large, empty, timeout, missing.
    """

    exit_code = 65

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
