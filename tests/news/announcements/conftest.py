import pytest

from membership.process.states import State
from tests.support.builders import make_application, make_opening_statement, make_site_tree


@pytest.fixture
def pages(db):
    make_opening_statement("2015-12-31", 130, countries=29)
    return make_site_tree()


@pytest.fixture
def case(db):
    return make_application(State.IN_REVIEW, name="Példaváros", translated_name="Exampletown")
