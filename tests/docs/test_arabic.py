import pytest
from make_reference.arabic import with_directions

RUN = '<bdi lang="ar" dir="rtl">{}</bdi>'


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<li>a عشرات b</li>", f"<li>a {RUN.format('عشرات')} b</li>"),
        ("<li>a عشرات القتلى, مئات</li>", f"<li>a {RUN.format('عشرات القتلى')}, {RUN.format('مئات')}</li>"),
        ("<li>(«قسد» x)</li>", f"<li>({RUN.format('«قسد»')} x)</li>"),
        ("<li>نحو 280 (about 280)</li>", f"<li>{RUN.format('نحو 280')} (about 280)</li>"),
        ("<li>عشرات 2nd</li>", f"<li>{RUN.format('عشرات')} 2nd</li>"),
        ("<p>no Arabic</p>", "<p>no Arabic</p>"),
        ("<td>قُتل ثلاثة {n}.</td>", '<td lang="ar" dir="rtl">قُتل ثلاثة {n}.</td>'),
        ('<td class="x">قُتل</td>', '<td class="x" lang="ar" dir="rtl">قُتل</td>'),
        ("<td><code>killed</code> قُتل</td>", f"<td><code>killed</code> {RUN.format('قُتل')}</td>"),
        (
            "<td>قُتل is what is said of people killed</td>",
            f"<td>{RUN.format('قُتل')} is what is said of people killed</td>",
        ),
        ("<p>قال <a href='x'>هو</a><br>نعم</p>", '<p lang="ar" dir="rtl">قال <a href=\'x\'>هو</a><br>نعم</p>'),
        ('<div lang="ar"><b>قُتل</b></div><i>قُتل</i>', f'<div lang="ar"><b>قُتل</b></div><i>{RUN.format("قُتل")}</i>'),
        ('<a title="عشرات">x</a>', '<a title="عشرات">x</a>'),
        ("<script>x = 'عشرات'</script>", "<script>x = 'عشرات'</script>"),
        ("<title>عشرات</title>", "<title>عشرات</title>"),
    ],
)
def test_arabic_is_marked(html: str, marked: str) -> None:
    assert with_directions(html) == marked


def test_marking_twice_changes_nothing() -> None:
    once = with_directions("<p>a عشرات</p><td>قُتل ثلاثة</td>")
    assert with_directions(once) == once
