"""Facts that turn out otherwise; the event names the columns that changed."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from alliance_site.models import User
from membership import journal
from membership.models import OtherName, Participant, Signatory
from membership.process.errors import RegisterError
from membership.register.entries import checked, fold, record_change, republish


@transaction.atomic
def revise(participant: Participant, *, by: User | None, **facts: object) -> Participant:
    """Change facts of a public entry; what an editor has begun is not overwritten."""
    journal.hold()
    if not participant.live:
        said = _("The entry of %(name)s has been taken off the site.")
        raise RegisterError(said % {"name": participant})
    if participant.has_unpublished_changes:
        raise RegisterError(
            _("There is a draft of %(name)s. Publish it or discard it first.")
            % {"name": participant}
        )
    for name, value in facts.items():
        setattr(participant, name, value)
    fold(participant)
    checked(participant).save()
    republish(participant, by=by)
    record_change("revised", participant, by, columns=sorted(facts))
    return participant


@transaction.atomic
def name_otherwise(
    participant: Participant, names: Iterable[tuple[str, str, str]], *, by: User | None
) -> None:
    """Replace the names that serve the search: kind, language and name of each."""
    journal.hold()
    participant.other_names.all().delete()
    for kind, language, name in names:
        checked(OtherName(participant=participant, kind=kind, language=language, name=name)).save()
    record_change("named", participant, by)


@transaction.atomic
def revise_signatory(signatory: Signatory, *, by: User | None, **facts: object) -> Signatory:
    """Change what is recorded about a signature."""
    journal.hold()
    for name, value in facts.items():
        setattr(signatory, name, value)
    checked(signatory).save()
    record_change("signatory_revised", None, by, signatory=signatory.pk, columns=sorted(facts))
    return signatory
