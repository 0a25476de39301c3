"""Where a claim belongs that a person set elsewhere or added: proposed at once, said in one post, kept by builds."""

import html
import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from case.made import arrival, built
from isnad.case.drafting.whole import draft
from isnad.model.claim import Claim
from isnad.model.decision import SameEvent, SplitEvent
from isnad.model.terms import Event
from isnad.pipeline.context import Context
from isnad.store.draft_rows import IncidentRow

from .asking import Browser, entered
from .reports import claims

MARKET = "قال الدفاع المدني إن سبعة مدنيين قتلوا وجرح خمسة بقصف مدفعي على سوق قرية الصفصاف يوم 31 أيار 2022."
AGAIN = "ذكر ناشطون أن ثمانية مدنيين قتلوا وجرح خمسة بقصف مدفعي على سوق قرية الصفصاف يوم 31 أيار 2022."
WRONG = (
    "قال الدفاع المدني إن ستة مدنيين قتلوا بقصف مدفعي على سوق قرية الصفصاف يوم 31 أيار 2020.\n"
    "وحزن الأهالي كثيرا <script>alert(1)</script>."
)
MINE = "انفجر لغم في جرار زراعي قرب قرية دير الكرم يوم 2 نيسان 2021 فقتل مزارع وأصيب ابنه."
TEXTS = {"market.txt": MARKET, "again.txt": AGAIN, "wrong.txt": WRONG, "mine.txt": MINE}
DAY = {"day": "2022-05-31", "time_keep": "1"}


@pytest.fixture(scope="module")
def made(using: Context, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("belonging") / "souk.case"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ISNAD_KEYS", str(tmp_path_factory.mktemp("keys")))
        built(root, [arrival(text, name) for name, text in TEXTS.items()], using)
    return root


@pytest.fixture
def case(made: Path, tmp_path: Path) -> Path:
    return Path(copytree(made, tmp_path / "souk.case"))


@pytest.fixture
def browser(case: Path) -> Iterator[Browser]:
    yield from entered(case)


def dead(case: Path, name: str) -> tuple[str, Claim]:
    id_, found = claims(case, name)
    return id_, next(claim for claim in found if claim.event is Event.KILLED)


def home(browser: Browser, claim: str) -> IncidentRow | None:
    with browser.desk.store.reading() as reader:
        row = reader.drafted.claim(claim)
        assert row is not None
        return None if row.incident is None else reader.drafted.incident(row.incident)


def id_of(row: IncidentRow | None) -> str:
    assert row is not None
    return row.id


def stamp(browser: Browser, claim: str) -> dict[str, str]:
    row = home(browser, claim)
    return {} if row is None else {"seen": row.id, "stamp": str(row.stamp)}


def at(row: IncidentRow | None) -> str:
    assert row is not None
    return f"{row.id}@{row.stamp}"


def corrected(browser: Browser, case: Path) -> tuple[str, str, str]:
    """The claim of the wrong year set right: its document, its id, and a claim of the event that it is of."""
    id_, claim = dead(case, "wrong.txt")
    _, market = dead(case, "market.txt")
    answer = browser.submit(f"/documents/{id_}/claims/{claim.id}/correct", {**stamp(browser, claim.id), **DAY})
    assert answer.status_code == 303, answer.text
    return id_, claim.id, market.id


def shown(browser: Browser, path: str) -> str:
    answer = browser.get(path)
    assert answer.status_code == 200, answer.text
    return answer.text


def proposed(page: str) -> list[str]:
    return re.findall(r'name="to" value="([^"]+)"', page)


@pytest.mark.parametrize(
    ("language", "asks", "feature"),
    [("en", "Say where it belongs now", "the same place"), ("ar", "قل إلى أي حادثة ينتمي الآن", "المكان نفسه")],
)
def test_behind_a_correction_of_the_day_the_desk_proposes(
    browser: Browser, case: Path, language: str, asks: str, feature: str
) -> None:
    id_, claim, market = corrected(browser, case)
    page = shown(browser, f"/documents/{id_}?claim={claim}&lang={language}")
    assert asks in page
    assert feature in page
    assert at(home(browser, market)) in proposed(page)
    assert "own" in proposed(page)
    assert len(proposed(page)) <= 7


def test_nothing_is_asked_of_a_claim_that_stands_where_it_was_read(browser: Browser, case: Path) -> None:
    id_, claim = dead(case, "wrong.txt")
    page = shown(browser, f"/documents/{id_}?claim={claim.id}&lang=en")
    assert 'id="belongs"' not in page
    assert f"claim={claim.id}&amp;belongs=1#belongs" in page
    assert 'id="belongs"' in shown(browser, f"/documents/{id_}?claim={claim.id}&belongs=1")
    browser.submit(f"/documents/{id_}/claims/{claim.id}/correct", {**stamp(browser, claim.id), "number": "9"})
    assert 'id="belongs"' not in shown(browser, f"/documents/{id_}?claim={claim.id}")


def test_one_post_puts_it_there_and_no_build_undoes_it(browser: Browser, case: Path, using: Context) -> None:
    id_, claim, market = corrected(browser, case)
    _, mine = dead(case, "mine.txt")
    others = {m: set(row.value().claims) for m in (market, mine.id) if (row := home(browser, m)) is not None}
    here = f"/documents/{id_}/claims/{claim}/belongs"
    # Linking would put it to the market; the person says that it is the mine.
    answer = browser.submit(here, {**stamp(browser, claim), "to": at(home(browser, mine.id)), "reason": "<b>seen</b>"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/documents/{id_}?claim={claim}#claim")
    for _ in range(2):
        assert id_of(home(browser, claim)) == id_of(home(browser, mine.id)) != id_of(home(browser, market))
        for mate, before in others.items():
            row = home(browser, mate)
            assert row is not None
            assert set(row.value().claims) - {claim} == before
        draft(browser.desk.store, using, anew=True)
    page = shown(browser, f"/documents/{id_}?claim={claim}&lang=en")
    assert "A person said where it belongs" in page
    assert "&lt;b&gt;seen" in page
    assert proposed(page) == [], "nothing is weighed where it was said, until one asks"
    assert proposed(shown(browser, f"/documents/{id_}?claim={claim}&belongs=1"))
    assert "Say where it belongs now" not in page
    with browser.desk.store.reading() as reader:
        kinds = [type(taken.decision) for taken in reader.decisions.of_kinds(("same", "split"))]
    assert kinds == [SplitEvent, SameEvent]


def test_it_is_taken_back_at_once(browser: Browser, case: Path) -> None:
    id_, claim, market = corrected(browser, case)
    before = id_of(home(browser, claim))
    here = f"/documents/{id_}/claims/{claim}/belongs"
    browser.submit(here, {**stamp(browser, claim), "to": at(home(browser, market))})
    page = shown(browser, f"/documents/{id_}?claim={claim}")
    entries = re.findall(r'name="entries" value="([^"]+)"', page)[0]
    assert len(entries.split()) == 2
    assert browser.submit(f"{here}/undo", {**stamp(browser, claim), "entries": "1 2"}).status_code == 409
    assert browser.submit(f"{here}/undo", {**stamp(browser, claim), "entries": entries}).status_code == 303
    assert id_of(home(browser, claim)) == before != id_of(home(browser, market))
    assert browser.submit(f"{here}/undo", {**stamp(browser, claim), "entries": entries}).status_code == 409
    assert "own" in proposed(shown(browser, f"/documents/{id_}?claim={claim}"))


@pytest.mark.parametrize("to", ["own", "here"])
def test_alone_or_where_it_is_it_stays(browser: Browser, case: Path, using: Context, to: str) -> None:
    id_, claim, market = corrected(browser, case)
    rest = set(home_claims(browser, claim)) - {claim}
    answer = browser.submit(f"/documents/{id_}/claims/{claim}/belongs", {**stamp(browser, claim), "to": to})
    assert answer.status_code == 303
    for _ in range(2):
        now = set(home_claims(browser, claim)) - {claim}
        assert now == (rest if to == "here" else set())
        assert market not in now
        draft(browser.desk.store, using, anew=True)


def home_claims(browser: Browser, claim: str) -> tuple[str, ...]:
    row = home(browser, claim)
    return () if row is None else row.value().claims


@pytest.mark.parametrize(
    ("to", "status"),
    [("i-none@1", 404), ("<script>@1", 404), ("", 422), ("i-none", 422), ("i-none@x", 422), ("@9" * 20, 404)],
)
def test_forged_incidents_change_nothing(browser: Browser, case: Path, to: str, status: int) -> None:
    id_, claim, _ = corrected(browser, case)
    before = id_of(home(browser, claim))
    answer = browser.submit(f"/documents/{id_}/claims/{claim}/belongs", {**stamp(browser, claim), "to": to})
    assert answer.status_code == status
    assert "<script>@" not in answer.text
    assert id_of(home(browser, claim)) == before


def test_forged_claims_are_not_found(browser: Browser, case: Path) -> None:
    id_, claim, market = corrected(browser, case)
    other, _ = dead(case, "mine.txt")
    for path in (f"/documents/{id_}/claims/c-none", f"/documents/{other}/claims/{claim}"):
        for tail in ("", "/undo"):
            answer = browser.submit(f"{path}/belongs{tail}", {"to": at(home(browser, market)), "entries": "1"})
            assert answer.status_code == 404
    assert browser.get("/documents/nothing/taken").status_code == 404


@pytest.mark.parametrize("whose", ["its", "target"])
def test_a_stale_form_changes_nothing(browser: Browser, case: Path, whose: str) -> None:
    id_, claim, market = corrected(browser, case)
    form = {**stamp(browser, claim), "to": at(home(browser, market))}
    name, judged = ("wrong.txt", claim) if whose == "its" else ("market.txt", market)
    reject = f"/documents/{dead(case, name)[0]}/claims/{judged}/reject"
    assert browser.submit(reject, {**stamp(browser, judged), "reason": "no"}).status_code == 303
    before = id_of(home(browser, claim))
    answer = browser.submit(f"/documents/{id_}/claims/{claim}/belongs?lang=en", form)
    assert answer.status_code == 409
    assert "has changed since this page was opened" in answer.text
    assert id_of(home(browser, claim)) == before


def new(text: str, word: str) -> dict[str, str]:
    start = text.index(word)
    return {
        "event": "injured", "event_words": f"{start}-{start + len(word)}", "group": "people", "status": "unknown",
        "number": "2", "exactness": "exact", "like": "near",
    }  # fmt: skip


@pytest.mark.parametrize("chosen", ["mine.txt", ""])
def test_an_added_claim_can_be_put_beforehand(browser: Browser, case: Path, using: Context, chosen: str) -> None:
    id_, _ = dead(case, "wrong.txt")
    _, mine = dead(case, "mine.txt")
    fields = new(WRONG, "حزن")
    if chosen:
        fields["home"] = at(home(browser, mine.id))
    answer = browser.submit(f"/documents/{id_}/claims", fields)
    assert answer.status_code == 303, answer.text
    added = answer.headers["location"].partition("claim=")[2].partition("#")[0]
    page = shown(browser, f"/documents/{id_}?claim={added}&lang=en")
    assert ("Say where it belongs now" in page) is (not chosen)
    for _ in range(2):
        assert (mine.id in home_claims(browser, added)) is bool(chosen)
        draft(browser.desk.store, using, anew=True)


@pytest.mark.parametrize(("sent", "status"), [("i-none@1", 404), ("i-none", 422), ("{market}@0", 409)])
def test_a_forged_or_stale_choice_adds_nothing(browser: Browser, case: Path, sent: str, status: int) -> None:
    id_, _ = dead(case, "wrong.txt")
    _, market = dead(case, "market.txt")
    fields = new(WRONG, "حزن") | {"home": sent.format(market=id_of(home(browser, market.id)))}
    assert browser.submit(f"/documents/{id_}/claims", fields).status_code == status
    with browser.desk.store.reading() as reader:
        assert reader.decisions.count() == 0


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_form_says_what_is_taken_over_and_what_can_be_chosen(browser: Browser, case: Path, language: str) -> None:
    id_, claim = dead(case, "wrong.txt")
    _, mine = dead(case, "mine.txt")
    words = new(WRONG, "بقصف")["event_words"]
    came = id_of(home(browser, mine.id))
    page = shown(browser, f"/documents/{id_}?new=1&event_words={words}&from={came}&lang={language}")
    over = taken_in(page)
    assert claim.place is not None
    assert "الصفصاف" in over["place"] or "Safsaf" in over["place"]
    assert over["time"]
    assert over["label"]
    options = re.findall(r'<option value="(i-[^"]+)"', page)
    assert options[0] == at(home(browser, mine.id))
    assert at(home(browser, claim.id)) in options
    # Of the second sentence no claim is read: there is nothing to take over.
    blank = shown(browser, f"/documents/{id_}?new=1&event_words={new(WRONG, 'حزن')['event_words']}")
    assert set(taken_in(blank).values()) <= {""}
    asked = browser.get(f"/documents/{id_}/taken?event_words={words}&lang={language}").json()
    assert {**asked["values"], "label": asked["label"]} == {k: v for k, v in over.items() if v}
    assert browser.get(f"/documents/{id_}/taken?event_words=x&like=c-none").json() == {"label": None, "values": {}}


def taken_in(page: str) -> dict[str, str]:
    found = re.findall(r'data-taken="(\w+)".*?<bdi data-taken-value>(.*?)</bdi>', page, re.DOTALL)
    return {key: html.unescape(value) for key, value in found}


def test_programs_get_the_same_with_the_decisions_that_say_so(browser: Browser, case: Path) -> None:
    _, claim, market = corrected(browser, case)
    found = browser.get(f"/api/claims/{claim}/belonging").json()
    row = home(browser, market)
    assert row is not None
    first = found["proposed"][0]
    assert (found["asks"], found["placed"], first["incident"], first["stamp"]) == (True, [], row.id, row.stamp)
    assert 0.3 < first["likely"] < 1
    assert first["joins"]
    assert first["weighed"] == sorted(first["weighed"], key=lambda each: -abs(each["says"]))
    assert {"same_place", "same_days"} <= {each["feature"] for each in first["weighed"] if each["says"] > 0}
    seen = {first["incident"]: first["stamp"], found["incident"]: found["stamp"]}
    headers = {"X-Isnad-Form": browser.form, "Sec-Fetch-Site": "same-origin", "Origin": "http://127.0.0.1:8765"}
    body = {"decisions": first["decisions"], "seen": seen}
    assert browser.post("/api/decisions", json=body, headers=headers).status_code == 200
    assert id_of(home(browser, claim)) == id_of(home(browser, market))
    after = browser.get(f"/api/claims/{claim}/belonging").json()
    assert (after["asks"], len(after["placed"])) == (False, 2)
    assert browser.get("/api/claims/c-none/belonging").status_code == 404


def test_the_answer_is_described(browser: Browser, case: Path) -> None:
    described = browser.get("/api/openapi.json").json()
    answer = described["paths"]["/api/claims/{id_}/belonging"]["get"]["responses"]["200"]
    named = answer["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
    fields = described["components"]["schemas"][named]["properties"]
    _, claim = dead(case, "mine.txt")
    assert set(browser.get(f"/api/claims/{claim.id}/belonging").json()) == set(fields)


def test_what_linking_does_not_weigh_is_proposed_nowhere(browser: Browser, case: Path) -> None:
    id_, _ = dead(case, "wrong.txt")
    answer = browser.submit(f"/documents/{id_}/claims", {**new(WRONG, "حزن"), "event": "displaced"})
    added = answer.headers["location"].partition("claim=")[2].partition("#")[0]
    assert "Where it belongs" in shown(browser, f"/documents/{id_}?claim={added}&lang=en")
    assert browser.get(f"/api/claims/{added}/belonging").json()["proposed"] == []
