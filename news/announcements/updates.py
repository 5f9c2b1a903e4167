"""Drafts of an announcement whose acceptance was reversed: brought up to date by the next one.

Sentences that stand as they were drafted say the new day. Where an editor has
written others, the draft gets a marked gap instead. What is published is not touched.
"""

import json
from hashlib import sha256
from html import escape

from django.utils.translation import gettext as _
from django.utils.translation import override

from alliance_site.registry import Effect, Said
from news.models import ArticlePage

NAME = "announcement_again"


def articles(participant):
    """Return the announcements of a participant, published or not, in the order they were made."""
    known = ArticlePage.objects.filter(kind=ArticlePage.Kind.ACCESSION, participants=participant)
    return list(known.select_related("locale").order_by("pk"))


def plan(participant, texts, day):
    """Return what becomes of them, or nothing where they say the right day already."""
    since = participant.periods.latest("counts_from").starts_on
    if since == day:
        return None
    parts = []
    for article in articles(participant):
        if article.live:
            sentence = _("Published, and not changed; an editor has to look at it: %(title)s")
            title = Said(article.title, article.language)
            parts.append({sentence % {"title": article.title}: title})
        elif text := texts.get(article.language):
            parts.append(text.as_shown())
    shown, said = preview(parts)
    return Effect(
        name=NAME,
        label=_("The drafts of the announcement are brought up to date; nothing is published."),
        preview=shown,
        fingerprint=sha256(shown.encode()).hexdigest(),
        values={"since": since},
        said=said,
    )


def preview(parts):
    """Return lines as one text, and what each says in a language of its own."""
    parts = list(parts)
    said = {line: words for lines in parts for line, words in lines.items()}
    return "\n\n".join("\n".join(lines) for lines in parts), said


def bring_up_to_date(participant, before, after, *, by):
    """Put the sentences of today in the place of those drafted before, or mark that they differ."""
    for article in articles(participant):
        text = after.get(article.language)
        if article.live or text is None:
            continue
        draft = article.get_latest_revision_as_object()
        if not _say_anew(draft, before[article.language], text):
            _mark(draft, text)
        draft.save()
        draft.save_revision(user=by)


def _say_anew(article, before, after):
    """Replace what was drafted; return whether title, teaser and text all had it."""
    article.title, title = _replaced(article.title, before.title, after.title)
    article.teaser, teaser = _replaced(article.teaser, before.teaser, after.teaser)
    body = json.dumps(list(article.body.raw_data), ensure_ascii=False)
    found = False
    for form in (escape, lambda line: escape(line, quote=False)):
        old, new = (_in_json(form(text.paragraphs[0])) for text in (before, after))
        body, here = _replaced(body, old, new)
        found = found or here
    article.body = body
    return title and teaser and found


def _replaced(text, before, after):
    return text.replace(before, after), before in text


def _in_json(text):
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _mark(article, text):
    """Put a gap before the text: it says which day holds, and an editor compares."""
    with override(article.language):
        gap = _("[Gap: %(what)s]") % {
            "what": _("accepted again since this was written: %(fact)s") % {"fact": text.teaser}
        }
    blocks = [{"type": "text", "value": f"<p>{escape(gap)}</p>"}, *article.body.raw_data]
    article.body = json.dumps(blocks, ensure_ascii=False)
