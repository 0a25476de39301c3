"""`isnad dossier`: a case as one file that a person reads."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from isnad.cli.decided import decided
from isnad.cli.options import Gazetteers, IssuesFile, Strict, Zone
from isnad.cli.output import Report, lines_to
from isnad.cli.stderr import say
from isnad.errors import IsnadError
from isnad.knowledge.profiles import profile as named
from isnad.model.decision import Decision
from isnad.origins.copies import near_copies
from isnad.pipeline.context import DEFAULT_PROFILE, DEFAULT_ZONE, Context, context
from isnad.pipeline.framing import framing
from isnad.pipeline.incidents import incidents
from isnad.pipeline.reading import Reading
from isnad.present.dossier.material import Material
from isnad.present.dossier.paper import for_paper
from isnad.present.dossier.render import LARGEST_OF_BOTH, dossier as rendered
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition, Redaction
from isnad.present.runs import isolate
from isnad.present.tables import say as phrase

if TYPE_CHECKING:
    from isnad.case.holdings import Contents


def dossier(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The folder of a case, as isnad build makes it.")],
    *,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="The file to write; by default the case's name beside it, with .html."),
    ] = None,
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
    pdf: Annotated[
        bool, typer.Option("--pdf", help="Also write a PDF in each language (needs the package weasyprint).")
    ] = False,
    profile: Annotated[
        str | None, typer.Option(help="How vague words are read; by default as when the case was built.")
    ] = None,
    gazetteer: Gazetteers = None,
    zone: Zone = DEFAULT_ZONE,
    issues: IssuesFile = None,
    strict: Strict = False,
) -> None:
    """Write the dossier of a case: what is known and what is disputed, down to the words that say so.

    One file that loads nothing: incidents with figures, chains and contradictions, a timeline, a map, every report
    with its claims marked. Claims are those of the case; incidents are linked anew.
    Example: isnad dossier baghuz.case -o baghuz.html
    """
    held = _held(case)
    using = context(tuple(gazetteer or ()), profile or _profile_of(held), zone)
    report = Report(language or Language.EN, issues, strict=strict)
    report.collected(using.gazetteer.issues, ())
    material = _material(case, held, using, decided(decisions, report), edition, report)
    target = output or case.with_name(f"{_title(case)}.html")
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


def _material(
    case: Path,
    held: "Contents",
    using: Context,
    taken: Sequence[Decision],
    edition: Edition,
    report: Report,
) -> Material:
    pairs = zip(held.documents, held.claims, strict=True)
    readings = tuple(Reading(document, claims, (), ()) for document, claims in pairs)
    made = incidents(readings, using, taken)
    for issue in made.issues:
        report.add(issue)
    return Material(
        title=_title(case),
        readings=readings,
        incidents=made.found,
        framings=tuple(framing(document, using) for document in held.documents),
        copies=near_copies(held.documents),
        profile=named(using.profile),
        fingerprint=using.fingerprint,
        used=held.used,
        issues=(*held.issues, *made.issues),
        withheld=held.withheld,
        head=held.head,
        signed=held.signed,
        gazetteer=using.gazetteer,
        redaction=Redaction(readings, using, edition),
    )


def _write(material: Material, languages: Sequence[Language], target: Path, speak: Language) -> None:
    """One file, or one a language where both together are too large to open with ease."""
    page = rendered(material, languages)
    files = {target: page}
    if len(languages) > 1 and len(page.encode("utf-8", "surrogatepass")) > LARGEST_OF_BOTH:
        files = {_for(target, one, target.suffix): rendered(material, [one]) for one in languages}
    for path, text in files.items():
        with lines_to(path) as stream:
            stream.write(text)
        say(phrase("run.dossier", speak, path=isolate(str(path), speak)))


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
