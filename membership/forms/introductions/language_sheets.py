"""The pages “In your language”, as the pages before the forms offer them."""

from dataclasses import dataclass

from alliance_site.caching import per_edition
from alliance_site.names.spelling import sorting_key
from alliance_site.pages import languages, page_tree
from membership.models import LanguageSheetPage


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page by the name that its language has for itself; ``decision`` is "" without a model."""

    code: str
    name: str
    direction: str
    address: str
    decision: str


@per_edition.for_edition
def offered(reader: str) -> tuple[Sheet, ...]:
    """Return the public pages in the order of their names, one for each language."""
    tree = page_tree.current()
    branches = [branch for branch in tree.branches if branch.model is LanguageSheetPage]
    # Where both trees have one, that of the reader's own.
    branches.sort(key=lambda branch: branch.language == reader)
    pages = [branch.page() for branch in branches if page_tree.is_public(branch)]
    found = {page.sheet_language: _sheet(page, reader) for page in pages if page}
    return tuple(sorted(found.values(), key=lambda sheet: sorting_key(sheet.name)))


def decision(reader: str) -> Sheet | None:
    """Return the page with the model decision in the reader's language, else in English."""
    known = {sheet.code: sheet for sheet in offered(reader) if sheet.decision}
    return known.get(reader) or known.get("en")


def _sheet(page: LanguageSheetPage, reader: str) -> Sheet:
    address = languages.address(page, reader)
    model = f"{address}decision/" if page.model_decision else ""
    return Sheet(page.sheet_language, page.own_name, page.written, address, model)
