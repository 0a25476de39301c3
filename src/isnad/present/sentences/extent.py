"""How far a figure reaches, in words: an end that an open count or a word without a number holds is left open."""

from collections.abc import Iterable, Sequence

from isnad.knowledge.profiles import Profile
from isnad.model.assessment import Figure
from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.terms import Exactness, Group, Modality, Stance
from isnad.present import locales
from isnad.present.language import Language
from isnad.present.printed import printed_word
from isnad.present.runs import isolate, joined, quote
from isnad.present.tables import say
from isnad.present.voice import Voice
from isnad.reconcile.holding import NOTHING, Ends, ends_of
from isnad.reconcile.support import OF_A_PART, FigureName

_PARTS = {FigureName.CHILDREN_KILLED: ("children", "infants"), FigureName.WOMEN_KILLED: ("women",)}
_GROUPS = {
    FigureName.CHILDREN_KILLED: (Group.CHILDREN, Group.WOMEN_AND_CHILDREN),
    FigureName.WOMEN_KILLED: (Group.WOMEN, Group.WOMEN_AND_CHILDREN),
}

_FIGHTERS = "figure.fighters"
_NOT_TOLD = frozenset({"figure.not_asserted", "figure.denied"})


def range_phrase(low: int | None, high: int | None, language: Language) -> str:
    """The two ends: "4 to 300", "4", "4 or more", "up to 4"; None and None is "nothing reported", never 0."""
    if low is None and high is None:
        return say("figure.none", language)
    if low is None:
        return say("figure.upto", language, high=locales.number(high or 0, language))
    if high is None:
        return say("figure.open", language, low=locales.number(low, language))
    least, most = locales.number(low, language), locales.number(high, language)
    return least if low == high else say("figure.range", language, low=least, high=most)


def open_range(low: int | None, high: int | None, language: Language) -> str:
    """The same where more may be meant than the highest number: "280 to 350 or more", "350 or more"."""
    if low is None or high is None:
        return range_phrase(low, high, language)
    open_end = say("figure.open", language, low=locales.number(high, language))
    if low == high:
        return open_end
    return say("figure.range", language, low=locales.number(low, language), high=open_end)


def is_open_ended(name: str, figure: Figure, voice: Voice) -> bool:
    """Whether what holds the highest number says that there may be more."""
    if figure.high is None or voice.profile is None:
        return False
    which = FigureName(name)
    high = [voice.claims[id_] for id_ in ends_of(which, figure, voice.claims, voice.profile).high]
    return any(_is_open(count, voice.profile) for claim in high for count in _counts(which, claim))


def figure_range(name: str, figure: Figure, voice: Voice, ends: Ends | None = None) -> str:
    """The figure's range as its claims hold it: "280 to 350 or more", "2 or more (read from “جرحى”)".

    Args:
        name: a field of `Figures`.
        figure: the figure; what holds its ends is looked up in `voice.claims` under `voice.profile`.
        voice: how it is said; where the claims or the profile are not at hand, the two numbers are said alone.
        ends: what holds them, from whoever has looked it up already.
    """
    if figure.low is None and figure.high is None:
        why = unnumbered(name, figure, voice)
        return _fighters(name, figure, voice) if why == "fighters" else say(f"figure.{why}", voice.language)
    profile, which = voice.profile, FigureName(name)
    if ends is None:
        ends = NOTHING if profile is None else ends_of(which, figure, voice.claims, profile)
    if profile is None or ends == NOTHING:
        return range_phrase(figure.low, figure.high, voice.language)
    low, high = ([voice.claims[id_] for id_ in end] for end in (ends.low, ends.high))
    return _said(which, (figure.low, figure.high), low, high, voice, profile)


def support_range(name: str, claim: Claim, low: int, high: int | None, voice: Voice) -> str:
    """What one claim supports, its open end left open as well."""
    if voice.profile is None:
        return range_phrase(low, high, voice.language)
    return _said(FigureName(name), (low, high), [claim], [claim], voice, voice.profile)


def unnumbered(name: str, figure: Figure, voice: Voice) -> str:
    """What is to be said of a figure without any number.

    Returns:
        "none" where no claim speaks of it; "unnumbered" where some do, and no number of theirs counts; "unsaid" where
        they only deny, expect or ask; "not_apart" where they tell of people and never of this part of them; "fighters"
        where all who are told of are fighters.
    """
    if not figure.aside:
        return "none"
    which = FigureName(name)
    found = [(aside, voice.claims.get(aside.claim)) for aside in figure.aside]
    about = [(one, claim) for one, claim in found if claim is None or which not in OF_A_PART or _tells_of(which, claim)]
    if not about:
        return "not_apart"
    if only_of_fighters(one.reason.code for one, _ in about):
        return "fighters"
    return "unnumbered" if any(claim is None or _is_told(claim) for _, claim in about) else "unsaid"


def only_of_fighters(codes: Iterable[str]) -> bool:
    """Whether claims set aside for these reasons tell of fighters and of nobody else."""
    told = frozenset(codes) - _NOT_TOLD
    return told == {_FIGHTERS}


def unnumbered_by_codes(codes: Iterable[str]) -> str:
    """The same of a whole figure, from the codes of why claims were set aside, where claims are not at hand."""
    found = frozenset(codes)
    if not found:
        return "none"
    if only_of_fighters(found):
        return "fighters"
    return "unsaid" if found <= _NOT_TOLD else "unnumbered"


def _fighters(name: str, figure: Figure, voice: Voice) -> str:
    """How many, from the lowest to the highest number of any one claim, where numbers are told."""
    language = voice.language
    ids = (aside.claim for aside in figure.aside if aside.reason.code == _FIGHTERS)
    found = [claim.count for id_ in ids if (claim := voice.claims.get(id_)) is not None and claim.count is not None]
    counts = [count for count in found if count.exactness is not Exactness.VAGUE]
    ends = [end for count in counts for end in (count.low, count.high) if end is not None]
    if not ends or FigureName(name) in OF_A_PART:
        return say("figure.fighters", language)
    least, most = min(ends), max(ends)
    is_open = any(count.high is None and count.low == most for count in counts)
    said = open_range(least, most, language) if is_open else range_phrase(least, most, language)
    return say("figure.fighters_counted", language, range=said)


def _tells_of(name: FigureName, claim: Claim) -> bool:
    victims = claim.victims
    return victims is not None and (victims.group in _GROUPS[name] or bool(_counts(name, claim)))


def _is_told(claim: Claim) -> bool:
    return claim.modality is Modality.ASSERTED and all(link.stance is not Stance.DENYING for link in claim.chain)


def _counts(name: FigureName, claim: Claim) -> list[Count]:
    if name not in OF_A_PART:
        return [] if claim.count is None else [claim.count]
    if claim.victims is None:
        return []
    parts = (getattr(claim.victims.parts, part) for part in _PARTS[name])
    return [count for count in parts if count is not None]


def _said(
    name: FigureName,
    ends: tuple[int | None, int | None],
    low: Sequence[Claim],
    high: Sequence[Claim],
    voice: Voice,
    profile: Profile,
) -> str:
    language = voice.language
    least, most = ends
    low_words, high_words = _words(name, low, voice), _words(name, high, voice)
    is_open = any(_is_open(count, profile) for claim in high for count in _counts(name, claim))
    said = open_range(least, most, language) if is_open else range_phrase(least, most, language)
    if low_words and high_words:
        both = list(dict.fromkeys([*low_words, *high_words]))
        return say("figure.read", language, range=said, words=joined(both, language))
    if low_words:
        return say("figure.read_low", language, range=said, words=joined(low_words, language))
    if high_words:
        return say("figure.read_high", language, range=said, words=joined(high_words, language))
    return said


def _is_open(count: Count, profile: Profile) -> bool:
    """Whether more may be meant than its highest number; a word read as one number tells no most."""
    if count.exactness is not Exactness.VAGUE:
        return count.high is None
    read = profile.bounds(count)
    return read is not None and read[0].low == read[0].high


def _words(name: FigureName, claims: Sequence[Claim], voice: Voice) -> list[str]:
    """The words that an end rests on where it rests on nothing else, quoted where the report is at hand."""
    counts = [(claim, count) for claim in claims for count in _counts(name, claim)]
    if not counts or any(count.exactness is not Exactness.VAGUE for _, count in counts):
        return []
    return list(dict.fromkeys(_word(claim, count, voice) for claim, count in counts))


def _word(claim: Claim, count: Count, voice: Voice) -> str:
    printed = printed_word(claim, voice) if count == claim.count else None
    return isolate(count.word or "", voice.language) if printed is None else quote(printed, voice.language)
