import re
from importlib.resources import files

from isnad.furniture.rules import RULES

_LISTS_THAT_NAME_A_RULE = {"furniture.source_glued", "furniture.caption_glued"}


def test_every_rule_is_told_and_nothing_else() -> None:
    sources = [
        file.read_text(encoding="utf-8")
        for file in files("isnad.furniture").iterdir()
        if file.name.endswith(".py") and file.name != "rules.py"
    ]
    used = {rule for source in sources for rule in re.findall(r'"(furniture\.[a-z_]+)"', source)}
    assert used | _LISTS_THAT_NAME_A_RULE == set(RULES)
