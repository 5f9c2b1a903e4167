"""The answers as a person reads them again: to check them, or on the status page."""

from django.template.defaultfilters import filesizeformat
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from alliance_site.names import countries
from membership.files import sent
from membership.forms.contact import ContactFields
from membership.forms.corrections import amendable, fields_of
from membership.forms.journeys import JOURNEYS
from membership.process.possible import is_possible
from membership.review.answers import language_of, shown
from membership.views.guarded import address
from membership.views.unstored import shown as typed

NAMED = "named"  # the field for participants: two columns of the row
CHOSEN = {"authority_kind", "themes", "subject", "about", "roma_led", "funding_needed"}
# Offered in other words than those of the column, which others read.
IN_WORDS_OF_FORM = {"visibility", "text_language"}
WANTED_EVEN_IF_EMPTY = {"translated_name", "website", "learn_or_share", "contact_telephone"}


def sections(submission, change=False, amend=False, listed=None):
    """Return what was answered, page by page; with ``change``, each with the way back to it.

    With ``amend`` the way is that to change what was sent, for answers that can be. ``listed``
    are the participants that a proposal names where its row does not know them yet.
    """
    steps = JOURNEYS[submission.kind].steps
    every = [section(submission, step, change, amend, listed) for step in steps]
    return [each for each in every if each["rows"]]


def section(submission, step, change=False, amend=False, listed=None):
    form = step.form(draft=submission)
    where = dict.fromkeys(form.fields, change_address(submission, step)) if change else {}
    if amend:
        where = amend_addresses(submission, step)
    rows = every_row(submission, form, where, listed)
    return {
        "heading": step.heading,
        "rows": [each for each in rows if each["value"] or each["lines"] or each["wanted"]],
    }


def every_row(submission, form, where, listed=None):
    return [
        participants(submission, form[name], where, listed)
        if name == NAMED
        else row(submission, form[name], where)
        for name in form.asked
    ]


def standing(draft, form, beside=None):
    """Return what stands on a page otherwise than it was typed there: ``now`` and ``typed``.

    ``beside`` is the page as it was typed in another window, if it is kept so: then it stands
    there, as ``elsewhere``.
    """
    now = {
        each["name"]: in_one_line(each) for each in every_row(draft, type(form)(draft=draft), {})
    }
    if "contact_email" in now:
        now["contact_email"] = draft.given_email
    other = beside and type(form).typed_again(beside, draft=draft)
    return [
        {
            "label": form[name].label,
            "target": form[name].id_for_label or f"{form[name].auto_id}_0",
            "now": now[name],
            "elsewhere": typed_in(other, name) if other else None,
            "is_elsewhere": bool(other),
            "typed": typed_in(form, name),
        }
        for name in form.asked
        if name != form.files_in and differs(form, other, name)
    ]


def differs(form, other, name):
    """Say whether a page says otherwise than another one as typed, or than its row."""
    if other:
        return typed_in(form, name) != typed_in(other, name) or (
            form.cleaned_data.get(name) != other.cleaned_data.get(name)
        )
    return form.cleaned_data.get(name) != form.initial.get(name)


def typed_in(form, name):
    return typed(form.fields[name], name, form.data) if name != NAMED else None


def in_one_line(row):
    return ", ".join(row["lines"]) or row["value"]


def change_address(submission, step):
    return f"{address(f'{submission.kind}_step', submission, step=step.name)}?then=check"


def amend_addresses(submission, step):
    """Return for each answer of a page where it is changed once it is sent, if it can be."""
    page, case = address("change", submission, step=step.name), (submission.state, submission.kind)
    names = amendable(submission.kind, step)
    where = {field: page for name in names for field in fields_of(name)}
    if is_possible("change_contact", *case):
        where |= dict.fromkeys(ContactFields.base_fields, address("case_contact", submission))
    if is_possible("correct_address", *case):
        where["contact_email"] = address("case_address", submission)
    return where


def row(submission, field, where):
    """Return one answer with its label, and the address of the control in which it is changed."""
    name = field.name
    target = field.id_for_label or f"{field.auto_id}_0"
    return {
        "name": name,
        "label": field.label,
        "value": value(submission, field),
        "lines": lines(submission, field),
        "language": language(submission, name),
        "change_url": f"{where[name]}#{target}" if name in where else "",
        "wanted": name in WANTED_EVEN_IF_EMPTY or field.field.required,
    }


def language(submission, name):
    """Return the language of an answer, where it may be another than that of the page."""
    if name in ("language", "text_language"):
        return getattr(submission, name)  # languages stand under their own names
    return language_of(submission, name)


def value(submission, field):
    name = field.name
    if not hasattr(submission, name):
        return ""  # files, and whom a proposal names
    offered = dict(field.field.choices) if name in IN_WORDS_OF_FORM else {}
    said = shown(submission, name, offered=offered)
    return capfirst(said) if name in CHOSEN else said


def lines(submission, field):
    """Return an answer of several lines: the files, or a place whose name needs a sentence."""
    if field.name == field.form.files_in:
        return files(submission)
    note = countries.footnote(submission.country) if field.name == "country" else ""
    return [value(submission, field), f"* {note}"] if note else []


def files(submission):
    is_draft = submission.submitted_at is None
    lines = []
    for file in submission.attachments.all() if is_draft else sent.with_form(submission):
        lines += [f"{file.shown_name} ({filesizeformat(file.size)})", file.warning]
    return [line for line in lines if line]


def participants(submission, field, where, listed):
    return row(submission, field, where) | {
        "label": _("With which participants"),
        "lines": named(submission, listed),
    }


def named(proposal, listed=None):
    """Return whom a proposal names, from the list and in words; ``listed`` instead of the row's."""
    listed = proposal.participants.all() if listed is None else listed
    names = [participant.name() for participant in listed] + proposal.unlisted.splitlines()
    return names or [_("Any participant")]
