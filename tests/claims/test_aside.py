"""Times that are those of one clause only: what once befell somebody, and what had come about by an evening."""

import pytest

from .said import lines, scene


def scenes(text: str) -> list[str]:
    return lines(text, scene, lambda _: True)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the year of an arrest is not that of the death, and no place of the paragraph is where it was
        (
            "قصفت الطائرات مدينة الباب. وقتل الرجل الذي اعتقل عام 2019 بسبب عمله.",
            ["shelling @ مدينة الباب on -", "killed @ مدينة الباب? on -"],
        ),
        (
            "قصفت الطائرات مدينة الباب. ووصف الرجل شقيقه الذي خطفه مسلحون عام 2019 بأنه طبيب.",
            ["shelling @ مدينة الباب on -", "abducted @ - on 2019-01-01"],
        ),
        (
            "شيع الأهالي في مدينة الباب الشاب الذي قتل يوم الاثنين.",
            ["burial @ مدينة الباب on -", "killed @ مدينة الباب on 2023-06-12"],
        ),
        # no such clause
        ("قتل الرجل في مدينة الباب يوم الاثنين.", ["killed @ مدينة الباب on 2023-06-12"]),
        ("قصفت الطائرات السوق الذي بني في مدينة الباب عام 2019.", ["shelling @ مدينة الباب on 2019-01-01"]),
        # "by the evening" dates its own clause
        (
            "قصفت الطائرات مدينة الباب ولم يخرج أحد، وبحلول مساء الثلاثاء هدأت النيران.",
            ["shelling @ مدينة الباب on -", "left @ مدينة الباب on -"],
        ),
        ("وبحلول مساء الثلاثاء سيطرت القوات على مدينة الباب.", ["control @ مدينة الباب on 2023-06-13"]),
        ("قتل ثلاثة مدنيين بحلول مساء الثلاثاء في مدينة الباب.", ["killed @ مدينة الباب on 2023-06-13"]),
    ],
)
def test_a_time_dates_its_own_clause(text: str, told: list[str]) -> None:
    assert scenes(text) == told
