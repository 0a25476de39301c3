"""Why something is as it is: a code with parameters, put into words only in `isnad.present`."""

from isnad.model.value import Value


class Parameter(Value, frozen=True):
    """One named detail of a reason."""

    name: str
    value: str | int


class Reason(Value, frozen=True):
    """`code` is dotted and stable; `params` are what its sentence needs, in a fixed order."""

    code: str
    params: tuple[Parameter, ...] = ()

    @classmethod
    def of(cls, code: str, **params: str | int) -> "Reason":
        """Build a reason; parameters are sorted by name so that equal reasons are equal values."""
        return cls(code, tuple(Parameter(name, value) for name, value in sorted(params.items())))
