from isnad.evaluation.wordings import wordings

from .fakes import Bench

CLAIM = {
    "id": "c-1",
    "document": "source-of-case-1",
    "event": "killed",
    "count": {"low": 2, "high": None, "exactness": "more_than", "word": None},
    "victims": {"group": "people"},
    "place": {"name": "بلدة"},
    "time": {"start": "2030-01-02T00:00+02:00"},
    "chain": [{"name": "ناشر"}, {"name": "شاهد"}],
    "spans": {"event": [0, 2], "count": [3, 6], "place": None},
}


def test_claim_is_told_on_one_line_with_its_words(bench: Bench) -> None:
    bare = {"id": "c-2", "document": "source-of-case-2", "event": "strike", "spans": {"event": [3, 8], "count": None}}
    bench.plan["claims"] = [CLAIM, bare]
    bench.write_plan()
    told = wordings(bench.shared, bench.program)
    assert told["c-1"] == "killed | 2..None | people | بلدة | 2030-01-02 | ناشر > شاهد | نص الخبر"
    assert told["c-2"] == "strike | None..None | None | None | no day |  | نص الخبر"
