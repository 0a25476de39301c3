from dataclasses import replace

import pytest

from isnad.knowledge.profiles import profile
from isnad.model.assessment import Figure, SetAside
from isnad.model.claim import Claim, ClaimSpans, Parts
from isnad.model.count import Count
from isnad.model.reason import Reason
from isnad.model.span import Span
from isnad.model.terms import Event, Exactness, Group, Modality
from isnad.present.language import Language
from isnad.present.printed import printed_word
from isnad.present.sentences.bound import bound_sentence
from isnad.present.sentences.extent import figure_range, is_open_ended, support_range, unnumbered
from isnad.present.voice import Voice
from present.made import claim, people, span

AR, EN = Language.AR, Language.EN
PROFILE = profile("airwars")
TEXT = "وصل إلى النقطة جرحى، والعشرات خرجوا، وأغلبيتهم أطفال."


def _told(count: Count | None, id_: str, document: str, event: Event = Event.KILLED, **fields: object) -> Claim:
    told: dict[str, object] = {"id": id_, "document": document, "victims": people(), **fields}
    return claim(event, count, **told)


def _voice(language: Language, *claims: Claim) -> Voice:
    return Voice(language, claims={one.id: one for one in claims}, profile=PROFILE)


def _figure(low: int | None, high: int | None, *kept: str, aside: tuple[str, ...] = ()) -> Figure:
    dropped = tuple(SetAside(id_, Reason.of("figure.no_count")) for id_ in aside)
    return Figure(low, high, PROFILE.name, kept, dropped)


MORE, LEAST = Count(350, None, Exactness.MORE_THAN), Count(350, None, Exactness.AT_LEAST)


@pytest.mark.parametrize(
    ("low", "high", "ends", "english", "arabic"),
    [
        (Count.about(280), MORE, (280, 350), "280 to 350 or more", "من 280 إلى 350 أو أكثر"),
        (Count.about(280), LEAST, (280, 350), "280 to 350 or more", "من 280 إلى 350 أو أكثر"),
        (Count.exactly(280), Count.exactly(350), (280, 350), "280 to 350", "من 280 إلى 350"),
        (Count(280, None, Exactness.MORE_THAN), Count.exactly(350), (280, 350), "280 to 350", "من 280 إلى 350"),
        (MORE, Count.exactly(350), (350, 350), "350 or more", "350 أو أكثر"),
        (
            Count.vague("عشرات"), Count.exactly(30), (12, 30),
            "12 to 30 (the lowest read from \u2068عشرات\u2069)", "من 12 إلى 30 (الأدنى قراءةً لـعشرات)",
        ),
    ],
)  # fmt: skip
def test_open_count_leaves_the_highest_end_open(
    low: Count, high: Count, ends: tuple[int, int], english: str, arabic: str
) -> None:
    claims = (_told(low, "c-1", "a.txt"), _told(high, "c-2", "b.txt"))
    figure = _figure(*ends, "c-1", "c-2")
    assert figure_range("killed", figure, _voice(EN, *claims)) == english
    assert figure_range("killed", figure, _voice(AR, *claims)) == arabic


def test_plural_without_a_number_is_shown_as_the_reading_it_is() -> None:
    at = span(TEXT, "جرحى")
    hurt = _told(Count.vague("جرحى"), "c-1", "a.txt", event=Event.INJURED, spans=ClaimSpans(at, at))
    figure = _figure(2, 2, "c-1")
    english = replace(_voice(EN, hurt), texts={"a.txt": TEXT})
    assert figure_range("injured", figure, english) == "2 or more (read from “\u2068جرحى\u2069”)"
    assert figure_range("injured", figure, replace(english, language=AR)) == "2 أو أكثر (قراءةً لـ«جرحى»)"
    assert figure_range("injured", figure, _voice(AR, hurt)) == "2 أو أكثر (قراءةً لـجرحى)"
    dozens = _told(Count.vague("عشرات"), "c-1", "a.txt", event=Event.INJURED)
    assert figure_range("injured", _figure(12, 24, "c-1"), _voice(EN, dozens)) == (
        "12 to 24 (read from \u2068عشرات\u2069)"
    )


def test_support_of_one_claim_stays_open_too() -> None:
    more = _told(MORE, "c-1", "a.txt")
    assert support_range("killed", more, 350, 350, _voice(EN, more)) == "350 or more"
    assert support_range("killed", more, 350, 350, Voice(EN)) == "350"


@pytest.mark.parametrize(
    ("name", "aside", "english", "arabic"),
    [
        ("killed", _told(None, "c-1", "a.txt"), "reported, without a number", "مُبلَّغ عنه، دون عدد"),
        ("children_killed", _told(None, "c-1", "a.txt"), "not told apart", "لم يُذكر ذلك على حدة"),
        (
            "children_killed", _told(None, "c-1", "a.txt", victims=people(Group.CHILDREN)),
            "reported, without a number", "مُبلَّغ عنه، دون عدد",
        ),
        (
            "women_killed", _told(None, "c-1", "a.txt", victims=people(parts=Parts(women=Count.vague("بعض")))),
            "reported, without a number", "مُبلَّغ عنه، دون عدد",
        ),
        ("killed", _told(None, "c-1", "a.txt", modality=Modality.EXPECTED), "told only as denied", "ورد نفياً"),
    ],
)  # fmt: skip
def test_what_is_set_aside_is_not_called_nothing(name: str, aside: Claim, english: str, arabic: str) -> None:
    figure = _figure(None, None, aside=("c-1",))
    assert f": {english}" in bound_sentence(name, figure, _voice(EN, aside))
    assert f": {arabic}" in bound_sentence(name, figure, _voice(AR, aside))


def test_nothing_is_nothing_only_where_no_claim_speaks_of_it() -> None:
    assert unnumbered("killed", _figure(None, None), Voice(EN)) == "none"
    assert unnumbered("killed", _figure(None, None, aside=("c-9",)), Voice(EN)) == "unnumbered"


@pytest.mark.parametrize(
    ("words", "folded", "printed"),
    [("والعشرات", "العشرات", "العشرات"), ("والعشرات", "عشرات", "عشرات"), ("وأغلبيتهم", "اغلبيتهم", "أغلبيتهم")],
)
def test_word_of_a_count_is_the_word_of_the_report(words: str, folded: str, printed: str) -> None:
    one = _told(Count.vague(folded), "c-1", "a.txt", spans=ClaimSpans(Span(0, 3), span(TEXT, words)))
    assert printed_word(one, Voice(AR, texts={"a.txt": TEXT})) == printed
    assert printed_word(one, Voice(AR)) is None


def test_word_that_does_not_stand_in_its_span_is_not_quoted() -> None:
    one = _told(Count.vague("مئات"), "c-1", "a.txt", spans=ClaimSpans(Span(0, 3), span(TEXT, "والعشرات")))
    assert printed_word(one, Voice(AR, texts={"a.txt": TEXT})) is None
    assert printed_word(_told(Count.exactly(3), "c-1", "a.txt"), Voice(AR, texts={"a.txt": TEXT})) is None


def test_fighters_are_counted_apart_from_the_figure() -> None:
    fighters = _told(Count.exactly(27), "c-1", "a"), _told(Count(35, None, Exactness.MORE_THAN), "c-2", "b")
    aside = tuple(SetAside(one.id, Reason.of("figure.fighters")) for one in fighters)
    figure = Figure(None, None, PROFILE.name, (), aside)
    assert figure_range("killed", figure, _voice(EN, *fighters)) == (
        "fighters only (27 to 35 or more), whom this does not count"
    )
    assert "من 27 إلى 35 أو أكثر" in figure_range("killed", figure, _voice(AR, *fighters))
    mixed = Figure(None, None, PROFILE.name, (), (*aside, SetAside("c-1", Reason.of("figure.no_count"))))
    assert unnumbered("killed", mixed, _voice(EN, *fighters)) == "unnumbered"


@pytest.mark.parametrize(("count", "is_open"), [(MORE, True), (LEAST, True), (Count.exactly(350), False)])
def test_whether_a_figure_has_an_open_end(count: Count, is_open: bool) -> None:
    one = _told(count, "c-1", "a")
    assert is_open_ended("killed", _figure(350, 350, "c-1"), _voice(EN, one)) is is_open
    assert not is_open_ended("killed", _figure(None, None), _voice(EN, one))
