"""`isnad explain`: how one claim came about."""

from typing import Annotated

import typer

from isnad.cli.cases import no_cases
from isnad.cli.options import Columns, Gazetteers, Paths, Profile, Speak, Zone
from isnad.cli.output import lines_to
from isnad.cli.stderr import say
from isnad.errors import IsnadError
from isnad.ingest.collection import stream
from isnad.ingest.tables.columns import parse_columns
from isnad.model.document import Document, Issue
from isnad.pipeline.attempt import attempt
from isnad.pipeline.context import DEFAULT_PROFILE, DEFAULT_ZONE, context
from isnad.pipeline.reading import Reading
from isnad.present.explain import explain as explanation
from isnad.present.language import Language
from isnad.present.reasons import issue_sentence

_SHORTEST = 6


def explain(
    claim: Annotated[
        str, typer.Argument(metavar="ID", help="A claim's id, or its first characters.", show_default=False)
    ],
    paths: Paths,
    *,
    columns: Columns = None,
    gazetteer: Gazetteers = None,
    profile: Profile = DEFAULT_PROFILE,
    zone: Zone = DEFAULT_ZONE,
    language: Speak = Language.EN,
) -> None:
    """Print every field of a claim with its words, and every rule and lexicon entry that made it.

    Example: isnad explain c-5f0c1a reports/
    """
    if len(claim) < _SHORTEST or not claim.startswith("c-"):
        raise IsnadError(
            "cli.claim_id", f"{claim!r} is no claim id.", "An id looks like c-5f0c1a…; isnad claims prints them."
        )
    no_cases(paths)
    using = context(tuple(gazetteer or ()), profile, zone)
    found: list[tuple[str, Reading]] = []
    for item in stream(paths, columns=parse_columns(columns or ())):
        reading = attempt(item, using) if isinstance(item, Document) else item
        if isinstance(reading, Issue):
            say(issue_sentence(reading, language))
        else:
            found += [(c.id, reading) for c in reading.claims if c.id.startswith(claim)]
    if not found:
        raise IsnadError(
            "cli.no_such_claim", f"no claim {claim} in these documents.", "Were they read with other settings?"
        )
    if len(found) > 1:
        ids = ", ".join(i for i, _ in found[:5])
        raise IsnadError("cli.several_claims", f"{claim} begins several claims: {ids}.", "Give more characters.")
    with lines_to(None) as out:
        out.write(explanation(found[0][1], found[0][0], language))
