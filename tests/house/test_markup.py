"""The house rules of what makes the face: templates and style sheets are written for people."""

import re

import pytest

from requirements import formatting
from tests.house import assert_none
from tests.support.sources import APPS, modules, templates, text

STYLE_SHEETS = [path.relative_to(formatting.ROOT) for path in formatting.STYLE_SHEETS]
PUBLIC = STYLE_SHEETS[-1]
TEMPLATES = [
    path for path in templates() if path.suffix == ".html"
]  # in a letter a line is content
OF_WAGTAIL = {
    "admin",
    "archive",
    "wagtailimages",
}  # folders whose pages have the classes of Wagtail
COMMENT = re.compile(r"/\*.*?\*/", re.S)
RULES = re.compile(r"\{[^{}]*\}")
CLASS = re.compile(r'\bclass="((?:\{%.*?%\}|\{\{.*?\}\}|[^"])*)"')
TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}")


def too_long(path, most):
    return [
        f"{path}:{number} has {len(line)} characters"
        for number, line in enumerate(text(path).splitlines(), 1)
        if len(line) > most
    ]


def styled(path):
    """Return the classes that a style sheet names."""
    selectors = RULES.sub("{}", COMMENT.sub("", text(path)))
    return set(re.findall(r"\.([a-zA-Z][\w-]*)", selectors))


def used(path):
    """Return the classes that a template gives; of one that is put together, its beginning."""
    values = CLASS.findall(text(path))
    return {name for value in values for name in TAG.sub(" ", value).split()}


def source_text():
    return "\n".join(text(path) for path in [*TEMPLATES, *modules(*APPS)])


@pytest.mark.parametrize("path", STYLE_SHEETS, ids=str)
def test_a_style_sheet_has_a_declaration_a_line(path):
    assert text(path) == formatting.formatted(text(path)), "./dev format puts it right"


@pytest.mark.parametrize("path", STYLE_SHEETS, ids=str)
def test_no_line_of_a_style_sheet_is_too_long(path):
    assert_none(too_long(path, 100))


def test_templates_are_formatted():
    assert formatting.templates(check=True) == 0, "./dev format puts it right"


def test_no_line_of_a_template_is_too_long():
    assert_none(found for path in TEMPLATES for found in too_long(path, 120))


def test_no_blank_stands_before_a_comma_that_a_condition_begins_with():
    assert_none(
        f"{path}: “{found}”"
        for path in TEMPLATES
        for found in re.findall(r"\s(\{% (?:el)?if [^%]*%\}[,.])\s", text(path))
    )


def test_a_class_is_a_word():
    names = {(path, name) for path in STYLE_SHEETS for name in styled(path)}
    names |= {(path, name) for path in TEMPLATES for name in used(path)}
    assert_none(f"{path}: {name}" for path, name in sorted(names) if len(name) < 3 and name != "no")


def test_every_class_of_a_public_page_is_styled():
    known = styled(PUBLIC)
    assert_none(
        f"{path}: {name}"
        for path in TEMPLATES
        if not OF_WAGTAIL & set(path.parts)
        for name in sorted(used(path))
        if not any(each == name or name[-1] in "-_" and each.startswith(name) for each in known)
    )


def test_every_class_that_is_styled_is_used():
    everything = source_text()
    begun = set(re.findall(r"[\w-]+--(?=\{)", everything))
    assert_none(
        name
        for name in sorted(styled(PUBLIC))
        if not re.search(rf"(?<![\w-]){name}(?![\w-])", everything)
        and not any(name.startswith(beginning) for beginning in begun)
    )
