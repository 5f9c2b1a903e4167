"""The answers of each kind of submission, in a row of their own beside that of the case."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from alliance_site.editing.fields import KeysField, WebsiteField
from membership.models.cases.editions import Wording
from membership.models.cases.submissions import Submission
from membership.models.declaration import Signatory
from membership.models.participants import Participant
from membership.process.choices import AuthorityKind, Mandate, MessageSubject, Theme
from membership.process.kinds import Kind


class JoinApplication(Submission):
    """An authority that wishes to take part. ``name`` is its official name."""

    of_kind = Kind.JOIN

    second_official_name = models.CharField(_("second official name"), max_length=150, blank=True)
    translated_name = models.CharField(_("name in English or French"), max_length=150, blank=True)
    authority_kind = models.CharField(
        _("kind of authority"), max_length=20, choices=AuthorityKind, blank=True
    )
    authority_kind_other = models.CharField(_("which kind"), max_length=60, blank=True)
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)
    website = WebsiteField(_("website"), blank=True)
    head_name = models.CharField(_("political leader"), max_length=120, blank=True)
    head_office = models.CharField(_("office held"), max_length=80, blank=True)
    publish_head = models.BooleanField(_("publish name and office of the head"), default=False)
    work_now = models.TextField(_("work for Roma inclusion now"), max_length=3000, blank=True)
    learn_or_share = models.TextField(_("to learn or to share"), max_length=1500, blank=True)
    themes = KeysField(_("themes"), keys=Theme.choices)
    roma_population = models.PositiveIntegerField(_("Roma residents"), null=True, blank=True)
    roma_population_source = models.CharField(_("source"), max_length=300, blank=True)
    roma_population_year = models.PositiveIntegerField(_("year"), null=True, blank=True)
    roma_population_official = models.BooleanField(_("official figure"), default=False)
    # Nothing in rows of before it was asked; then files and day tell.
    mandate = models.CharField(_("letter"), max_length=8, choices=Mandate, blank=True)
    deciding_body = models.CharField(_("deciding body"), max_length=120, blank=True)
    decided_on = models.DateField(_("date of the decision"), null=True, blank=True)
    authorised = models.BooleanField(_("authorised to send"), default=False)
    participant = models.OneToOneField(
        Participant,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="application",
    )

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")


class CooperationProposal(Submission):
    """An organisation that proposes cooperation. ``name`` is the organisation's."""

    of_kind = Kind.COOPERATE

    class Visibility(models.TextChoices):
        TASK_FORCE = "task_force", _("the Task Force only")
        PARTICIPANT = "participant", _("also the participants named")

    website = WebsiteField(_("website"), blank=True)
    roma_led = models.BooleanField(_("Roma-led organisation"), null=True, blank=True)
    proposal = models.TextField(_("proposal"), max_length=3000, blank=True)
    participants = models.ManyToManyField(
        Participant, verbose_name=_("with which participants"), blank=True
    )
    # Whoever has no entry, one in a line, as it was typed.
    unlisted = models.CharField(_("and, not in the list"), max_length=320, blank=True)
    period = models.CharField(_("period"), max_length=120, blank=True)
    funding_needed = models.BooleanField(_("funding needed"), null=True, blank=True)
    visibility = models.CharField(
        _("who may see it"), max_length=12, choices=Visibility, default=Visibility.TASK_FORCE
    )
    publish = models.BooleanField(_("may be named publicly"), default=False)

    class Meta:
        verbose_name = _("cooperation proposal")
        verbose_name_plural = _("cooperation proposals")

    @property
    def is_for_participants(self) -> bool:
        """Say whether the organisation lets the participants that it names read it."""
        return self.visibility == self.Visibility.PARTICIPANT


class DeclarationSignature(Submission):
    """An authority that signs the Declaration. ``name`` is the authority's."""

    of_kind = Kind.SIGN

    authority_kind = models.CharField(
        _("kind of authority"), max_length=20, choices=AuthorityKind, blank=True
    )
    signer_name = models.CharField(_("who signs"), max_length=120, blank=True)
    signer_office = models.CharField(_("office held"), max_length=80, blank=True)
    signed_on = models.DateField(_("date of signing"), null=True, blank=True)
    place = models.CharField(_("place of signing"), max_length=120, blank=True)
    publish_signer = models.BooleanField(_("publish name and office"), default=False)
    authorised = models.BooleanField(_("authorised to send"), default=False)
    # The text as it was shown when the signature was sent, in its language.
    declaration = models.ForeignKey(
        Wording,
        verbose_name=_("text that was signed"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    signatory = models.OneToOneField(
        Signatory,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="signature",
    )

    class Meta:
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")


class Message(Submission):
    """Somebody writes to the Task Force."""

    of_kind = Kind.MESSAGE

    Subject = MessageSubject

    subject = models.CharField(_("about"), max_length=14, choices=Subject)
    # An entry, a page or a case, as ``membership.public.mentioned`` writes it.
    about = models.CharField(_("entry, page or case"), max_length=220, blank=True)
    text = models.TextField(_("message"), max_length=3000)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
