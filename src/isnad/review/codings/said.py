"""Fields of a pair in words."""

from datetime import date

from isnad.knowledge.registers import party_name
from isnad.model.bounds import Bounds
from isnad.present import locales
from isnad.present.codings.words import say
from isnad.present.language import Language
from isnad.present.runs import inline, isolate
from isnad.present.sentences.extent import range_phrase
from isnad.present.tables import say as phrase
from isnad.review.codings.coding import Coding, Field
from isnad.review.codings.pair import Apart, Compared, Labels, Ranges, Sets


def field_name(field: Field, language: Language) -> str:
    """A field by its name."""
    return say(f"field.{field}", language)


def ends_said(bounds: Bounds | None, language: Language) -> str:
    """A range: "4 to 300", "nothing reported"; 0 is "0"."""
    return range_phrase(None, None, language) if bounds is None else range_phrase(bounds.low, bounds.high, language)


def sides_said(one: Compared, language: Language) -> tuple[str, str, str]:
    """What the coding has, what the draft has, and how the two stand."""
    if isinstance(one, Ranges):
        return (
            ends_said(one.coding, language),
            ends_said(one.draft, language),
            say(f"relation.{one.relation}", language),
        )
    if isinstance(one, Labels):
        same = "said.other" if one.disagrees else "said.same"
        return _grade(one.coding, language), _grade(one.draft, language), say(same, language)
    if isinstance(one, Apart):
        return _where(one, one.coding, language), _where(one, one.draft, language), _distance(one, language)
    coded = listed([*one.shared, *one.missing, *one.left_out], language)
    drafted = listed([*one.shared, *extra_said(one, language)], language)
    return coded, drafted, _differing(one, language)


def extra_said(one: Sets, language: Language) -> list[str]:
    """What the draft alone has: parties by their names."""
    return [party_name(name, str(language)) for name in one.extra] if one.field is Field.BELLIGERENTS else [*one.extra]


def listed(names: list[str], language: Language) -> str:
    """Names in a line; "nothing" where there are none."""
    comma = "، " if language is Language.AR else ", "
    return comma.join(isolate(name, language) for name in names) or say("said.nothing", language)


def coding_name(coding: Coding, language: Language) -> str:
    """What a coding is called: its id, else its line."""
    return say("coding", language, id=isolate(coding.id or coding.where, language))


def coding_where(coding: Coding, language: Language) -> str:
    """Its place and days."""
    days = "" if coding.first is None else _days(coding.first, coding.last or coding.first, language)
    places = listed(list(coding.places), language) if coding.places else ""
    return " · ".join(part for part in (places, days) if part)


def _days(first: date, last: date, language: Language) -> str:
    begins = locales.day(first, language)
    return begins if first == last else f"{begins} – {locales.day(last, language)}"


def _where(one: Apart, value: str, language: Language) -> str:
    if not value:
        return say("said.nothing", language)
    if one.field is Field.PLACE:
        return isolate(value, language)
    first, _, last = value.partition("/")
    return _days(date.fromisoformat(first), date.fromisoformat(last or first), language)


def _distance(one: Apart, language: Language) -> str:
    if one.distance is None:
        return say("said.apart_unknown", language)
    if not one.disagrees:
        return say("said.same", language)
    number = f"{one.distance:g}"
    return say("said.days" if one.field is Field.DATE else "said.km", language, n=number)


def _grade(value: str | None, language: Language) -> str:
    return say("said.nothing", language) if value is None else phrase(f"grade.{value}", language)


def _differing(one: Sets, language: Language) -> str:
    parts = [
        say(f"said.{key}", language, names=listed(names, language))
        for key, names in (
            ("missing", [*one.missing]),
            ("extra", extra_said(one, language)),
            ("left_out", [*one.left_out]),
        )
        if names
    ]
    if not parts:
        return say("relation.neither" if one.jaccard is None else "said.same", language)
    return ("؛ " if language is Language.AR else "; ").join(parts)


def free(text: str | None) -> str | None:
    """What a team wrote, safe inside a line."""
    return None if text is None else inline(text)
