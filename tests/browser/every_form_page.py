"""Every page before, on and behind the forms, in every state and with every kind of mistake."""

from datetime import timedelta

from django.test import Client
from django.utils import timezone

from membership import links, review, typed_pages
from membership.files import checks, store
from membership.forms.fields.days import DayField
from membership.forms.fields.files import FilesField
from membership.forms.fields.numbers import PeopleField
from membership.forms.fields.participants import ParticipantsField
from membership.forms.fields.texts import Line
from membership.forms.journeys import JOURNEYS
from membership.links import purposes
from membership.process.kinds import Kind
from membership.process.states import State
from membership.process.transitions import Page
from membership.views.addresses import step_address
from membership.views.case_pages.asked import FORMS
from membership.views.guarded import address
from tests.membership.review.exchanges.test_passing import YES
from tests.support.builders import (
    MAKERS,
    decide,
    leave_a_change,
    make_application,
    make_message,
    make_participant,
    make_pdf,
    make_picture,
    make_proposal,
    make_user,
)
from tests.support.process import reachable

BEFORE = (
    *("join/", "cooperate/", "declaration/sign/", "join/paper/", "cooperate/paper/"),
    *("declaration/sign/paper/", "declaration/sign/signing/", "join/start/", "cooperate/start/"),
    *("declaration/sign/start/", "contact/write/", "contact/write/?subject=concern"),
    *("application/lost/", "application/lost/asked/", "application/erased/"),
    *("application/erased/case/", "application/1-abc/"),
)
STATES = [state for state in State if state != State.DRAFT]
BESIDE = ("sent/", "withdraw/", "erase/", "contact/", "sheet/", "asked/", "change/work/")
LEFT_OUT = {
    "en": "“decision.docx”: the file is of the type DOCX. Choose a PDF, JPG, PNG "
    "or signed file (P7M)",
    "fr": "« decision.docx » : le fichier est du type DOCX. Choisissez un PDF, JPG, PNG ou un "
    "fichier signé (P7M)",
}


def all_addresses():
    """Make what every page is about and return the addresses, most of them in English."""
    return [
        *(f"/en/{rest}" for rest in BEFORE),
        *of_drafts(),
        *of_cases(),
        *of_what_happens_then(),
        *of_links(),
        *pages_with_mistakes(),
        *mistakes_beside_a_case(),
    ]


def with_file(draft):
    store.keep(draft, checks.check(make_pdf("decision-of-the-council.pdf")))
    return draft


def soon():
    return timezone.localdate() + timedelta(days=30)


def of_drafts():
    """Return every page of a form that was begun, with a file where one is asked for."""
    known = make_participant(official_name="Knowntown", slug="knowntown", country="GR")
    for kind, journey in JOURNEYS.items():
        draft = MAKERS[kind](
            State.DRAFT, **({} if kind == Kind.MESSAGE else {"name": known.name()})
        )
        if kind in (Kind.JOIN, Kind.SIGN):
            with_file(draft)
        first = step_address(draft, journey.steps[0].name)
        root = first.removesuffix(f"{journey.steps[0].name}/")
        last = [f"{root}{page}/" for page in journey.pages if page not in ("", "known")]
        yield from last if journey.check else [first, f"{first}erase/"]


def in_state(kind, state):
    if kind != Kind.MESSAGE or state not in (State.ACCEPTED, State.ERASED):
        return MAKERS[kind](state)
    answered = decide(make_message(), "reply")
    return answered if state == State.ACCEPTED else review.forget(answered)


def of_cases():
    """Return the page of each state and kind."""
    cases = [in_state(kind, state) for kind in Kind for state in STATES if state in reachable(kind)]
    cases += [make_message(), make_message(subject="concern", contact_email="")]
    yield from (address("status", case) for case in cases)
    yield from (address("sent", case) for case in (cases[0], cases[-2], make_message(State.SPAM)))
    case = make_application(State.NEW)
    yield from (address("status", case) + page for page in BESIDE)
    yield address("case_address", make_application(State.UNCONFIRMED))


def of_what_happens_then():
    """Return pages of cases in which more has happened than a decision."""
    awaited = make_application(State.IN_REVIEW, mandate_pending_until=soon())
    reopened = decide(make_application(State.DECLINED), "reopen")
    changed = leave_a_change(make_application())
    cases = [awaited, reopened, changed, accepted_with_a_picture(), asked_about_answers()]
    decided = {"decision_body": "The Bureau", "decision_document": "minutes-7.pdf"}
    cases.append(decide(make_application(State.IN_REVIEW), "decline", **decided))
    yield from (address("status", case) for case in [*cases, passed_on().proposal])
    yield address("picture", cases[3])
    letter = cases[3].letters.get(code="picture_received")
    yield address("case_letter", cases[3], pk=letter.pk)


def accepted_with_a_picture():
    case = make_application(State.ACCEPTED)
    store.keep(case, checks.check_as_picture(make_picture("hall.jpg")), Page.PICTURE)
    said = {"taken_by": "Kim Example", "caption": "The hall", "permission": "You may show it."}
    return review.send_pictures(case, **said)


def asked_about_answers():
    case = make_application(State.IN_REVIEW)
    fields = ("population", "head_name", "work_now")
    return decide(case, "ask", question_kind="outdated", question_fields=fields)


def passed_on():
    """Pass a proposal on to a participant that answers; return the row."""
    town = make_participant(official_name="Exampletown")
    answers = {"visibility": "participant", "publish": True, "participants": [town]}
    case = make_proposal(State.IN_REVIEW, **answers)
    by, to = make_user("Reviewers"), "town@example.org"
    row = review.pass_on(case, town, address=to, language="en", by=by)
    review.hear(row, YES)
    return row


def of_links():
    """Return what the links of letters open, before and after their button was pressed."""
    new, confirmed = make_application(State.UNCONFIRMED), make_application(State.NEW)
    other = review.change_contact(
        make_application(), {"contact_email": "other@example.org"}, page="contact"
    )
    yield link("confirm", purposes.purpose_key(new, links.CONFIRM))
    yield link("resume", purposes.purpose_key(make_application(State.DRAFT), links.RESUME))
    yield link("address", purposes.purpose_key(other, links.CHANGE_ADDRESS))
    used = purposes.purpose_key(confirmed, links.CONFIRM)
    yield link("confirm", used)
    answered, open_row = passed_on(), passed_on_and_open()
    yield from (link("proposal", links.passed_key(row)) for row in (answered, open_row))
    refused = passed_on_and_open()
    yield refused_at(link("proposal", links.passed_key(refused)))


def passed_on_and_open():
    row = passed_on()
    type(row).objects.filter(pk=row.pk).update(answered_at=None, answer="", words="")
    row.refresh_from_db()
    return row


def closed_proposal():
    """Return the page of a participant from which the proposal was taken back."""
    row = passed_on_and_open()
    review.take_back(row, by=row.sent_by)
    return link("proposal", links.passed_key(row))


def link(name, key):
    return f"/en/link/{key}/{name}/"


def refused_at(path, **answers):
    """Send a form with next to nothing in it, and return where its mistakes are told."""
    answer = Client().post(path, answers)
    assert answer.status_code == 303
    return answer["Location"]


def wrong_answer(field):
    """Return what a field refuses in its longest words, by the endings of its controls."""
    if isinstance(field, DayField):
        return {"_day": ["2"], "_month": ["Pluviôse" * 50], "_year": ["2026"]}
    if isinstance(field, ParticipantsField):
        return {"_search": ["Verbandsgemeinde Musterhausen-Beispielstadt"]}
    if isinstance(field, PeopleField):
        return {"": ["1,2" * 50]}
    return {"": ["x@" * field.longest] if isinstance(field, Line) else ["none of these"]}


def left_with(case, page, form_class, *, is_empty):
    """Leave a page with a mistake in every field that can have one; return its row."""
    fields = form_class(draft=case).fields
    answers = [
        (name + ending, [""] if is_empty else typed)
        for name, field in fields.items()
        if not isinstance(field, FilesField)
        for ending, typed in wrong_answer(field).items()
    ]
    files = [] if is_empty else [LEFT_OUT]
    return review.keep_refused(case, page, typed_pages.Page(dict(answers), files))


def pages_with_mistakes():
    """Yield the address of each page on which something can be wrong, left empty and wrong."""
    for is_empty in (True, False):
        for kind, journey in JOURNEYS.items():
            for step in journey.steps:
                draft = MAKERS[kind](State.DRAFT)
                left_with(draft, step.name, step.form, is_empty=is_empty)
                yield step_address(draft, step.name)
        for state in (State.QUESTION, State.IN_REVIEW):
            case = make_application(state, mandate_pending_until=soon())
            if state == State.IN_REVIEW:
                case = decide(decide(case, "ask"), "answer")
            for page, form_class in FORMS.items():
                case = left_with(case, page, form_class(case), is_empty=is_empty)
                yield address("status", case)


def mistakes_beside_a_case():
    """Yield the pages beside a status page, and those before a form, as they come back."""
    new, known, accepted = (
        make_application(state) for state in (State.UNCONFIRMED, State.NEW, State.ACCEPTED)
    )
    unfinished = make_application(State.DRAFT, name="")
    yield refused_at(address("case_address", new))
    yield refused_at(address("case_contact", known))
    yield refused_at(address("change", known, step="authority"), name="")
    yield refused_at(address("picture", accepted))
    yield refused_at("/en/application/lost/")
    yield refused_at(step_address(unfinished, "check"))
    asked = asked_about_answers()
    yield refused_at(address("status", asked), population="many", head_name="")
