"""A place as a claim carries it: a name as printed and, where a gazetteer knows it, a point with its precision."""

from isnad.model.terms import Basis, Precision, Status
from isnad.model.value import Value


class Place(Value, frozen=True):
    """`name` is as printed. `id`, `lat`, `lon` are None while unresolved: an unknown place is still a place."""

    name: str
    id: str | None
    lat: float | None
    lon: float | None
    precision: Precision | None
    status: Status
    basis: Basis
