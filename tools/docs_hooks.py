"""What mkdocs calls while it builds the site: the reference is made from the program, and never written to disk.

So it cannot be out of date, and nobody can edit it by hand.
"""

from pathlib import Path

from make_reference.arabic import with_directions
from make_reference.floors import with_floors
from make_reference.marks import with_screenshots
from make_reference.page import Page
from make_reference.reference import reference
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as SitePage

_MADE: list[Page] = []


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Adds the reference and the decisions to the menu."""
    _MADE[:] = reference()
    folder = Path(config.docs_dir)
    decisions = sorted((folder / "decisions").glob("*.md"))
    config.nav = [
        *(config.nav or ()),
        {"Reference": [{page.title: page.path} for page in _MADE if page.title]},
        {"Why it is so": [path.relative_to(folder).as_posix() for path in decisions]},
    ]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the reference to the files of the site."""
    for page in _MADE:
        files.append(File.generated(config, page.path, content=page.text))
    return files


def on_page_markdown(markdown: str, page: SitePage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 - by name
    """Fills in floors and screenshots."""
    return with_screenshots(with_floors(markdown), Path(config.docs_dir) / page.file.src_uri)


def on_post_page(output: str, page: SitePage, config: MkDocsConfig) -> str:  # noqa: ARG001 - mkdocs calls by name
    """Marks Arabic, also in menus and headings."""
    head, body, rest = output.partition("<body")
    return head + body + with_directions(rest)
