import pytest

from membership.process.states import State
from tests.support.builders import make_application, make_opening_statement


@pytest.fixture
def pages(pages):
    make_opening_statement("2015-12-31", 130, countries=29)
    return pages


@pytest.fixture
def case(db):
    return make_application(State.IN_REVIEW, name="Példaváros", translated_name="Exampletown")
