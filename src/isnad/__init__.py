"""Isnad: what is claimed, who says so and from whom they have it, and what the accounts together support.

In a notebook: `isnad.read`, `isnad.claims`, `isnad.incidents`, `isnad.assess`, `isnad.Case`, `isnad.set_display`. Each
is loaded when it is first used, so that importing the package, and starting the command, costs nothing.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from isnad.errors import IsnadError
    from isnad.ingest.cases import Query
    from isnad.model.document import Document
    from isnad.notebook.answer import Answer
    from isnad.notebook.asking import assess, claims, incidents, read
    from isnad.notebook.case import Case
    from isnad.notebook.claims import Claims
    from isnad.notebook.decisions import Decisions
    from isnad.notebook.display import set_display
    from isnad.notebook.documents import Documents
    from isnad.notebook.incidents import Incidents
    from isnad.notebook.shown import Chart, Shown

__all__ = [
    "Answer",
    "Case",
    "Chart",
    "Claims",
    "Decisions",
    "Document",
    "Documents",
    "Incidents",
    "IsnadError",
    "Query",
    "Shown",
    "assess",
    "claims",
    "incidents",
    "read",
    "set_display",
]

_HOMES = {
    "Answer": "isnad.notebook.answer",
    "Case": "isnad.notebook.case",
    "Chart": "isnad.notebook.shown",
    "Claims": "isnad.notebook.claims",
    "Decisions": "isnad.notebook.decisions",
    "Document": "isnad.model.document",
    "Documents": "isnad.notebook.documents",
    "Incidents": "isnad.notebook.incidents",
    "IsnadError": "isnad.errors",
    "Query": "isnad.ingest.cases",
    "Shown": "isnad.notebook.shown",
    "assess": "isnad.notebook.asking",
    "claims": "isnad.notebook.asking",
    "incidents": "isnad.notebook.asking",
    "read": "isnad.notebook.asking",
    "set_display": "isnad.notebook.display",
}


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module 'isnad' has no attribute {name!r}")
        from importlib import import_module  # noqa: PLC0415 - only who asks for a name waits

        found = globals()[name] = getattr(import_module(_HOMES[name]), name)
        return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def _keep_names() -> None:
    """A room bears the name of a function, `claims`: importing it must not put the room in the function's place."""
    import sys  # noqa: PLC0415 - gone again after this

    Module = type(sys)  # noqa: N806 - a class, got without importing the module that names it

    class Package(Module):  # type: ignore[misc, valid-type]
        """This package: what its functions are called stays theirs."""

        def __setattr__(self, name: str, value: object) -> None:
            if name not in _HOMES or not isinstance(value, Module):
                super().__setattr__(name, value)

    sys.modules[__name__].__class__ = Package


_keep_names()
