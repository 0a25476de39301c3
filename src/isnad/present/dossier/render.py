"""The dossier as one self-contained HTML file."""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment
from markupsafe import Markup

from isnad.present.dossier.documents import DocumentView, documents_of
from isnad.present.dossier.framing import TermRow, framing_of
from isnad.present.dossier.incident import IncidentView, incident_view
from isnad.present.dossier.map import MapView, map_of
from isnad.present.dossier.material import Material, shown
from isnad.present.dossier.method import MethodView, method_of
from isnad.present.dossier.order import in_order
from isnad.present.dossier.overview import Overview, overview_of
from isnad.present.dossier.telling import Telling
from isnad.present.dossier.timeline import TimelineView, timeline_of
from isnad.present.language import Language
from isnad.present.tables import asset, say
from isnad.present.templating import environment

LARGEST_OF_BOTH = 3_000_000
"""Bytes up to which both languages share one file."""


@dataclass(frozen=True, slots=True)
class Body:
    """One language of the file."""

    telling: Telling
    overview: Overview
    timeline: TimelineView
    map: MapView
    incidents: tuple[IncidentView, ...]
    framing: tuple[TermRow, ...]
    documents: tuple[DocumentView, ...]
    method: MethodView


def dossier(material: Material, languages: Sequence[Language]) -> str:
    """The file in one or more languages, the first of them shown first; write it as UTF-8 with its newlines unchanged.

    It loads nothing, and everything that comes from outside is escaped. Its one script and its style are named in its
    security policy by their hashes; without the script all of it can be read and every link works.
    """
    material = shown(material)
    css, script = asset("dossier.css"), asset("dossier.js")
    bodies = [_body(material, language, first=n == 0) for n, language in enumerate(languages)]
    return (
        _environment()
        .get_template("dossier/dossier.html.j2")
        .render(
            bodies=bodies,
            languages=languages,
            css=Markup(css),  # noqa: S704 - a file of this package
            script=Markup(script),  # noqa: S704 - a file of this package
            policy=policy(css, script),
            title=say("dossier.title", languages[0], case=material.title),
            edition=material.redaction.edition,
        )
    )


def policy(css: str, script: str) -> str:
    """What the file may do: nothing but use this style and this script."""
    return (
        f"default-src 'none'; style-src '{_hash(css)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"


def _body(material: Material, language: Language, *, first: bool) -> Body:
    telling = Telling.of(material, language)
    incidents = tuple(incident_view(incident, telling) for incident in in_order(material.incidents))
    return Body(
        telling,
        overview_of(telling, incidents),
        timeline_of(telling),
        map_of(telling),
        incidents,
        framing_of(telling),
        documents_of(telling, first=first),
        method_of(telling),
    )


@cache
def _environment() -> Environment:
    return environment()
