"""Reports that name people in several ways, and how a format of a case is written and read back."""

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from export.made import built
from isnad.export.case_content import case_content
from isnad.export.registry import Asked, write
from isnad.model.decision import Decision
from isnad.pipeline.context import Context
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition

CHILD, MOTHER, FIGHTER, HURT = "سلمى نزار الكيلاني", "هند خالد الكيلاني", "رامي فؤاد القصاب", "عمر سليم"
REPORTS = (
    {
        "id": "one",
        "publisher": "عنب بلدي",
        "published": "2022-06-03",
        "title": "=cmd قصف على الصفصاف",
        "url": "https://www.enabbaladi.net/archives/1|2",
        "text": f"قُتلت الطفلة {CHILD} ووالدتها {MOTHER} بقصف مدفعي على قرية الصفصاف أمس الخميس، كما قُتل عنصر في "
        f"الجيش الوطني يدعى {FIGHTER}.\nوأصيب المدني {HURT} بجروح.\n",
    },
    {
        "id": "two",
        "publisher": "بلدي نيوز",
        "published": "2022-06-03",
        "title": "",
        "text": "استشهدت الطفلة سلمى الكيلاني بقصف مدفعي على قرية الصفصاف يوم الخميس 2 حزيران 2022، وفق ما قال الدفاع "
        f"المدني السوري.\nوقُتل {HURT} متأثراً بجراحه.\n",
    },
    {
        "id": "three",
        "publisher": "تلفزيون سوريا",
        "published": "2022-06-10",
        "title": "",
        "text": "قال الدفاع المدني إن غارة جوية استهدفت بلدة كفر تخاريم يوم 8 حزيران 2022 دون وقوع إصابات.\n",
    },
)


def case_of_people(folder: Path, using: Context, decisions: Sequence[Decision] = ()) -> Path:
    """A case of the reports above."""
    reports = folder / "reports.jsonl"
    reports.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in REPORTS), encoding="utf-8")
    return built([reports], folder / "named.case", using, folder / "keys", decisions)


def exported(
    name: str,
    case: Path,
    target: Path,
    using: Context,
    edition: Edition = Edition.INTERNAL,
    language: Language = Language.EN,
) -> Path:
    """The folder that a format is written to."""
    with case_content(case, edition, using) as content:
        write(name, content, target, Asked(language, using))
    return target


def rows(path: Path) -> list[dict[str, str]]:
    """A table as the standard library reads it."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def lines(path: Path) -> list[Any]:
    """JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def lost(folder: Path) -> dict[str, int]:
    """How often what was lost, by code."""
    return {one["code"]: one["count"] for one in json.loads((folder / "losses.json").read_text("utf-8"))["losses"]}
