"""Nothing of a visitor stands in a log: no key, no address, no search."""

import json
import logging

import pytest

from alliance_site.answers.logs import JsonLine, Line
from membership import links
from membership.links.purposes import purpose_key
from tests.support.builders import make_application


def record(message, *arguments, error=None):
    info = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord("test", logging.INFO, "x.py", 1, message, arguments, info)


@pytest.fixture(params=[Line, JsonLine])
def log_line(request):
    """Return a function that formats a record as each of our formatters does."""
    return lambda *arguments, **more: request.param().format(record(*arguments, **more))


@pytest.mark.django_db
def test_the_keys_of_an_applicant_are_masked(log_line):
    case = make_application()
    keys = [links.status_key(case), purpose_key(case, links.CONFIRM)]
    keys.append(links.opening_key("join"))

    for key in [*keys, keys[0].upper()]:
        for address in (f"/en/application/{key}/", f"/fr/join/{key}/work/", f"/en/link/{key}"):
            line = log_line('"GET %s HTTP/1.1" %s', address, 200)
            assert key not in line
            assert key.split("-")[-1] not in line


def test_the_key_of_a_new_password_is_masked(log_line):
    assert "c5k-d7e" not in log_line("Not Found: %s", "/accounts/password/reset/key/1-c5k-d7e/")


@pytest.mark.parametrize("address", ["kim@exampletown.example", "kim%40exampletown.example"])
def test_e_mail_addresses_are_masked(log_line, address):
    assert "exampletown" not in log_line("Bad answer for %s", address)


def test_what_somebody_searched_for_is_masked(log_line):
    line = log_line('"GET /en/search/?q=zq9x&page=2 HTTP/1.1" 200')

    assert "zq9x" not in line
    assert "/en/search/" in line


def test_tracebacks_are_masked_too(log_line):
    try:
        raise ValueError("kim@exampletown.example")
    except ValueError as error:
        line = log_line("Failed", error=error)

    assert "ValueError" in line
    assert "exampletown" not in line


def test_an_ordinary_line_stays_as_it_is():
    line = "Worker 3: 12-month check of /en/news/round-table-2015/ took 0.2 s"

    assert Line().format(record(line)) == line


def test_no_text_of_a_visitor_makes_a_second_event():
    log_line = JsonLine().format(record("Not Found: %s", "/a\n{}"))

    assert "\n" not in log_line
    assert json.loads(log_line)["message"] == "Not Found: /a\n{}"
