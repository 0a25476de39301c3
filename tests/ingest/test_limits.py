import pytest

from isnad.errors import IsnadError
from isnad.ingest.limits import Limits, limits


def test_the_environment_sets_single_limits() -> None:
    assert limits({}) == Limits()
    assert limits({"ISNAD_LIMIT_PDF_PAGES": "3", "HOME": "/"}) == Limits(pdf_pages=3)


@pytest.mark.parametrize("value", ["", "0", "-1", "1.5", "many", "٣", "9" * 19])
def test_what_is_no_number_above_zero_is_refused(value: str) -> None:
    with pytest.raises(IsnadError) as refused:
        limits({"ISNAD_LIMIT_LINE_BYTES": value})
    assert refused.value.code == "ingest.bad_limit"
    assert "ISNAD_LIMIT_LINE_BYTES" in refused.value.message
