"""Letters about accounts: which there are, how they come into the outbox, where their link leads.

What they say stands with the texts of all letters, in the app that has them.
"""

import logging
import time
from datetime import date, datetime

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.urls import reverse
from django.utils import translation

from alliance_site.models import User
from alliance_site.outbox import queue
from alliance_site.outbox.drafts import LetterDraft, reach_us
from alliance_site.outbox.kinds import kinds
from alliance_site.outbox.models import Letter
from alliance_site.text import days

logger = logging.getLogger(__name__)

RESET, CHANGED, SECOND_FACTOR = "password_reset", "password_changed", "second_factor_changed"
# What allauth wants to tell, and our letter for it. Whatever is not named here is not sent.
LETTERS = {
    "account/email/password_reset_key": RESET,
    "account/email/password_reset": CHANGED,
    "account/email/password_changed": CHANGED,
    "account/email/password_set": CHANGED,
    "mfa/email/totp_activated": SECOND_FACTOR,
    "mfa/email/totp_deactivated": SECOND_FACTOR,
    "mfa/email/recovery_codes_generated": SECOND_FACTOR,
}


def tell(template_prefix: str, user: User) -> None:
    """Put into the outbox what allauth wants to tell, once a minute."""
    code = LETTERS.get(template_prefix)
    if code is None:
        logger.error("There is no letter of ours for %s.", template_prefix)
        return
    language = language_of(user)
    draft = LetterDraft(code, *kinds()[code].wording(language))
    with translation.override(language):
        known = {"valid_until": days.in_words(last_day()), "reach_us": reach_us(language)}
    key = f"{code}:account:{user.pk}:{int(time.time()) // 60}"
    queue.put(draft.knowing(**known), language=language, to=user.email, once_key=key, account=user)


def language_of(user: User | None) -> str:
    """Return the language that a member of staff has chosen in the admin, else the request's."""
    profile = getattr(user, "wagtail_userprofile", None)
    chosen = profile and profile.preferred_language
    return one_of_ours(chosen or translation.get_language())


def one_of_ours(language: str | None) -> str:
    return language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def new_password_address(letter: Letter) -> str:
    """Return where a new password is chosen, with a key that was made now."""
    parts = {
        "uidb36": user_pk_to_url_str(letter.account),
        "key": default_token_generator.make_token(letter.account),
    }
    return settings.SITE_ORIGIN + reverse("account_reset_password_from_key", kwargs=parts)


def forgotten_password_address(_letter: Letter) -> str:
    return settings.SITE_ORIGIN + reverse("account_reset_password")


def second_factor_address(_letter: Letter) -> str:
    return settings.SITE_ORIGIN + reverse("mfa_index")


def last_day() -> date:
    """Return the last whole day on which a link that leaves now can be used."""
    return datetime.fromtimestamp(time.time() + settings.PASSWORD_RESET_TIMEOUT).date()
