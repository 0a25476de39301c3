"""One incident's values made by hand, and voices that know them."""

from datetime import date

from isnad.model.chain import Link
from isnad.model.count import Count
from isnad.model.document import Outlet
from isnad.model.origin import Camp, CampStatus, Interest, Merge, Origin
from isnad.model.reason import Reason
from isnad.model.terms import Basis, LinkKind
from isnad.present.language import Language
from isnad.present.voice import Voice
from present.made import ACTIVIST, MEMBERS, claim, names, people

BALADI, MODON = (Link(name, LinkKind.OUTLET, None) for name in ("بلدي نيوز", "المدن"))
DAY = date(2019, 3, 21)
ONE = claim(count=Count.about(280), id="c-1", document="a.txt", victims=people(), chain=(BALADI, ACTIVIST, MEMBERS))
OTHER = claim(count=Count.exactly(27), id="c-2", document="b.txt", victims=people(), chain=(MODON,))
OUTLETS = {"a.txt": Outlet("بلدي نيوز", Basis.STATED), "b.txt": Outlet("المدن", Basis.STATED), "c.txt": None}
UNNAMED = Origin(
    "o-1", "بعض عناصر قسد", LinkKind.WITNESS, True, Camp(CampStatus.KNOWN, "sdf"), ("a.txt",), ("c-1",), ()
)  # fmt: skip
NAMED = Origin(
    "o-2",
    "سامر الخليل",
    LinkKind.ACTIVIST,
    False,
    Camp(CampStatus.UNKNOWN),
    ("a.txt", "b.txt"),
    ("c-8", "c-9"),
    (Merge("b.txt", "a.txt", Reason.of("origins.both_cite", name="سامر الخليل")),),
    (Interest("c-9", Reason.of("interest.own_losses")),),
)
EN = Voice(
    Language.EN,
    names,
    OUTLETS,
    {"c-9": 9},
    {"c-1": ONE, "c-2": OTHER},
    {"o-1": UNNAMED, "o-2": NAMED},
)
AR = Voice(Language.AR, EN.names, EN.outlets, EN.numbers, EN.claims, EN.origins)
BARE_EN, BARE_AR = Voice(Language.EN, names), Voice(Language.AR, names)
