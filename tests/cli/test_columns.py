import json
from pathlib import Path

import pytest

from .made import REPORT, write
from .running import isnad


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    quoted = REPORT.replace('"', '""')
    return write(tmp_path / "posts.csv", f'Nr;Prose;Seen\n7;"{quoted}";2022-06-02\n')


def test_a_mapping_is_obeyed_by_every_command_that_reads_reports(posts: Path, tmp_path: Path) -> None:
    columns = ("--columns", "text=Prose", "--columns", "published=Seen", "--columns", "id=Nr")
    (document,) = [json.loads(line) for line in isnad("ingest", posts, *columns).out.splitlines()]
    assert (document["name"], document["published"]["day"]) == ("posts.csv:id 7", "2022-06-02")
    claims = isnad("claims", posts, *columns)
    assert claims.code == 0
    assert {json.loads(line)["document"] for line in claims.out.splitlines()} == {"posts.csv:id 7"}
    explained = isnad("explain", json.loads(claims.out.splitlines()[0])["id"], posts, *columns)
    assert (explained.code, "posts.csv:id 7" in explained.out) == (0, True)
    (framed,) = [json.loads(line) for line in isnad("framing", posts, *columns).out.splitlines()]
    assert framed["document"] == "posts.csv:id 7"
    (mentioned,) = [json.loads(line) for line in isnad("mentions", posts, *columns).out.splitlines()]
    assert mentioned["mentions"]
    assert isnad("incidents", posts, *columns).out != ""
    built = isnad("build", posts, "-o", tmp_path / "a.case", *columns)
    assert (built.code, json.loads(built.out)["new"]) == (0, 1)


@pytest.mark.parametrize("command", ["ingest", "claims", "incidents"])
def test_without_a_mapping_that_fits_the_columns_are_named(command: str, posts: Path) -> None:
    for options in ((), ("--columns", "text=Body")):
        ran = isnad(command, posts, *options)
        assert ran.code == 1
        assert any("Nr, Prose, Seen" in line for line in ran.told)


@pytest.mark.parametrize("given", ["text", "colour=Prose", "text="])
def test_what_is_no_mapping_is_refused_before_anything_is_read(given: str, posts: Path) -> None:
    ran = isnad("claims", posts, "--columns", given)
    assert (ran.code, ran.out) == (2, "")
    assert "[ingest.bad_columns]" in ran.err
