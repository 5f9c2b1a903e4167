"""The answers as a person reads them again: to check them, or on the status page."""

from django.template.defaultfilters import filesizeformat
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alliance_site.names import countries
from membership.files import sent
from membership.forms.contact import WRITTEN
from membership.forms.cooperate import NAMED
from membership.forms.fields.texts import number
from membership.forms.journeys import JOURNEYS
from membership.process.states import Kind
from membership.review.answers import is_about_nothing, language_of, shown
from membership.views.guarded import address

CHOSEN = {"authority_kind", "themes", "subject"}
IN_WORDS_OF_FORM = {"visibility", "roma_led", "funding_needed"}
NUMBERS = {"population", "roma_population"}
WANTED_EVEN_IF_EMPTY = {"translated_name", "website", "learn_or_share", "contact_telephone"}


def sections(submission, change=False):
    """Return what was answered, page by page; with ``change``, each with the way back to it."""
    return [section(submission, step, change) for step in JOURNEYS[submission.kind].steps]


def section(submission, step, change):
    form = step.form(draft=submission)
    name = f"{submission.kind}_step"
    url = f"{address(name, submission, step=step.name)}?then=check" if change else ""
    rows = [row(submission, form[name]) for name in form.asked if name not in NAMED]
    if NAMED[0] in form.fields:
        rows.append(participants(submission, form[NAMED[0]]))
    return {
        "heading": step.heading,
        "change_url": url,
        "rows": [each for each in rows if each["value"] or each["lines"] or each["wanted"]],
    }


def row(submission, field):
    """Return one answer with its label, and the control in which it is changed."""
    name = field.name
    return {
        "label": field.label,
        "value": chosen(submission, field) or value(submission, name),
        "lines": lines(submission, field),
        "language": language(submission, name),
        "target": field.id_for_label or f"{field.auto_id}_0",
        "wanted": name in WANTED_EVEN_IF_EMPTY or field.field.required,
    }


def chosen(submission, field):
    """Return a choice in the words in which it was offered, where they are the form's own."""
    if field.name not in IN_WORDS_OF_FORM:
        return ""
    given = field.field.prepare_value(getattr(submission, field.name))
    return str(dict(field.field.choices).get(given, "")) if given else ""


def language(submission, name):
    """Return the language of an answer, where it may be another than that of the page."""
    if name in ("language", "text_language"):
        return getattr(submission, name)  # languages stand under their own names
    return language_of(submission, name)


def value(submission, name):
    if name == "text_language":
        return WRITTEN.get(submission.text_language, "")
    if not hasattr(submission, name) or is_about_nothing(submission, name):
        return ""
    if name in NUMBERS:
        people = getattr(submission, name)
        return number(people) if people else ""
    if name in ("roma_population_official", "publish") and not getattr(submission, name):
        return ""
    if name == "roma_population_year":
        return str(submission.roma_population_year or "")
    said = shown(submission, submission._meta.get_field(name))
    return capfirst(said) if name in CHOSEN else said


def lines(submission, field):
    """Return an answer of several lines: the files, or a place whose name needs a sentence."""
    if field.name == field.form.files_in:
        return files(submission)
    note = countries.footnote(submission.country) if field.name == "country" else ""
    return [value(submission, "country"), f"* {note}"] if note else []


def files(submission):
    is_draft = submission.submitted_at is None
    lines = []
    for file in submission.attachments.all() if is_draft else sent.with_form(submission):
        lines += [f"{file.shown_name} ({filesizeformat(file.size)})", file.warning]
    return [line for line in lines if line]


def participants(submission, field):
    lines = [participant.name() for participant in submission.participants.all()]
    return row(submission, field) | {
        "label": _("With which participants"),
        "lines": lines or [_("Any participant")],
    }


def published(submission):
    """Return what would stand on the site if this were accepted, as lines."""
    if submission.kind == Kind.JOIN:
        return [line for line in entry(submission) if line]
    if submission.kind == Kind.SIGN:
        return [line for line in signature(submission) if line]
    if submission.kind == Kind.COOPERATE and submission.publish:
        return [submission.name, place(submission), _("only once the participant agrees as well")]
    return []


def entry(application):
    yield application.name
    yield application.second_official_name
    yield application.translated_name
    yield place(application)
    yield value(application, "authority_kind")
    yield people(application.population)
    yield application.website
    yield value(application, "themes")
    if application.publish_head:
        yield f"{application.head_name}, {application.head_office}"


def people(population):
    if not population:
        return ""
    words = ngettext("%(number)s inhabitant", "%(number)s inhabitants", population)
    return words % {"number": number(population)}


def signature(submission):
    yield submission.name
    yield place(submission)
    yield str(submission.signed_on.year) if submission.signed_on else ""
    if submission.publish_signer:
        yield f"{submission.signer_name}, {submission.signer_office}"


def place(submission):
    note = countries.footnote(submission.country)
    name = submission.get_country_display()
    return f"{name} (* {note})" if note else name
