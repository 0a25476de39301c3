"""Documents as they arrived, as plain text: what is known of each, and which of them print each other's words."""

from collections.abc import Sequence

from isnad.model.document import Document
from isnad.origins.relation import NearCopy
from isnad.present.counts import number_phrase
from isnad.present.documents import known, unread
from isnad.present.language import Language
from isnad.present.reasons import reason_sentence
from isnad.present.runs import isolate, quote
from isnad.present.tables import say


def arrived(documents: Sequence[Document], copies: Sequence[NearCopy], language: Language) -> str:
    """One block a document in the order they came, then the near-copies, earliest first; lines end in newlines."""
    names = {document.id: document.name for document in documents}
    lines = [number_phrase(len(documents), "documents", language), *unread(documents, language), ""]
    for document in documents:
        title = [] if document.title is None else [f"  {quote(document.title, language)}"]
        lines += [f"== {isolate(document.name, language)}", *title]
        lines += [*(f"  {line}" for line in known(document, language)), ""]
    lines.append(say("copies.none" if not copies else "copies.some", language))
    for copy in copies:
        pair = say(
            "copies.pair",
            language,
            first=isolate(names[copy.first], language),
            second=isolate(names[copy.second], language),
            reason=reason_sentence(copy.reason, language),
        )
        lines.append(f"  - {pair}")
    return "\n".join(lines) + "\n"
