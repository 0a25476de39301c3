"""A search as addresses ask for it."""

from datetime import date
from typing import Annotated, Any
from urllib.parse import urlencode

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from isnad.store.texts import Within


def none_where_empty(value: object) -> object:
    """A field of a form that nobody filled in is sent all the same."""
    return None if value == "" else value


Empty = BeforeValidator(none_where_empty)


class AskedSearch(BaseModel):
    """What is looked for, and among which documents."""

    model_config = ConfigDict(frozen=True)

    q: str = Field(
        "", description='Words (all of them), "a phrase", -excluded, OR between two of which one is enough, begin*.'
    )
    outlet: Annotated[str | None, Empty] = Field(None, description="Only documents of this outlet.")
    since: Annotated[date | None, Empty] = Field(None, description="The first day on which they may be published.")
    until: Annotated[date | None, Empty] = Field(None, description="The last such day.")
    page: int = Field(1, ge=1, le=1_000_000)

    @property
    def within(self) -> Within:
        """The same for the store."""
        return Within(
            self.outlet,
            None if self.since is None else self.since.isoformat(),
            None if self.until is None else self.until.isoformat(),
        )

    def address(self, **changes: Any) -> str:  # noqa: ANN401 - values of its fields
        """The page of this search with some fields changed, from its first page on."""
        fields = self.model_dump(mode="json") | {"page": 1} | changes
        query = {name: str(value) for name, value in fields.items() if value not in (None, "") and name != "page"}
        if fields["page"] != 1:
            query["page"] = str(fields["page"])
        return f"/search?{urlencode(query)}" if query else "/search"
