"""The questions as they were asked, and the text as it was signed, for whoever sent the answers."""

from django.shortcuts import render

from membership.process.states import State
from membership.review.answers import shown
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
    """Return a question with its answer; an answer that has no column any more is not told."""
    columns = {field.name for field in case._meta.get_fields()} - set(hidden)
    name = question["name"]
    return question | {"said": shown(case, name) if name in columns else ""}
