"""The pages of reasons and rules: every code that explains a value, with its sentence in both languages."""

from isnad.present.reasons import reason_table
from isnad.present.rules import rule_table
from make_reference.page import Page, code, document, introduction, plain, table


def reasons() -> Page:
    """Every reason by room: the first part of its code."""
    blocks = [introduction("reasons")]
    rooms: dict[str, list[tuple[str, str, str]]] = {}
    for name, pair in reason_table().items():
        rooms.setdefault(name.split(".")[0], []).append((code(name), plain(pair.en), plain(pair.ar)))
    for room, rows in rooms.items():
        blocks += [f"## {room}", table(["code", "English", "Arabic"], rows)]
    return Page("reference/reasons.md", "Reasons", document("Reasons", *blocks))


def rules() -> Page:
    """Every rule that has a sentence, in the order of the table."""
    blocks = [
        introduction("rules"),
        table(["rule", "English", "Arabic"], [(code(n), plain(p.en), plain(p.ar)) for n, p in rule_table().items()]),
    ]
    return Page("reference/rules.md", "Rules", document("Rules", *blocks))
