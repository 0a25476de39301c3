"""Counting measured on sentences written for it: how many, of whom, and what a sentence must not give."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from isnad.errors import IsnadError
from isnad.evaluation.asked import Answer, AskedClaim, AskedCount, AskedQuantity, AskedToll, Judged
from isnad.evaluation.cases import read_rows
from isnad.evaluation.outcome import Scored, StandOff
from isnad.evaluation.shared import file_hash
from isnad.evaluation.standoff import described
from isnad.knowledge.meaning import ThingMeaning
from isnad.model.claim import Claim, Victims
from isnad.model.codec import from_builtins
from isnad.model.count import Count
from isnad.model.mention import QuantityMention
from isnad.model.span import Span
from isnad.model.terms import HARM, Event, Exactness, Group, Modality, Stance
from isnad.pipeline.context import Context, context
from isnad.pipeline.reading import Reading, read
from isnad.text.working import fold

_WORDS_REACHED = ("ال", "من")


def measure_quantities(path: Path, using: Context | None = None) -> tuple[Judged, ...]:
    """Each line of `AskedQuantity` beside the quantity read on its words.

    Raises:
        IsnadError: `evaluation.not_json` or `model.invalid` for a line that asks nothing, `evaluation.words_elsewhere`
            for words that its text does not hold.
    """
    using = using or context()
    return tuple(_judge_quantity(from_builtins(row, AskedQuantity), using) for row in read_rows(path))


def measure_tolls(path: Path, using: Context | None = None) -> tuple[Judged, ...]:
    """Each line of `AskedToll` beside the claims read off its text; raises like `measure_quantities`."""
    using = using or context()
    return tuple(_judge_toll(from_builtins(row, AskedToll), using) for row in read_rows(path))


_FILES = (
    ("quantities", "quantities", measure_quantities),
    ("tolls", "tolls", measure_tolls),
    ("quantities later", "later_quantities", measure_quantities),
    ("tolls later", "later_tolls", measure_tolls),
    ("quantities last", "last_quantities", measure_quantities),
)
"""What is measured under which name; the later ones and the last were written by others who had not seen the rules."""


def counting_figures(folder: Path) -> tuple[StandOff, ...]:
    """The figures of each file of `folder` that is there."""
    return tuple(
        StandOff(name, file_hash(path), _scored(measure(path)))
        for name, file, measure in _FILES
        if (path := folder / f"{file}.jsonl").is_file()
    )


def _scored(judged: Sequence[Judged]) -> tuple[Scored, ...]:
    n = len(judged)
    right = sum(one.answer is Answer.RIGHT for one in judged) / n
    wrong = sum(one.answer is Answer.WRONG for one in judged) / n
    return (Scored("right", right, n), Scored("not wrong", 1 - wrong, n))


def _reading(text: str, name: str, published: str | None, using: Context) -> Reading:
    source = {"id": name, "text": text, "published": published}
    (document,) = described(source, name)
    return read(document, using, mentions=True)


def _judge_quantity(asked: AskedQuantity, using: Context) -> Judged:
    start = asked.text.find(asked.words)
    if start < 0:
        raise IsnadError("evaluation.words_elsewhere", f"the text of {asked.id} does not hold its words.")
    words = Span(start, start + len(asked.words))
    mentions = _reading(asked.text, asked.id, None, using).mentions
    met = [m for m in mentions if isinstance(m, QuantityMention) and _meet(m.span, words)]
    counts = [m.value.count for m in met]
    got = tuple(str(count) for count in counts)
    if asked.value is None:
        wrong = any(_is_number(m.value.count) and not _is_thing(m, using) for m in met)
        return Judged(asked.id, asked.kind, Answer.WRONG if wrong else Answer.RIGHT, got)
    if any(_same(asked.value, count) for count in counts):
        return Judged(asked.id, asked.kind, Answer.RIGHT, got)
    return Judged(asked.id, asked.kind, Answer.WRONG if any(map(_is_number, counts)) else Answer.MISSING, got)


def _is_thing(mention: QuantityMention, using: Context) -> bool:
    """Whether what is counted are kilometres or dollars, of which the words may well give a number."""
    entry = using.lexicon.entries.get(mention.value.counted or "")
    return entry is not None and isinstance(entry.meaning, ThingMeaning)


def _judge_toll(asked: AskedToll, using: Context) -> Judged:
    claims = [c for c in _reading(asked.text, asked.id, asked.published, using).claims if c.event.is_outcome]
    told = [claim for claim in claims if _is_asserted(claim)]
    got = tuple(f"{c.event} {c.count} {c.victims}" for c in told)
    sums = _sums(told)
    summed = [claim for added in sums if _is_expected(added.whole, asked) for claim in added.claims]
    stray = [c for c in told if c.count is not None and c not in summed and _is_stray(c, asked)]
    if any(_is_number(c.count) for c in stray if c.count is not None):
        return Judged(asked.id, asked.kind, Answer.WRONG, got)
    complete = not stray and _all_found(asked, claims, told, [s.whole for s in sums])
    return Judged(asked.id, asked.kind, Answer.RIGHT if complete else Answer.MISSING, got)


class _Sum(NamedTuple):
    """Claims of one word that no total holds, and one claim that counts them together."""

    whole: Claim
    claims: tuple[Claim, ...]


def _sums(told: Sequence[Claim]) -> list[_Sum]:
    """As in "a mother and four children" are five: told in two claims of one word, whose counts are added."""
    words: dict[tuple[Event, Span], list[Claim]] = {}
    for claim in told:
        if claim.part_of is None and claim.count is not None and claim.count.exactness is Exactness.EXACT:
            words.setdefault((claim.event, claim.spans.event), []).append(claim)
    return [_sum(claims) for claims in words.values() if len(claims) > 1]


def _sum(claims: Sequence[Claim]) -> _Sum:
    total = sum(c.count.low or 0 for c in claims if c.count is not None)
    told = [claim.victims for claim in claims if claim.victims is not None]
    groups = {victims.group for victims in told}
    names = tuple(name for victims in told for name in victims.names)
    group = groups.pop() if len(groups) == 1 else Group.PEOPLE
    victims = Victims(group, told[0].status, names=names)
    return _Sum(msgspec.structs.replace(claims[0], count=Count.exactly(total), victims=victims), tuple(claims))


def _is_stray(claim: Claim, asked: AskedToll) -> bool:
    """Whether it gives a count of people harmed that the sentence does not tell of."""
    if claim.count == Count.exactly(0):
        return False
    events = {expected.event for expected in asked.expect} | set(asked.nothing)
    if claim.event not in (HARM if asked.nobody else events):
        return False
    return not _is_expected(claim, asked)


def _is_expected(claim: Claim, asked: AskedToll) -> bool:
    return any(e.event is claim.event and _same_or_unasked(e.count, claim.count) for e in asked.expect)


def _all_found(asked: AskedToll, claims: Sequence[Claim], told: Sequence[Claim], sums: Sequence[Claim]) -> bool:
    """Whether each expected claim has one of its own; one that counts nobody may be negated."""
    found: list[Claim] = []
    for expected in asked.expect:
        nobody = isinstance(expected.count, AskedCount) and expected.count.high == 0
        among = [*(claims if nobody else told), *sums]
        match = next((c for c in among if c not in found and _fits(expected, c, found)), None)
        if match is None:
            return False
        found.append(match)
    return True


def _fits(expected: AskedClaim, claim: Claim, found: Sequence[Claim]) -> bool:
    if claim.event is not expected.event or not _same_or_unasked(expected.count, claim.count):
        return False
    victims, scope = claim.victims, None if claim.scope is None else claim.scope.kind
    total = expected.part_of
    return (
        (expected.group is msgspec.UNSET or (victims is not None and victims.group is expected.group))
        and (expected.status is msgspec.UNSET or (victims is not None and victims.status is expected.status))
        and (expected.scope is msgspec.UNSET or scope is expected.scope)
        and (expected.names is msgspec.UNSET or (victims is not None and set(expected.names) <= set(victims.names)))
        and (not isinstance(total, int) or (total < len(found) and claim.part_of == found[total].id))
    )


def _is_asserted(claim: Claim) -> bool:
    denied = any(link.stance is Stance.DENYING for link in claim.chain)
    return claim.modality is Modality.ASSERTED and not denied


def _same_or_unasked(expected: AskedCount | msgspec.UnsetType | None, count: Count | None) -> bool:
    if isinstance(expected, msgspec.UnsetType):
        return True
    if expected is None or count is None:
        return expected is None and count is None
    return _same(expected, count)


def _same(expected: AskedCount, count: Count) -> bool:
    """Equal ends and exactness; of a vague word the word itself, whatever article or "of" is printed with it."""
    if (expected.low, expected.high, expected.exactness) != (count.low, count.high, count.exactness):
        return False
    if expected.exactness is not Exactness.VAGUE or expected.word is None or count.word is None:
        return True
    return _bare(expected.word) == _bare(count.word)


def _bare(word: str) -> tuple[str, ...]:
    article, of = _WORDS_REACHED
    return tuple(part.removeprefix(article) for part in fold(word).split() if part != of)


def _is_number(count: Count) -> bool:
    return count.exactness is not Exactness.VAGUE


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
