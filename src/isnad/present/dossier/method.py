"""The appendix on method, written from the run: what was read with what, what was left out and why."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from isnad.ingest.describe import is_read
from isnad.knowledge.profiles import Profile
from isnad.model.terms import Modality
from isnad.present.counts import nouns, number_phrase, some_phrase
from isnad.present.dossier.telling import Telling
from isnad.present.events import event_name
from isnad.present.language import Language
from isnad.present.reasons import issue_sentence
from isnad.present.rules import rule_line, rule_table
from isnad.present.runs import isolate, joined
from isnad.present.sentences.extent import range_phrase
from isnad.present.summary import fingerprint_rows
from isnad.present.tables import say
from isnad.present.times import moment_phrase

_RULES = 60


@dataclass(frozen=True, slots=True)
class Counted:
    """Something and how often."""

    what: str
    n: int


@dataclass(frozen=True, slots=True)
class MethodView:
    """See the module.

    Attributes:
        profile: of the figures: label and value.
        readings: of the profile: vague word and its range.
        fingerprint: of the figures, then what the claims were read with where that differs.
        custody: where the log of the case ends, and the like.
        events: claims by what they say happened.
        moods: claims by mood.
        aside: reasons for which claims hold no bound.
        unread: documents in other languages, masked words, near-copies: a line each.
        issues: what could not be used.
        rules: rules that made claims, most used first; `more` others are lexicon entries and rules without words.
    """

    profile: tuple[tuple[str, str], ...]
    readings: tuple[tuple[str, str], ...]
    fingerprint: tuple[tuple[str, str], ...]
    differs: tuple[tuple[str, str], ...]
    custody: tuple[tuple[str, str], ...]
    events: tuple[Counted, ...]
    moods: tuple[Counted, ...]
    aside: tuple[Counted, ...]
    unread: tuple[str, ...]
    issues: tuple[str, ...]
    rules: tuple[Counted, ...]
    more: int


def method_of(telling: Telling) -> MethodView:
    """Of the whole case."""
    material, language = telling.material, telling.language
    claims = telling.claims.values()
    events = Counter(claim.event for claim in claims)
    moods = Counter(claim.modality for claim in claims)
    rules = Counter(rule for claim in claims for rule in claim.rules)
    told = [rule for rule, _ in rules.most_common() if _has_words(rule)]
    return MethodView(
        profile=profile_rows(material.profile, language),
        readings=reading_rows(material.profile, language),
        fingerprint=tuple(fingerprint_rows(material.fingerprint, language)),
        differs=tuple(_differs(telling)),
        custody=tuple(_custody(telling)),
        events=tuple(Counted(event_name(event, language), n) for event, n in events.most_common()),
        moods=tuple(Counted(telling.say(f"modality.{m}"), moods[m]) for m in Modality if moods[m]),
        aside=tuple(_aside(telling)),
        unread=tuple(_unread(telling)),
        issues=tuple(_issues(telling)),
        rules=tuple(Counted(rule_line(rule, language), rules[rule]) for rule in told[:_RULES]),
        more=len(rules) - len(told[:_RULES]),
    )


def _issues(telling: Telling) -> Iterable[str]:
    """What could not be used; the names of files and what stands in them may tell of persons."""
    issues = telling.material.issues
    if not telling.is_public:
        return (issue_sentence(issue, telling.language) for issue in issues)
    return [telling.say("dossier.method.issues", n=len(issues))] if issues else []


def _has_words(rule: str) -> bool:
    parts = rule.split(".")
    return any(".".join(parts[:n]) in rule_table() for n in range(1, len(parts) + 1))


def profile_rows(profile: Profile, language: Language) -> tuple[tuple[str, str], ...]:
    """The profile in the words of its own file, and its settings in words of ours: label and value."""
    settings = (
        f"whom_{profile.whom}",
        f"unknown_{'civilian' if profile.unknown_is_civilian else 'apart'}",
        f"bodies_{'killed' if profile.bodies_are_killed else 'apart'}",
        f"majority_{profile.majority}",
        f"names_{profile.names}",
        f"possible_{profile.possible_fighters}",
        f"point_{profile.point}",
    )
    return (
        (say("dossier.method.profile", language), isolate(profile.name, language)),
        (say("dossier.method.unit", language), _unit(profile.unit, language)),
        *((say("dossier.method.rule", language), say(f"dossier.profile.{one}", language)) for one in settings),
        *_scale(profile, language),
        _note(profile, language),
    )


def _scale(profile: Profile, language: Language) -> tuple[tuple[str, str], ...]:
    """Which of the two numbers of a reading is taken, where it follows the scale of the event."""
    if profile.scale is None:
        return ()
    words = [say(f"dossier.reading.{key}", language) for key in profile.scale.readings]
    told = say("dossier.profile.scale", language, n=profile.scale.injured, words=joined(words, language))
    return ((say("dossier.method.rule", language), told),)


def _unit(unit: str, language: Language) -> str:
    return some_phrase(unit, language) if unit in nouns() else say(f"dossier.unit.{unit}", language)


def _note(profile: Profile, language: Language) -> tuple[str, str]:
    """The note in the language of the page, else as the profile has it."""
    if language is Language.AR and profile.note_ar:
        return say("dossier.method.note", language), " ".join(profile.note_ar.split())
    key = "dossier.method.note_as_is" if language is Language.AR else "dossier.method.note"
    return say(key, language), isolate(" ".join(profile.note.split()), language)


def reading_rows(profile: Profile, language: Language) -> tuple[tuple[str, str], ...]:
    """The readings of a profile: vague word and its range."""
    none = say("dossier.profile.no_bound", language)
    return tuple(
        (say(f"dossier.reading.{key}", language), none if ends is None else range_phrase(*ends, language))
        for key, ends in profile.readings.items()
    )


def _differs(telling: Telling) -> Iterable[tuple[str, str]]:
    """What the claims of the case were read with, where it is not what the figures were made with."""
    used, now = telling.material.used, telling.material.fingerprint
    pairs = {
        "version": (used.version, now.version),
        "knowledge": (used.knowledge, now.knowledge),
        "profile": (used.profile, now.profile),
        "gazetteers": (joined(list(used.gazetteers), telling.language), joined(list(now.gazetteers), telling.language)),
    }
    for key, (then, today) in pairs.items():
        if then not in ("", today):
            yield telling.say(f"fingerprint.{key}"), isolate(then, telling.language)


def _custody(telling: Telling) -> Iterable[tuple[str, str]]:
    material, language = telling.material, telling.language
    if material.used.at:
        yield telling.say("dossier.method.read_at"), moment_phrase(material.used.at, language)
    if material.used.zone:
        yield telling.say("dossier.method.zone"), isolate(material.used.zone, language)
    yield telling.say("dossier.method.head"), isolate(material.head.hash, language)
    yield telling.say("dossier.method.length"), str(material.head.length)
    yield telling.say("dossier.method.signed"), telling.say(f"dossier.signed.{'yes' if material.signed else 'no'}")


def _aside(telling: Telling) -> Iterable[Counted]:
    """Over all incidents and figures, most frequent first."""
    reasons = Counter(
        telling.reason(aside.reason)
        for incident in telling.material.incidents
        for name in incident.figures.__struct_fields__
        for aside in getattr(incident.figures, name).aside
    )
    return (Counted(reason, n) for reason, n in reasons.most_common())


def _unread(telling: Telling) -> Iterable[str]:
    material, language = telling.material, telling.language
    others = sum(not is_read(reading.document) for reading in material.readings)
    if others:
        yield telling.say("summary.other_languages", n=others)
    if material.withheld:
        yield telling.say("dossier.method.withheld", n=len(material.withheld))
    names = {reading.document.id: reading.document.name for reading in material.readings}
    for copy in material.copies:
        if copy.first in names and copy.second in names:
            yield telling.say(
                "copies.pair",
                first=telling.document(names[copy.first]),
                second=telling.document(names[copy.second]),
                reason=telling.reason(copy.reason),
            )
    alone = len(telling.claims) - len({claim for i in material.incidents for claim in i.claims})
    if alone:
        yield telling.say("dossier.method.alone", claims=number_phrase(alone, "claims", language))
