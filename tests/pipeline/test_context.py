from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.knowledge.profiles import profile
from isnad.pipeline.context import context
from isnad.version import VERSION


def test_fingerprint_names_all_that_a_result_depends_on(tmp_path: Path) -> None:
    places = tmp_path / "places.csv"
    places.write_text("name_ar,lat,lon\nتل الزيتون,36.1,37.2\n", encoding="utf-8")
    plain, own = context().fingerprint, context([places]).fingerprint
    assert (plain.version, plain.profile) == (VERSION, profile("airwars").name)
    assert len(plain.knowledge) == 16
    assert len(plain.gazetteers) == 2
    assert own.gazetteers[1:] == plain.gazetteers
    assert own.knowledge == plain.knowledge
    assert context(profile="literal").fingerprint.profile == profile("literal").name


def test_towns_are_those_of_the_country_of_the_zone_and_of_those_named() -> None:
    def towns(*named: str, zone: str = "Asia/Damascus") -> set[str]:
        return {row.country for row in context([Path(name) for name in named], zone=zone).gazetteer.rows} - {""}

    assert towns() == {"SY"}
    assert towns("IQ", "LB") == {"SY", "IQ", "LB"}
    assert towns(zone="Africa/Tripoli") == {"LY"}
    assert towns(zone="Europe/Paris") == set()


@pytest.mark.parametrize("zone", ["Mars/Base", "Asia", "", "../etc/passwd", "/etc/passwd", "دمشق"])
def test_unknown_zone_is_refused(zone: str) -> None:
    with pytest.raises(IsnadError, match="no time zone") as told:
        context(zone=zone)
    assert told.value.code == "pipeline.no_such_zone"


def test_unknown_profile_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(IsnadError, match="Known are: acled, airwars, literal, ucdp") as told:
        context([tmp_path / "nowhere.csv"], profile="strict")
    assert told.value.code == "knowledge.no_such_profile"


def test_gazetteer_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IsnadError) as told:
        context([tmp_path / "nowhere.csv"])
    assert told.value.code == "gazetteer.no_such_path"
