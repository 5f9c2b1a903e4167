"""A page of an application, filled in by the tests."""

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict


def page(form, answers, *files, **more):
    data = QueryDict(mutable=True)
    for name, value in answers.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return form(data, MultiValueDict({"letter": list(files)}), **more)


def mistakes(form, answers, *files):
    """Return what the page says, field by field, in the order of its fields."""
    filled = page(form, answers, *files)
    filled.is_valid()
    return {name: list(filled.errors[name]) for name in filled.fields if name in filled.errors}


def parts(name, day):
    known = (day.day, day.month, day.year)
    return {
        f"{name}_{part}": str(number)
        for part, number in zip(("day", "month", "year"), known, strict=True)
    }
