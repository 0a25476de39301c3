import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import isnad
from isnad.model.document import Issue
from isnad.model.reason import Reason
from isnad.present.language import Language
from isnad.present.reasons import issue_sentence, parameter_kinds, reason_sentence, reason_table
from isnad.present.tables import phrases

SOURCE = Path(isnad.__file__).parent
_CODE = re.compile(r"[a-z_]+(?:\.[a-z_0-9]+)+")
_LITERAL = re.compile(r'Reason\.of\(\s*"([^"]+)"')
_MAKERS = {"of", "issue", "Reason"}


def calls(tree: ast.AST) -> Iterator[tuple[str, set[str] | None]]:
    """Codes given to whatever makes a reason, with the names of its parameters; None where they are not written out."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", None)
        for keyword in node.keywords:
            if keyword.arg == "incomplete":
                yield from ((code, set()) for code in strings(keyword.value))
        if name in _MAKERS or (name is not None and name.lstrip("_").startswith(("reason", "unresolved"))):
            params = {keyword.arg for keyword in node.keywords if keyword.arg is not None}
            spread = any(keyword.arg is None for keyword in node.keywords) or name == "Reason"
            for argument in node.args:
                yield from ((code, None if spread else params) for code in strings(argument))


def strings(node: ast.AST) -> Iterator[str]:
    """Codes among the constants of an expression that is not itself a call."""
    nodes = [node] if isinstance(node, ast.Constant) else list(ast.walk(node)) if isinstance(node, ast.IfExp) else []
    for part in nodes:
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and _CODE.fullmatch(part.value):
            yield part.value


def given() -> dict[str, list[set[str] | None]]:
    found: dict[str, list[set[str] | None]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for code, params in calls(ast.parse(path.read_text(encoding="utf-8"))):
            found.setdefault(code, []).append(params)
    return found


def test_every_code_of_the_source_has_a_sentence() -> None:
    literal = {
        code for path in SOURCE.rglob("*.py") for code in _LITERAL.findall(path.read_text(encoding="utf-8"))
    }  # fmt: skip
    assert literal
    assert sorted((literal | set(given())) - set(reason_table())) == []


def test_sentences_ask_for_no_more_than_their_reasons_carry() -> None:
    missing = {
        (code, hole)
        for code, uses in given().items()
        if code in reason_table()
        for params in uses
        if params is not None
        for hole in re.findall(r"{(\w+)}", reason_table()[code].en)
        if hole not in params
    }
    assert missing == set()


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('Reason.of("time.no_year", month=3)', [("time.no_year", {"month"})]),
        ('issue(where, "ingest.empty")', [("ingest.empty", set())]),
        ('Reason.of("a.b" if x else "a.c")', [("a.b", set()), ("a.c", set())]),
        ('Reason.of("a.b", **more)', [("a.b", None)]),
        ('Link(name, incomplete="chain.cut")', [("chain.cut", set())]),
        ('print("not.a reason")', []),
        ('log("a.b")', []),
    ],
)
def test_codes_are_found_where_reasons_are_made(source: str, found: list[tuple[str, set[str] | None]]) -> None:
    assert list(calls(ast.parse(source))) == found


def test_sentences_are_whole() -> None:
    for code, pair in reason_table().items():
        assert pair.en[0].isupper() or pair.en[0] == "{", code
        assert pair.en.endswith("."), code
        assert pair.ar.endswith("."), code


def test_unknown_code_raises() -> None:
    with pytest.raises(KeyError, match=r"nobody\.wrote\.this"):
        reason_sentence(Reason.of("nobody.wrote.this"), Language.EN)


def test_missing_parameter_raises() -> None:
    with pytest.raises(KeyError, match="suffix"):
        reason_sentence(Reason.of("ingest.unknown_format"), Language.EN)


def test_issue_says_where_first_and_isolates_what_came_from_outside() -> None:
    issue = Issue("تقارير/7.pdf", Reason.of("ingest.unknown_format", suffix=".pdf\x1b"))
    said = issue_sentence(issue, Language.EN)
    assert said.startswith("\u2068تقارير/7.pdf\u2069: ")
    assert ".pdf\ufffd" in said
    assert "\u2068.pdf\ufffd\u2069" in issue_sentence(issue, Language.AR)


def test_parameters_that_are_codes_are_those_of_their_sentences() -> None:
    for code, kinds in parameter_kinds().items():
        assert set(kinds) <= set(re.findall(r"{(\w+)}", reason_table()[code].en)), code


def test_every_kind_of_parameter_is_known() -> None:
    kinds = {kind for params in parameter_kinds().values() for kind in params.values()}
    phrased = kinds - {"party", "claim", "day", "number", "name", "institution"}
    assert [kind for kind in phrased if not any(key.startswith(f"{kind}.") for key in phrases())] == []


@pytest.mark.parametrize(
    ("reason", "english", "arabic"),
    [
        (
            Reason.of("contradiction.other_day", one="2019-03-18", other="2019-03-19"),
            "They are told of different days: 18 March 2019 and 19 March 2019.",
            "القولان عن يومين مختلفين: 18 آذار 2019 و19 آذار 2019.",
        ),
        (
            Reason.of("contradiction.other_place", one="مخيم الباغوز", other=""),
            "They are told of places apart: Baghuz camp (\u2068مخيم الباغوز\u2069) and none.",
            "القولان عن مكانين متباعدين: مخيم الباغوز ولا شيء.",
        ),
        (
            Reason.of("grade.sides_differ", one="sdf", other="isis"),
            "Different sources name different sides (the Syrian Democratic Forces, Islamic State).",
            "تسمّي مصادر مختلفة جهات مختلفة (قوات سوريا الديمقراطية، تنظيم الدولة الإسلامية).",
        ),
        (Reason.of("grade.accepted", claim="c-1"), "A side accepts that it harmed civilians (claim 7).", "القول 7"),
    ],
)
def test_codes_in_parameters_are_put_into_words(reason: Reason, english: str, arabic: str) -> None:
    assert reason_sentence(reason, Language.EN, numbers={"c-1": 7}) == english
    assert arabic in reason_sentence(reason, Language.AR, numbers={"c-1": 7})
