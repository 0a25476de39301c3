"""Fragments of HTML for a notebook's outputs: nothing is loaded, everything from outside is escaped."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from isnad.model.claim import Claim
from isnad.model.document import Issue
from isnad.model.incident import Incident
from isnad.present.dossier.incident import incident_view
from isnad.present.dossier.telling import Telling
from isnad.present.notebook.claims import ClaimView, claim_view
from isnad.present.notebook.tables import Table
from isnad.present.notebook.words import stretches
from isnad.present.reasons import issue_sentence
from isnad.present.tables import asset
from isnad.present.templating import environment

SHOWN = 20
"""Values of a collection that are shown of many."""
_ISSUES = 5
_FONTS = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Naskh Arabic', 'Noto Sans Arabic', 'Geeza Pro', sans-serif"


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around an output: a line above it, and what could not be used below."""

    heading: str = ""
    issues: tuple[Issue, ...] = ()


def claims_html(claims: Sequence[Claim], telling: Telling, around: Around) -> str:
    """Claims of the telling: one as a card, several a line each that opens to its card."""
    views = [claim_view(claim, telling) for claim in claims[:SHOWN]]
    return _claims(views, telling, around, len(claims) - len(views))


def claim_html(view: ClaimView, telling: Telling) -> str:
    """One claim as it was laid out."""
    return _claims([view], telling, Around(), 0)


def _claims(views: Sequence[ClaimView], telling: Telling, around: Around, left: int) -> str:
    marked = any(view.stretches for view in views)
    return _rendered("claims", telling, around, claims=views, marked=marked, more=more(left, telling))


def incident_html(incident: Incident, telling: Telling, around: Around) -> str:
    """An incident of the telling in full, without drawings."""
    view = incident_view(incident, telling)
    words = {}
    if not telling.is_public:
        held = (telling.claims[id_] for id_ in incident.claims)
        words = {
            telling.labels[claim.id]: stretches(claim, telling.documents[claim.document].received.text)
            for claim in held
        }
    lists = (
        (telling.say("dossier.part.decisions"), tuple(row.says for row in view.decisions)),
        (telling.say("dossier.part.parties"), view.parties),
        (telling.say("dossier.part.grades"), view.grades),
        (telling.say("incident.copies"), view.copies),
    )
    return _rendered("incident", telling, around, i=view, words=words, lists=lists)


def table_html(table: Table, telling: Telling, around: Around, of: int) -> str:
    """Rows of words, which may be the first `SHOWN` of so many."""
    left = more(of - len(table.rows), telling)
    return _rendered("table", telling, around, head=table.head, rows=table.rows, more=left)


def drawing(name: str, view: object, telling: Telling) -> str:
    """A drawing by itself: SVG in the colour of the words around it."""
    return _environment().get_template(f"notebook/{name}.svg.j2").render(v=view, t=telling, fonts=_FONTS)


def chart_html(svg: str, table: Table, how: Sequence[str], telling: Telling) -> str:
    """A drawing with how to read it, and what it shows as a table."""
    told = {"svg": Markup(svg), "how": how}  # noqa: S704 - made of escaped words just before
    return _rendered("chart", telling, Around(), head=table.head, rows=table.rows, **told)


def more(left: int, telling: Telling) -> str:
    """How many are not shown; nothing where all are."""
    return telling.say("notebook.more", n=left) if left > 0 else ""


def issue_lines(issues: Sequence[Issue], telling: Telling) -> list[str]:
    """What could not be used, the first of many; in public only how many, because where they stand names files."""
    if not issues:
        return []
    lines = [telling.say("notebook.issues", n=len(issues))]
    return lines if telling.is_public else lines + [issue_sentence(one, telling.language) for one in issues[:_ISSUES]]


def _rendered(name: str, telling: Telling, around: Around, **values: Any) -> str:  # noqa: ANN401 - for a template
    return (
        _environment()
        .get_template(f"notebook/{name}.html.j2")
        .render(
            t=telling,
            say=telling.say,
            css=_css(),
            heading=around.heading,
            edition=telling.say("notebook.public") if telling.is_public else "",
            told=issue_lines(around.issues, telling),
            **values,
        )
    )


@cache
def _css() -> Markup:
    return Markup(asset("notebook.css"))  # noqa: S704 - a file of this package


@cache
def _environment() -> Environment:
    made = environment()
    made.filters["at"] = lambda number: f"{number:.1f}".removesuffix(".0")
    return made
