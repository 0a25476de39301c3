"""How far codings and drafts agree over all pairs, field by field."""

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import mean, median

from isnad.model.value import Value
from isnad.review.codings.coding import Field
from isnad.review.codings.coefficients import alpha, kappa
from isnad.review.codings.pair import Apart, Compared, Labels, Ranges, Sets
from isnad.review.codings.ranges import Relation

_STEPS = {Field.DATE: (0.0, 1.0, 3.0), Field.PLACE: (1.5, 5.0, 10.0)}


class RangeAgreement(Value, frozen=True, tag_field="kind", tag="range"):
    """Of a figure: how many pairs stand how to each other.

    `overlap` is the mean over the `numbered` pairs where both sides give closed ranges; `alpha_low` and `alpha_high`
    are Krippendorff's of the ends of these. `decided` counts the pairs in which a person set the figure.
    """

    field: Field
    pairs: int
    relations: dict[Relation, int]
    numbered: int
    overlap: float | None
    alpha_low: float | None
    alpha_high: float | None
    decided: int


class SetAgreement(Value, frozen=True, tag_field="kind", tag="set"):
    """Of labels or names: how many are shared, the coding's alone, the draft's alone.

    `equal` counts the pairs in which both have the same and at least one; `jaccard` is the mean over the `given` pairs
    in which either has any; `precision` is the share of the draft's that the codings have, `recall` that of what the
    codings have that the drafts have.
    """

    field: Field
    pairs: int
    given: int
    equal: int
    shared: int
    missing: int
    extra: int
    jaccard: float | None
    precision: float | None
    recall: float | None
    left_out: int


class LabelAgreement(Value, frozen=True, tag_field="kind", tag="label"):
    """Of a grade: `kappa` is Cohen's over the `pairs` in which both sides give one.

    `table` counts pairs as (coding, draft, number); `one_sided` those in which only one side gives a grade.
    """

    field: Field
    pairs: int
    equal: int
    kappa: float | None
    table: tuple[tuple[str, str, int], ...]
    one_sided: int


class ApartAgreement(Value, frozen=True, tag_field="kind", tag="apart"):
    """Of days or places: the median distance over the `pairs` of which it is known, and how many lie within steps.

    `within` are pairs of a number of days or kilometres and how many lie at most so far apart; `unknown` counts those
    of which a side does not say where or when.
    """

    field: Field
    pairs: int
    median: float | None
    within: tuple[tuple[float, int], ...]
    unknown: int


Agreement = RangeAgreement | SetAgreement | LabelAgreement | ApartAgreement


def agreements(pairs: Iterable[Sequence[Compared]]) -> tuple[Agreement, ...]:
    """One for each field that any pair compares, in the order of fields."""
    by_field: dict[Field, list[Compared]] = {}
    for fields in pairs:
        for one in fields:
            by_field.setdefault(one.field, []).append(one)
    return tuple(_of(field, by_field[field]) for field in Field if field in by_field)


def _of(field: Field, found: Sequence[Compared]) -> Agreement:
    ranges = [one for one in found if isinstance(one, Ranges)]
    if ranges:
        return _ranges(field, ranges)
    sets = [one for one in found if isinstance(one, Sets)]
    if sets:
        return _sets(field, sets)
    labels = [one for one in found if isinstance(one, Labels)]
    return _labels(field, labels) if labels else _apart(field, [one for one in found if isinstance(one, Apart)])


def _ranges(field: Field, found: Sequence[Ranges]) -> RangeAgreement:
    counted = Counter(one.relation for one in found)
    closed = [one for one in found if one.overlap is not None]
    lows = [(one.coding.low, one.draft.low) for one in closed if one.coding is not None and one.draft is not None]
    highs = [
        (one.coding.high, one.draft.high)
        for one in closed
        if one.coding is not None and one.draft is not None
        if one.coding.high is not None and one.draft.high is not None
    ]
    return RangeAgreement(
        field,
        len(found),
        {relation: counted[relation] for relation in Relation if counted[relation]},
        len(closed),
        _rounded(mean(one.overlap for one in closed if one.overlap is not None)) if closed else None,
        _rounded(alpha(lows)),
        _rounded(alpha(highs)),
        sum(one.decided for one in found),
    )


def _sets(field: Field, found: Sequence[Sets]) -> SetAgreement:
    shared, missing, extra = (sum(len(getattr(one, name)) for one in found) for name in ("shared", "missing", "extra"))
    given = [one.jaccard for one in found if one.jaccard is not None]
    return SetAgreement(
        field,
        len(found),
        len(given),
        sum(jaccard == 1 for jaccard in given),
        shared,
        missing,
        extra,
        _rounded(mean(given)) if given else None,
        _rounded(shared / (shared + extra)) if shared + extra else None,
        _rounded(shared / (shared + missing)) if shared + missing else None,
        sum(len(one.left_out) for one in found),
    )


def _labels(field: Field, found: Sequence[Labels]) -> LabelAgreement:
    both = [(one.coding, one.draft) for one in found if one.coding is not None and one.draft is not None]
    table = tuple((coding, draft, number) for (coding, draft), number in sorted(Counter(both).items()))
    one_sided = sum((one.coding is None) != (one.draft is None) for one in found)
    return LabelAgreement(field, len(both), sum(a == b for a, b in both), _rounded(kappa(both)), table, one_sided)


def _apart(field: Field, found: Sequence[Apart]) -> ApartAgreement:
    known = [one.distance for one in found if one.distance is not None]
    within = tuple((step, sum(distance <= step for distance in known)) for step in _STEPS[field])
    return ApartAgreement(field, len(known), median(known) if known else None, within, len(found) - len(known))


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
