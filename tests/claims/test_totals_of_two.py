"""Running totals of the dead and of the injured, one behind the other."""

import pytest

from .said import claims, counted


def told(text: str) -> list[str]:
    """As in "killed 5", the outcomes in order."""
    return [f"{claim.event} {counted(claim.count)}" for claim in claims(text) if claim.victims is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بلغ عدد القتلى 5 والجرحى 12.", ["killed 5", "injured 12"]),
        ("بلغ عدد القتلى خمسة والجرحى اثني عشر جراء القصف على الباب.", ["killed 5", "injured 12"]),
        ("وصل عدد الشهداء إلى خمسة والمصابين إلى اثني عشر.", ["killed 5", "injured 12"]),
        ("بلغت حصيلة القتلى 5 وعدد الجرحى 12.", ["killed 5", "injured 12"]),
        ("ارتفع عدد القتلى إلى 5 والجرحى 12.", ["killed 5", "injured 12"]),
        ("عدد القتلى 5 والجرحى 12.", ["killed 5", "injured 12"]),
        ("بلغ عدد القتلى خمسة والجرحى أكثر من عشرين.", ["killed 5", "injured >20"]),
        ("عدد القتلى 5، وعدد الجرحى 12.", ["killed 5", "injured 12"]),
        # the number counts something else
        ("بلغ عدد القتلى 5 والجرحى يتلقون العلاج في 3 مشاف.", ["killed 5"]),
        ("بلغ عدد القتلى 5 ونقل الجرحى إلى حلب.", ["killed 5"]),
        ("أسعفت 3 فرق القتلى والجرحى.", []),
    ],
)
def test_each_of_two_totals_counts_its_own(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("نُقل 5 جرحى إلى المشفى بعد قصف على الباب.", "الباب"),
        ("نُقل 5 جرحى إلى مشفى حلب صباحاً إثر غارة على بلدة الباب.", "بلدة الباب"),
        ("أسعف 5 جرحى إلى المشفى جراء انفجار لغم في الباب.", "الباب"),
        # where they were brought
        ("نُقل 5 جرحى إلى حلب.", None),
        ("نُقل 5 جرحى إلى المشفى الكبير في حلب.", None),
    ],
)
def test_the_wounded_were_hit_where_the_strike_was_and_not_where_they_were_brought(
    text: str, place: str | None
) -> None:
    (found,) = (claim for claim in claims(text) if claim.victims is not None)
    assert (None if found.place is None else found.place.name) == place
