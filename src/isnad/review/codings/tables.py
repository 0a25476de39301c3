"""Agreement over all pairs as tables in words."""

from collections.abc import Iterator, Sequence

from isnad.present.codings.page import Grid, Row
from isnad.present.codings.words import say
from isnad.present.language import Language
from isnad.present.tables import say as phrase
from isnad.review.codings.agreement import Agreement, ApartAgreement, LabelAgreement, RangeAgreement, SetAgreement
from isnad.review.codings.coding import Field
from isnad.review.codings.ranges import Relation
from isnad.review.codings.said import field_name


def grids(agreement: Sequence[Agreement], language: Language) -> tuple[Grid, ...]:
    """One table for each kind of field, and for each grade one of which label meets which."""
    ranges = [one for one in agreement if isinstance(one, RangeAgreement)]
    sets = [one for one in agreement if isinstance(one, SetAgreement)]
    labels = [one for one in agreement if isinstance(one, LabelAgreement)]
    apart = [one for one in agreement if isinstance(one, ApartAgreement)]
    found: list[Grid] = []
    if ranges:
        found.append(_ranges(ranges, language))
    if sets:
        found.append(_sets(sets, language))
    if labels:
        found.append(_labels(labels, language))
        found += [_confusion(one, language) for one in labels if one.table]
    return (*found, *_apart(apart, language))


def _grid(table: str, columns: Sequence[str], rows: Sequence[tuple[str, ...]], language: Language) -> Grid:
    head, how = (say("column.field", language), *columns), say(f"method.{table}", language)
    return Grid(say(f"table.{table}", language), head, tuple(Row(row) for row in rows), how, numeric=True)


def _ranges(found: Sequence[RangeAgreement], language: Language) -> Grid:
    """Turned round, a column a figure: there are more ways for two ranges to stand than figures."""
    rows = [(say("column.pairs", language), *(str(one.pairs) for one in found))]
    for relation in Relation:
        numbers = [one.relations.get(relation, 0) for one in found]
        if any(numbers):
            rows.append((say(f"relation.{relation}", language), *(str(number) for number in numbers)))
    rows += [
        (say(f"column.{name}", language), *(_share(getattr(one, name)) for one in found))
        for name in ("overlap", "alpha_low", "alpha_high")
    ]
    rows.append((say("column.decided", language), *(str(one.decided) for one in found)))
    return _grid("figures", [field_name(one.field, language) for one in found], rows, language)


def _sets(found: Sequence[SetAgreement], language: Language) -> Grid:
    names = ("given", "equal", "shared", "missing", "extra", "jaccard", "precision", "recall")
    rows = [
        (
            field_name(one.field, language),
            *(str(number) for number in (one.given, one.equal, one.shared, one.missing, one.extra)),
            *(_share(share) for share in (one.jaccard, one.precision, one.recall)),
        )
        for one in found
    ]
    return _grid("sets", [say(f"column.{name}", language) for name in names], rows, language)


def _labels(found: Sequence[LabelAgreement], language: Language) -> Grid:
    names = ("pairs", "equal", "kappa", "one_sided")
    rows = [
        (field_name(one.field, language), str(one.pairs), str(one.equal), _share(one.kappa), str(one.one_sided))
        for one in found
    ]
    return _grid("labels", [say(f"column.{name}", language) for name in names], rows, language)


def _confusion(one: LabelAgreement, language: Language) -> Grid:
    labels = sorted({label for coding, draft, _ in one.table for label in (coding, draft)})
    counts = {(coding, draft): number for coding, draft, number in one.table}
    rows = [
        Row((phrase(f"grade.{coding}", language), *(str(counts.get((coding, draft), 0)) for draft in labels)))
        for coding in labels
    ]
    head = (say("column.coding", language), *(phrase(f"grade.{label}", language) for label in labels))
    return Grid(
        say("table.confusion", language, field=field_name(one.field, language)), head, tuple(rows), numeric=True
    )


def _apart(found: Sequence[ApartAgreement], language: Language) -> Iterator[Grid]:
    """A table each for days and places, whose steps are not the same."""
    for one in found:
        unit = "column.within_days" if one.field is Field.DATE else "column.within_km"
        columns = [
            say("column.pairs", language),
            say("column.median", language),
            *(say(unit, language, n=f"{step:g}") for step, _ in one.within),
            say("column.unknown", language),
        ]
        row = (
            field_name(one.field, language),
            str(one.pairs),
            "–" if one.median is None else f"{one.median:g}",
            *(str(number) for _, number in one.within),
            str(one.unknown),
        )
        yield _grid("apart", columns, [row], language)


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
