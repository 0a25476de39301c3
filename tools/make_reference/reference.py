"""All pages of the reference."""

from make_reference.api import api
from make_reference.commands import commands, exits
from make_reference.floors import floors
from make_reference.page import Page
from make_reference.profiles import profiles
from make_reference.python import python
from make_reference.registers import registers
from make_reference.schemas import schemas
from make_reference.sentences import reasons, rules
from make_reference.settings import settings
from make_reference.vocabulary import vocabulary


def reference() -> list[Page]:
    """Every page in the order of the menu, and the files beside them."""
    return [
        commands(),
        exits(),
        settings(),
        vocabulary(),
        registers(),
        profiles(),
        *schemas(),
        python(),
        reasons(),
        rules(),
        floors(),
        *api(),
    ]
