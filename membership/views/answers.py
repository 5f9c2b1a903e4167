"""The answers as a person reads them again: to check them, or on the status page."""

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from membership.forms import cooperate, join, message, sign
from membership.forms.contact import WRITTEN
from membership.forms.cooperate import NAMED
from membership.forms.fields import number
from membership.review.answers import shown
from membership.states import Kind
from membership.views.guarded import address

JOURNEYS = {
    Kind.JOIN: join.JOURNEY,
    Kind.COOPERATE: cooperate.JOURNEY,
    Kind.SIGN: sign.JOURNEY,
    Kind.MESSAGE: message.JOURNEY,
}
IN_LANGUAGE_OF_WRITER = {"work_now", "learn_or_share", "proposal"}
NUMBERS = {"population", "roma_population"}
WANTED_EVEN_IF_EMPTY = {"translated_name", "learn_or_share", "contact_telephone"}


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
        "value": value(submission, name),
        "lines": files(submission) if name == field.form.files else [],
        "language": submission.text_language if name in IN_LANGUAGE_OF_WRITER else "",
        "target": field.id_for_label or f"{field.auto_id}_0",
        "wanted": name in WANTED_EVEN_IF_EMPTY or field.field.required,
    }


def value(submission, name):
    if name == "text_language":
        return WRITTEN.get(submission.text_language, "")
    if not hasattr(submission, name):
        return ""
    if name in NUMBERS:
        people = getattr(submission, name)
        return number(people) if people else ""
    if name in ("roma_population_official", "publish") and not getattr(submission, name):
        return ""
    if name == "roma_population_year":
        return str(submission.roma_population_year or "")
    return shown(submission, submission._meta.get_field(name))


def files(submission):
    kept = submission.attachments.all()
    return [f"{file.shown_name} ({filesizeformat(file.size)})" for file in kept]


def participants(submission, field):
    lines = [participant.name() for participant in submission.participants.all()]
    return row(submission, field) | {
        "label": _("With which participants"),
        "lines": lines or [_("Any participant")],
    }


def published(submission):
    """Return what would stand on the site if this were accepted, as lines."""
    if submission.kind == Kind.JOIN:
        lines = [submission.name, submission.second_official_name, submission.translated_name]
        lines += [submission.get_country_display(), submission.get_authority_kind_display()]
        lines.append(submission.website)
        if submission.publish_head:
            lines.append(f"{submission.head_name}, {submission.head_office}")
    elif submission.kind == Kind.SIGN:
        year = str(submission.signed_on.year) if submission.signed_on else ""
        lines = [submission.name, submission.get_country_display(), year]
        if submission.publish_signer:
            lines.append(f"{submission.signer_name}, {submission.signer_office}")
    elif submission.kind == Kind.COOPERATE and submission.publish:
        lines = [submission.name, submission.get_country_display()]
        lines.append(str(ONLY_IF_BOTH))
    else:
        lines = []
    return [line for line in lines if line]


ONLY_IF_BOTH = gettext_lazy("only once the participant has agreed as well")
