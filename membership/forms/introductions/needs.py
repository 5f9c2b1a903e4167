"""What somebody should have at hand before a form is opened: all that it cannot do without."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from membership.process.kinds import Kind


@dataclass(frozen=True, slots=True)
class Need:
    """A line of the list, and the questions for which it prepares."""

    line: Promise
    names: tuple[str, ...]
    stands_out: bool = False


_PERSON = Need(
    _("one person we can write to, and an e-mail address"), ("contact_name", "contact_email")
)
NEEDS: Mapping[str, tuple[Need, ...]] = {
    Kind.JOIN: (
        Need(_("the official name of your authority, in your language and script"), ("name",)),
        Need(
            _("which kind of authority it is, where it is, and its population"),
            ("authority_kind", "country", "population"),
        ),
        Need(_("the name and office of its political leader"), ("head_name", "head_office")),
        _PERSON,
        Need(
            _("a few sentences on your work for Roma inclusion. You may write in your language."),
            ("work_now",),
        ),
        Need(
            _(
                "a signed letter or council decision, in any language. No translation needed. "
                "Photos are fine."
            ),
            ("mandate", "letter"),
            stands_out=True,
        ),
        Need(
            _("or, if your council has not decided yet, the day on which you expect its decision"),
            ("mandate_pending_until",),
        ),
    ),
    Kind.COOPERATE: (
        Need(_("the name of your organisation, and where it is"), ("name", "country")),
        Need(
            _("a few sentences: who, where, what and when. You may write in your language."),
            ("proposal",),
        ),
        _PERSON,
    ),
    Kind.SIGN: (
        Need(
            _("the official name of your authority, its kind, and where it is"),
            ("name", "authority_kind", "country"),
        ),
        Need(_("who signs, and in which office"), ("signer_name", "signer_office")),
        Need(
            _("the day of signing, and the signed page as a PDF or photo"),
            ("signed_on", "signed_text"),
        ),
        _PERSON,
    ),
}
