"""The root of everything Isnad refuses to do, so that a caller can tell bad input from a bug."""

from functools import partial


class IsnadError(Exception):
    """Bad input or a broken setting, told to the person who can mend it.

    Args:
        code: stable and dotted (`text.encoding`), for tests, documentation and translations.
        message: what was wrong and where, one sentence.
        hint: what to do about it, or an empty string.
        why: names a sentence in the reader's language, among several of one code; empty where the code says enough.
        params: of that sentence.
    """

    def __init__(self, code: str, message: str, hint: str = "", *, why: str = "", **params: str | int) -> None:
        super().__init__(f"{message} {hint}".strip())
        self.code = code
        self.message = message
        self.hint = hint
        self.why = why
        self.params = params

    def __reduce__(self) -> "tuple[partial[IsnadError], tuple[()]]":
        """To be raised anew in another process."""
        return partial(type(self), self.code, self.message, self.hint, why=self.why, **self.params), ()

    def _render_traceback_(self) -> list[str]:
        """What IPython shows in the place of a traceback: bad input is told in one sentence, as the command does."""
        return [f"IsnadError: {self} [{self.code}]"]
