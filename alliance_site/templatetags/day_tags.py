"""Days and times of ``alliance_site.text.days`` for every template, with nothing to load."""

from django import template

from alliance_site.text import days

register = template.Library()


@register.filter(expects_localtime=True)
def day(value, pattern="j F Y"):
    return days.in_words(value, pattern) if value else ""


@register.filter(expects_localtime=True)
def clock(value):
    return "" if value is None else days.clock(value)


@register.filter(expects_localtime=True)
def moment(value):
    return days.moment(value) if value else ""
