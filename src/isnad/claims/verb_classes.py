"""Verbs of saying by what makes them speech: some also move things, deploy them, or take a person as their object."""

from isnad.model.terms import LinkKind

ADMITTED = frozenset({"say.admitted", "say.confessed"})
"""They take "of" something that somebody did or suffered, whatever noun that is."""
WARNED = "say.warned"
"""It takes "of" something, or whom somebody warns."""
ONLY_WITH_THAT = frozenset({"say.continued", "say.completed", "say.relayed", "say.said", "say.wrote", "say.informed"})
"""Verbs whose object is otherwise no speech ("continued the search", "moved the wounded")."""
DEMANDED = "say.demanded"
"""Its participle takes whom somebody asks as its object."""
PLAIN = frozenset({"say.said", "say.declared", "say.explained", "say.confirmed"})
"""Verbs of saying that are hardly anything else."""
BELONGING = frozenset({"say.continued", "say.completed"})
"""Verbs that in the past are speech only behind "and": by themselves they belong, follow, or tell the reader to."""
WITH_OBJECT = frozenset(
    {"say.warned", "say.demanded", "say.called_for", "say.urged", "say.appealed", "say.accused", "say.informed",
     "say.described", "say.threatened"}
)  # fmt: skip
"""Verbs behind which whom somebody asks or accuses may stand, and not who does."""
OF_THINGS = frozenset({"say.described", "say.threatened"})
"""Of these a noun that the lexicon does not know is the object: "described *the step* as"."""
WROTE = "say.wrote"
"""On something ("banners *on which was written*") it is no speech of the one who spoke last."""
PEOPLE = frozenset({LinkKind.WITNESS, LinkKind.RELATIVE, LinkKind.ACTIVIST, LinkKind.OFFICIAL})
"""Kinds of teller whose plural takes a masculine verb."""
WITH_PRONOUN = frozenset({"say.informed"})
"""Verbs that with a pronoun still tell of speech: "they told us that"."""
SHOWED = "say.showed"
"""Speech of pictures and documents only."""
OF_MEDIA = frozenset(
    {"say.observed", "say.documented", "say.published", "say.recorded", "say.counted", "say.carried", "say.broadcast",
     "say.circulated", "say.issued", "say.learned"}
)  # fmt: skip
"""Verbs that are speech of those who report; others observe movements and deploy rockets."""
PUBLISHING = frozenset({"say.published", "say.broadcast", "say.circulated", "say.issued"})
"""Of these those whose object may be a picture."""
MEDIA = frozenset(
    {LinkKind.AGENCY, LinkKind.OUTLET, LinkKind.ORGANISATION, LinkKind.ACTIVIST, LinkKind.CORRESPONDENT,
     LinkKind.SOCIAL_ACCOUNT, LinkKind.DOCUMENT, LinkKind.ANONYMOUS}
)  # fmt: skip
"""Kinds of teller whose verbs those are."""
