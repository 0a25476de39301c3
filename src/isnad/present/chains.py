"""Who says so and from whom they have it, in words, from the outlet inwards."""

from functools import cache, lru_cache

from isnad.model.chain import Link
from isnad.model.document import Outlet
from isnad.model.reason import Reason
from isnad.model.terms import LinkKind, Stance
from isnad.model.value import Value
from isnad.present.language import Language
from isnad.present.names import Names, party
from isnad.present.reasons import reason_sentence
from isnad.present.runs import isolate, noted, quote
from isnad.present.tables import load, say
from isnad.present.transliteration import has_arabic, in_both
from isnad.text.working import fold

WITHHELD = ""
"""The name of whoever a public edition does not name."""
_NO_OUTLET = "chain.outlet_unknown"
_SOMEBODY = "chain.speaker_unknown"
PEOPLE = frozenset(
    {
        LinkKind.SPOKESPERSON,
        LinkKind.OFFICIAL,
        LinkKind.ACTIVIST,
        LinkKind.CORRESPONDENT,
        LinkKind.WITNESS,
        LinkKind.RELATIVE,
        LinkKind.ANONYMOUS,
    }
)
"""Kinds of tellers whose names are those of people, which no register of outlets knows."""
_TELLING = (Stance.DOUBTING, Stance.DENYING)


class Description(Value, frozen=True):
    """See `assets/described.yaml`."""

    words: tuple[str, ...]
    en: str
    one: bool = False


def outlet_phrase(outlet: Outlet | None, language: Language) -> str:
    """Who printed a report. A digest is called one, whatever its `name` field holds."""
    if outlet is None:
        return say("outlet.unknown", language)
    if outlet.name == WITHHELD:
        return noted(say("someone.outlet", language), [say("chain.withheld", language)], language)
    if outlet.of is None:
        return in_both(outlet.name, [], language, institution=True)
    digest = say("outlet.digest", language)
    if not outlet.of:
        return noted(say("outlet.unknown", language), [digest], language)
    return in_both(outlet.of, [digest], language, institution=True)


def chain_phrase(chain: tuple[Link, ...], language: Language, names: Names, outlet: Outlet | None = None) -> str:
    """The whole chain: "Baladi News (…), citing Zain al-Abidin (…), citing unnamed members of the SDF (…)".

    Who is cited with doubt, or with a denial, is said to be, with the word used. `outlet` puts a digest's first link
    into `language`; without it the link's own name stands.
    """
    said = link_phrase(chain[0], language, names)
    if outlet is not None and outlet.of is not None and chain[0].kind is LinkKind.OUTLET and chain[0].span is None:
        said = outlet_phrase(outlet, language)
    for n, link in enumerate(chain[1:]):
        key = f"chain.{'then' if n else 'citing'}.{link.stance or Stance.NEUTRAL}"
        said += say(key, language, link=link_phrase(link, language, names))
    return said


def link_phrase(link: Link, language: Language, names: Names, *, cut: bool = True) -> str:
    """One teller, as a sentence names it; `cut` adds why the chain may go on, which belongs to a claim's sentence."""
    notes = []
    if link.stance in _TELLING and link.verb is not None:
        notes.append(say("chain.word", language, verb=quote(link.verb, language)))
    if cut and link.incomplete is not None:
        notes.append(_aside(reason_sentence(Reason(link.incomplete), language)))
    return _named(link, notes, language, names)


def link_detail(link: Link, language: Language, names: Names) -> str:
    """One link with everything that is known of it: name, kind, word of saying, stance, party, why it may go on."""
    notes = [say(f"kind.{link.kind}", language)]
    if link.stance is not None:
        notes.append(say(f"stance.{link.stance}", language))
    if link.verb is not None:
        notes.append(say("chain.word", language, verb=quote(link.verb, language)))
    if link.incomplete is not None:
        notes.append(_aside(reason_sentence(Reason(link.incomplete), language)))
    return _named(link, notes, language, names)


def _named(link: Link, notes: list[str], language: Language, names: Names) -> str:
    if link.incomplete == _NO_OUTLET:
        return outlet_phrase(None, language)
    if link.incomplete == _SOMEBODY:
        return say("chain.somebody", language, verb=quote(link.name, language))
    of = None if link.affiliation is None else party(link.affiliation, language, names)
    if link.name == WITHHELD:
        return _withheld(link, of, notes, language)
    if link.anonymous:
        return _unnamed(link, of, notes, language)
    if of is not None and link.kind is LinkKind.PARTY:
        # A party does not speak as one of its own members: the register's name says who it is.
        if language is Language.EN and has_arabic(link.name):
            return noted(of, [isolate(link.name, language), *notes], language)
        notes = [of, *notes]
    elif of is not None:
        notes = [say("chain.affiliation", language, party=of), *notes]
    return in_both(link.name, notes, language, institution=link.kind not in PEOPLE)


def _withheld(link: Link, of: str | None, notes: list[str], language: Language) -> str:
    """What the teller is and whose; "an unnamed …" only where the report names nobody either."""
    who = say(f"someone.{link.kind}", language)
    said = who if of is None else say("chain.of", language, who=who, party=of)
    how = "chain.anonymous" if link.anonymous else "chain.withheld"
    return noted(said, [say(how, language), *notes], language)


def _unnamed(link: Link, of: str | None, notes: list[str], language: Language) -> str:
    """In Arabic the report's own words; in English what they mean, with the words behind."""
    if language is Language.AR:
        of_whom = [] if of is None else [say("chain.affiliation", language, party=of)]
        return noted(
            isolate(_oblique(link.name), language), [say("chain.anonymous", language), *of_whom, *notes], language
        )
    meaning = _meaning(link.name)
    who = say(f"kind.{link.kind}", language) if meaning is None else meaning.en
    said = say("chain.unnamed_one" if meaning is None or meaning.one else "chain.unnamed", language, who=who)
    if of is not None:
        said = say("chain.of", language, who=said, party=of)
    return noted(said, [isolate(link.name, language), *notes], language)


def _oblique(name: str) -> str:
    """Words that describe people as they stand behind a preposition: "الهاربين" for "الهاربون"."""
    first, blank, rest = name.partition(" ")
    is_plural = first.endswith("ون") and any(words == fold(first) for words, _ in _described())
    return f"{first.removesuffix('ون')}ين{blank}{rest}" if is_plural else name


def description(name: str) -> str | None:
    """The words that say what an unnamed teller is, without what is told of them beside; None for words of no list."""
    found = _meaning(name)
    return None if found is None else found.words[0]


@lru_cache(maxsize=4096)
def _meaning(name: str) -> Description | None:
    folded = f" {fold(name)} "
    return next((found for words, found in _described() if f" {words} " in folded), None)


@cache
def _described() -> tuple[tuple[str, Description], ...]:
    return tuple((fold(w), found) for found in load("described.yaml", tuple[Description, ...]) for w in found.words)


def _aside(sentence: str) -> str:
    """A sentence as it stands inside another: Arabic has no capitals to lose."""
    return f"{sentence[:1].lower()}{sentence[1:]}".removesuffix(".")
