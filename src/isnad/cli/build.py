"""`isnad build`: reports into a case, kept, read, and signed for."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from isnad.cli.account import account
from isnad.cli.options import Gazetteers, IssuesFile, Paths, Profile, Speak, Strict, Zone
from isnad.cli.output import Report, lines_to, progress, write_line
from isnad.ingest.collection import arrivals
from isnad.ingest.record import Unlisted
from isnad.model.document import Issue
from isnad.pipeline.context import DEFAULT_PROFILE, DEFAULT_ZONE, Context, context
from isnad.present.language import Language
from isnad.present.tables import say as phrase

if TYPE_CHECKING:
    from isnad.case.built import Built


def build(
    paths: Paths,
    *,
    case: Annotated[
        Path, typer.Option("--output", "-o", metavar="CASE", help="The folder of the case; made where there is none.")
    ],
    gazetteer: Gazetteers = None,
    profile: Profile = DEFAULT_PROFILE,
    zone: Zone = DEFAULT_ZONE,
    language: Speak = Language.EN,
    issues: IssuesFile = None,
    strict: Strict = False,
    who: Annotated[
        str | None, typer.Option("--as", metavar="NAME", help="The name for the log; by default your account's.")
    ] = None,
    keep_comments: Annotated[
        bool, typer.Option("--keep-comments", help="Also keep what private persons wrote under a report.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="The summary as JSON; the default when piped.")] = False,
) -> None:
    """Keep reports in a case, read their claims, log what was done, and sign for it.

    What is in the case already and would be read alike is left as it is. A build that was broken off is taken up by
    calling it again.
    Example: isnad build reports/ -o baghuz.case
    """
    using = context(tuple(gazetteer or ()), profile, zone)
    report = Report(language, issues, strict=strict)
    for issue in using.gazetteer.issues:
        report.add(issue)
    done = _build(case, paths, using, who or account(), report, keep_comments=keep_comments)
    with lines_to(None) as out:
        if json or not sys.stdout.isatty():
            write_line(out, done)
        else:
            out.writelines(f"{line}\n" for line in summary(done, language))
    report.close(using.fingerprint, done.documents)


def _build(root: Path, paths: list[Path], using: Context, who: str, report: Report, *, keep_comments: bool) -> "Built":
    # Imported here, as only this command needs a database and keys.
    from isnad.case.build import build as built  # noqa: PLC0415
    from isnad.case.folder import apart, to_build  # noqa: PLC0415
    from isnad.case.open import opened  # noqa: PLC0415

    def tell(item: Issue | Unlisted) -> None:
        if isinstance(item, Issue):
            report.add(item)
        else:
            report.unlisted((item.name,))

    apart(root, paths)
    found = arrivals(paths)
    with opened(to_build(root), who) as case:
        return built(case, progress(found, "building"), using, who, keep_comments=keep_comments, tell=tell)


def summary(done: "Built", language: Language) -> list[str]:
    """What a build did, a sentence a line."""
    lines = [
        phrase("build.documents", language, new=done.new, kept=done.kept, reread=done.reread),
        phrase("build.claims", language, claims=done.claims),
    ]
    if done.other_languages:
        lines.append(phrase("build.other_languages", language, documents=done.other_languages))
    if done.withheld:
        lines.append(phrase("build.withheld", language, documents=done.withheld))
    if done.copies:
        lines.append(phrase("build.copies", language, pairs=done.copies))
    if done.issues or done.unlisted:
        lines.append(phrase("build.issues", language, issues=done.issues, unlisted=done.unlisted))
    lines += [
        phrase("build.manifest", language, number=done.manifest),
        phrase("custody.head", language, head=done.head, length=done.length),
    ]
    return lines
