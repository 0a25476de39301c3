"""`isnad dossier`: a case as one file that a person reads."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from isnad.cli.decided import decided
from isnad.cli.options import Gazetteers, IssuesFile, Strict
from isnad.cli.output import Report, lines_to
from isnad.cli.progress import progress
from isnad.cli.stderr import say
from isnad.errors import IsnadError
from isnad.knowledge.profiles import profile as named
from isnad.model.decision import Decision, PublishName
from isnad.origins.copies import near_copies
from isnad.pipeline.context import DEFAULT_PROFILE, DEFAULT_ZONE, Context, context
from isnad.pipeline.framing import framing
from isnad.present.dossier.material import Material
from isnad.present.dossier.paper import for_paper
from isnad.present.dossier.render import LARGEST_OF_BOTH, dossier as rendered
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition, Redaction
from isnad.present.runs import isolate
from isnad.present.tables import say as phrase

if TYPE_CHECKING:
    from isnad.case.holdings import Contents, Reviewed

_ENDINGS = {Edition.INTERNAL: ".html", Edition.PUBLIC: ".public.html"}
_HEAD = 8192
"""Characters of a file in which it says which edition it is."""

Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        help="The file to write; by default the case's name beside it, with .html or .public.html.",
    ),
]
Title = Annotated[str | None, typer.Option(help="The title of the dossier; by default the name of the case.")]


def dossier(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The folder of a case, as isnad build makes it.")],
    *,
    output: Output = None,
    language: Annotated[
        Language | None,
        typer.Option("--language", help="One language only; by default both, with a switch between them."),
    ] = None,
    edition: Annotated[
        Edition, typer.Option(help="internal; public leaves out persons' names and the reports, and quotes little.")
    ] = Edition.INTERNAL,
    decisions: Annotated[
        Path | None, typer.Option(help="What people decided, as JSON lines; see isnad incidents --help.")
    ] = None,
    title: Title = None,
    pdf: Annotated[
        bool, typer.Option("--pdf", help="Also write a PDF in each language (needs the package weasyprint).")
    ] = False,
    profile: Annotated[
        str | None, typer.Option(help="How vague words are read; by default as when the case was built.")
    ] = None,
    gazetteer: Gazetteers = None,
    zone: Annotated[str | None, typer.Option(help="Time zone of the events; by default that of the case.")] = None,
    issues: IssuesFile = None,
    strict: Strict = False,
) -> None:
    """Write the dossier of a case: what is known and what is disputed, down to the words that say so.

    One file that loads nothing: incidents with figures, chains and contradictions, a timeline, a map, every report
    with its claims marked. Claims and incidents are those of the case, as people left them.
    Example: isnad dossier baghuz.case -o baghuz.html
    """
    held = _held(case)
    using = context(tuple(gazetteer or ()), profile or _profile_of(held), zone or held.used.zone or DEFAULT_ZONE)
    report = Report(language or Language.EN, issues, strict=strict)
    report.collected(using.gazetteer.issues, ())
    taken = decided(decisions, report)
    found = _found(case, held, using, taken, report)
    material = _material(title or _title(case), held, found, taken, using, edition)
    target = output or case.with_name(_title(case) + _ENDINGS[edition])
    languages = [Language.EN, Language.AR] if language is None else [language]
    _write(material, languages, target, report.language)
    if pdf:
        _pdfs(material, languages, target, report.language)
    report.close(using.fingerprint, 1)


def _title(case: Path) -> str:
    return case.resolve().name.removesuffix(".case")


def _held(case: Path) -> "Contents":
    from isnad.case.contents import contents  # noqa: PLC0415 - only this command and build need a database

    return contents(case)


def _profile_of(held: "Contents") -> str:
    """The profile that the case was built with; a user's own file must be named again."""
    return held.used.profile.rpartition("-")[0] or DEFAULT_PROFILE


def _found(case: Path, held: "Contents", using: Context, taken: Sequence[Decision], report: Report) -> "Reviewed":
    """What was decided at the desk stands in the drafts; decisions of a file want everything linked anew."""
    from isnad.case.contents import reviewed  # noqa: PLC0415 - as above

    drafted = None if taken else reviewed(case, using)
    return _anew(held, using, (*held.decisions, *taken), report) if drafted is None else drafted


def _anew(held: "Contents", using: Context, taken: Sequence[Decision], report: Report) -> "Reviewed":
    from isnad.case.relinked import relinked  # noqa: PLC0415 - as above

    found, issues = relinked(held, using, taken, lambda pairs: progress(pairs, "reading", report.language))
    for issue in issues:
        report.add(issue)
    return found


def _material(
    title: str,
    held: "Contents",
    found: "Reviewed",
    taken: Sequence[Decision],
    using: Context,
    edition: Edition,
) -> Material:
    allowed = [decision.name for decision in held.decisions if isinstance(decision, PublishName)]
    return Material(
        title=title,
        readings=found.readings,
        incidents=found.incidents,
        framings=tuple(framing(document, using) for document in held.documents),
        copies=near_copies(held.documents),
        profile=named(using.profile),
        fingerprint=using.fingerprint,
        used=held.used,
        issues=held.issues,
        withheld=held.withheld,
        head=held.head,
        signed=held.signed,
        gazetteer=using.gazetteer,
        redaction=Redaction(found.readings, using, edition, allowed),
        decisions=(*held.decisions, *taken),
        standings={standing.claim.id: standing for standing in found.standings},
    )


def _write(material: Material, languages: Sequence[Language], target: Path, speak: Language) -> None:
    """One file, or one a language where both together are too large to open with ease."""
    page = rendered(material, languages)
    files = {target: page}
    if len(languages) > 1 and len(page.encode("utf-8", "surrogatepass")) > LARGEST_OF_BOTH:
        files = {_for(target, one, target.suffix): rendered(material, [one]) for one in languages}
    for path in files:
        _not_another(path, material.redaction.edition)
    for path, text in files.items():
        with lines_to(path) as stream:
            stream.write(text)
        say(phrase("run.dossier", speak, path=isolate(str(path), speak)))


def _not_another(path: Path, edition: Edition) -> None:
    """Refuses to write one edition over another.

    Raises:
        IsnadError: `cli.other_edition`, where the file is a dossier of another edition.
    """
    # Reading a pipe would wait for ever.
    if not path.is_file():
        return
    try:
        with path.open(encoding="utf-8", errors="replace") as stream:
            head = stream.read(_HEAD)
    except OSError:
        return
    for other in Edition:
        if other is not edition and f'<meta name="edition" content="{other}">' in head:
            hint = "Name another file with -o, or remove this one."
            raise IsnadError("cli.other_edition", f"{path} is the {other} edition of a dossier.", hint)


def _for(target: Path, language: Language, suffix: str) -> Path:
    return target.with_name(f"{target.stem}.{language}{suffix}")


def _pdfs(material: Material, languages: Sequence[Language], target: Path, speak: Language) -> None:
    """A PDF a language.

    Raises:
        IsnadError: `cli.no_pdf`, where the package is missing; `cli.cannot_write`.
    """
    try:
        from weasyprint import HTML  # noqa: PLC0415 - an extra
    except (ImportError, OSError) as error:
        hint = "The HTML was written. .venv/bin/pip install -e '.[pdf]' adds it; it also needs the libraries of Pango."
        raise IsnadError("cli.no_pdf", "a PDF needs the package weasyprint, which cannot be loaded.", hint) from error
    for one in languages:
        path = _for(target, one, ".pdf")
        try:
            HTML(string=for_paper(rendered(material, [one]))).write_pdf(path)
        except OSError as error:
            raise IsnadError("cli.cannot_write", f"{path} cannot be written: {error.strerror}.") from error
        say(phrase("run.dossier", speak, path=isolate(str(path), speak)))
