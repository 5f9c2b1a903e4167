"""``review.forget``: nothing of the person is left in any table, file or log."""

from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection, models

from alliance_site.caching import per_edition
from alliance_site.editing.fields import KeysField
from alliance_site.outbox import delivery
from membership import journal, links, review
from membership.files import checks, store
from membership.models import Submission, SubmissionEvent, WorkingTranslation
from membership.process.errors import TransitionNotAllowed
from membership.process.kinds import KINDS
from membership.process.states import State
from membership.public import cooperations
from membership.review.erasure import KEPT
from tests.membership.review.exchanges.test_passing import YES, passed, proposal
from tests.support.builders import (
    decide,
    make_application,
    make_message,
    make_participant,
    make_pdf,
    make_proposal,
    make_signature,
    make_user,
)

pytestmark = pytest.mark.django_db
MARKER = "zq9x"


def found():
    """Return every table of ours and of the frameworks that holds the marker."""
    places = []
    for model in apps.get_models(include_auto_created=True):
        texts = [
            field.column
            for field in model._meta.local_concrete_fields
            if isinstance(field, (models.CharField, models.TextField, models.JSONField))
        ]
        for column in texts:
            table = connection.ops.quote_name(model._meta.db_table)
            name = connection.ops.quote_name(column)
            with connection.cursor() as cursor:
                sql = f"SELECT count(*) FROM {table} WHERE CAST({name} AS text) LIKE %s"
                cursor.execute(sql, [f"%{MARKER}%"])
                places += [f"{model._meta.db_table}.{column}"] * cursor.fetchone()[0]
    return places


def marked(make):
    """Make a draft with the marker wherever somebody can write."""
    draft = make(state=State.DRAFT)
    fields = [draft._meta.get_field(name) for name in KINDS[draft.kind].answers]
    written = [
        field.name
        for field in fields
        if isinstance(field, (models.CharField, models.TextField))
        and not isinstance(field, KeysField)
        and not field.choices
    ]
    address = {"contact_email": f"{MARKER}@example.org"}
    return review.amend(draft, dict.fromkeys(written, MARKER) | address)


def lead_through(draft):
    """Let everything happen to a case that can leave words behind, up to a refusal."""
    store.keep(draft, checks.check(make_pdf(f"{MARKER}.pdf")))
    case = decide(decide(review.submit(draft), "confirm"), "take")
    reviewer = make_user("Deciders")
    review.add_note(case, MARKER, by=reviewer)
    WorkingTranslation.objects.create(submission=case, field="work_now", text=MARKER)
    case = decide(decide(case, "ask", message=MARKER), "answer", message=MARKER)
    return decide(case, "decline", note=MARKER, decision_document=MARKER)


@pytest.mark.parametrize("make", [make_application, make_proposal, make_signature])
def test_of_a_refused_case_nothing_personal_is_left_anywhere(
    make, django_capture_on_commit_callbacks
):
    case = lead_through(marked(make))
    path = Path(case.attachments.get().file.path)
    assert len(found()) > 10

    with django_capture_on_commit_callbacks(execute=True):
        erased = review.forget(case)

    assert found() == []
    assert not path.exists()
    assert (erased.state, erased.reference) == (State.ERASED, case.reference)
    assert journal.verify() is None


def test_of_an_accepted_proposal_no_page_names_the_organisation_any_more(decider):
    case, town = proposal(name=MARKER, website=f"https://{MARKER}.example/")
    review.hear(passed(case, town), YES | {"words": MARKER, "signed_name": MARKER})
    case.refresh_from_db()
    accepted = decide(case, "accept", by=decider)
    assert [each.organisation for each in cooperations.of(town)] == [MARKER]
    review.forget(accepted)

    assert found() == []
    per_edition.forget()  # as the next edition does, which begins with a commit
    assert cooperations.of(town) == []


def test_the_row_its_place_and_its_events_stay():
    case = lead_through(make_application(state=State.DRAFT, country="ES"))
    events = SubmissionEvent.objects.filter(submission_id=case.pk).count()

    review.forget(case)

    erased = Submission.objects.get()
    assert (erased.country, erased.decision_reason) == ("ES", "no_authority")
    assert SubmissionEvent.objects.filter(submission_id=case.pk).count() == events + 1


def test_a_message_is_forgotten_whole():
    message = decide(review.submit(marked(make_message)), "reply", message=MARKER)
    assert len(found()) > 5

    review.forget(message)

    assert found() == []


def test_links_to_what_is_erased_lead_nowhere_and_no_letter_leaves(mailoutbox):
    case = make_application(state=State.WITHDRAWN)
    key = links.status_key(case)

    review.forget(case)

    with pytest.raises(Submission.DoesNotExist):
        links.find(key)
    assert delivery.send_due() == {"sent": 0, "postponed": 0, "failed": 0, "held": 0}
    assert mailoutbox == []


def test_a_draft_goes_altogether():
    draft = marked(make_application)

    assert review.forget(draft, role="applicant") is None
    assert not Submission.objects.exists()
    assert found() == []


def test_what_is_still_being_read_is_erased_only_on_the_applicants_request():
    case = make_application(state=State.IN_REVIEW)

    with pytest.raises(TransitionNotAllowed):
        review.forget(case)
    assert review.forget(case, role="applicant").state == State.ERASED


def test_forgetting_twice_leaves_one_event():
    case = make_application(state=State.WITHDRAWN)

    review.forget(review.forget(case))

    assert case.events.filter(code="erase").count() == 1


def test_a_participant_outlives_the_answers_of_its_application():
    accepted = make_application(state=State.ACCEPTED)

    review.forget(accepted)

    accepted.participant.refresh_from_db()
    assert accepted.participant.live
    assert accepted.participant.internal_contacts.exists()


def test_a_proposal_forgets_whom_it_named():
    case = make_proposal(state=State.WITHDRAWN, participants=[make_participant()])

    review.forget(case)

    assert not case.participants.exists()


def test_every_column_that_is_kept_exists():
    columns = {
        field.name
        for model in (Submission, *Submission.__subclasses__())
        for field in model._meta.get_fields()
    }
    assert columns >= KEPT
