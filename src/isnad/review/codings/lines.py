"""The comparison in lines for a terminal."""

from collections.abc import Iterator, Sequence

from isnad.present.codings.words import say
from isnad.present.language import Language
from isnad.review.codings.agreement import Agreement, ApartAgreement, LabelAgreement, RangeAgreement
from isnad.review.codings.coding import Field
from isnad.review.codings.comparison import Beside, Summary
from isnad.review.codings.said import coding_name, coding_where, field_name, sides_said


def lines(beside: Sequence[Beside], summary: Summary, language: Language) -> Iterator[str]:
    """What became of the codings, agreement a line a field, and every field that disagrees."""
    became = [(say(f"how.{how}", language), str(number)) for how, number in summary.became.items()]
    parts = _parts("line.part", became, language)
    yield say("line.became", language, codings=summary.codings, parts=parts, uncoded=summary.uncoded)
    yield from (say(f"note.{preset}", language) for preset in summary.presets)
    yield ""
    for found in summary.agreement:
        values = _parts("line.value", _values(found, language), language)
        yield say("line.field", language, field=field_name(found.field, language), parts=values, n=found.pairs)
    yield ""
    told = False
    for pair in beside:
        for field in pair.fields:
            if field.disagrees:
                told = True
                one, other, how = sides_said(field, language)
                yield say(
                    "line.pair",
                    language,
                    coding=coding_name(pair.coding, language),
                    where=coding_where(pair.coding, language),
                    field=field_name(field.field, language),
                    one=one,
                    other=other,
                    how=how,
                )
    if told:
        yield say("line.open", language)


def _values(one: Agreement, language: Language) -> list[tuple[str, str]]:
    if isinstance(one, RangeAgreement):
        counted = [(say(f"relation.{relation}", language), str(number)) for relation, number in one.relations.items()]
        return [*counted, (say("column.overlap", language), _share(one.overlap))]
    if isinstance(one, LabelAgreement):
        return [(say("column.equal", language), str(one.equal)), (say("column.kappa", language), _share(one.kappa))]
    if isinstance(one, ApartAgreement):
        unit = "column.within_days" if one.field is Field.DATE else "column.within_km"
        return [(say(unit, language, n=f"{step:g}"), str(number)) for step, number in one.within]
    counts = [(say(f"column.{name}", language), str(getattr(one, name))) for name in ("shared", "missing", "extra")]
    return [*counts, (say("column.jaccard", language), _share(one.jaccard))]


def _parts(key: str, values: Sequence[tuple[str, str]], language: Language) -> str:
    comma = "، " if language is Language.AR else ", "
    name = "value" if key == "line.value" else "n"
    return comma.join(say(key, language, what=what, **{name: value}) for what, value in values)


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
