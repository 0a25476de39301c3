"""The languages that Isnad speaks to its reader."""

from enum import StrEnum


class Language(StrEnum):
    """Of the interface. Reports stay in the language they were written in, whatever is chosen here."""

    AR = "ar"
    EN = "en"

    @property
    def direction(self) -> str:
        """The value of HTML's `dir`."""
        return "rtl" if self is Language.AR else "ltr"
