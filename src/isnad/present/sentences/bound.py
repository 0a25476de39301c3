"""A bound as sentences: lowest and highest supported value, whose words hold each end, what was set aside and why."""

from collections.abc import Sequence

from isnad.model.assessment import Figure, SetAside
from isnad.model.decision import SetFigure
from isnad.present import locales
from isnad.present.counts import number_phrase
from isnad.present.numbering import claim_label
from isnad.present.reasons import reason_sentence
from isnad.present.runs import isolate, joined, opening
from isnad.present.sentences.claim import brief_sentence
from isnad.present.sentences.extent import figure_range, range_phrase
from isnad.present.tables import say
from isnad.present.voice import Voice
from isnad.reconcile.holding import NOTHING, Ends, ends_of
from isnad.reconcile.support import FigureName

FIGURES = ("killed", "injured", "children_killed", "women_killed")
"""The fields of `Figures`, in the order in which they are told."""


def bound_sentence(name: str, figure: Figure, voice: Voice) -> str:
    """The figure with its range, what holds it, and how many claims were set aside.

    Args:
        name: a field of `Figures`.
        figure: the figure; its claims are told by what `voice.claims` holds of them, the others by their label.
        voice: how it is said.
    """
    language = voice.language
    nothing = figure.low is None and figure.high is None
    told = {"what": opening(say(f"figure.{name}", language)), "profile": isolate(figure.profile, language)}
    told["range"] = figure_range(name, figure, voice)
    said = say("bound.nothing" if nothing else "bound.sentence", language, **told)
    said += _holds(name, figure, voice)
    if figure.aside:
        said += say("bound.aside", language, claims=number_phrase(len(figure.aside), "claims", language))
    return say("bound.whole", language, said=said)


def _holds(name: str, figure: Figure, voice: Voice) -> str:
    """What holds the figure: each end by itself where they differ and it can be told."""
    if not figure.kept:
        return ""
    ends = _ends(name, figure, voice)
    if figure.low is None or figure.high is None or figure.low == figure.high or not ends.high or len(figure.kept) == 1:
        return say("bound.holds", voice.language, claims=_claims(figure.kept, voice))
    low, high = locales.number(figure.low, voice.language), locales.number(figure.high, voice.language)
    if ends.low:
        said = say("bound.low", voice.language, n=low, claims=_claims(ends.low, voice))
    else:
        said = say("bound.low_names", voice.language, n=low)
    return said + say("bound.high", voice.language, n=high, claims=_claims(ends.high, voice))


def _ends(name: str, figure: Figure, voice: Voice) -> Ends:
    made_by = voice.profile
    return NOTHING if made_by is None else ends_of(FigureName(name), figure, voice.claims, made_by)


def _claims(claims: Sequence[str], voice: Voice) -> str:
    more = (say("bound.and", voice.language, claim=_claim(claim, voice)) for claim in claims[1:])
    return "".join((_claim(claims[0], voice), *more))


def aside_sentence(aside: SetAside, voice: Voice) -> str:
    """A claim that holds no bound, and why."""
    reason = reason_sentence(aside.reason, voice.language, voice.names, voice.numbers)
    return say("figure.aside", voice.language, claim=_claim(aside.claim, voice), reason=reason)


def aside_sentences(figure: Figure, voice: Voice) -> tuple[str, ...]:
    """All that was set aside, a sentence for each reason, in the order in which the reasons first stand."""
    groups: dict[str, list[str]] = {}
    for aside in figure.aside:
        reason = reason_sentence(aside.reason, voice.language, voice.names, voice.numbers)
        groups.setdefault(reason, []).append(claim_label(aside.claim, voice.language, voice.numbers))
    return tuple(
        say("figure.aside", voice.language, claim=joined(claims, voice.language), reason=reason)
        for reason, claims in groups.items()
    )


def decided_sentence(decision: SetFigure, voice: Voice) -> str:
    """What a person decided, which stands beside what the program proposes."""
    language = voice.language
    return say(
        "incident.decided" if decision.reason else "incident.decided_bare",
        language,
        what=say(f"figure.{decision.figure}", language),
        range=range_phrase(decision.low, decision.high, language),
        reason=isolate(decision.reason, language),
    )


def _claim(claim: str, voice: Voice) -> str:
    known = voice.claims.get(claim)
    return claim_label(claim, voice.language, voice.numbers) if known is None else brief_sentence(known, voice)
