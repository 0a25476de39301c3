import pytest

from isnad.errors import IsnadError
from isnad.evaluation.claims import parse
from isnad.evaluation.outcome import Scored


def test_line_is_read_wherever_it_stands() -> None:
    told = (
        "MISSED 000 killed [3, 3] None | found nothing\n"
        "found 7/12 = 0.58; day 0.75 (n=4); last link 0.71 (n=7); whole chain 1.00 (n=7); claims 41\n"
    )
    line, claims, scored = parse(told)
    assert line.startswith("found 7/12")
    assert claims == 41
    assert scored == (
        Scored("found", 7 / 12, 12),
        Scored("day", 0.75, 4),
        Scored("last link", 0.71, 7),
        Scored("whole chain", 1.0, 7),
    )


def test_nothing_found_leaves_no_parts() -> None:
    assert parse("found 0/12 = 0.00; ; claims 0\n")[2] == (Scored("found", 0.0, 12),)


@pytest.mark.parametrize("told", ["", "Traceback", "found some; claims 3", "found 1/2 = 0.5"])
def test_any_other_line_is_refused(told: str) -> None:
    with pytest.raises(IsnadError) as error:
        parse(told)
    assert error.value.code == "evaluation.claims_line"
