"""What the form of a verb says of how many those before it are."""

import msgspec

from isnad.knowledge.form import Pos
from isnad.knowledge.lexicon import Reading
from isnad.mentions.phrase import Phrase
from isnad.model.count import Count

_TWO = 2


def agreeing(found: list[Phrase], reading: Reading) -> list[Phrase]:
    """Those before a verb, of whom a dual verb says that they are two ("civilians were killed, both")."""
    dual = reading.form.pos is Pos.VERB and reading.form.number == _TWO and reading.form.pronoun is None
    if not dual or len(found) != 1:
        return found
    count = found[0].count
    if count is None or not (count.low == 1 or found[0].rule == "quantity.bare_plural"):
        return found
    return [msgspec.structs.replace(found[0], count=Count.exactly(_TWO), rule="quantity.dual_verb")]


def follows_subject(reading: Reading) -> bool:
    """Whether it is a verb in the plural or dual, as only behind its subject: "six people … were killed in the …".

    One that may be active too may all the same have an object right behind it ("gunmen killed five people").
    """
    form = reading.form
    return form.pos is Pos.VERB and form.number != 1 and form.pronoun is None


def agrees(reading: Reading, phrase: Phrase) -> bool:
    """A verb behind its subject agrees with it in number; families and mixed groups take the feminine singular."""
    form = reading.form
    one = phrase.count is not None and phrase.count.low == 1
    if form.pronoun is not None:
        return form.pronoun not in ("ه", "ها") or one
    if form.number != 1:
        return True
    households = phrase.noun is not None and phrase.noun.people is not None and phrase.noun.people.household
    return one or (form.feminine is True and households)
