"""Claims that were read, each with its report, its words and its chain."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from isnad.errors import IsnadError
from isnad.model.assessment import Fingerprint
from isnad.model.claim import Claim
from isnad.model.document import Document
from isnad.notebook.claim_columns import CLAIMS, LINKS, LinkRow, Row
from isnad.notebook.display import displayed
from isnad.notebook.documents import Documents
from isnad.notebook.frames import frame
from isnad.notebook.ground import Ground
from isnad.notebook.shown import Shown
from isnad.notebook.values import Values
from isnad.pipeline.reading import derivations_of
from isnad.present.counts import number_phrase
from isnad.present.dossier.telling import Telling
from isnad.present.notebook.claims import brief_lines, claim_lines, explained_lines, explained_view
from isnad.present.notebook.render import Around, claim_html, claims_html
from isnad.present.words import core_words

if TYPE_CHECKING:
    import pandas as pd


class Claims(Values[Claim]):
    """Claims in the order of their reports: `isnad.model.claim.Claim`, each with spans of the received text."""

    @property
    def ground(self) -> Ground:
        """What they were read from, for who makes something else of them."""
        return self._ground

    @property
    def documents(self) -> Documents:
        """All reports that were read, also those without a claim."""
        return Documents(self._ground, self._ground.documents)

    @property
    def fingerprint(self) -> Fingerprint:
        """What they depend on beside the reports."""
        return self._ground.using.fingerprint

    def document(self, which: int | str | Claim) -> Document:
        """The report of a claim; raises what `get` raises."""
        return self._ground.reading_of(self.get(which)).document

    def words(self, which: int | str | Claim) -> tuple[str, ...]:
        """The event and the number of a claim as its report prints them; raises what `get` raises."""
        claim = self.get(which)
        return core_words(claim, self.document(claim).received.text)

    def explain(self, which: int | str | Claim, *, language: str | None = None, edition: str | None = None) -> Shown:
        """Every field of a claim with its words, and every rule and entry of the lexicon that made it.

        Args:
            which: as `get` takes it.
            language: `en` or `ar`; by default what `isnad.set_display` set.
            edition: `internal` or `public`; by default what `isnad.set_display` set.

        Raises:
            IsnadError: what `get` and `set_display` raise.
        """
        claim = self.get(which)
        telling = self._ground.telling(displayed(language, edition))
        made = derivations_of((claim,), self._ground.using.lexicon)
        reading = replace(self._ground.reading_of(claim), derivations=made)
        view = explained_view(telling.claims[claim.id], reading, telling)
        return Shown(lambda: claim_html(view, telling), lambda: "\n".join(explained_lines(view, telling)))

    def frame(self, rows: Literal["claims", "links"] = "claims", *, edition: str | None = None) -> "pd.DataFrame":
        """One row a claim, or a link of a claim's chain.

        Args:
            rows: `claims` or `links`.
            edition: `internal` or `public`; by default what `isnad.set_display` set.

        Raises:
            IsnadError: `notebook.no_pandas`, `notebook.no_such_rows`, `notebook.no_such_choice`.
        """
        telling, zone = self._ground.telling(displayed(None, edition)), self._ground.using.zone.key
        if rows == "claims":
            return frame(CLAIMS, self._rows(telling), zone)
        if rows == "links":
            links = (LinkRow(c, n, link) for c in self._shown(self, telling) for n, link in enumerate(c.chain))
            return frame(LINKS, links, zone)
        raise IsnadError("notebook.no_such_rows", f"there are no rows {rows!r}.", "Known are: claims, links.")

    def _rows(self, telling: Telling) -> Iterator[Row]:
        for claim in self._shown(self, telling):
            document = telling.documents[claim.document]
            yield Row(claim, telling.labels[claim.id], document, None if telling.is_public else document.received.text)

    def _id(self, value: Claim) -> str:
        return value.id

    def _heading(self, telling: Telling) -> str:
        documents = {claim.document for claim in self}
        return telling.say(
            "notebook.claims",
            claims=number_phrase(len(self), "claims", telling.language),
            documents=number_phrase(len(documents), "documents", telling.language, oblique=True),
            profile=telling.printed(telling.material.profile.name),
        )

    def _brief(self, values: Sequence[Claim], telling: Telling) -> list[str]:
        return brief_lines(self._shown(values, telling), telling)

    def _text(self, values: Sequence[Claim], telling: Telling) -> str:
        return "\n".join(line for claim in self._shown(values, telling) for line in claim_lines(claim, telling))

    def _html(self, values: Sequence[Claim], telling: Telling, *, one: bool) -> str:
        around = Around() if one else Around(self._heading(telling), self.issues)
        return claims_html(self._shown(values, telling), telling, around)

    @staticmethod
    def _shown(values: Sequence[Claim], telling: Telling) -> list[Claim]:
        """The same claims as the edition may show them."""
        return [telling.claims[value.id] for value in values]
