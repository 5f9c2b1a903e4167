"""What can be sent to us: each kind of submission with everything that is its own.

The model of a kind names it (``of_kind``), its pages are a ``Journey`` of ``membership.forms``,
and what follows from its decision is a ``Consequence``. All else stands here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from membership.process.states import NO_ANSWER, ON_REQUEST, State


class Kind(models.TextChoices):
    JOIN = "join", _("application to join")
    COOPERATE = "cooperate", _("proposal of cooperation")
    SIGN = "sign", _("signature of the Declaration")
    MESSAGE = "message", pgettext_lazy("kind of submission", "message")


ABOUT_THE_ANSWERS = ("language", "text_language", "channel", "received_on")


@dataclass(frozen=True, slots=True)
class Section:
    """Answers that staff read under one heading; without one they stand elsewhere on the page.

    What was typed beside ``text_language`` is written in that language. ``about`` tells of an
    answer that says nothing alone to which other one it belongs. ``asked_last`` says that the
    form asks for them after all others.
    """

    heading: Promise | str
    names: tuple[str, ...]
    about: Mapping[str, str] = field(default_factory=dict)
    asked_last: bool = False


@dataclass(frozen=True, slots=True)
class Description:
    """What a kind is: the first letter of its references, its name in letters, its answers.

    ``files_heading`` is what staff read above its files. ``headings`` are those of the
    applicant's status page, by state; an ended case is a withdrawn one with a reason. What is
    not ``is_decided`` by the Task Force is only answered.
    """

    kind: Kind
    letter: str
    noun: Promise
    files_heading: Promise
    sections: tuple[Section, ...]
    headings: Mapping[str, Promise]
    is_decided: bool = True

    @property
    def answers(self) -> tuple[str, ...]:
        """Return the names of the answers in the order of the form."""
        ordered = sorted(self.sections, key=lambda section: section.asked_last)
        names = (name for section in ordered for name in section.names)
        return tuple(name for name in names if name not in ABOUT_THE_ANSWERS)

    @property
    def about(self) -> Mapping[str, str]:
        """Return the answers that say nothing without another one, each with that one."""
        return {name: other for section in self.sections for name, other in section.about.items()}

    def beside(self, name: str) -> set[str]:
        """Return the other answers of the section of an answer."""
        sections = [{*section.names} for section in self.sections if name in section.names]
        return set().union(*sections) - {name}

    def heading(self, state: str, reason: str = "") -> Promise:
        """Return what the applicant reads above a case."""
        ended = state == State.WITHDRAWN and reason in self.headings
        return self.headings[reason if ended else State(state)]


_CONTACT = Section(
    "",
    (
        "contact_name",
        "contact_job",
        "contact_email",
        "contact_telephone",
        "contact_languages",
    ),
)
_AUTHORISED = Section("", ("authorised",), asked_last=True)
_OF_ALL: Mapping[str, Promise] = {
    State.DRAFT: _("Your form is not sent yet"),
    State.ERASED: _("What you sent has been erased"),
}
_OF_DECIDED: Mapping[str, Promise] = {
    **_OF_ALL,
    State.QUESTION: _("We have a question for you"),
    ON_REQUEST: _("The Task Force withdrew it, as you asked"),
}

_DESCRIPTIONS = (
    Description(
        Kind.JOIN,
        "J",
        _("Application"),
        _("Files of the mandate"),
        (
            Section(
                _("Authority"),
                (
                    "name",
                    "second_official_name",
                    "translated_name",
                    "country",
                    "authority_kind",
                    "authority_kind_other",
                    "population",
                    "website",
                ),
                about={"authority_kind_other": "authority_kind"},
            ),
            Section(
                _("Political leader"),
                ("head_name", "head_office", "publish_head"),
                about={"publish_head": "head_name"},
            ),
            Section(
                _("Mandate"),
                ("mandate", "deciding_body", "decided_on", "mandate_pending_until"),
                about={"mandate": "mandate_pending_until"},
                asked_last=True,
            ),
            _CONTACT,
            Section(_("Roma inclusion"), ("text_language", "work_now", "learn_or_share", "themes")),
            Section(
                _("Statement on Roma residents"),
                (
                    "roma_population",
                    "roma_population_source",
                    "roma_population_year",
                    "roma_population_official",
                ),
                about={
                    "roma_population_source": "roma_population",
                    "roma_population_year": "roma_population",
                    "roma_population_official": "roma_population",
                },
            ),
            _AUTHORISED,
        ),
        {
            **_OF_DECIDED,
            State.UNCONFIRMED: _(
                "We have your application. One thing left: confirm your e-mail address"
            ),
            State.NEW: _("We have your application"),
            State.IN_REVIEW: _("We are reading your application"),
            State.ACCEPTED: _("Welcome to the Alliance"),
            State.DECLINED: _("We cannot accept this application"),
            State.WITHDRAWN: _("You withdrew this application"),
            NO_ANSWER: _("We closed this application for now; it can be opened again"),
            State.SPAM: _("We have your application"),
        },
    ),
    Description(
        Kind.COOPERATE,
        "N",
        _("Proposal"),
        _("Documents of the organisation"),
        (
            Section(_("Organisation"), ("name", "country", "website", "roma_led")),
            Section(
                _("Proposal"),
                (
                    "text_language",
                    "proposal",
                    "participants",
                    "unlisted",
                    "period",
                    "funding_needed",
                    "visibility",
                    "publish",
                ),
            ),
            _CONTACT,
        ),
        {
            **_OF_DECIDED,
            State.UNCONFIRMED: _(
                "We have your proposal. One thing left: confirm your e-mail address"
            ),
            State.NEW: _("We have your proposal"),
            State.IN_REVIEW: _("We are reading your proposal"),
            State.ACCEPTED: _("We accept your proposal"),
            State.DECLINED: _("We cannot accept this proposal"),
            State.WITHDRAWN: _("You withdrew this proposal"),
            NO_ANSWER: _("We closed this proposal for now; it can be opened again"),
            State.SPAM: _("We have your proposal"),
        },
    ),
    Description(
        Kind.SIGN,
        "D",
        _("Signature"),
        _("Signed page"),
        (
            Section(_("Authority"), ("name", "country", "authority_kind")),
            Section(
                _("Signature"),
                ("signer_name", "signer_office", "publish_signer", "signed_on", "place"),
                about={"publish_signer": "signer_name"},
            ),
            _CONTACT,
            _AUTHORISED,
        ),
        {
            **_OF_DECIDED,
            State.UNCONFIRMED: _(
                "We have your signature. One thing left: confirm your e-mail address"
            ),
            State.NEW: _("We have your signature"),
            State.IN_REVIEW: _("We are reading your signature"),
            State.ACCEPTED: _("Your signature is in the register"),
            State.DECLINED: _("We cannot accept this signature"),
            State.WITHDRAWN: _("You withdrew this signature"),
            NO_ANSWER: _("We closed this signature for now; it can be opened again"),
            State.SPAM: _("We have your signature"),
        },
    ),
    Description(
        Kind.MESSAGE,
        "M",
        _("Message"),
        _("Files"),
        (
            Section("", ("name",)),
            Section(_("Message"), ("subject", "about", "text")),
            _CONTACT,
        ),
        {
            **_OF_ALL,
            State.NEW: _("We have your message"),
            State.IN_REVIEW: _("We are reading your message"),
            State.ACCEPTED: _("We have answered your message"),
            State.SPAM: _("We have your message"),
        },
        is_decided=False,
    ),
)
KINDS: Mapping[str, Description] = {description.kind: description for description in _DESCRIPTIONS}

ALL = tuple(Kind)
DECIDED = tuple(row.kind for row in KINDS.values() if row.is_decided)
ANSWERED = tuple(row.kind for row in KINDS.values() if not row.is_decided)
