"""What was not saved to its end is held back; what was is not."""

import pytest

from news.archive.doubts import KINDS
from news.archive.models import ImportedRecord
from news.archive.reading import reader
from tests.news.archive.archive_files import bring_in, write
from tests.support.builders import make_site_tree

PAGE = """<!DOCTYPE html>
<!-- saved from url=(0050)http://www.roma-alliance.org/en/page/9501-a-day.html -->
<html lang="en"><head><meta charset="utf-8"><title>A day &amp; a night</title>
<style>p { margin: 0 }</style><script>var seen = "<p>";</script></head>
<body class="page"><div id="content"><h1>A day on schools</h1>
<p>Council of Europe</p><!-- a remark -->
<p>Mediators &amp; councillors met in <b>Graz <i>and</i> Łódź</b>; it was <a
href="http://x.example/?a=1&amp;b=2" title='Their "day"'>a caf&eacute; day</a>&#8230;</p>
<ul><li>First<li>Second, 5 < 6</li></ul>
<table><tr><td>a</td><td>b<tr><td>c</table><br>
<p><img src="a.jpg" alt="The mayor"> They agreed on what to do next.</p>
<p>The last sentence of it.</p></div><noscript><img src="c.gif"></noscript></body>
</html>"""


def is_held(folder, content, name="page.html"):
    """Say whether each record of a file is held back, for a doubt or for want of a text."""
    path = folder / name
    path.write_bytes(content)
    records = [record for source in reader.sources([path]) for _step, record in reader.read(source)]
    kinds = [{kind for kind, _detail in record.doubts} for record in records]
    return all(
        record.problem or not record.body or any(KINDS[kind].holds_back for kind in found)
        for record, found in zip(records, kinds, strict=True)
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_page_cut_at_any_byte_is_held_back_and_the_whole_one_is_not(tmp_path, encoding):
    content = PAGE.encode(encoding)

    live = [cut for cut in range(len(content)) if not is_held(tmp_path, content[:cut])]

    assert live == []
    assert not is_held(tmp_path, content)


@pytest.mark.parametrize(
    "after", ["\n", " \r\n<!-- saved by a browser -->\n", "<script>count()</script>", "</HTML >"]
)
def test_what_no_reader_sees_may_follow_the_end_of_a_page(tmp_path, after):
    assert not is_held(tmp_path, f"{PAGE}{after}".encode())


@pytest.mark.parametrize("after", ["word", "<!-- b", "<script>b", "<p>word</p>"])
def test_a_page_that_goes_on_after_its_end_is_held_back(tmp_path, after):
    assert is_held(tmp_path, f"{PAGE}{after}".encode())


@pytest.mark.django_db
def test_a_cut_record_stays_a_draft_while_the_others_go_live(tmp_path):
    make_site_tree()
    whole = "<p>They met and agreed on what to do next in the schools of the town.</p>"
    bodies = {41: whole, 42: f"{whole}<p>Text <b>bold", 43: f"{whole}<p>Amp &eacu", 44: "<p>A <"}
    bodies |= {45: f"{whole}<p>Half a wor", 46: f"{whole}<div><p>It ends.</p>"}
    records = [{"id": key, "title": f"Day {key}", "body": body} for key, body in bodies.items()]
    path = write(tmp_path, *records)
    path.write_bytes(path.read_bytes() + '\n{"id": 47, "language": "en", "title": "é'.encode()[:-1])

    bring_in(path, publish=True)

    rows = ImportedRecord.objects.filter(number__isnull=False)
    assert {row.number: row.page.live for row in rows} == {key: key == 41 for key in bodies}
    assert all(row.doubts == ["cut_off"] for row in rows if row.number != 41)
    assert ImportedRecord.objects.get(number=None).status == "quarantined"
