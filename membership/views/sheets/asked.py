"""The questions as they were asked, and the text as it was signed, for whoever sent the answers."""

from django.shortcuts import render
from django.utils.text import capfirst

from membership.files import sent
from membership.forms.journeys import JOURNEYS
from membership.process.states import State
from membership.review.answers import is_typed, printed
from membership.views.answers import NAMED, named
from membership.views.guarded import BrokenLink, GuardedView, found


class AskedView(GuardedView):
    http_method_names = ["get", "head"]

    def get(self, request, key):
        case = found(key)
        if case.edition is None or case.state == State.ERASED:
            raise BrokenLink
        return render(request, "membership/asked.html", {"submission": case, **asked(case)})


def asked(case, hidden=()):
    """Return ``edition`` with its ``pages``, each answer beside its question, and what was signed.

    The answers in the columns ``hidden`` are left out.
    """
    pages = [
        page | {"questions": [answered(case, each, hidden) for each in page["questions"]]}
        for page in (case.edition.content["pages"] if case.edition else ())
    ]
    signed = getattr(case, "declaration", None)
    return {
        "edition": case.edition,
        "pages": pages,
        "signed": signed,
        "declared": signed and signed.content,
    }


def answered(case, question, hidden):
    return question | {"said": said(case, question["name"], hidden)}


def said(case, name, hidden):
    """Return an answer in words; one that has no column any more is not told.

    To whom columns are ``hidden`` files are as well, whose names may tell of people.
    """
    if name in {step.form.files_in for step in JOURNEYS[case.kind].steps}:
        files = () if hidden else sent.with_form(case)
        return "\n".join(file.shown_name for file in files)
    if name == NAMED:
        return "\n".join(named(case))
    columns = {field.name: field for field in case._meta.get_fields() if field.name not in hidden}
    if name not in columns:
        return ""
    if columns[name].value_from_object(case) in (None, "", []):
        return ""
    words = printed(case, columns[name])
    return words if is_typed(columns[name]) else capfirst(words)
