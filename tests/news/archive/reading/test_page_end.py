"""A page whose end is missing is told from one that only leaves open what may stay open."""

import pytest

from news.archive.reading import page_end


@pytest.mark.parametrize(
    "html",
    [
        *("<p>a<!-- b", "<p>a <a href='b", "<p>a</p", "<script>a", "<title>a", "<p>a<template>b"),
        *("<p>a <textarea>b", "<p>a<", "<p>a</", "<p>a &", "<p>a &eacu", "<p>a &eacute", "a &#23"),
        *("a <b>b", "<div>a", "<a href=/x>a", "<ul><li>a", "<table><tr><td>a", "<table><tr>"),
        *("<p><b>a</p>", "<p>a</p><p>b", "<table>a<tr><td>b</td>", "<div/><div>a", "<svg><g>"),
        *("<html><body><p>a</p>", "<html><body><p>a</body>", "<body>a", "<body>a</body>b"),
        *("<html>a</html><!-- </html>", "<html>a<script>'</html>", "<html>a</html", "<BODY>a"),
    ],
)
def test_what_breaks_off_is_seen(html):
    assert page_end.breaks_off(html)


@pytest.mark.parametrize(
    "html",
    [
        *("", "a", "<p>a", "<p>a<p>b", "<p>a<br>", "<li>a<li>b", "<div><p>a</div>", "<hr>"),
        *("<table><tr><td>a<td>b</table>", "<ul><li>a</ul>", "<b>a<i>b</b>c</i>", "&amp;"),
        *("5 & 6", "<p>a</p>&#8230;", "a &unknown", "<a name=x />b", "<o:p/>a", "<p>a</p><p/>"),
        *("<p>a</p><!-- b -->", "<p>a</p>\n", "<p>a</p>b", "<hr><img src=a>"),
        *("<p>a<textarea>b</textarea>", "<!-- <html> --><p>a", "<svg><path/></svg>", "AT&T Inc."),
        *("<html>a</html>", "<body>a</body>", "<HTML><BODY>a</BODY></HTML >\n<!-- b -->"),
        *("<html><p>a<div><b>b</html>", "<html>a</html><html>b</html>\n<script>c</script>"),
    ],
)
def test_what_is_only_not_closed_does_not_break_off(html):
    assert not page_end.breaks_off(html)
