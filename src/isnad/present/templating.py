"""The templates' environment: everything is escaped, and a name that nobody gave is an error."""

from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.runtime import Context
from markupsafe import Markup, escape


class _Plain(Context):
    """Calls what a template calls, without looking each time whether it asks for the context: nothing here does."""

    def call(self, called: Any, /, *args: Any, **named: Any) -> Any:  # noqa: ANN401 - anything
        """What it gives."""
        named.pop("_block_vars", None)
        named.pop("_loop_vars", None)
        return called(*args, **named)


def exact(text: str) -> Markup:
    """`text` escaped so that an HTML parser gives it back: it would turn a bare carriage return into a newline."""
    return Markup(str(escape(text)).replace("\r", "&#13;"))  # noqa: S704 - escaped just before


def environment(*, keep_trailing_newline: bool = False) -> Environment:
    """For templates of this package; `exact` is among the filters."""
    made = Environment(
        loader=PackageLoader("isnad.present"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=keep_trailing_newline,
    )
    made.context_class = _Plain
    made.filters["exact"] = exact
    return made
