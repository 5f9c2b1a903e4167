"""A real Chromium on a live server over the copied database.

It is taken from ``CHROMIUM`` or the path; without one these tests are skipped. It
sees the fonts of ``tests/browser/fonts`` only: the wide ones unless a test asks for
the narrow ones, for what fits then fits with most others.
The sync interface of Playwright keeps an event loop in this thread, which Django
would take for asynchronous code.
"""

import os
import re
import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from playwright.sync_api import expect, sync_playwright

from tests.browser import fonts

# The first is the same browser without windows, which spares most of the work.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 60_000  # milliseconds that a busy machine may take over a page
ACCESSIBILITY = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
]
ENHANCED = "wcag2aaa"  # of our own pages; the colours of the admin are Wagtail's


@pytest.fixture(scope="session")
def chromium(tmp_path_factory):
    """Return a function from the name of a set of fonts to a browser that has only these."""
    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip("No Chromium on the path; CHROMIUM=… names one.")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    folder = tmp_path_factory.mktemp("fonts")
    opened = {}
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:

        def browser(name):
            if name not in opened:
                environment = os.environ | fonts.configuration(name, folder)
                opened[name] = playwright.chromium.launch(
                    executable_path=program, args=FLAGS, env=environment
                )
            return opened[name]

        yield browser
        for each in opened.values():
            each.close()


@pytest.fixture
def open_page(chromium, live_server, settings):
    """Return a function that opens an empty page of a new visitor, without any cookie.

    When the test ends, nothing may have gone wrong in the page: no exception, no
    refusal by a content policy, no request to anybody else's server.
    """
    settings.SITE_ORIGIN = settings.WAGTAILADMIN_BASE_URL = live_server.url
    contexts, troubles = [], []

    def open_page(script=True, width=1280, dark=False, locale="en-GB", fonts="wide"):
        context = chromium(fonts).new_context(
            base_url=live_server.url,
            java_script_enabled=script,
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            locale=locale,
            reduced_motion="reduce",
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        watch(page, live_server.url, troubles)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert troubles == []


def watch(page, origin, troubles):
    """Note in ``troubles`` what goes wrong in ``page``; a status that we answered does not."""

    def hear(message):
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            troubles.append(message.text)

    def see(request):
        if not request.url.startswith((origin, "data:", "blob:", "about:")):
            troubles.append(f"asked {request.url}")

    page.on("console", hear)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("request", see)


@pytest.fixture
def page(open_page):
    return open_page()


@pytest.fixture(scope="session")
def barriers():
    """Return a function that lists what axe finds in the way of somebody in a page."""

    def barriers(page, **options):
        tags = [*ACCESSIBILITY, *([] if "/admin/" in page.url else [ENHANCED])]
        wanted = {"runOnly": {"type": "tag", "values": tags}} | options
        # What has no fault is not described: that would cost more than finding the faults.
        wanted |= {"resultTypes": ["violations"]}
        violations = Axe().run(page, options=wanted).response["violations"]
        return [
            f"{violation['id']}: {node['html'][:120]}"
            for violation in violations
            for node in violation["nodes"]
        ]

    return barriers


@pytest.fixture(scope="session")
def take_picture():
    """Return a function that keeps a picture of a page in ``var/pictures``."""
    folder = Path(settings.VAR, "pictures")

    def take_picture(page, name, full_page=True):
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{re.sub(r'[^a-z0-9.-]+', '-', name.lower())}.png"
        page.screenshot(path=path, full_page=full_page)
        return path

    return take_picture


@pytest.fixture
def ask(chromium):
    """Return a function that asks a browser for the answer of a script."""
    page = chromium("wide").new_page()
    yield page.evaluate
    page.close()
