"""Reports and cases in our own words, as a user's folder holds them."""

import json
from pathlib import Path

REPORT = (
    "قال الناشط سامر الخليل إن طائرات التحالف الدولي شنت أكثر من 40 غارة على بلدة الباغوز فجر الثلاثاء، "
    "وأسفرت عن مقتل 12 مدنياً بينهم امرأتان و4 أطفال.\n"
    "وأُصيب نحو 30 شخصاً بجروح.\n"
    "وزعمت قسد أنّ عشرات المدنيين خرجوا من البلدة.\n"
)
OTHER = "قتل 3 مدنيين وأصيب 7 آخرون في قصف على مدينة هجين صباح اليوم.\n"
KILLED = "قتل {n} مدنيين في قصف على بلدة الباغوز أمس."


def lines(*values: object) -> str:
    return "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values)


def source(text: str, number: int = 1, published: str = "2022-06-01") -> dict[str, str]:
    return {
        "id": f"s{number}",
        "url": f"https://village{number}.example/a",
        "publisher": f"Village News {number}",
        "published": published,
        "title": "",
        "text": text,
    }


def case(id: str, *texts: str, place: str | None = "الباغوز", day: str | None = "2022-06-01") -> dict[str, object]:  # noqa: A002
    asked = {"place": place, "date": day}
    query = {name: value for name, value in asked.items() if value is not None}
    return {"id": id, "query": query, "sources": [source(text, n) for n, text in enumerate(texts, start=1)]}


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path
