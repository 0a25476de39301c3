import pytest

from isnad.mentions.collect import collect
from isnad.mentions.place import read_places
from isnad.mentions.time import read_times
from isnad.model.mention import ActorValue, Mention, NumberValue, PlaceValue, QuantityValue, TimeValue
from isnad.model.terms import MentionKind, Status

from .reading import DAMASCUS, INDEX, passage_of, published

TEXT = "قُتِلَ ثلاثةُ مدنييـن وأُصيب العشرات، مساء الثلاثاء، بقصف لقوات قسد على مدينة حلب وقرية السبيلة."


def mentions(text: str, day: str | None = "2021-08-19") -> tuple[Mention, ...]:
    passage = passage_of(text, INDEX)
    times = read_times(passage, None if day is None else published(day), DAMASCUS)
    return collect(passage, read_places(passage, INDEX), times)


def of_kind(kind: MentionKind, text: str = TEXT, day: str | None = "2021-08-19") -> list[Mention]:
    return [m for m in mentions(text, day) if m.kind is kind]


def test_they_are_in_order_of_the_text_and_the_same_each_time() -> None:
    found = mentions(TEXT)
    assert [m.span.start for m in found] == sorted(m.span.start for m in found)
    assert found == mentions(TEXT)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (MentionKind.NUMBER, ["ثلاثةُ"]),
        (MentionKind.QUANTITY, ["ثلاثةُ مدنييـن", "عشرات"]),
        (MentionKind.TIME, ["مساء الثلاثاء"]),
        (MentionKind.ACTOR, ["قوات قسد"]),
        (MentionKind.PLACE, ["مدينة حلب", "قرية السبيلة"]),
    ],
)
def test_spans_are_of_the_received_text(kind: MentionKind, words: list[str]) -> None:
    assert [m.span.of(TEXT) for m in of_kind(kind)] == words


def test_values() -> None:
    [number] = of_kind(MentionKind.NUMBER)
    assert number.value == NumberValue(3)
    quantity, vague = of_kind(MentionKind.QUANTITY)
    assert quantity.value == QuantityValue(3, 3, quantity.value.exactness, None, "people.civilian")  # type: ignore[union-attr]
    assert isinstance(vague.value, QuantityValue)
    assert (vague.value.low, vague.value.high, vague.value.word) == (None, None, "عشرات")
    [time] = of_kind(MentionKind.TIME)
    assert time.value == TimeValue("2021-08-17T17:00+03:00", "2021-08-17T22:00+03:00", "part_of_day")
    [actor] = of_kind(MentionKind.ACTOR)
    assert actor.value == ActorValue("sdf")


def test_what_is_unresolved_has_a_reason() -> None:
    [known, unknown] = of_kind(MentionKind.PLACE)
    assert (known.status, known.reason) == (Status.RESOLVED, None)
    assert isinstance(unknown.value, PlaceValue)
    assert (unknown.status, unknown.value.lat, unknown.value.candidates) == (Status.UNRESOLVED, None, ())
    assert unknown.reason is not None
    [time] = of_kind(MentionKind.TIME, day=None)
    assert (time.status, time.reason is not None) == (Status.UNRESOLVED, True)
    assert time.value == TimeValue(None, None, "day")


def test_a_vague_word_keeps_the_spelling_of_the_text() -> None:
    [quantity] = of_kind(MentionKind.QUANTITY, "نزوح عشَراتِ الآلاف من المدنيين")
    assert isinstance(quantity.value, QuantityValue)
    assert quantity.value.word == "عشَراتِ الآلاف"


def test_nothing_is_mentioned_in_nothing() -> None:
    assert mentions("") == ()
    assert mentions("لا شيء هنا") == ()
