"""What pages say about the register, and how they call the answers of a case."""

from django import template
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from alliance_site import registry
from membership.dates import day_in_words
from membership.forms.introductions import sheet_questions
from membership.public import facts, maps, mentioned
from membership.public.counting import figures as register_figures
from membership.review import answers

register = template.Library()
CONTACT = "/contact/"  # the end of the address of the page that leads to the form


@register.simple_tag
def figures():
    """Return the figures of today, see ``membership.public.counting.figures.Figures``."""
    return register_figures.today()


@register.simple_tag
def counter_sentence():
    """Return “130 cities and regions from 29 countries (2015). 10 of them …” in this language."""
    return facts.counter_sentence(register_figures.today())


@register.simple_tag
def answer_label(submission, name):
    """Return how the form calls an answer of a case."""
    return answers.label_of(submission.details, name)


@register.simple_tag
def answer_language(submission, name):
    """Return the language in which an answer is kept as it was printed for its writer."""
    return answers.language_of(submission.details, name) or submission.language


@register.simple_tag
def participant_facts(participant):
    """Return the facts of a participant as rows with ``label``, ``value``, ``note``, ``url``."""
    return facts.of(participant)


@register.simple_tag
def participant_past(participant):
    """Return until when and why a former participant took part, or nothing for all others."""
    last = facts.former(participant)
    if last is None:
        return None
    return {"day": day_in_words(last.ends_on, last.ends_precision), "reason": last.reason}


@register.simple_tag
def participant_source(participant):
    """Return where the facts of a participant come from, for a reader of this language."""
    return participant.in_language("source", get_language())


@register.simple_tag
def participant_map(participant):
    """Return the cut-out of the map as SVG with a label, or nothing outside the sheet."""
    dot = maps.dot(participant.longitude, participant.latitude, participant.is_regional)
    if dot is None:
        return ""
    return maps.cut_out(dot, _("Map: %(name)s") % {"name": participant.name()})


@register.simple_tag
def participant_mentions(participant):
    """Return the pages that mention a participant, newest first, with ``language``."""
    language = get_language()
    return [found for mention in registry.mentions for found in mention(participant, language)]


@register.simple_tag(takes_context=True)
def page_to_write_about(context):
    """Return the address of a page of the tree; nothing of others, nor of the page “Contact”.

    The address of a form or a case may have a key in it. Whether everybody can read the page is
    asked where it is read.
    """
    request = context.get("request")
    is_page = request is not None and hasattr(context.get("page"), "url_path")
    is_contact = is_page and context["page"].url_path.endswith(CONTACT)
    return request.path if is_page and not is_contact else ""


@register.simple_tag(takes_context=True)
def came_from(context):
    """Return the query that says what somebody came from to the page “Contact”, or nothing."""
    request = context.get("request")
    about = mentioned.asked_for(request.GET) if request is not None else ""
    kind, _colon, key = about.partition(":")
    return as_query(key, kind)


@register.filter
def coming_from(url, path):
    """Return the address of a link; to the page “Contact” it says from which page it leads."""
    return f"{url}{as_query(path, mentioned.PAGE)}" if url.endswith(CONTACT) else url


@register.filter
def as_query(value, name):
    """Return a value as the query of an address, or nothing where there is none."""
    return f"?{urlencode({name: value})}" if value else ""


@register.simple_tag
def questions_of_the_form(page):
    """Return what the form asks that a page “In your language” lacks, and what it asks in vain."""
    return {"missing": sheet_questions.missing(page), "outdated": sheet_questions.outdated(page)}
