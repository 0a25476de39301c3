from isnad.model.framing import Framing, Judgement, LoadedTerm, Usage
from isnad.model.span import Span
from isnad.reconcile.framing import compare

MARTYR = "framing.martyr"


def term(text: str, at: int, teller: str | None = None, name: str = MARTYR) -> LoadedTerm:
    return LoadedTerm(Span(at, at + len(text)), text, name, Judgement.HONOUR, teller=teller)


def framing(
    document: str, outlet: str | None, *terms: LoadedTerm, plain: int = 0, loaded_name: str = MARTYR
) -> Framing:
    return Framing(document, outlet, terms, (Usage(loaded_name, len(terms), plain),))


def test_own_voice_and_cited_words_are_told_apart() -> None:
    (one,) = compare([framing("a", "الضفة", term("شهداء", 0), term("شهيد", 9, "طبيب"), plain=3)], frozenset({MARTYR}))
    (wording,) = one.wordings
    assert (wording.own, wording.cited, wording.plain, wording.words) == (1, 1, 3, ("شهداء", "شهيد"))


def test_an_outlet_that_only_uses_the_plain_words_stands_beside() -> None:
    found = compare([framing("a", "الضفة", term("شهداء", 0)), framing("b", "النهر", plain=2)], frozenset({MARTYR}))
    assert [(w.outlet, w.own, w.plain) for w in found[0].wordings] == [("الضفة", 1, 0), ("النهر", 0, 2)]


def test_who_says_it_neither_way_is_left_out() -> None:
    found = compare([framing("a", "الضفة", term("شهداء", 0)), framing("b", "النهر")], frozenset({MARTYR}))
    assert [w.outlet for w in found[0].wordings] == ["الضفة"]


def test_documents_of_one_outlet_are_added_and_those_of_none_are_not() -> None:
    many = [framing(n, o, term("شهيد", 0)) for n, o in (("a", "الضفة"), ("b", None), ("c", "الضفة"), ("d", None))]
    (one,) = compare(many, frozenset())
    assert [(w.outlet, w.documents, w.own, w.plain) for w in one.wordings] == [
        ("الضفة", ("a", "c"), 2, None),
        (None, ("b",), 1, None),
        (None, ("d",), 1, None),
    ]


def test_a_term_that_nobody_uses_is_not_compared() -> None:
    assert compare([framing("a", "الضفة", plain=4)], frozenset({MARTYR})) == ()
