"""Forms in which an applicant corrects answers after sending: the fields of the pages themselves.

Such a form is made of those pages that ask for the answers, so that they are shown, judged and
refused as they were the first time.
"""

from collections.abc import Iterable, Iterator
from copy import copy
from typing import Any, Self

from django.utils.translation import gettext_lazy as _

from membership import typed_pages
from membership.files import sent
from membership.forms.contact import ContactFields
from membership.forms.fields.sentences import Sentence
from membership.forms.journeys import JOURNEYS
from membership.forms.labels import alone
from membership.forms.page import PageForm, Send
from membership.forms.spam import HONEYPOT
from membership.forms.steps import Step
from membership.process.kinds import ABOUT_THE_ANSWERS, KINDS, Kind
from membership.review.answers import shown

# Changed on a page of its own, of which both addresses are told.
ELSEWHERE = {"contact_email"}
# Answers that are asked for in fields of other names.
IN_FIELDS = {"participants": ("named",), "unlisted": ("named",)}
LATER = "later"  # the button that keeps what was changed without handing it in


class SendLater(Send):
    field_classes = "button button--outlined"


class CorrectionForm(PageForm):
    """Some of the answers of a case that is sent, as they stand.

    ``pages`` are the forms that ask for them, ``corrects`` the names of the answers, ``sent_as``
    says how it is sent.
    """

    pages: tuple[type[PageForm], ...] = ()
    sent_as: type[PageForm]
    corrects: tuple[str, ...] = ()
    button: Sentence = _("Hand in the change")
    has_honeypot = False
    groups = ()
    files_in = ""

    def known(self) -> dict[str, object]:
        known: dict[str, object] = {}
        for page in self.pages:
            known |= page.known(self)
        return known

    def stands(self, page: type[PageForm]) -> dict[str, object]:
        """Return what the row says of all that a page asks for, also where it is not shown."""
        names = [name for name in page.base_fields if hasattr(self.draft, name)]
        return {name: getattr(self.draft, name) for name in names} | self.known()

    def has_files(self) -> bool:
        """Say whether files came with the form: they stay, whatever is corrected."""
        return self.draft is not None and sent.with_form(self.draft).exists()

    def conditions(self, answers: dict[str, object]) -> Iterator[tuple[str, Sentence]]:
        """Yield what is wrong between the answers here and all others of their pages.

        What stood wrong before and is not shown here is nothing to refuse a correction for.
        """
        for page in self.pages:
            stands = self.stands(page)
            before = {name for name, _sentence in page.conditions(self, stands)}
            here = [name for name in page.base_fields if name in self.fields]
            for name, sentence in page.conditions(self, stands | answers):
                if name in here:
                    yield name, sentence
                elif name not in before:
                    yield here[0], sentence
        if self.sent_as is not CorrectionForm:
            yield from self.sent_as.conditions(self, answers)

    def answers(self) -> dict[str, object]:
        said: dict[str, object] = {}
        for page in self.pages:
            said |= page.answers(self)
        return {name: value for name, value in said.items() if name in self.corrects}

    @property
    def helper(self) -> Any:
        helper = super().helper
        helper.add_input(SendLater(LATER, str(_("Save and finish later"))))
        return helper

    @classmethod
    def typed_again(cls, page: typed_pages.Page, **kwargs: Any) -> Self:
        """Mark what is another answer than the one that stands: it is not handed in yet."""
        form = super().typed_again(page, **kwargs)
        for name in form.changed_data:
            form.fields[name].is_unsent = True  # type: ignore[attr-defined]
        form.show_newer(page.seen)
        return form

    def show_newer(self, seen: str) -> None:
        """Put beside each answer that was changed since ``seen`` what it has become."""
        last = seen.rpartition("-")[2]
        if self.draft is None or not last.isdecimal():
            return
        for name in {
            *self.draft.corrections.filter(pk__gt=int(last)).values_list("field", flat=True)
        }:
            for field in fields_of(name):
                if field in self.changed_data:
                    said = shown(self.draft, name) or _("nothing")
                    self.fields[field].newer = said  # type: ignore[attr-defined]


def correctable(kind: str) -> tuple[str, ...]:
    """Return the names of the answers that an applicant may correct, in the order of the form."""
    asked = {name for step in JOURNEYS[kind].steps for name in step.form.base_fields}
    names = (*KINDS[Kind(kind)].answers, *ABOUT_THE_ANSWERS)
    return tuple(
        name for name in names if asked.issuperset(fields_of(name)) and name not in ELSEWHERE
    )


def amendable(kind: str, step: Step) -> list[str]:
    """Return the answers of a page that are changed on it though nobody asked about them.

    Whom we write to is changed on a page for that alone.
    """
    here, elsewhere = step.form.base_fields.keys(), ContactFields.base_fields.keys()
    return [
        name for name in correctable(kind) if here >= {*fields_of(name)} and name not in elsewhere
    ]


def fields_of(name: str) -> tuple[str, ...]:
    """Return the names of the fields in which an answer is asked for."""
    return IN_FIELDS.get(name, (name,))


def together(kind: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return answers with those that say nothing without them, and those they belong to."""
    about = KINDS[Kind(kind)].about
    roots = {about.get(name, name) for name in names}
    return tuple(name for name in correctable(kind) if about.get(name, name) in roots)


def corrects(
    kind: str, names: Iterable[str], sent_as: type[PageForm] = CorrectionForm
) -> type[PageForm]:
    """Return a form for these answers and all that belongs to them, followed by what it is sent as.

    Without ``sent_as`` it is a change that nobody asked for.
    """
    answers = together(kind, names)
    wanted = [field for name in answers for field in fields_of(name)]
    pages = [step.form for step in JOURNEYS[kind].steps]
    pages = [page for page in pages if not page.base_fields.keys().isdisjoint(wanted)]
    own = {
        "pages": tuple(pages),
        "corrects": answers,
        "sent_as": sent_as,
        "button": sent_as.button,
        "files_in": sent_as.files_in,
        "__module__": __name__,
    }
    bases: list[type[PageForm]] = list(dict.fromkeys((CorrectionForm, sent_as, *pages)))
    made: type[PageForm] = type("Corrections", tuple(bases), own)
    asked = [name for page in pages for name in page.base_fields if name in wanted]
    after = [name for name in sent_as.base_fields if name != HONEYPOT]
    order = [*asked, *after, HONEYPOT]
    made.base_fields = {name: copy(made.base_fields[name]) for name in order}
    for name in asked:
        field = made.base_fields[name]
        field.label = alone(kind, name, field.label or "")
    return made
