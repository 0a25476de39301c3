"""Which documents of a case another knowledge can read otherwise: those whose text holds what has changed of it."""

from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache

import ahocorasick

from isnad.errors import IsnadError
from isnad.knowledge.parts import Parts, forms_between, parts_of
from isnad.model.codec import from_json
from isnad.model.document import Document
from isnad.pipeline.context import Context
from isnad.store.canonical import canonical
from isnad.store.read import Reader
from isnad.store.rows import Kept
from isnad.text.tokens import scan_copy
from isnad.text.working import copy_of_any


class Touching:
    """Compares the knowledge of now with what documents were read with."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._parts: Parts | None = None
        self._forms: dict[str, frozenset[str] | None] = {context.fingerprint.knowledge: frozenset()}

    @property
    def kept(self) -> str:
        """The parts of the knowledge of now, to be kept in a case for later ones."""
        return canonical(self._now).decode("utf-8")

    def forms(self, knowledge: str, reader: Reader) -> frozenset[str] | None:
        """Words one of which a text must hold to be read otherwise than with the knowledge of that hash.

        None where any text may be read otherwise, or what that knowledge was is not kept.
        """
        if knowledge not in self._forms:
            self._forms[knowledge] = self._since(reader.knowledge(knowledge))
        return self._forms[knowledge]

    @property
    def _now(self) -> Parts:
        if self._parts is None:
            self._parts = parts_of(self._context.lexicon)
        return self._parts

    def _since(self, kept: str | None) -> frozenset[str] | None:
        if kept is None:
            return None
        with suppress(IsnadError):  # somebody broke it
            forms = forms_between(from_json(kept, Parts), self._now)
            return None if forms is None else forms | frozenset(self._heads(forms))
        return None

    def _heads(self, forms: frozenset[str]) -> Iterator[str]:
        """The first words of forms that stand in names of places.

        Which noun such a name begins with hangs on the forms in it, and by these nouns rules know the words that begin
        several names ("head of the"), in texts that need not hold the rest of any.
        """
        names = "\n".join(self._context.gazetteer.forms()).replace("_", " ")
        for form in forms:
            first, _, rest = form.partition(" ")
            if rest and form in names:
                yield first


def holds_any(kept: Kept, forms: frozenset[str]) -> bool:
    """Whether the report of a document, or what is known of it, may hold one of these words, in whatever spelling.

    True too where only somebody who knows all words could tell.
    """
    if not forms:
        return False
    try:
        document = kept.document()
    except IsnadError:
        return True
    automaton = _automaton(forms)
    for text in _told_by(document):
        copy = copy_of_any(text)
        if copy is None or next(automaton.iter(scan_copy(copy.text)), None) is not None:
            return True
    return False


def _told_by(document: Document) -> Iterator[str]:
    yield document.report
    outlet, author = document.outlet, document.author
    for told in (
        document.name,
        document.title,
        document.url,
        None if outlet is None else outlet.name,
        None if outlet is None else outlet.of,
        None if author is None else author.name,
    ):
        if told is not None:
            yield told


@lru_cache(maxsize=8)
def _automaton(forms: frozenset[str]) -> "ahocorasick.Automaton":
    automaton = ahocorasick.Automaton(ahocorasick.STORE_LENGTH)
    for form in forms:
        automaton.add_word(form + " ")  # every scan ends them at a word's end
    automaton.make_automaton()
    return automaton
