"""Writes whole numbers up to 999,999 as Arabic words, in the spellings and cases that texts have."""

from dataclasses import dataclass

_UNITS = {
    1: ("واحد", "واحدة"),
    3: ("ثلاثة", "ثلاث"),
    4: ("أربعة", "أربع"),
    5: ("خمسة", "خمس"),
    6: ("ستة", "ست"),
    7: ("سبعة", "سبع"),
    8: ("ثمانية", "ثماني"),
    9: ("تسعة", "تسع"),
}
_STEMS = {3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان", 9: "تسع"}
_TENS = {2: "عشر", 3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان", 9: "تسع"}


@dataclass(frozen=True)
class Style:
    """How it is written.

    Attributes:
        oblique: the genitive and accusative ("مئتين"), else the nominative ("مئتان").
        feminine: of the counted noun.
        hundred: one of the spellings of "hundred".
        apart: "ثلاث مئة" in two words.
        loose: "و" written as a word of its own.
    """

    oblique: bool = False
    feminine: bool = False
    hundred: str = "مئة"
    apart: bool = False
    loose: bool = False


def spell(number: int, style: Style) -> str:
    """The words, with the parts joined by "and"."""
    assert 0 < number < 1_000_000
    thousands, rest = divmod(number, 1000)
    parts = _thousands(thousands, style) if thousands else []
    parts += _below_thousand(rest, style) if rest else []
    return (" و " if style.loose else " و").join(parts)


def _thousands(thousands: int, style: Style) -> list[str]:
    if thousands == 1:
        return ["ألف"]
    if thousands == 2:
        return ["ألفين" if style.oblique else "ألفان"]
    masculine = Style(style.oblique, feminine=False, hundred=style.hundred, apart=style.apart)
    parts = _below_thousand(thousands, masculine)
    below = thousands % 100
    scale = "آلاف" if 3 <= below <= 10 else "ألف" if below == 0 else "ألفاً"
    if parts[-1].startswith("مئت") or parts[-1].startswith("مائت"):
        parts[-1] = parts[-1][:-1]
    if below in (1, 2):
        # "a hundred thousand and a thousand": the thousands are said twice.
        head = parts[: 1 if thousands > 100 else 0]
        if head and (head[0].startswith(("مئت", "مائت"))) and head[0][-1] == "ن":
            head[0] = head[0][:-1]
        second = "ألف" if below == 1 else "ألفين" if style.oblique else "ألفان"
        return [f"{head[0]} ألف", second]
    return [*parts[:-1], f"{parts[-1]} {scale}"]


def _below_thousand(number: int, style: Style) -> list[str]:
    hundreds, rest = divmod(number, 100)
    parts = [_hundreds(hundreds, style)] if hundreds else []
    return parts + (_below_hundred(rest, style) if rest else [])


def _hundreds(hundreds: int, style: Style) -> str:
    if hundreds == 1:
        return style.hundred
    if hundreds == 2:
        return style.hundred[:-1] + ("تين" if style.oblique else "تان")
    return _STEMS[hundreds] + (" " if style.apart else "") + style.hundred


def _below_hundred(number: int, style: Style) -> list[str]:
    tens, units = divmod(number, 10)
    if number == 10:
        return ["عشر" if style.feminine else "عشرة"]
    if tens == 1:
        return [_teen(units, style)]
    unit = _unit(units, style) if units else None
    ten = _TENS[tens] + ("ين" if style.oblique else "ون") if tens else None
    if units == 1 and tens and style.feminine:
        unit = "إحدى"
    return [part for part in (unit, ten) if part is not None]


def _unit(units: int, style: Style) -> str:
    if units == 2:
        stem = "اثنت" if style.feminine else "اثن"
        return stem + ("ين" if style.oblique else "ان")
    return _UNITS[units][style.feminine]


def _teen(units: int, style: Style) -> str:
    if units == 1:
        return "إحدى عشرة" if style.feminine else "أحد عشر"
    if units == 2:
        stem = "اثنت" if style.feminine else "اثن"
        return f"{stem}{'ي' if style.oblique else 'ا'} {'عشرة' if style.feminine else 'عشر'}"
    return f"{_UNITS[units][style.feminine]} {'عشرة' if style.feminine else 'عشر'}"
