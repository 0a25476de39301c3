"""What in a report is the form of its page: the words that other reports of the same outlet have too."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from isnad.model.document import Document
from isnad.origins.relation import Printed
from isnad.origins.report import Compared
from isnad.origins.share import covered, share

_OF_FORM: Final = 2  # so many other reports must have a run
_ALL_ALIKE: Final = 0.8  # a report that shares more is one more copy, and says nothing of the form
_SAME_NEWS: Final = 3  # days


def presses(document: Document) -> tuple[str, ...]:
    """Whose form a document may have: its outlet, and the first step of its path on a site, which names a channel.

    Both, because one outlet goes by several names. A step with nothing but a query behind it names no channel: on
    sites for videos everybody's are under one such step.
    """
    found = []
    if document.outlet is not None:
        found.append("name " + "".join(filter(str.isalnum, document.outlet.name.casefold())))
    if document.url is not None:
        host, _, path = document.url.partition("://")[2].casefold().partition("/")
        channel, _, rest = path.partition("/")
        if channel and rest and not rest.startswith("?"):
            found.append(f"site {host.removeprefix('www.')}/{channel}")
    return tuple(found)


def is_frame(one: Printed, other: Printed, shared: float) -> bool:
    """Whether two documents of one press are the same page around reports that are not in it.

    Nearly the same words weeks apart: nobody prints a report again so late, but a page keeps its frame for years, and
    pages are kept that hold nothing else.
    """
    if one.day is None or other.day is None or shared < _ALL_ALIKE:
        return False
    return abs((one.day - other.day).days) > _SAME_NEWS


def without_form(report: Compared, others: Sequence[Compared]) -> bytearray:
    """The marks of a report without the words of its outlet's form: who they are, how to follow them, what else is new.

    Words are form where they stand in two other reports that have them in common with it.

    Args:
        report: the report.
        others: of the same press; those nearly the same as the report are copies too, and no witnesses.
    """
    witnesses = [o.held for o in others if share(report.runs, report.marks, o.held) < _ALL_ALIKE]
    having = Counter(run for held in witnesses for run in report.held & held)
    form = {run for run, times in having.items() if times >= _OF_FORM}
    in_form = covered(report.runs, len(report.marks), form)
    return bytearray(mark and not formal for mark, formal in zip(report.marks, in_form, strict=True))
