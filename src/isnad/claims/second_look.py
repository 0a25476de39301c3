"""What the whole of a sentence says of its outcomes, once all of them are found."""

from collections.abc import Sequence

from isnad.claims.apart import tell_the_dead_apart
from isnad.claims.clause import Clauses
from isnad.claims.doubt import mark_doubts
from isnad.claims.draft import Draft
from isnad.claims.ellipsis import mark_elliptic
from isnad.claims.scope import scope_of
from isnad.mentions.items import Passage


def look_again(passage: Passage, drafts: Sequence[Draft], stop: int, clauses: Clauses) -> None:
    """Note on the drafts of a sentence that ends at `stop` what only the others, or words far behind, tell of them.

    Victims who are the dead, wounded people whose noun is left out, what is not known of people, wider tolls.
    """
    tell_the_dead_apart(passage, drafts)
    mark_elliptic(passage, drafts, stop)
    mark_doubts(passage, drafts, stop)
    for draft in drafts:
        draft.scope = scope_of(passage, draft, clauses)
