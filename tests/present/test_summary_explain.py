import unicodedata

import pytest

from isnad.errors import IsnadError
from isnad.pipeline.reading import Reading
from isnad.present.explain import explain
from isnad.present.language import Language
from isnad.present.summary import summary

from .made import FINGERPRINT, ISSUES, TEXT, claim, document, names, reading

AR, EN = Language.AR, Language.EN


def test_summary_in_english() -> None:
    lines = summary([reading()], ISSUES, FINGERPRINT, EN, names=names).splitlines()
    assert lines[1] == "1 document, 5 claims"
    assert "== 002-made.txt" in lines
    assert "  outlet: Baladi News (\u2068بلدي نيوز\u2069, in a digest by Isnad) (assumed)" in lines
    assert "  published: 21 March 2019 (stated, from the table of sources)" in lines
    killed = next(line for line in lines if line.startswith("   2. "))
    assert killed.startswith("   2. Baladi News (\u2068بلدي نيوز\u2069, in a digest by Isnad), citing Samer al-Khalil ")
    assert killed.endswith("by the US-led coalition (inferred), cause: airstrike, claim 1 (inferred).")
    words = lines[lines.index(killed) + 1]
    assert words.startswith("      words: “\u2068نحو 280 شخصاً قُتلوا\u2069”  [c-")
    assert any(line.startswith("  - baghuz/007.pdf: ") for line in lines)
    assert lines[-4:] == [
        "  program version: 0.1.0",
        f"  knowledge: {'ab' * 32}",
        "  profile: airwars",
        "  gazetteers: syria.csv",
    ]


def test_summary_in_arabic_has_no_bare_latin() -> None:
    said = summary([reading()], ISSUES, FINGERPRINT, AR, names=names)
    depth = 0
    for char in said:
        depth += {"\u2068": 1, "\u2069": -1}.get(char, 0)
        assert depth or unicodedata.bidirectional(char) != "L", char
    assert "1 document" not in said


@pytest.mark.parametrize("language", Language)
def test_every_line_closes_its_isolates_and_holds_no_control(language: Language) -> None:
    hostile = document(TEXT, "a\x1b]0;x\x07\u202eb.txt", title="\u2069\x1b[2J")
    said = summary([reading(), Reading(hostile, (), (), ())], ISSUES, FINGERPRINT, language, names=names)
    for line in said.split("\n"):
        assert line.count("\u2068") == line.count("\u2069")
        assert not any(unicodedata.category(char) == "Cc" for char in line)
        assert "\u202e" not in line


def test_files_that_were_not_read_are_named() -> None:
    said = summary([], [], FINGERPRINT, EN, unlisted=["ملاحظات.docx"])
    assert "  - \u2068ملاحظات.docx\u2069: seen and not read.\n" in said
    assert "Nothing was left out." not in said


def test_nothing_is_said_to_be_nothing() -> None:
    said = summary([Reading(document(TEXT), (), (), ())], [], FINGERPRINT, EN, names=names)
    assert "No claims were found in this document." in said
    assert "Nothing was left out." in said
    assert "outlet: unknown outlet\n" in said
    assert "published: unknown\n" in said


def test_explain_quotes_the_words_of_every_field() -> None:
    made = reading()
    killed = made.claims[1]
    lines = explain(made, killed.id, EN, names=names).splitlines()
    assert lines[0] == f"claim id: {killed.id}"
    for label, words in [("who says so", "بعض عناصر قسد"), ("what", "قُتلوا"), ("how many", "نحو 280 شخصاً")]:
        at = next(
            i for i, line in enumerate(lines) if line.startswith(f"{label}: ") and f"“\u2068{words}" in lines[i + 1]
        )
        start = TEXT.index(words)
        assert lines[at + 1] == f"    “\u2068{words}\u2069” (characters {start} to {start + len(words)})"
    assert "by whom: the US-led coalition (inferred)" in lines
    assert "the figure is: reported" in lines
    assert "  - outcome.killed (words: \u2068قُتلوا\u2069)" in lines
    assert "  - cause.same_sentence" in lines
    assert "  - Rule place.noun" in lines
    assert not any("outcome.made" in line for line in lines)


def test_explain_without_a_derivation_gives_the_ids() -> None:
    made = reading()
    lines = explain(made, made.claims[0].id, AR, names=names).splitlines()
    heading = lines.index("القواعد ومداخل المعجم التي أنتجته:")
    assert lines[heading + 1 :] == ["  - \u2068outcome.made\u2069", "  - \u2068count.made\u2069"]


def test_explain_says_when_no_rule_is_recorded() -> None:
    bare = Reading(document(TEXT), (claim(),), (), ())
    assert explain(bare, claim().id, EN, names=names).endswith("\n  - none recorded\n")


def test_explain_of_an_unknown_claim_is_refused() -> None:
    with pytest.raises(IsnadError) as refused:
        explain(reading(), "c-none", EN)
    assert refused.value.code == "explain.unknown_claim"
