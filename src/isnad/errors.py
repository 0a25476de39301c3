"""The root of everything Isnad refuses to do, so that a caller can tell bad input from a bug."""


class IsnadError(Exception):
    """Bad input or a broken setting, told to the person who can mend it.

    Args:
        code: stable and dotted (`text.encoding`), for tests, documentation and translations.
        message: what was wrong and where, one sentence.
        hint: what to do about it, or an empty string.
    """

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(f"{message} {hint}".strip())
        self.code = code
        self.message = message
        self.hint = hint
