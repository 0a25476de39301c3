"""Who did it where a clause behind the strike says so: "a blow that X dealt", "shelling that X undertook"."""

import pytest

from .said import claims

STATED = "stated"


def doers(text: str) -> list[str]:
    """The doers of the first happening, `-` for nobody."""
    found = next(claim for claim in claims(text) if claim.victims is None)
    return [f"{doer.id} {doer.basis}" for doer in found.by] or ["-"]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("قتل رجل جراء ضربة جوية وجهتها القوات الروسية على الباب.", "russian_military"),
        ("قتل رجل جراء ضربة صاروخية وجهها الجيش التركي إلى الباب.", "turkish_military"),
        ("وجهت القوات الروسية عدة ضربات صاروخية لمواقع في الباب.", "russian_military"),
        ("قتل رجل جراء قصف بالمدفعية الثقيلة قامت به قوات النظام على الباب.", "syrian_government"),
        ("قتل رجل بغارة على سوق الباب قامت بها القوات الروسية.", "russian_military"),
        ("قتل رجل جراء قصف بقذائف الهاون الثقيلة على أطراف مدينة الباب نفذته قوات النظام.", "syrian_government"),
        ("قتل رجل جراء غارة جوية ليلية على أطراف مدينة الباب شنتها القوات الروسية أمس.", "russian_military"),
        ("قتل رجل في قصف بصواريخ بعيدة المدى على سوق الباب الشعبي، نفذته قوات النظام.", "syrian_government"),
        ("أسفر قصف بقذائف الهاون نفذته قوات النظام على الباب عن مقتل خمسة مدنيين.", "syrian_government"),
        ("وأدى قصف بصواريخ شنته قوات النظام على الباب إلى مقتل رجل.", "syrian_government"),
        ("حصيلة قصف بقذائف نفذته قوات النظام على الباب بلغت عشرة قتلى.", "syrian_government"),
        ("قتل رجل في قصف بطائرة مسيرة نفذته القوات التركية على الباب.", "turkish_military"),
    ],
)
def test_a_clause_behind_the_strike_says_who_did_it(text: str, party: str) -> None:
    assert doers(text) == [f"{party} {STATED}"]


@pytest.mark.parametrize(
    "text",
    [
        # a visit, not the shelling, which is masculine
        "وصل وفد بعد قصف الباب في زيارة قامت بها القوات الروسية.",
        "وجهت القوات الروسية اتهاماً إلى قوات النظام بعد قصف الباب.",
        "وجهت القوات الروسية اتهاماً بقصف الباب إلى قوات النظام.",
        # a face
        "أدى قصف الباب إلى حروق على وجهها قوات النظام.",
        "قتل رجل بقصف قام به مجهولون على الباب.",
    ],
)
def test_what_else_is_directed_or_undertaken_names_nobody(text: str) -> None:
    assert doers(text) == ["-"]
