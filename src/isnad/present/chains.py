"""Who says so and from whom they have it, in words, from the outlet inwards."""

from functools import cache

from isnad.model.chain import Link
from isnad.model.document import Outlet
from isnad.model.reason import Reason
from isnad.model.terms import LinkKind, Stance
from isnad.present.language import Language
from isnad.present.names import Names, party
from isnad.present.reasons import reason_sentence
from isnad.present.runs import isolate, quote
from isnad.present.tables import load, phrases, say
from isnad.text.working import fold

_NO_OUTLET = "chain.outlet_unknown"
_SOMEBODY = "chain.speaker_unknown"
_TELLING = (Stance.DOUBTING, Stance.DENYING)


@cache
def _plurals() -> frozenset[str]:
    return frozenset(fold(word) for word in load("plurals.yaml", tuple[str, ...]))


def outlet_phrase(outlet: Outlet | None, language: Language) -> str:
    """Who printed a report. A digest is called one, whatever its `name` field holds."""
    if outlet is None:
        return say("outlet.unknown", language)
    if outlet.of is None:
        return isolate(outlet.name, language)
    pair = phrases()["published.unknown"]
    of = say("outlet.unknown", language) if outlet.of in (pair.ar, pair.en) else isolate(outlet.of, language)
    return say("outlet.digest", language, of=of)


def chain_phrase(chain: tuple[Link, ...], language: Language, names: Names, outlet: Outlet | None = None) -> str:
    """The whole chain: "بلدي نيوز, citing زين العابدين, citing بعض عناصر قسد (unnamed, of the SDF)".

    A doubting or denying teller is said to be one, with the word used. `outlet` puts a digest's first link into
    `language`; without it the link's own name stands.
    """
    said = [_link(link, language, names) for link in chain]
    if outlet is not None and outlet.of is not None and chain[0].kind is LinkKind.OUTLET and chain[0].span is None:
        said[0] = outlet_phrase(outlet, language)
    return said[0] + "".join(say("chain.citing", language, link=link) for link in said[1:])


def link_detail(link: Link, language: Language, names: Names) -> str:
    """One link with everything that is known of it: name, kind, word of saying, stance, party, why it may go on."""
    notes = [say(f"kind.{link.kind}", language), *_notes(link, language, names)]
    if link.stance is not None and link.stance not in _TELLING:
        notes.append(_stance(link, link.stance, language))
    return _with_notes(link, notes, language)


def _link(link: Link, language: Language, names: Names) -> str:
    return _with_notes(link, _notes(link, language, names), language)


def _with_notes(link: Link, notes: list[str], language: Language) -> str:
    if link.incomplete == _NO_OUTLET:
        return outlet_phrase(None, language)
    if link.incomplete == _SOMEBODY:
        return say("chain.somebody", language, verb=quote(link.name, language))
    name = isolate(link.name, language)
    comma = "، " if language is Language.AR else ", "
    return say("chain.with_notes", language, name=name, notes=comma.join(notes)) if notes else name


def _notes(link: Link, language: Language, names: Names) -> list[str]:
    notes = []
    if link.anonymous:
        first = fold(link.name.split(" ", 1)[0])
        notes.append(say("chain.anonymous_many" if first in _plurals() else "chain.anonymous", language))
    if link.affiliation is not None:
        of = party(link.affiliation, language, names)
        # A party does not speak as one of its own members: there the register's name says who it is.
        notes.append(of if link.kind is LinkKind.PARTY else say("chain.affiliation", language, party=of))
    if link.stance in _TELLING and link.stance is not None:
        notes.append(_stance(link, link.stance, language))
    if link.incomplete is not None:
        notes.append(_aside(reason_sentence(Reason(link.incomplete), language)))
    return notes


def _stance(link: Link, stance: Stance, language: Language) -> str:
    said = say(f"stance.{stance}", language)
    return said if link.verb is None else say("chain.stance", language, stance=said, verb=quote(link.verb, language))


def _aside(sentence: str) -> str:
    """A sentence as it stands inside another: Arabic has no capitals to lose."""
    return f"{sentence[:1].lower()}{sentence[1:]}".removesuffix(".")
