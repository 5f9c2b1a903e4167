"""Registration only: what is registered is written elsewhere."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from alliance_site.models import Letter
from membership.models import Participant, Signatory, Submission
from membership.viewsets.entries import offer_no_unpublish
from membership.viewsets.outgoing.letters import LettersGroup
from membership.viewsets.policies import ReadOnlyPolicy, RegisterPolicy
from membership.viewsets.queue import SubmissionViewSet
from membership.viewsets.registers import FiguresGroup, RegisterGroup

register_permission_policy(Submission, ReadOnlyPolicy(Submission, "observe"))
register_permission_policy(Letter, ReadOnlyPolicy(Letter, "see_contact"))
register_permission_policy(Participant, RegisterPolicy(Participant))
register_permission_policy(Signatory, RegisterPolicy(Signatory))
register_snippet(RegisterGroup)
hooks.register("construct_snippet_action_menu", offer_no_unpublish)


@hooks.register("register_admin_viewset")
def register_queue():
    return [SubmissionViewSet("queue"), FiguresGroup(), LettersGroup()]
