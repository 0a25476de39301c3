"""Rules and entries as lines for whoever asks how a claim was made."""

import pytest

from isnad.knowledge.lexicon import lexicon
from isnad.present.language import Language
from isnad.present.rules import entry_line, rule_line, rule_table

EN, AR = Language.EN, Language.AR


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("place.sentence", "The place is named in the same sentence (rule place.sentence)"),
        ("mark.question", "The sentence ends with a question mark (rule mark.question)"),
        ("nobody.wrote.this", "Rule nobody.wrote.this"),
        ("happening.nothing.known", "Rule happening.nothing.known"),
        ("outcome", "Rule outcome"),
    ],
)
def test_a_rule_says_what_it_did(rule: str, line: str) -> None:
    assert rule_line(rule, EN) == line


def test_a_rule_of_an_entry_shows_an_example_of_it() -> None:
    example = lexicon().entries["killed.kill"].examples[0]
    english = rule_line("outcome.verb.killed.kill", EN)
    assert english == (f"A verb for what befell people (rule outcome.verb.killed.kill), as in “\u2068{example}\u2069”")
    assert f"كما في «{example}»" in rule_line("outcome.verb.killed.kill", AR)


def test_an_entry_shows_an_example_where_it_has_one() -> None:
    example = lexicon().entries["say.said"].examples[0]
    assert entry_line("say.said", EN) == f"Lexicon entry say.said, as in “\u2068{example}\u2069”"
    assert entry_line("say.nothing", EN) == "Lexicon entry say.nothing"


def test_every_line_of_the_table_is_in_both_languages() -> None:
    for rule, pair in rule_table().items():
        assert pair.en[0].isupper(), rule
        assert not pair.en.endswith("."), rule
        assert any("ء" <= letter <= "ي" for letter in pair.ar), rule
