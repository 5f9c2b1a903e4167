"""The pages of a form, one after the other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from django.utils.functional import Promise

from membership import typed_pages
from membership.forms.fields.sentences import Sentence
from membership.forms.page import PageForm
from membership.models import Submission
from membership.process.kinds import Kind


@dataclass(frozen=True, slots=True)
class Step:
    """One page of a form: its address, heading and fields; ``line`` names it within a sentence."""

    name: str
    heading: Promise
    line: Promise
    form: type[PageForm]
    lead: Sentence = ""

    def so_far(self, draft: Submission) -> PageForm:
        """Return the page judged: as it was typed where it is kept so, else as the row knows it."""
        kept = typed_pages.page(draft, self.name)
        if kept:
            return self.form.typed_again(replace(kept, judged=True), draft=draft)
        form = self.form(draft=draft)
        form.judge_known()
        return form


@dataclass(frozen=True, slots=True)
class Journey:
    """The pages of one kind of form, in their order, and the page on which it is sent.

    ``root`` is where its addresses begin, ``introduction`` the template of the page before it.
    Without a ``check`` it is one page, sent at once. ``beside`` returns what else its pages show,
    ``taken_along`` names what the query of a link to the form may say of it, ``beyond`` pages
    of its own below a draft; ``to_print`` is the name of the one that is signed on paper.
    """

    kind: Kind
    root: str
    steps: tuple[Step, ...]
    template: str
    check: type[PageForm] | None = None
    introduction: str = ""
    beyond: tuple[str, ...] = ()
    to_print: str = ""
    beside: Callable[[], Mapping[str, object]] = dict
    taken_along: tuple[str, ...] = ()

    @property
    def pages(self) -> tuple[str, ...]:
        """Return the last words of the addresses below a draft, the page that sends it first."""
        names = ["check", *(step.name for step in self.steps)] if self.check else [""]
        beyond = ("saved", "sheet", "known", *self.beyond) if self.check else ()
        return (*names, *beyond, "erase")

    def step(self, name: str) -> Step | None:
        return next((step for step in self.steps if step.name == name), None)

    def after(self, step: Step) -> str:
        """Return the name of the page that follows a step."""
        number = self.steps.index(step) + 1
        return self.steps[number].name if number < len(self.steps) else "check"

    def before(self, step: Step) -> Step | None:
        number = self.steps.index(step)
        return self.steps[number - 1] if number else None

    def unfinished(self, draft: Submission) -> Step | None:
        """Return the first page on which something is missing or still has to be corrected."""
        refused_pages = typed_pages.pages(draft)
        for step in self.steps:
            if step.name in refused_pages or not step.form.is_finished(draft):
                return step
        return None
