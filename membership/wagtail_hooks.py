"""Registration only: what is registered is written elsewhere."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from membership.models import Letter, Submission
from membership.viewsets.policies import ReadOnlyPolicy
from membership.viewsets.queue import SubmissionViewSet
from membership.viewsets.registers import FiguresGroup, LettersGroup, RegisterGroup

register_permission_policy(Submission, ReadOnlyPolicy(Submission, "observe"))
register_permission_policy(Letter, ReadOnlyPolicy(Letter, "see_contact"))
register_snippet(RegisterGroup)


@hooks.register("register_admin_viewset")
def register_queue():
    return [SubmissionViewSet("queue"), FiguresGroup(), LettersGroup()]
