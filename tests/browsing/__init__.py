"""What the tests of pages share: a real browser, and a page of it with everything that it said and asked for."""
