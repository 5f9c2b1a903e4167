"""A field for files, which are checked one by one."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, TypeVar

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from membership.files import checks, names, store
from membership.forms.fields.sentences import Sentence
from membership.models import Attachment, Submission

Taken = TypeVar("Taken")


class SeveralFiles(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Up to five files; ``good`` are those that may be kept even if others may not.

    ``attached`` are the files that are kept already; the template shows them.
    ``is_case_full`` says that nothing more can be kept, on whichever page.
    ``removed`` is the name of the one that was just taken back.
    ``refused`` says for each file that was left out why, in each language of the site:
    the sentences are told again on a later page, where the file is no longer at hand.
    ``to_print`` names the button that leads to the paper which is to be signed and photographed.
    Whether a file is needed is a condition of the form, which ``optional_note`` tells.
    """

    # With types a telephone offers its camera, and turns its own format into JPEG.
    widget = SeveralFiles(
        {"accept": "image/jpeg,image/png,application/pdf,.pdf,.jpg,.jpeg,.png,.p7m"}
    )

    check = staticmethod(checks.check)

    def __init__(self, *, to_print: Sentence = "", **kwargs: Any) -> None:
        self.to_print = to_print
        self.optional_note = kwargs.pop("optional_note", None)
        super().__init__(required=False, **kwargs)
        self.attached: list[Attachment] = []
        self.good: list[checks.Checked] = []
        self.refused: list[dict[str, str]] = []
        self.removed = ""
        self.is_case_full = False

    def clean(
        self, data: Iterable[UploadedFile | None] | None, initial: object = None
    ) -> list[checks.Checked]:
        """Check each file; the good ones stand in ``good`` even if this raises."""
        chosen = present(data)
        acts: list[Callable[[], checks.Checked]] = [
            partial(self.check, file) for file in chosen[: store.MOST_FILES]
        ]
        acts += [store.refuse_one_more] * len(chosen[store.MOST_FILES :])  # without reading it
        checked = [self.take(act, file.name or "") for act, file in zip(acts, chosen, strict=True)]
        self.good = [file for file in checked if file]
        if self.refused:
            raise ValidationError(self.sentences())
        return self.good

    @property
    def kept(self) -> dict[str, object]:
        """Return how much is kept."""
        return {
            "number": len(self.attached),
            "most": store.MOST_FILES,
            "size": checks.megabytes(sum(file.size for file in self.attached)),
        }

    @property
    def is_closed(self) -> bool:
        """Say whether nothing more can be chosen, in the case or on this page."""
        return self.is_case_full or len(self.attached) >= store.MOST_FILES

    def has_changed(self, initial: object, data: Iterable[UploadedFile | None] | None) -> bool:
        return bool(present(data))

    def keep(self, submission: Submission, came_with: str = "") -> list[str]:
        """Keep the good files; return what to say of those that are refused only now."""
        known = len(self.refused)
        for checked in self.good:
            keep = partial(store.keep, submission, checked, came_with)
            self.take(keep, checked.shown_name)
        return self.sentences()[known:]

    def take(self, act: Callable[[], Taken], name: str) -> Taken | None:
        """Return what an act on a file returns, or note in ``refused`` why it was refused."""
        try:
            return act()
        except checks.UploadRefused as refusal:
            said = {str(get_language()): sentence(refusal, name)}
        for code, _name in settings.LANGUAGES:
            if code not in said:
                with override(code):
                    said[code] = refusal_sentence(act, name)
        self.refused = [*self.refused, said]
        return None

    def leave_out(self, why: Sentence, known: Iterable[str]) -> None:
        """Refuse every file that was chosen, but those of which the ``known`` hashes tell."""

        def refuse() -> None:
            raise checks.UploadRefused(str(why))

        for checked in self.good:
            if checked.sha256 not in known:
                self.take(refuse, checked.shown_name)

    def sentences(self) -> list[str]:
        """Return why files were left out, in the language of the reader."""
        language = str(get_language())
        return [said.get(language) or max(said.values()) for said in self.refused]


class PicturesField(FilesField):
    """Up to five pictures; a document is refused by a sentence."""

    widget = SeveralFiles({"accept": "image/jpeg,image/png,.jpg,.jpeg,.png"})
    check = staticmethod(checks.check_as_picture)


def present(data: Iterable[UploadedFile | None] | None) -> list[UploadedFile]:
    """Return the files that came; one without a name counts as false and is one all the same."""
    return [file for file in data or [] if file is not None]


def refusal_sentence(act: Callable[[], object], name: str) -> str:
    """Return the refusal once more, in the language that is active now."""
    try:
        act()
    except checks.UploadRefused as refusal:
        return sentence(refusal, name)
    return ""


def sentence(refusal: Exception, name: str) -> str:
    """Name the file in the refusal: whoever chose several must know which one is meant."""
    said = str(refusal)
    return _("“%(name)s”: %(refusal)s") % {
        "name": names.clean_name(name),
        "refusal": said[:1].lower() + said[1:],
    }
