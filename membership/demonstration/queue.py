"""Send the invented applications of the demonstration through the real process."""

import io
from contextlib import contextmanager
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image, ImageDraw

from alliance_site.demonstration import texts
from membership import links, review
from membership.files import checks, store
from membership.models import Participant
from membership.process.decisions import Decision
from membership.process.kinds import KINDS
from membership.process.states import State
from membership.process.table import TRANSITIONS

REVIEWER = "reviewer@example.org"
# What the data calls differently from the columns.
RENAMED = {
    "official_name": "name",
    "organisation": "name",
    "authority": "name",
    "name_translated": "translated_name",
    "decision_expected_on": "mandate_pending_until",
    "funding": "funding_needed",
    "date": "signed_on",
}
DECIDED_BY = {"decision_body": "Task Force", "decision_document": "Demonstration 2026/1"}
# What belongs to the story of a case, not to its answers.
STORY = {
    "kind",
    "state",
    "language",
    "sent_days_ago",
    "letter_pages",
    "notes",
    "question",
    "question_kind",
    "question_fields",
    "answer",
    "corrected",
    "passed_on",
    "reason",
    "next_steps",
    "any_participant",
    "participants",
}


def load():
    """Play every story, the oldest first."""
    reviewer = get_user_model().objects.get(email=REVIEWER)
    for token, story in sorted(stories(), key=lambda each: -each[1]["sent_days_ago"]):
        play(story, token, reviewer)


def stories():
    """Yield each story with the key under which its form was opened."""
    for number, story in enumerate(texts.read(__file__, "applications.toml")["application"]):
        yield links.key_of(story["kind"], f"demonstration-{number:02}"), story


def play(story, token, reviewer):
    """Let an application come in and be worked on until it is in its state, or raise."""
    days_ago = story["sent_days_ago"]
    with days_before_today(days_ago):
        case = come_in(story, token)
    with days_before_today(max(days_ago - 2, 0)):
        case = work_on(case, story, reviewer)
    if case.state != story["state"]:
        raise ValueError(f"The story {token} ends as {case.state}, not as {story['state']}.")


def come_in(story, token):
    """Fill in a form, send it and confirm the address, as far as the story goes."""
    state = story["state"]
    case = review.open(
        story["kind"], token=token, language=story["language"], answers=answers(story)
    )
    for page in range(story.get("letter_pages", 0)):
        store.keep(case, checks.check(letter(page + 1)))
    if "participants" in story and "participants" in KINDS[story["kind"]].answers:
        case.details.participants.set(Participant.objects.filter(slug__in=story["participants"]))
    if state == State.DRAFT:
        return case
    reasons = ["trap", "links"] if state == State.SPAM else ()
    case = review.submit(case, spam_reasons=reasons)
    if state not in (State.UNCONFIRMED, State.SPAM) and KINDS[story["kind"]].is_decided:
        case = review.move(case, "confirm", role="applicant")
    return case


def work_on(case, story, reviewer):
    """Take the transitions that lead from a new case to the state of the story."""
    state = story["state"]
    if state in (State.IN_REVIEW, State.QUESTION, State.ACCEPTED, State.DECLINED):
        case = review.take(case, by=reviewer)
    for note in story.get("notes", []):
        review.add_note(case, note, by=reviewer)
    if "question" in story:
        case = ask(case, story, reviewer)
    if heard := story.get("passed_on"):
        pass_on(case, dict(heard), reviewer)
    if state == State.ACCEPTED:
        case = decide(case, "accept", reviewer)
    elif state == State.DECLINED:
        words = story["reason"]
        said = {"reason": "other", "reason_words": words, "next_steps": story["next_steps"]}
        case = decide(case, "decline", reviewer, note=words, **said)
    elif state in (State.WITHDRAWN, State.ERASED):
        case = review.move(case, "withdraw", role="applicant")
    if state == State.ERASED:
        case = review.forget(case)
    return case


def ask(case, story, reviewer):
    """Ask what the story asks, and let it be answered and corrected where it is."""
    asked = {name: story[name] for name in ("question_kind", "question_fields") if name in story}
    case = decide(case, "ask", reviewer, message=story["question"], **asked)
    if answer := story.get("answer"):
        case = review.answer(case, answer, answers=story.get("corrected", {}))
    return case


def pass_on(case, heard, reviewer):
    """Pass a proposal on to the first participant that it names, and hear what that answers."""
    address, participant = heard.pop("address"), case.details.participants.first()
    if participant is None:  # the register was not entered
        return
    row = review.pass_on(case, participant, address=address, language=case.language, by=reviewer)
    review.hear(row, heard)


def decide(case, transition, reviewer, **said):
    """Take a transition as its page does: plan first, then carry out that plan."""
    decision = Decision(**said, **(DECIDED_BY if TRANSITIONS[transition].decides else {}))
    plan = review.plan(case, transition, by=reviewer, decision=decision)
    return review.move(
        case,
        transition,
        by=reviewer,
        decision=decision,
        version=plan.version,
        fingerprint=plan.fingerprint,
    )


def answers(story):
    """Return the answers as the form would hand them over."""
    kept = {RENAMED.get(name, name): value for name, value in story.items() if name not in STORY}
    if "authorised" in KINDS[story["kind"]].answers:
        kept["authorised"] = True
    return {name: value for name, value in kept.items() if value not in (None, "")}


def letter(page):
    """Draw a page that stands for a signed letter: lines, a stamp, no real text."""
    sheet = Image.new("RGB", (827, 1169), "white")
    pen = ImageDraw.Draw(sheet)
    pen.ellipse((90, 80, 170, 160), outline="#40506a", width=4)
    for line in range(18):
        width = 560 if line % 5 else 320
        pen.rectangle((90, 260 + line * 34, 90 + width, 268 + line * 34), fill="#8a93a5")
    pen.ellipse((430, 930, 590, 1090), outline="#1f4f80", width=6)
    pen.line((600, 1000, 640, 960, 660, 1020, 720, 970), fill="#1b2a44", width=5)
    pen.text((90, 190), f"Demonstration, page {page}", fill="#40506a")
    content = io.BytesIO()
    sheet.save(content, "JPEG", quality=70)
    return SimpleUploadedFile(f"page-{page}.jpg", content.getvalue(), "image/jpeg")


@contextmanager
def days_before_today(days):
    """Let the clock stand some days back for the whole process, a command that does nothing else.

    Not only rules ask it, but also columns that fill themselves, those of the outbox too.
    """
    now, then = timezone.now, timezone.now() - timedelta(days=days)
    timezone.now = lambda: then
    try:
        yield
    finally:
        timezone.now = now
