"""What is known of a document, in lines: who printed it when, who signed it, what on its page is no report."""

from collections import Counter
from collections.abc import Iterable

from isnad.ingest.describe import is_read
from isnad.model.document import Document
from isnad.pipeline.reading import Reading
from isnad.present.chains import outlet_phrase
from isnad.present.language import Language
from isnad.present.runs import isolate, joined
from isnad.present.tables import phrases, say
from isnad.present.times import published_phrase, retrieved_phrase
from isnad.present.voice import Voice


def about(reading: Reading, language: Language) -> list[str]:
    """What is known of the document, and what its title repeats."""
    lines = known(reading.document, language)
    if reading.summaries:
        lines.append(say("title.summaries", language, n=len(reading.summaries)))
    return lines


def known(document: Document, language: Language) -> list[str]:
    """Outlet and day always; when it was collected, author, language and furniture where there is something to say."""
    lines = [
        _outlet(document, language),
        say("published.line", language, day=published_phrase(document.published, language)),
    ]
    if document.retrieved is not None:
        lines.append(say("retrieved.line", language, when=retrieved_phrase(document.retrieved, language)))
    if document.author is not None:
        lines.append(say("author.line", language, name=isolate(document.author.name, language)))
    if not is_read(document):
        lines.append(say("language.line", language, name=language_name(document.language, language)))
    kinds = Counter(part.kind for part in document.parts if not part.kind.is_report)
    if kinds:
        said = [say("furniture.kind", language, kind=say(f"part.{kind}", language), n=n) for kind, n in kinds.items()]
        lines.append(say("furniture.line", language, kinds=joined(said, language)))
    return lines


def document_name(name: str, voice: Voice) -> str:
    """What a document is called: by number and day where `voice` knows them, else by the name of its file."""
    return voice.called.get(name) or isolate(name, voice.language)


def document_phrase(name: str, voice: Voice) -> str:
    """A document by its outlet, where `voice` knows it, and what it is called: "Baladi News (002.txt)"."""
    document = document_name(name, voice)
    if name not in voice.outlets:
        return document
    outlet = outlet_phrase(voice.outlets[name], voice.language)
    return say("document.of", voice.language, outlet=outlet, document=document)


def unread(documents: Iterable[Document], language: Language) -> list[str]:
    """How many documents are in languages that no rule reads; no line where there is none."""
    n = sum(not is_read(document) for document in documents)
    return [say("summary.other_languages", language, n=n)] if n else []


def language_name(code: str, language: Language) -> str:
    """The name of a language by its ISO 639 code; the code where no name is known."""
    key = f"language.{code}"
    return say(key, language) if key in phrases() else isolate(code, language)


def _outlet(document: Document, language: Language) -> str:
    outlet = outlet_phrase(document.outlet, language)
    if document.outlet is not None:
        outlet = say("with_basis", language, value=outlet, basis=say(f"basis.{document.outlet.basis}", language))
    return say("outlet.line", language, outlet=outlet)
