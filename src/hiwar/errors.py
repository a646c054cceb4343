"""What can go wrong, each with its facts as attributes and one line that says what, where and what to do."""

from __future__ import annotations


class HiwarError(Exception):
    """Something a user can act on; `str(error)` is the one line to show."""


class SourceError(HiwarError):
    """A text could not be opened.

    `path` names it (`None` for bytes without a name); `reason` says why and what to do.
    """

    def __init__(self, reason: str, path: str | None = None) -> None:
        self.reason, self.path = reason, path
        super().__init__(f"{path}: {reason}" if path else reason)


class RuleError(HiwarError):
    """A data file is not fit to be used; `path` and `line` say where."""

    def __init__(self, reason: str, path: str, line: int | None = None) -> None:
        self.reason, self.path, self.line = reason, path, line
        super().__init__(f"{path}:{line}: {reason}" if line else f"{path}: {reason}")


class LanguageError(HiwarError):
    """The text is in none of the languages that Hiwar reads; `tried` lists those."""

    def __init__(self, reason: str, tried: tuple[str, ...]) -> None:
        self.reason, self.tried = reason, tried
        super().__init__(reason)


class EvidenceError(HiwarError):
    """A record was about to be built without the words that say it."""


class OptionError(HiwarError):
    """An option or argument has a value that cannot be used; the line says which values can."""
