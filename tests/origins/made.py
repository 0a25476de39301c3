"""Reports written for these tests, and documents made of them."""

from collections.abc import Sequence
from datetime import date

from isnad.model.document import Document, Outlet, Part, Published, Received
from isnad.model.identity import sha256_of
from isnad.model.terms import Basis

MARKET = (
    "قتل سبعة أشخاص وجرح نحو عشرين آخرين حين سقطت قذائف على سوق الخضار في بلدة تل الزيتون بعد ظهر أمس، "
    "بحسب ما قاله ممرض في مستوصف البلدة. وأضاف الممرض أن بين القتلى امرأة حاملا وطفلين من أسرة واحدة، "
    "وأن ثلاثة من الجرحى نقلوا إلى مستشفى المدينة لخطورة إصاباتهم. وقال تاجر نجا من القصف إن القذائف جاءت "
    "متتابعة من جهة التلال الشرقية، وإن الباعة كانوا يجمعون بضاعتهم عند وقوعها. ولم تعلن أي جهة مسؤوليتها عن القصف "
    "حتى مساء اليوم، فيما دعا المجلس المحلي السكان إلى تجنب التجمع في الساحات خلال الأيام المقبلة."
)
MARKET_OTHERWISE = (
    "أفاد شهود من أهالي تل الزيتون بأن قصفا مدفعيا أصاب وسط البلدة عصر الثلاثاء وأودى بحياة سبعة من المدنيين. "
    "وذكر طبيب يعمل هناك أن عدد المصابين يقارب العشرين، بعضهم في حال حرجة. ومن بين من قضوا طفلان شقيقان وسيدة "
    "كانت تنتظر مولودها. ورجح أصحاب محلات أن يكون مصدر النيران المرتفعات الواقعة إلى الشرق، ولم يصدر تعليق من أحد. "
    "وطلبت السلطات المحلية من الناس ألا يتجمعوا في الأماكن المفتوحة إلى أن تهدأ الأحوال."
)
STATEMENT = (
    "وقالت المنظمة في بيانها إن استهداف الأسواق في ساعات الازدحام لا يمكن أن يبرر بأي ذريعة عسكرية، وطالبت جميع "
    "الأطراف بأن تكف عن قصف الأحياء المأهولة وأن تسمح لفرق الإسعاف بالوصول إلى المصابين من غير قيد أو شرط."
)
BRIDGE = (
    "انهار جزء من الجسر القديم عند مدخل مدينة واديان صباح الاثنين بعد غارة جوية استهدفته، وانقطعت الطريق بين ضفتي "
    "النهر. وقال سائق شاحنة كان على مقربة من المكان إنه سمع هدير طائرة ثم انفجارين قويين. وأشار مهندس من بلدية "
    "المدينة إلى أن إصلاح الجسر يحتاج إلى أسابيع، وأن زوارق صغيرة تنقل المرضى وطلاب المدارس في الوقت الحاضر. ولم "
    "يبلغ عن ضحايا، لكن صيادا أصيب بجروح طفيفة حين انقلب قاربه بفعل الموج الذي أحدثه سقوط الحجارة."
)
ABOUT = (
    "شبكة النخيل الإخبارية مؤسسة مستقلة تعنى بأخبار الريف وتنقل صوت أهله إلى العالم. تابعونا على صفحاتنا واشتركوا في "
    "نشرتنا اليومية ليصلكم كل جديد، ولا تترددوا في مراسلتنا إن كانت لديكم صور أو معلومات تودون مشاركتها معنا."
)
ALERT = "عاجل: إصابة مدنيين اثنين بقصف مدفعي استهدف أطراف قرية الصفصاف جنوبي واديان مساء اليوم"
HEADLINE = "قتلى وجرحى بقصف على السوق"


def roundup(number: str, villages: Sequence[str], people: str, weapon: str, day: str) -> str:
    """One outlet's daily form, with the facts of a day."""
    return (
        f"حصاد يوم {day}: سجل راصدونا {number} هجمات. ففي {villages[0]} سقط {people} بسبب {weapon}، وفي {villages[1]} "
        f"تضررت منازل بسبب {weapon} من غير أن يصاب أحد، أما {villages[2]} فشهدت نزوح {people} نحو {villages[0]}. "
        f"وأخمدت فرقنا حريقا في {villages[1]} وأزالت أنقاضا من {villages[2]} طوال {day}."
    )


def document(
    text: str,
    name: str = "a",
    day: date | None = None,
    *,
    outlet: str | None = None,
    url: str | None = None,
    parts: tuple[Part, ...] = (),
) -> Document:
    """A document whose id hangs on its name, as that of a page hangs on its address."""
    return Document(
        id=sha256_of(f"{name}\n{text}".encode()),
        name=name,
        received=Received(text, sha256_of(text.encode()), "made", "utf-8"),
        outlet=None if outlet is None else Outlet(outlet, Basis.STATED),
        published=None if day is None else Published(day, Basis.STATED, "field"),
        url=url,
        parts=parts,
    )


def changed(text: str, every: int) -> str:
    """The text with one word in so many replaced."""
    words = text.split()
    return " ".join("بدل" if place % every == every // 2 else word for place, word in enumerate(words))
