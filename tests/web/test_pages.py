"""What every page has."""

from .asking import Browser


def test_first_page_counts_what_the_case_holds(browser: Browser) -> None:
    page = browser.get("/")
    assert page.status_code == 200
    assert '<dd data-progress="documents">2</dd>' in page.text
    assert 'aria-current="page">Desk</a>' in page.text
