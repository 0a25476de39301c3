from dataclasses import replace

import pytest

from isnad.case.holdings import Used
from isnad.model.chain import Link
from isnad.model.claim import Claim, ClaimSpans
from isnad.model.document import Part
from isnad.model.incident import Disagreement
from isnad.model.span import Span
from isnad.model.terms import Event, LinkKind, Modality, PartKind
from isnad.pipeline.context import Context
from isnad.present.dossier.documents import documents_of
from isnad.present.dossier.excerpts import LONG, excerpts
from isnad.present.dossier.figures import figures_of
from isnad.present.dossier.framing import framing_of
from isnad.present.dossier.incident import incident_view
from isnad.present.dossier.material import Material, shown
from isnad.present.dossier.method import method_of
from isnad.present.dossier.overview import overview_of
from isnad.present.dossier.quotes import quoted, sentence_around
from isnad.present.dossier.telling import Telling
from isnad.present.highlight import Mark, Segment, segments
from isnad.present.language import Language

from .made import ONE, OTHER, document, material, two


def telling(made: Material, language: Language = Language.EN) -> Telling:
    return Telling.of(shown(made), language)


def claim(event: Span, count: Span | None = None) -> Claim:
    chain = (Link("عنب بلدي", LinkKind.OUTLET, None),)
    spans = ClaimSpans(event, count)
    return Claim(
        "c-1", "1.txt", Event.KILLED, None, None, None, (), None, None, None, chain, Modality.ASSERTED, spans, ()
    )


TEXT = "جملة أولى لا تهم. قُتل في الغارة 40 مدنياً! وجملة بعدها.\nسطر آخر."


def test_a_quote_is_the_sentence_with_its_words_marked() -> None:
    at = TEXT.index("قُتل")
    number = TEXT.index("40 مدنياً")
    made = claim(Span(at, at + 5), Span(number, number + 9))
    pieces = quoted(made, TEXT)
    assert "".join(piece.text for piece in pieces) == "قُتل في الغارة 40 مدنياً!"
    assert [piece.text for piece in pieces if piece.core] == ["قُتل في الغارة 40 مدنياً"]


def test_a_number_of_another_sentence_is_quoted_apart() -> None:
    last, first = TEXT.index("آخر"), TEXT.index("قُتل")
    pieces = quoted(claim(Span(last, last + 3), Span(first, first + len("قُتل"))), TEXT)
    assert "".join(piece.text for piece in pieces) == "قُتل […] سطر آخر."


def test_a_sentence_that_never_ends_is_cut_between_words() -> None:
    text = "كلمة " * 3000
    held = sentence_around(text, Span(7500, 7504))
    assert (held.cut_before, held.cut_behind) == (True, True)
    assert len(held.span) <= 420
    assert set(held.span.of(text).split()) == {"كلمة"}
    made = claim(Span(7500, 7504))
    assert quoted(made, text)[0].text == "[…] "
    with pytest.raises(ValueError, match="past"):
        sentence_around(text, Span(20_000, 20_001))


def test_a_long_report_is_shown_where_its_claims_stand() -> None:
    text = "س" * 50_000 + " قتل " + "ص" * 50_000
    shown_ = excerpts(segments(text, [Mark(1, (Span(50_001, 50_004),))]))
    kept = [piece.text for piece in shown_ if isinstance(piece, Segment)]
    left = [piece for piece in shown_ if isinstance(piece, int)]
    assert "قتل" in kept
    assert sum(map(len, kept)) + sum(left) == len(text)
    assert left == [49_501, 49_501]
    assert [piece.notes for piece in shown_ if isinstance(piece, Segment) and piece.notes] == [(1,)]


@pytest.mark.parametrize("length", [10, LONG])
def test_a_report_that_is_not_long_is_shown_whole(length: int) -> None:
    whole = segments("س" * length, [])
    assert excerpts(whole) == whole


def test_a_long_report_without_claims_shows_how_it_begins_or_ends() -> None:
    found = excerpts(segments("س" * (LONG + 1), []))
    assert sum(piece if isinstance(piece, int) else len(piece.text) for piece in found) == LONG + 1
    assert len(found) > 1


def test_claims_have_one_number_in_the_whole_dossier(case: Material) -> None:
    told = telling(case)
    assert sorted(told.numbers.values()) == list(range(1, len(told.claims) + 1))
    assert [told.claim(id_).href for id_ in list(told.claims)[:2]] == ["#en-c1", "#en-c2"]
    assert telling(case, Language.AR).claim(next(iter(told.claims))).words == "#ar-w1"


def test_a_figure_says_what_holds_each_end_and_what_was_set_aside(using: Context) -> None:
    made = two(using)
    (incident,) = [i for i in made.incidents if i.figures.killed.high == 40]
    killed = figures_of(incident, telling(made))[0]
    assert killed.range == "9 to 40"
    held = {one.supports: one.holds for one in killed.kept}
    assert held == {"9": ("at the lower end",), "40": ("at the upper end",)}
    assert {one.camp for one in killed.kept} == {"side not known", "side: the Syrian Democratic Forces"}
    aside = {found.claim for found in incident.figures.killed.aside}
    assert {link.number for group in killed.aside for link in group.claims} == {
        telling(made).labels[claim_] for claim_ in aside
    }


def test_what_is_not_reported_has_no_range(using: Context) -> None:
    made = material([document("قصفت طائرات قرية الصفصاف يوم 19 آذار 2019.\n")], using)
    view = incident_view(made.incidents[0], telling(made))
    assert view.reported == ()
    assert {figure.range for figure in view.figures} == {"nothing reported"}


def test_both_quotes_of_a_conflict_stand_side_by_side(using: Context) -> None:
    made = two(using)
    disputes = [d for i in made.incidents for d in incident_view(i, telling(made)).disputes]
    conflict = next(dispute for dispute in disputes if dispute.kind == Disagreement.CONFLICT)
    quotes = ["".join(piece.text for piece in side.claim.quote) for side in conflict.sides]
    assert [quote in text for quote, text in zip(quotes, (ONE, OTHER), strict=True)] == [True, True]
    assert [side.document[:2] for side in conflict.sides] == ["1.", "2."]


def test_the_first_screen_counts_and_orders_by_time(using: Context) -> None:
    reports = [
        document("قُتل 90 مدنياً بغارة على مدينة البوكمال يوم 19 آذار 2019.\n", "1.txt", "أ", 20),
        document("قُتل 4 مدنيين في قصف على مدينة الرقة يوم 2 آذار 2019.\n", "2.txt", "ب", 3),
        document("قصفت طائرات مدينة إدلب يوم 5 آذار 2019.\n", "3.txt", "ج", 6),
    ]
    made = material(reports, using)
    told = telling(made)
    views = [incident_view(incident, told) for incident in made.incidents]
    seen = overview_of(told, views)
    assert dict(seen.counts) == {
        "documents": 3,
        "claims": len(told.claims),
        "incidents (proposed)": 3,
        "independent origins (proposed)": 3,
    }
    assert [view.reported[0].range for view in seen.gravest] == ["4", "90"]
    assert [view.number for view in seen.gravest] == [1, 3]
    assert seen.others == 1
    assert seen.span == "The reports came out from 3 March 2019 to 20 March 2019."


@pytest.mark.parametrize(
    ("language", "label", "note"),
    [
        (Language.EN, "incidents that tell only of fighters", "They count civilians as the profile takes them"),
        (Language.AR, "حوادث لا تذكر إلا مقاتلين", "وهي تعدّ المدنيين كما يعرّفهم المنهج"),
    ],
)
def test_the_first_screen_says_that_figures_count_civilians(
    using: Context, language: Language, label: str, note: str
) -> None:
    reports = [
        document("قُتل 90 مدنياً بغارة على مدينة البوكمال يوم 19 آذار 2019.\n", "1.txt", "أ", 20),
        document("قُتل 4 مقاتلين من قسد في قصف على مدينة الرقة يوم 2 آذار 2019.\n", "2.txt", "ب", 3),
    ]
    made = material(reports, using)
    told = Telling.of(made, language)
    seen = overview_of(told, [incident_view(incident, told) for incident in made.incidents])
    assert dict(seen.counts)[label] == 1
    assert note in told.say("dossier.figure.terms", profile="airwars-6")


def test_furniture_is_told_apart_in_a_report(using: Context) -> None:
    part = Part(PartKind.SHARE, Span(0, 5), "made")
    made = material([document(f"شارك\n{ONE}", parts=(part,))], using)
    (view,) = documents_of(telling(made), first=True)
    assert [piece.text for piece in view.segments if isinstance(piece, Segment) and piece.part] == ["شارك\n"]
    assert view.claims


def test_framing_shows_outlets_side_by_side(case: Material) -> None:
    terms = framing_of(telling(case))
    assert terms
    assert all(row.own + row.cited + (row.plain or 0) > 0 for term in terms for row in term.wordings)
    assert len(terms[0].wordings) == max(len(term.wordings) for term in terms)


def test_the_method_is_written_from_the_run(case: Material) -> None:
    told = telling(case)
    method = method_of(told)
    assert sum(counted.n for counted in method.events) == len(told.claims)
    assert sum(counted.n for counted in method.moods) == len(told.claims)
    assert ("Profile", case.profile.name) in method.profile
    assert dict(method.readings)["hundreds"] == "100 to 200"
    assert method.differs == ()
    assert ("Head of the log", case.head.hash) in method.custody
    assert sum(counted.n for counted in method.aside) == sum(
        len(getattr(i.figures, name).aside) for i in case.incidents for name in i.figures.__struct_fields__
    )


def test_the_method_says_where_claims_were_read_with_something_else(using: Context) -> None:
    made = two(using)
    other = replace(made, used=Used(version="0.0.1", profile="literal-1"))
    assert {value for _, value in method_of(telling(other)).differs} == {"0.0.1", "literal-1"}
