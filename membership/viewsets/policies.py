"""Whom Wagtail's own views let in; what a transition needs is asked again where it is taken."""

from wagtail.permission_policies import ModelPermissionPolicy

from membership.process.permissions import may

OF_THE_REGISTER = {"add", "delete"}


class ReadOnlyPolicy(ModelPermissionPolicy):
    """Lets those with one ability read; nobody, not even a superuser, rewrites what was sent."""

    def __init__(self, model, ability):
        super().__init__(model)
        self.ability = ability

    def user_has_permission(self, user, action):
        return action == "view" and may(user, self.ability)

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, action) for action in actions)

    def users_with_any_permission(self, actions):
        everybody = super().users_with_any_permission({"view"})
        return everybody.filter(pk__in=[user.pk for user in everybody if may(user, self.ability)])


class RegisterPolicy(ModelPermissionPolicy):
    """Lets editors change what is written; nobody adds or deletes what the register keeps."""

    def user_has_permission(self, user, action):
        return action not in OF_THE_REGISTER and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return super().user_has_any_permission(user, set(actions) - OF_THE_REGISTER)

    def users_with_any_permission(self, actions):
        return super().users_with_any_permission(set(actions) - OF_THE_REGISTER)
