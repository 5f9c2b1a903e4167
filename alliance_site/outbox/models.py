"""The row of a letter. It knows no other app: what it is about may be any row of the site."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import DEFAULT_DB_ALIAS, models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from alliance_site.editing.placeholders import opened


class About(GenericForeignKey):
    """The row that a letter is about, known by the model whose id it has.

    A row of a child model is a row of its parent: letters are found whichever is at hand.
    """

    def get_content_type(self, obj=None, id=None, using=None, model=None):
        if obj is not None:
            return content_type_of(obj)
        return super().get_content_type(id=id, using=using, model=model)


def content_type_of(row):
    """Return the type of the model whose id a row has, a parent's where it is a child's row."""
    model = type(row)
    while model._meta.pk.remote_field:
        model = model._meta.pk.remote_field.model
    return ContentType.objects.db_manager(row._state.db).get_for_model(model)


class LettersOfRow:
    """``row.letters``; Django's own asks for those of the child model where the row is of one."""

    def __get__(self, row, model=None):
        return Letter.objects.about(row) if row else self


class LettersAbout(GenericRelation):
    """``row.letters`` of a model; ``related_query_name`` leads from a letter back to its row.

    A row that letters are about is not deleted.
    """

    def __init__(self, **kwargs):
        super().__init__(
            Letter, object_id_field="about_id", content_type_field="about_type", **kwargs
        )

    def contribute_to_class(self, cls, name, private_only=True, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        setattr(cls, name, LettersOfRow())

    def bulk_related_objects(self, objs, using=DEFAULT_DB_ALIAS):
        # Asked of a child model for its own rows alone, and not of its parent.
        keys = [row.pk for row in objs]
        about = {"about_type": content_type_of(objs[0]), "about_id__in": keys}
        letters = Letter.objects.using(using).filter(**about)
        if letters.exists():
            raise models.ProtectedError("Letters are about this row.", set(letters))
        return letters


class LetterQuerySet(models.QuerySet):
    def about(self, row):
        """Return the letters about a row."""
        return self.filter(about_type=content_type_of(row), about_id=row.pk)


class Letter(models.Model):
    """One e-mail to one address: what it says, and how far it has come."""

    class State(models.TextChoices):
        HELD = "held", _("held back")
        QUEUED = "queued", _("waiting to be sent")
        SENDING = "sending", _("being sent")
        SENT = "sent", pgettext_lazy("state of a letter", "sent")
        FAILED = "failed", _("failed")
        NO_ADDRESS = "no_address", _("not sent: there is no address")

    # Why a letter is held that nobody held; other errors are the names of what was raised.
    UNFINISHED = "unfinished"
    UNWANTED = "unwanted"

    # Nothing of the site is in use because of a letter.
    wagtail_reference_index_ignore = True

    about_type = models.ForeignKey(
        ContentType, null=True, on_delete=models.PROTECT, related_name="+"
    )
    about_id = models.PositiveBigIntegerField(null=True)
    about = About("about_type", "about_id")
    # The member of staff whom a letter about an account is for.
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+"
    )
    # One of ``alliance_site.outbox.kinds``.
    code = models.CharField(max_length=40)
    # Once per key: a repeated step does not write twice.
    once_key = models.CharField(max_length=120, unique=True)
    message_id = models.CharField(max_length=120, unique=True)
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    to = models.EmailField(pgettext_lazy("recipient of a letter", "to"), blank=True)
    # As ``LetterDraft`` seals them: finished, but for the link.
    subject = models.CharField(_("subject"), max_length=260)
    body = models.TextField(_("text"))
    progress = models.CharField(_("state"), max_length=10, choices=State, default=State.QUEUED)
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    next_attempt_at = models.DateTimeField(null=True)
    claimed_at = models.DateTimeField(null=True)
    last_error = models.CharField(_("last error"), max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    sent_at = models.DateTimeField(_("sent"), null=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["progress", "next_attempt_at"], name="outbox_next"),
            models.Index(fields=["about_type", "about_id"], name="outbox_about"),
        ]

    def __str__(self):
        return f"{self.code} ({self.language})"

    @property
    def finished_subject(self):
        """The subject as it is read."""
        return opened(self.subject)

    @property
    def problem(self):
        """What keeps a letter from leaving, as a sentence or as what the mail server raised."""
        if self.last_error == self.UNFINISHED:
            return _(
                "Its text has a name in braces that stands for nothing, or its link is missing."
            )
        if self.last_error == self.UNWANTED:
            return _("What its link leads to was closed, answered or replaced before it left.")
        if not self.body:
            return _("Emptied when what was sent was erased.")
        return self.last_error
