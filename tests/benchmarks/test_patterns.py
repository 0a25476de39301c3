"""Every pattern that a report is made of is one that the rules read; what tells of no harm gives no claim of harm."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

import msgspec
import pytest
from synthetic.draw import Chance
from synthetic.fillers import Fillers, made_words
from synthetic.reports import Writer
from synthetic.tellings import Kind, Telling
from synthetic.words import Leads, Words, words
from synthetic.world import Incident, World

from isnad.model.claim import Claim
from isnad.model.document import Document, Published, Received
from isnad.model.terms import HARM, Basis, Event
from isnad.pipeline.context import Context
from isnad.pipeline.reading import read

_PRINTED = date(2016, 5, 11)
_NAMED = "سامر باسل الحلاق"
_LEADS = [(kind, pattern) for kind in Leads.__struct_fields__ for pattern in getattr(words().leads, kind)]


def claims_of(text: str, using: Context) -> tuple[Claim, ...]:
    published = Published(_PRINTED, Basis.STATED, "field")
    return read(Document("0" * 64, "a", Received(text, "", "made", "utf-8"), None, published), using).claims


def incidents(count: int) -> list[Incident]:
    """Harm of both kinds, in numbers of every form, on the day before the report."""
    made = World(Chance(3), 1).incidents()
    day = _PRINTED - timedelta(days=1)
    return [
        msgspec.structs.replace(
            next(made), day=day, killed=2 + n, injured=3 + 2 * n, children=2, women=0, names=("سامر باسل الحلاق",)
        )
        for n in range(count)
    ]


def written(known: Words, incident: Incident, kind: str, *, complete: bool = False) -> str:
    """A report without fillers that leads with the patterns of one kind."""
    vague = kind.startswith("vague")
    killed = None if vague or kind == "injured" else incident.killed
    injured = None if vague or kind == "killed" else incident.injured
    telling = Telling(Kind.VAGUE if vague else Kind.FULL, _PRINTED, killed, injured, complete=complete)
    if kind == "vague_injured":
        incident = msgspec.structs.replace(incident, killed=0, names=())
    return Writer(Chance(incident.number), 1, known).report(incident, telling).text


def only(**fields: Sequence[str]) -> Words:
    """The words with one pattern of some kinds, and no background."""
    return msgspec.structs.replace(words(), **{name: tuple(patterns) for name, patterns in fields.items()})


def leading(kind: str, pattern: str) -> Words:
    """The words with one lead of a kind."""
    return msgspec.structs.replace(words(), leads=msgspec.structs.replace(words().leads, **{kind: (pattern,)}))


def counted(claims: Sequence[Claim], event: Event) -> set[int | None]:
    return {claim.count.low for claim in claims if claim.event is event and claim.count is not None}


@pytest.mark.parametrize(("kind", "pattern"), _LEADS)
def test_every_lead_gives_its_toll(kind: str, pattern: str, using: Context) -> None:
    known = leading(kind, pattern)
    read_right = 0
    for incident in (made := incidents(6)):
        claims = claims_of(written(known, incident, kind), using)
        assert any(claim.event in HARM for claim in claims), pattern
        killed = kind not in {"both", "killed"} or incident.killed in counted(claims, Event.KILLED)
        injured = kind not in {"both", "injured"} or incident.injured in counted(claims, Event.INJURED)
        read_right += killed and injured
    assert read_right >= len(made) - 1


@pytest.mark.parametrize("deed", words().deeds)
def test_every_deed_is_read_as_what_was_done(deed: str, using: Context) -> None:
    known = msgspec.structs.replace(
        words(), leads=msgspec.structs.replace(words().leads, killed=words().leads.killed[:1])
    )
    for incident in incidents(6):
        parties = words().deeds[deed].parties
        done = msgspec.structs.replace(incident, deed=deed, party=parties[0] if parties else None)
        claims = claims_of(written(known, done, "killed"), using)
        assert any(not claim.event.is_outcome for claim in claims) or any(c.cause is not None for c in claims)


@pytest.mark.parametrize("pattern", words().parts_within)
@pytest.mark.parametrize("lead", [*words().leads.both, *words().leads.killed])
def test_every_pattern_of_parts_gives_the_children(lead: str, pattern: str, using: Context) -> None:
    kind = "both" if lead in words().leads.both else "killed"
    known = msgspec.structs.replace(leading(kind, lead), parts_within=(pattern,))
    telling = Telling(Kind.FULL, _PRINTED, 7, 9 if kind == "both" else None, complete=True)
    incident = msgspec.structs.replace(incidents(1)[0], killed=7, injured=9)
    made = [Writer(Chance(seed), 1, known).report(incident, telling).text for seed in range(6)]
    within = [text for text in made if "القتلى طفلان" not in text]
    parts = [[c for c in claims_of(text, using) if c.part_of is not None] for text in within]
    assert sum(2 in counted(claims, Event.KILLED) for claims in parts) >= len(within) - 1 > 2


@pytest.mark.parametrize("pattern", words().parts)
def test_parts_in_a_sentence_of_their_own_are_no_more_dead(pattern: str, using: Context) -> None:
    told = pattern.format(some="طفلان وامرأة", cited="بحسب مصدر محلي", teller="مصدر محلي")
    claims = claims_of(f"قُتل سبعة مدنيين أمس في قصف على مدينة سراقب. {told}", using)
    assert counted([claim for claim in claims if claim.part_of is None], Event.KILLED) == {7}


@pytest.mark.parametrize("pattern", words().names)
def test_every_pattern_of_names_gives_the_names(pattern: str, using: Context) -> None:
    for incident in incidents(5):
        claims = claims_of(written(only(names=[pattern]), incident, "killed", complete=True), using)
        assert _NAMED in {name for c in claims if c.victims is not None for name in c.victims.names}


@pytest.mark.parametrize("pattern", words().background)
def test_every_pattern_of_the_past_gives_a_claim_of_another_day(pattern: str, using: Context) -> None:
    told = pattern.format(past="آذار 2015", n_nom="14 مدنياً", n_gen="14 مدنياً")
    claims = claims_of(f"قُتل ثلاثة مدنيين أمس في قصف على مدينة سراقب. {told}", using)
    past = [claim for claim in claims if claim.count is not None and claim.count.low == 14]
    assert past
    assert all(
        claim.time is None or claim.time.start is None or claim.time.start.date() < date(2016, 5, 10) for claim in past
    )


@pytest.mark.parametrize("pattern", words().fillers)
def test_no_filler_tells_of_harm(pattern: str, using: Context) -> None:
    known = words()
    told: list[str] = []
    Fillers([pattern], known.pieces, known.made_words, Chance(9)).fill(told, 1200, "مدينة سراقب")
    assert len(told) > 8
    assert not any(claim.event in HARM for one in told for claim in claims_of(one, using))


def test_made_words_are_rare_as_words_are() -> None:
    made = words().made_words
    assert len(made_words(made)) > 0.99 * made.count
    told: list[str] = []
    Fillers(["{rare}"], {}, made, Chance(1)).fill(told, 60_000, "")
    often = Counter(told)
    assert set(often) <= set(made_words(made))
    assert often.most_common(1)[0][1] > 0.03 * len(told)
    assert sum(times == 1 for times in often.values()) > 0.5 * len(often)


@pytest.mark.parametrize("pattern", [*words().round_ups, *words().copies])
def test_no_line_before_the_news_is_news(pattern: str, using: Context) -> None:
    told = pattern.format(outlet=words().outlets[0], agency=words().outlets[1])
    assert not claims_of(told, using)
