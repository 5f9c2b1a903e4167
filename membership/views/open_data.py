"""The registers as files: what a page lists, with its filters, for programs to read."""

from django.http import HttpResponseBadRequest, StreamingHttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from membership import dates
from membership.open_data import formats, tables
from membership.public import directory_page
from membership.public import signatories as declaration


@require_safe
def participants(request, ending):
    language = get_language()
    filters, found, _near = directory_page.asked_for(request.GET, language)
    if filters.refusals():
        return refused(filters.refusals())
    return answer(tables.participants(found, dates.today(), language), ending)


@require_safe
def signatories(request, ending):
    language = get_language()
    if sentences := declaration.refusals(request.GET):
        return refused(sentences)
    keys = declaration.asked_for(request.GET, language)
    return answer(tables.signatories(keys, dates.today(), language), ending)


def refused(sentences):
    """Answer a program that asks for what is not there; an empty file would say that none is."""
    return HttpResponseBadRequest("\n".join(sentences), content_type="text/plain; charset=utf-8")


def answer(table, ending):
    """Stream a table, as a file that says what it is and under which licence it may be used."""
    form = formats.FORMATS[ending]
    name = f"{table.name}-{table.day}-{table.language}.{ending}"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Link": f'<{formats.LICENCE}>; rel="license"',
        "Content-Language": table.language,
        "Access-Control-Allow-Origin": "*",
    }
    return StreamingHttpResponse(form.write(table), content_type=form.media_type, headers=headers)
