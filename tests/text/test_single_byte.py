import pytest

from isnad.text.single_byte import arabic_code_page

SENTENCES = [
    "أغلق المجلس المحلي سوق البلدة صباح الخميس",
    "نُقل ثلاثة جرحى إلى المشفى القريب",
    "قذائف على الشارع الرئيسي في المدينة",
    "وصلت فرق الإسعاف وبدأت رفع الأنقاض",
    "Reporter Samer: وصلت فرق الإسعاف إلى المكان Publicوبدأت العمل",
]


@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize(("codec", "name"), [("cp1256", "windows-1256"), ("iso8859_6", "iso-8859-6")])
def test_a_short_sentence_is_enough(text: str, codec: str, name: str) -> None:
    page = arabic_code_page(text.encode(codec))
    assert page is not None
    assert (page.codec, page.name) == (codec, name)


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Le marché a été fermé à l’aube, près de la forêt, où une école brûlait", "cp1252"),
        ("Der Markt wurde am Vormittag geschlossen, in der Nähe hörte man Schüsse", "cp1252"),
        ("Çarşı sabah erken saatlerde kapatıldı, yakındaki köyde yangın çıktı", "cp1254"),
        ("Targ zamknięto rano, w pobliżu słychać było strzały", "cp1250"),
        ("Рынок был закрыт утром после обстрела главной улицы", "cp1251"),
        ("Рынок был закрыт утром после обстрела главной улицы", "koi8_r"),
        ("Η αγορά έκλεισε το πρωί μετά τον βομβαρδισμό", "cp1253"),
        ("השוק נסגר בבוקר לאחר הפגזת הרחוב הראשי", "cp1255"),
        ("市场在主要街道遭到炮击后于早晨关闭", "gbk"),
        ("قذائف على الشارع الرئيسي في المدينة", "utf-8"),
        ("plain", "ascii"),
        ("", "ascii"),
    ],
)
def test_other_text_is_not_arabic(text: str, codec: str) -> None:
    assert arabic_code_page(text.encode(codec)) is None
