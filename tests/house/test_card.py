"""What the Alliance asked of the code by name: where things stand, and what it is built with."""

import runpy
import tomllib
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.utils import load_backend

from alliance_site.settings import base
from tests.support.sources import APPS, ROOT, committed, imports, modules, templates, text

STAND = {
    *("manage.py", "alliance_site", "news", "membership", "templates", "static"),
    *("pyproject.toml", "tests"),
}


@pytest.fixture(scope="module")
def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(STAND))
def test_it_stands_at_the_top(name):
    assert any(path.parts[0] == name for path in committed())


@pytest.mark.parametrize(
    "package", ["django", "wagtail", "psycopg", "pillow", "django-crispy-forms"]
)
def test_a_running_site_is_declared_to_need_it(project, package):
    assert package in declared(project["project"]["dependencies"])


def test_the_tests_are_declared_to_need_theirs(project):
    assert "pytest-django" in declared(project["project"]["optional-dependencies"]["dev"])


def declared(requirements):
    return {name.partition(">")[0].partition("[")[0] for name in requirements}


def test_all_apps_are_of_django_and_pages_of_wagtail():
    assert {apps.get_app_config(app).name for app in APPS} == set(APPS)
    page = apps.get_model("wagtailcore", "Page")
    ours = {model._meta.app_label for model in apps.get_models() if issubclass(model, page)}
    assert ours - {"wagtailcore"} == set(APPS)


def test_postgresql_is_spoken_to_by_psycopg(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://site@localhost/site")
    database = runpy.run_path(base.__file__)["DATABASES"]["default"]
    assert load_backend(database["ENGINE"]).Database.__name__ == "psycopg"


def test_pictures_are_opened_by_pillow():
    users = [path for path in modules("alliance_site") if uses(path, "PIL.")]
    assert {path.parent.as_posix() for path in users} == {"alliance_site/pictures"}


def test_forms_are_laid_out_by_crispy_forms_with_our_own_templates():
    assert uses(Path("membership/forms/page.py"), "crispy_forms.helper.FormHelper")
    assert settings.CRISPY_TEMPLATE_PACK == "alliance"
    assert [path for path in templates() if "{% crispy " in text(path)]


def test_the_database_of_a_test_comes_from_pytest_django(pytestconfig, db):
    assert "--ds=alliance_site.settings.test" in pytestconfig.getini("addopts")
    assert pytestconfig.pluginmanager.has_plugin("django")
    assert get_user_model().objects.count() == 0


def uses(path, name):
    return any(each.startswith(name) for _, each in imports(path))
