"""The report of misses in Markdown, for whoever chooses what to mend next; values and places in texts, no words."""

from collections.abc import Iterator, Sequence

from isnad.evaluation.miss_gather import bucket
from isnad.evaluation.misses import FigureMisses, Held, Kind, Miss

_MEANS = {
    Kind.NO_ANSWER: "the program answered nothing for this case",
    Kind.NOT_ARABIC: "no source is in Arabic, or the coded number stands only in sources that are not",
    Kind.PLACE_UNKNOWN: "all that could count was set aside as of another place; or no claim lies near the coded one",
    Kind.SET_ASIDE_PLACE: "a claim with just a coded number was set aside as of another place (linking)",
    Kind.SET_ASIDE_DAY: "the same, as of another day (linking)",
    Kind.SET_ASIDE_SENTENCE: "the same, since the place is named nearer to other claims of the text (linking)",
    Kind.STATUS: "a claim with a coded number counts fighters; or none is coded, and ours are not said to be civilians",
    Kind.UPDATE: "a claim with a coded number gave way to another of its report, or one outlet printed two numbers",
    Kind.WIDER_TOLL: "a claim with a coded number sums a longer time or more places",
    Kind.MOOD: "a claim with a coded number is denied or not told as having happened",
    Kind.VAGUE: "a vague word holds the wrong end, or gave way to a number",
    Kind.ROUND_UP: "the wrong end is held by a report whose claims name four places or more",
    Kind.KNOWS_LESS: "one report alone holds the low end, another has the coded one",
    Kind.SAYS_MORE: "one report alone holds the high end, another has the coded one",
    Kind.NOT_READ: "a coded number (above two), or a coded name, stands in an Arabic text, and no claim has it",
    Kind.NOT_IN_TEXTS: "a coded number (above two), or a coded name, stands in no text",
    Kind.NONE_CODED: "the researchers coded nothing",
    Kind.OURS_WIDER: "our range holds theirs, by none of the kinds above",
    Kind.OURS_NARROWER: "our range lies in theirs, by none of the kinds above",
    Kind.ELSEWHERE: "by none of the kinds above",
    Kind.NAMED_ASIDE: "claims of the sources tell it, and none of those about the incident",
    Kind.NAME_EXTRA: "a name that is not coded, where names are",
    Kind.LISTED_LATER: "it is stated, and another by more reports",
    Kind.NOT_LISTED: "it is named, and a rule of the profile or the number of reports leaves it out",
    Kind.EXTRA: "it is listed and not coded",
    Kind.NOT_TOLD: "no claim of the sources tells it",
    Kind.ONE_DAY: "the day before or after",
    Kind.OTHER_CHOSEN: "claims of the sources tell it, and another place or day is told by more",
    Kind.TOO_HIGH: "higher on its own scale than coded",
    Kind.TOO_LOW: "lower on its own scale than coded",
}
"""What each kind means; a kind without words here fails the tests."""

_HEAD = """# Misses by kind

What the answers of `isnad assess` have otherwise than the researchers' coding, over the cases whose place two sources
or more name. Kinds are a heuristic: rules over values (both ranges, claims kept and set aside with their reasons,
numbers that stand in the texts) try them in a fixed order, and the first that fits is told. A miss may have several
causes, and a number that stands in a text may count something else there. What mending a kind would gain is an upper
bound: all its misses right, nothing else changed. Of sources no words are printed, only ids of documents and offsets
into their texts; claims of sources of no day are shown without the day that the question lends them.
"""


def miss_report(figures: Sequence[FigureMisses]) -> str:
    """The whole report, ending in a newline; the same misses give the same bytes."""
    lines = [_HEAD, *_overview(figures)]
    for figure in figures:
        lines += ["", f"## {figure.figure}", "", *_figure(figure)]
    used = [kind for kind in Kind if any(miss.kind is kind for figure in figures for miss in figure.misses)]
    lines += ["", "## What the kinds mean", "", *(f"- **{kind}**: {_MEANS[kind]}." for kind in used)]
    return "\n".join(lines) + "\n"


def _overview(figures: Sequence[FigureMisses]) -> Iterator[str]:
    yield "| figure | value | n | misses | dearest kinds (what mending each would gain) |"
    yield "|---|---|---|---|---|"
    for figure in figures:
        dearest = "; ".join(f"{kind} +{figure.cost(kind):.3f}" for kind in _kinds(figure)[:3])
        yield f"| {figure.headline} | {figure.value:.3f} | {figure.n} | {len(figure.misses)} | {dearest} |"


def _kinds(figure: FigureMisses) -> list[Kind]:
    """Those that occur, the dearest first, of equals in the order of the enumeration."""
    found = [kind for kind in Kind if any(miss.kind is kind for miss in figure.misses)]
    return sorted(found, key=lambda kind: (-round(figure.cost(kind), 9), list(Kind).index(kind)))


def _figure(figure: FigureMisses) -> Iterator[str]:
    yield f"{figure.headline} is {figure.value:.3f} over {figure.n}."
    yield ""
    labels = [label for label, _, _ in figure.per_sources]
    yield "| kind | misses | gain | overlap lost | " + " | ".join(f"{label} sources" for label in labels) + " |"
    yield "|---|---|---|---|" + "---|" * len(labels)
    kinds = _kinds(figure)
    for kind in kinds:
        mine = [miss for miss in figure.misses if miss.kind is kind]
        lost = figure.lost(kind)
        cells = [str(kind), str(len(mine)), f"{figure.cost(kind):.3f}", "" if lost is None else f"{lost:.2f}"]
        yield _row([*cells, *(str(sum(bucket(miss.sources) == label for miss in mine)) for label in labels)])
    asked = [f"{bad} of {cases}" for _, cases, bad in figure.per_sources]
    yield _row(["*cases missed*", str(sum(bad for _, _, bad in figure.per_sources)), "", "", *asked])
    for kind in kinds:
        yield f"\n### {figure.figure}: {kind}\n"
        for miss in figure.misses:
            if miss.kind is kind:
                yield from _miss(miss)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _miss(miss: Miss) -> Iterator[str]:
    lost = "" if miss.lost is None else f", overlap lost {miss.lost:.2f}"
    asked = ", ".join(part for part in (miss.place, miss.day) if part)
    case = f"`{miss.case}` ({asked}; {miss.sources} sources, {miss.arabic} read)"
    yield f"- {case}: coded {miss.gold}, answered {miss.ours}{lost}"
    yield from (f"  - kept {_held(held)}" for held in miss.kept)
    yield from (f"  - {'aside' if held.reason else 'told by'} {_held(held)}" for held in miss.aside)
    if miss.others:
        yield "  - further claims: " + ", ".join(f"{count} {code}" for code, count in miss.others)
    for number, where in miss.standing:
        yield f"  - coded {number} stands in: {', '.join(where) or 'no text'}"


def _held(held: Held) -> str:
    said = [held.event, held.value, held.status, held.place or "no place", held.day or "no day"]
    reason = f" ({held.reason})" if held.reason else ""
    return f"{held.claim} {held.document}@{held.start}-{held.end} {' / '.join(part for part in said if part)}{reason}"
