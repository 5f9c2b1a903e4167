"""What is read elsewhere leads back to where it came from."""

import pytest

from alliance_site.text.html_tree import part
from news.syndication.absolute_addresses import absolute

SITE = "https://alliance.example"
BASE = f"{SITE}/en/news/vienna/"


def attributes(text):
    """Return the attributes of the first element of a text, as browsers read them elsewhere."""
    return part(absolute(text, BASE)).inside[0].attributes


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        *(("/en/join/", f"{SITE}/en/join/"), ("//cdn.example/a", "https://cdn.example/a")),
        *(("../other/?a=1&amp;b=2", f"{SITE}/en/news/other/?a=1&b=2"), ("?x", f"{BASE}?x")),
        *(("#note", f"{BASE}#note"), ("", BASE), ("http://example.org/x",) * 2),
        *((each, each) for each in ("mailto:a\\b@example.org", "tel:+33", "http://[")),
        *((" /x\n", f"{SITE}/x"), ("/x\n/y", f"{SITE}/x/y"), ("&#x2f;x", f"{SITE}/x")),
        *(("///cdn.example/a", "https://cdn.example/a"), ("https:/x", f"{SITE}/x")),
        *(("////cdn.example/a", "https://cdn.example/a"), ("http:/y.example", "http://y.example")),
        *(("\\\\cdn.example\\a", "https://cdn.example/a"), ("?a=\\b", f"{BASE}?a=\\b")),
    ],
)
def test_an_address_is_read_as_a_browser_reads_it(typed, address):
    assert attributes(f'<a href="{typed}">')["href"] == address


@pytest.mark.parametrize(
    "written",
    [
        *("<a href=/x>", "<a href='/x'>", "<A HREF=/x class=b>", '<a class="b"href="/x">'),
        *('<a\nhref\n=\n"/x">', "<a/href=/x>", "<a href=/x href=/y>", '<a title="a>b" href=/x>'),
        *("<a title=\" href='/y'\" href=/x>", '<a href="/x" title=\'"\'>', "<area href=/x"),
    ],
)
def test_an_address_is_found_however_it_is_written(written):
    assert attributes(f"{written}>")["href"] == f"{SITE}/x"


@pytest.mark.parametrize(
    ("element", "name"),
    [
        *(("img", "src"), ("video", "src"), ("video", "poster"), ("source", "src")),
        *(("track", "src"), ("object", "data"), ("form", "action"), ("button", "formaction")),
        *(("blockquote", "cite"), ("q", "cite"), ("img", "longdesc"), ("iframe", "src")),
    ],
)
def test_every_attribute_that_is_an_address_stands_on_its_own(element, name):
    assert attributes(f"<{element} {name}=bare.jpg>")[name] == f"{BASE}bare.jpg"


@pytest.mark.parametrize("name", ["src", "poster", "cite"])
def test_where_nothing_is_shown_nothing_is_asked_for(name):
    assert not attributes(f'<video {name}="">')[name]


@pytest.mark.parametrize(
    ("typed", "addresses"),
    [
        (
            "/m/a.webp 320w, //cdn.example/b.webp 2x,/c.webp",
            f"{SITE}/m/a.webp 320w, https://cdn.example/b.webp 2x,{SITE}/c.webp",
        ),
        ("data:image/png;base64,AA,A 1x, /b 2x", f"data:image/png;base64,AA,A 1x, {SITE}/b 2x"),
        ("/a,b.png 1x, c", f"{SITE}/a,b.png 1x, {BASE}c"),
    ],
)
def test_each_address_of_a_list_stands_on_its_own(typed, addresses):
    assert attributes(f'<source type="image/webp" srcset="{typed}">')["srcset"] == addresses


@pytest.mark.parametrize(
    "text",
    [
        '<p>write href="/x" there</p>',
        '<p title="a &gt; b" data-src="/x">1 &lt; 2</p>',
        '<!-- <a href="/x"> --><p>«&nbsp;c&nbsp;»</p>',
        "",
    ],
)
def test_what_is_no_address_stays_as_it_is(text):
    assert absolute(text, BASE) == text
