"""Plain functions that make the rows a test needs, with answers that would be accepted.

A builder takes by name what the test is about and fills in the rest; it calls
the rules of the application where there is one, so that no test rests on a row that
could not exist.
"""

import secrets
from datetime import date
from io import BytesIO
from itertools import count

from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.text import slugify
from PIL import Image
from pypdf import PdfWriter
from wagtail.models import Locale, Page, Site

from alliance_site.models import Frame, HomePage, InformationPage, TerminologyNotePage, User
from alliance_site.outbox import queue as outbox
from alliance_site.outbox.drafts import LetterDraft
from alliance_site.outbox.kinds import FROM_WAGTAIL
from membership import register, review
from membership.models import DeclarationPage, DirectoryPage, OpeningStatement
from membership.process.decisions import Decision
from membership.process.kinds import Kind
from membership.process.permissions import DECIDERS
from membership.process.states import State
from membership.process.table import TRANSITIONS
from news.models import ArticlePage, EventIndexPage, EventPage, NewsIndexPage
from tests.support.written_again import made_once

COUNTER = count(1)


@made_once
def make_site_tree(languages=("en", "fr")):
    """Make the sections of the site; return them as ``pages["en", "news"]`` and so on."""
    pages = {}
    root = Page.get_first_root_node()
    for language in languages:
        locale, _made = Locale.objects.get_or_create(language_code=language)
        for key, (model, values) in _sections(language).items():
            first = pages.get((languages[0], key))
            page = model(slug=key, locale=locale, **values)
            if first:
                page.translation_key = first.translation_key
            if key == "home":
                page.slug = f"home-{language}"
            pages[language, key] = _below(pages.get((language, "home")) or root, page)
    Site.objects.update(root_page=pages[languages[0], "home"], is_default_site=True)
    return pages


def _sections(language):
    french = language == "fr"
    return {
        "home": (HomePage, {"title": "Accueil" if french else "Home", "heading": "Alliance"}),
        "news": (NewsIndexPage, {"title": "Actualités" if french else "News"}),
        "events": (EventIndexPage, {"title": "Manifestations" if french else "Events"}),
        "participants": (DirectoryPage, {"title": "Participants"}),
        "declaration": (DeclarationPage, {"title": "Déclaration" if french else "Declaration"}),
        "please-note": (
            TerminologyNotePage,
            {"title": "À noter" if french else "Please note", "short_note": "<p>Words.</p>"},
        ),
        "about": (InformationPage, {"title": "À propos" if french else "About"}),
    }


def _below(parent, page):
    """Put a page below its parent as published."""
    parent.add_child(instance=page)
    parent.refresh_from_db()
    return page


def make_article(pages, title="A round table in Strasbourg", language="en", **values):
    """Make a published article; ``translation_of`` makes it the other language of one."""
    participants, topics = values.pop("participants", ()), values.pop("topics", ())
    original = values.pop("translation_of", None)
    body = values.pop("body", "<p>Councillors and mediators met for a day.</p>")
    article = ArticlePage(
        title=title,
        slug=values.pop("slug", slugify(title)),
        locale=Locale.objects.get(language_code=language),
        body=[("text", body)] if isinstance(body, str) else body,
        **values,
    )
    if original:
        article.translation_key = original.translation_key
    article.participants.set(participants)
    article.topics.set(topics)
    return _below(pages[language, "news"], article)


def make_event(pages, title="A conference", language="en", **values):
    """Make a published event."""
    participants, topics = values.pop("participants", ()), values.pop("topics", ())
    event = EventPage(
        title=title,
        slug=values.pop("slug", slugify(title)),
        locale=Locale.objects.get(language_code=language),
        body=[("text", "<p>What it is about.</p>")],
        **values,
    )
    event.participants.set(participants)
    event.topics.set(topics)
    return _below(pages[language, "events"], event)


def make_page(parent, title="History", **values):
    """Make a published page of text below another page, in its language."""
    slug = values.pop("slug", slugify(title))
    page = InformationPage(title=title, slug=slug, locale=parent.locale, **values)
    return _below(parent, page)


def make_user(role="", **columns):
    """Make a member of staff, in the group of a role if one is given."""
    number = next(COUNTER)
    columns = {"email": f"staff{number}@example.org", "first_name": f"Staff{number}"} | columns
    user = User.objects.create_user(password="a long enough password", **columns)
    if role:
        user.groups.add(Group.objects.get(name=role))
    return user


def make_participant(**facts):
    """Enter a participant in the register, a member since 2015 if nothing else is said."""
    number = next(COUNTER)
    facts = {
        "official_name": f"Exampletown {number}",
        "country": "GR",
        "kind": "city",
        "periods": [{"starts_on": date(2015, 6, 24)}],
    } | facts
    return register.enter(**facts)


def make_opening_statement(day, participants=None, **columns):
    columns = {"source": "Home page of the Alliance"} | columns
    return OpeningStatement.objects.create(day=day, participants=participants, **columns)


def make_application(state=State.NEW, language="en", **answers):
    """Make an application of an Exampletown and lead it to a state by the rules."""
    number = next(COUNTER)
    answers = {
        "name": f"Exampletown {number}",
        "country": "GR",
        "authority_kind": "city",
        "population": 12000,
        "website": f"https://exampletown{number}.example",
        "head_name": "Alex Example",
        "head_office": "Mayor",
        "contact_name": "Kim Example",
        "contact_email": f"kim@exampletown{number}.example",
        "work_now": "Two mediators work in the schools.",
        "themes": ["education"],
        "authorised": True,
    } | answers
    return lead(review.open(Kind.JOIN, token=token(), language=language, answers=answers), state)


def make_proposal(state=State.NEW, language="en", **answers):
    answers = {
        "name": "Example Association",
        "country": "GR",
        "proposal": "A training for mediators.",
        "contact_name": "Sam Example",
        "contact_email": "sam@association.example",
    } | answers
    return lead(
        review.open(Kind.COOPERATE, token=token(), language=language, answers=answers), state
    )


def make_signature(state=State.NEW, language="en", **answers):
    answers = {
        "name": f"Exampletown {next(COUNTER)}",
        "country": "AL",
        "authority_kind": "municipality",
        "signer_name": "Robin Example",
        "signer_office": "Mayor",
        "signed_on": date(2026, 11, 2),
        "contact_name": "Kim Example",
        "contact_email": "kim@signing.example",
        "authorised": True,
    } | answers
    return lead(review.open(Kind.SIGN, token=token(), language=language, answers=answers), state)


def make_message(state=State.NEW, language="en", **answers):
    answers = {
        "name": "Kim Example",
        "subject": "question",
        "text": "Who may take part?",
        "contact_name": "Kim Example",
        "contact_email": "kim@writing.example",
    } | answers
    return lead(review.open(Kind.MESSAGE, token=token(), language=language, answers=answers), state)


def lead(draft, state):
    """Lead a draft to a state on the shortest way there."""
    if state == State.DRAFT:
        return draft
    signs = ["trap"] if state == State.SPAM else []
    case = review.submit(draft, spam_reasons=signs)
    ways = {
        State.NEW: ["confirm"],
        State.IN_REVIEW: ["confirm", "take"],
        State.QUESTION: ["confirm", "take", "ask"],
        State.ACCEPTED: ["confirm", "take", "accept"],
        State.DECLINED: ["confirm", "take", "decline"],
        State.WITHDRAWN: ["withdraw"],
        State.ERASED: ["withdraw"],
    }
    for step in ways.get(state, []):
        if case.state not in TRANSITIONS[step].sources:
            continue
        case = decide(case, step)
    return review.forget(case) if state == State.ERASED else case


def decide(case, step, by=None, **said):
    """Take a step as a person does who has read the plan, with words where it needs some."""
    words = {
        "ask": {"message": "Which body took the decision?"},
        "answer": {"message": "The municipal council."},
        "reply": {"message": "Every authority of a member state."},
        "decline": {"note": "Not a local authority.", "reason": "no_authority"},
    }
    said = words.get(step, {}) | said
    seen = {}
    if TRANSITIONS[step].by == "staff":
        by = by or make_user(DECIDERS)
        if TRANSITIONS[step].note_required:
            said = {"note": "As agreed on the telephone."} | said
        plan = review.plan(case, step, by=by, decision=Decision(**said))
        seen = {"version": plan.version, "fingerprint": plan.fingerprint}
    return review.move(case, step, by=by, decision=Decision(**said), **seen)


def token():
    """Return what an opening token comes down to."""
    return secrets.token_urlsafe(24)


def make_pdf(name="letter.pdf", pages=1, password="", only_restricted=False):
    """Make an uploaded file with a real PDF inside."""
    writer = PdfWriter()
    for _page in range(pages):
        writer.add_blank_page(width=595, height=842)
    if password:
        writer.encrypt("" if only_restricted else password, password)
    content = BytesIO()
    writer.write(content)
    return SimpleUploadedFile(name, content.getvalue(), "application/pdf")


def make_picture(name="letter.jpg", size=(60, 40)):
    """Make an uploaded file with a picture inside, never twice the same, quick to compress."""
    content = BytesIO()
    kind = "PNG" if name.lower().endswith("png") else "JPEG"
    coarse = Image.effect_noise([max(1, side // 8) for side in size], 60)
    coarse.resize(size).convert("RGB").save(content, kind)
    return SimpleUploadedFile(name, content.getvalue())


def make_frame(pages):
    """Make the frame of both languages, with a navigation and somebody to call."""
    for language in ("en", "fr"):
        Frame.objects.create(
            locale=Locale.objects.get(language_code=language),
            site_name="Alliance of Cities and Regions",
            site_name_tail="for Roma Inclusion",
            mission="Cities and regions that stand up against discrimination.",
            auspices="<p>Under the auspices of the Congress.</p>",
            auspices_short="Congress",
            take_part_heading="Take part",
            join_title="Join the Alliance",
            cooperate_title="Cooperate",
            sign_title="Sign the Declaration",
            contact_name="Task Force",
            contact_telephone="+33 3 53 01 00 00",
            navigation=[
                ("link", {"text": "News", "page": pages["en", "news"], "url": ""}),
                ("link", {"text": "Join", "page": None, "url": f"/{language}/join/"}),
            ],
        )


def make_letter(*, body="A letter.", code=FROM_WAGTAIL, **columns):
    """Put a letter into the outbox, to Kim and without a link if nothing else is said."""
    columns.setdefault("once_key", f"letter {next(COUNTER)}")
    addressed = {"language": "en", "to": "kim@example.org"} | columns
    return outbox.put(LetterDraft(code, "A subject", body), **addressed)
