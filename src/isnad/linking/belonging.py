"""How well an account fits the accounts of an event, as linking weighs it, with what speaks for it and against it."""

from collections.abc import Sequence
from typing import NamedTuple

from isnad.linking.account import Account
from isnad.linking.features import Compared, Subject, compare, speaking
from isnad.linking.vocabulary import Vocabulary
from isnad.linking.weights import Model, shipped


class Weighed(NamedTuple):
    """A feature, and how much it says: above 0 that the two are of one event, below 0 that they are not."""

    compared: Compared
    says: float


class Fit(NamedTuple):
    """See the module.

    Attributes:
        likely: the mean over the event's accounts of how likely each is of one event with this one, from 0 to 1.
        joins: whether linking would put the account there.
        compared: accounts of other reports that it was weighed against.
        weighed: the features against the account that is most like it, those that say most first.
    """

    likely: float
    joins: bool
    compared: int
    weighed: tuple[Weighed, ...]


def fit(one: Account, event: Sequence[Account], words: Vocabulary, model: Model | None = None) -> Fit | None:
    """How well `one` fits an event; None where no other report tells of it, or nothing says that they are of one.

    Accounts of one report are never compared: what a report tells apart is apart.
    """
    model = shipped() if model is None else model
    others = [other for other in event if other.document != one.document]
    if not others:
        return None
    subject = Subject(one, words.vector(one.words))
    scored: list[tuple[float, int]] = []
    subjects = [Subject(other, words.vector(other.words)) for other in others]
    for at, other in enumerate(subjects):
        scores = speaking(subject, other)
        if scores is not None:
            scored.append((model.probability(scores), -at))
    if not scored:
        return None
    likely = (sum(value for value, _ in scored) + model.unknown * (len(others) - len(scored))) / len(others)
    best = subjects[-max(scored)[1]]
    found = [Weighed(each, model.weight(each.feature) * each.score) for each in compare(subject, best)]
    bound = model.threshold if one.main else model.joins
    return Fit(likely, likely >= bound, len(others), tuple(sorted(found, key=lambda each: -abs(each.says))))
