"""Whom Wagtail's own views let in; what a step needs is asked again where it is taken."""

from wagtail.permission_policies import ModelPermissionPolicy

from membership.permissions import may


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
