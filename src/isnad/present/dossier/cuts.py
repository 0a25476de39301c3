"""Lines of drawings, which hold only so many letters."""

_OPEN, _CLOSE = "\u2068", "\u2069"


def head(phrase: str) -> str:
    """A phrase without the notes in brackets behind it: the name alone, or the words that stand for one."""
    name, bracket, _ = phrase.partition(" (")
    opened = name.count(_OPEN) - name.count(_CLOSE)
    return name + _CLOSE * opened if bracket else phrase


def cut(text: str, most: int) -> str:
    """As much of a line as fits, with dots where something is left out; an isolate that is cut is closed again."""
    if len(text.replace(_OPEN, "").replace(_CLOSE, "")) <= most:
        return text
    short = text[: most - 1].rstrip(f" ({_OPEN}")
    return short + _CLOSE * (short.count(_OPEN) - short.count(_CLOSE)) + "…"
