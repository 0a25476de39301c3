"""How likely two accounts are of one event: a logistic model whose weights a script learns from coded incidents."""

from functools import cache
from importlib.resources import files
from math import exp

import msgspec
import yaml

from isnad.errors import IsnadError
from isnad.linking.features import FeatureName
from isnad.model.value import Value


class Weights(Value, frozen=True):
    """What was learned.

    Attributes:
        source: from what, in words.
        threshold: the mean probability under which no two groups are put together.
        joins: the mean probability from which on what a document only mentions joins an event.
        unknown: the probability that stands for a pair which nothing brought together to be compared.
        bias: of the model.
        weights: one for each feature that was learned.
        declared: of features that no coded incident shows often enough to learn from, set by hand.
    """

    source: str
    threshold: float
    joins: float
    unknown: float
    bias: float
    weights: dict[FeatureName, float]
    declared: dict[FeatureName, float] = msgspec.field(default_factory=dict)


class Model:
    """The weights in the order of the features, ready to judge."""

    def __init__(self, weights: Weights) -> None:
        self.threshold = weights.threshold
        self.joins = weights.joins
        self.unknown = weights.unknown
        self.bias = weights.bias
        every = {**weights.weights, **weights.declared}
        self._every = every
        self._weights = tuple(every[name] for name in FeatureName)

    def weight(self, feature: FeatureName) -> float:
        """What the feature says where it holds: above 0 that two accounts are of one event."""
        return self._every[feature]

    def probability(self, scores: tuple[float, ...]) -> float:
        """From 0 to 1, of scores in the order of `FeatureName`."""
        return 1 / (1 + exp(-self.bias - sum(map(float.__mul__, self._weights, scores))))


@cache
def shipped() -> Model:
    """The model that comes with Isnad.

    Raises:
        IsnadError: `linking.weights`, where its file does not weigh every feature.
    """
    return Model(shipped_weights())


def shipped_weights() -> Weights:
    """What the file that comes with Isnad says.

    Raises:
        IsnadError: `linking.weights`, as above.
    """
    file = files("isnad.linking").joinpath("weights.yaml")
    found = msgspec.convert(yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader), Weights)
    missing = [name for name in FeatureName if name not in found.weights and name not in found.declared]
    if missing:
        raise IsnadError("linking.weights", f"{file.name} has no weight for {', '.join(missing)}.")
    return found
