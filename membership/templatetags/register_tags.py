"""What pages say about the register."""

from django import template

register = template.Library()


@register.simple_tag
def figures():
    """Return the figures of today, see ``membership.figures.Figures``."""
    return None


@register.simple_tag
def counter_sentence():
    """Return “130 cities and regions from 29 countries (2015). 10 of them …” in this language."""
    return ""


@register.simple_tag
def participant_facts(participant):
    """Return the facts of a participant as rows with ``label``, ``value``, ``note``, ``url``."""
    return []


@register.simple_tag
def participant_map(participant):
    """Return the cut-out of the map as SVG with a label, or nothing outside the sheet."""
    return ""


@register.simple_tag
def participant_mentions(participant):
    """Return the dispatches of this language that mention a participant, newest first."""
    return []
