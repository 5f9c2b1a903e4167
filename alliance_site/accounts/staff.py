"""The accounts of staff in the admin: who may change whose, and what of it the log tells."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import CreateView, EditView, UserViewSet

from alliance_site import registry
from alliance_site.accounts import changes
from alliance_site.models import User
from alliance_site.text.labelled import labelled

NOBODY_BEFORE = {"email": "", "password": "", "active": True, "superuser": False, "roles": set()}


class RolesInWords:
    """Explains each role, and offers nobody to change their own roles or to make superusers."""

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        roles = self.fields["groups"]
        roles.label_from_instance = _in_words
        if self.instance.pk == by.pk:
            self.initial["groups"] = [group.pk for group in by.groups.all()]
            roles.disabled = True
            roles.help_text = _("You cannot change your own roles. Ask another administrator.")
        if not by.is_superuser:
            self.fields.pop("is_superuser", None)
        elif "is_superuser" in self.fields:
            self.fields["is_superuser"].label = _("Superuser")
            self.fields["is_superuser"].help_text = _(
                "Can change everything in this admin, other superusers included; can take and "
                "decide cases only with the role for it."
            )


class NewAccountForm(RolesInWords, UserCreationForm):
    pass


class AccountForm(RolesInWords, UserEditForm):
    pass


class AccountCreateView(CreateView):
    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"by": self.request.user}

    def save_instance(self):
        user = super().save_instance()
        known = {"email": user.email, "password": user.password}
        changes.tell(user, NOBODY_BEFORE | known, by=self.request.user)
        return user


class AccountEditView(EditView):
    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"by": self.request.user}

    def run_before_hook(self):
        if out_of_reach(self.object, self.request.user):
            messages.error(self.request, SUPERUSERS_ONLY)
            return HttpResponseRedirect(reverse(self.index_url_name))
        return super().run_before_hook()

    def save_instance(self):
        before = changes.facts(User.objects.get(pk=self.object.pk))
        user = super().save_instance()
        changes.tell(user, before, by=self.request.user)
        return user


class AccountViewSet(UserViewSet):
    """Nobody but a superuser changes a superuser; an account is not copied."""

    add_view_class = AccountCreateView
    edit_view_class = AccountEditView
    copy_view_enabled = False

    def get_form_class(self, for_update=False):
        return AccountForm if for_update else NewAccountForm


SUPERUSERS_ONLY = gettext_lazy("Only a superuser can change the account of a superuser.")


def out_of_reach(user, by):
    return user.is_superuser and not by.is_superuser


def guard_many(request, action, rows, view):
    """Refuse for many accounts at once what is refused for one; a hook before bulk actions."""
    if view.model is not User:
        return None
    if any(out_of_reach(user, request.user) for user in rows):
        messages.error(request, SUPERUSERS_ONLY)
    elif action == "assign_role" and request.user in rows:
        messages.error(request, _("You cannot change your own roles. Ask another administrator."))
    else:
        view.accounts_before = {user.pk: changes.facts(user) for user in rows}
        return None
    return HttpResponseRedirect(view.next_url)


def tell_of_many(request, action, rows, view):
    """Write into the log what was changed of many accounts; a hook after bulk actions."""
    if view.model is User:
        for user in User.objects.filter(pk__in=[row.pk for row in rows]):
            changes.tell(user, view.accounts_before[user.pk], by=request.user)


class AccountFormatter(LogFormatter):
    label = gettext_lazy("Account changed")

    def format_message(self, log_entry):
        return changes.in_words(log_entry.data)


def _in_words(group):
    explained = registry.roles.get(group.name)
    return labelled(group.name, explained) if explained else group.name
