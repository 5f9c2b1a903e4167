"""What happened to a case, in sentences, and what came in with it."""

from django.contrib.auth import get_user_model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alliance_site.text.labelled import labelled
from membership.files import sent
from membership.process.states import TRANSITIONS, Actor, State

# A step of the process as it was taken; whoever it was takes the place of %(who)s.
TOLD = {
    "submit": gettext_lazy("%(who)s sent the form."),
    "write": gettext_lazy("%(who)s sent the message."),
    "enter": gettext_lazy("%(who)s entered what came on paper."),
    "set_aside": gettext_lazy("The site set it aside as spam."),
    "confirm": gettext_lazy("%(who)s confirmed the e-mail address."),
    "confirm_by_hand": gettext_lazy("%(who)s confirmed the e-mail address by hand."),
    "take": gettext_lazy("%(who)s took the case."),
    "take_over": gettext_lazy("%(who)s took over the case."),
    "hand_over": gettext_lazy("%(who)s changed the owner of the case."),
    "ask": gettext_lazy("%(who)s asked the applicant a question."),
    "answer": gettext_lazy("%(who)s answered the question."),
    "add": gettext_lazy("%(who)s added something to the answer."),
    "send_letter": gettext_lazy("%(who)s sent the letter that was to follow."),
    "answer_by_hand": gettext_lazy("%(who)s entered an answer of the applicant."),
    "propose": gettext_lazy("%(who)s proposed a decision."),
    "accept": gettext_lazy("%(who)s accepted it."),
    "decline": gettext_lazy("%(who)s declined it."),
    "reply": gettext_lazy("%(who)s answered the message."),
    "reopen": gettext_lazy("%(who)s opened the case again."),
    "withdraw": gettext_lazy("%(who)s withdrew it."),
    "withdraw_by_hand": gettext_lazy("%(who)s withdrew it for the applicant."),
    "close": gettext_lazy("%(who)s closed the case without an answer of the applicant."),
    "spam": gettext_lazy("%(who)s marked it as spam."),
    "not_spam": gettext_lazy("%(who)s found that it is not spam."),
    "erase": gettext_lazy("The site erased what was sent."),
    "erase_on_request": gettext_lazy("%(who)s had erased what was sent."),
    "file_read": gettext_lazy("%(who)s read the files."),
}
# Written for each reader and day; shown apart, or it hides the steps.
READ = "file_read"
WHO = {
    Actor.APPLICANT: gettext_lazy("The applicant"),
    Actor.STAFF: gettext_lazy("Somebody of the Task Force"),
    Actor.SYSTEM: gettext_lazy("The site"),
}


# Steps with which one side writes to the other, each with one message.
WITH_WORDS = {"ask", "reply", "answer", "add"}


def told(case):
    """Yield what happened to a case, oldest first, as sentences with their moment."""
    events = list(case.events.select_related("actor"))
    owners = get_user_model().objects.in_bulk({_former_owner(event) for event in events} - {None})
    for event in events:
        who = event.actor or WHO[event.actor_role]
        owner = owners.get(_former_owner(event))
        sentence = str(TOLD.get(event.code, ""))
        if event.code == "take_over" and owner:
            sentence = _("%(who)s took over the case from %(owner)s.")
        text = sentence % {"who": who, "owner": owner} if sentence else labelled(who, event.code)
        yield {"code": event.code, "text": text, "at": event.at, "sequence": event.sequence}


def since(case, version):
    """Return the steps since a case had this version, oldest first, with what came in by each.

    That is, beside what ``told`` says, the ``words`` that were written and the ``files`` sent.
    Whoever has seen no version misses nothing.
    """
    if version is None:
        return []
    # Each step has raised the version by one.
    steps = [step for step in told(case) if step["code"] in TRANSITIONS][max(version, 0) :]
    wrote = [step for step in steps if step["code"] in WITH_WORDS]
    messages = reversed(case.exchanges.order_by("-pk")[: len(wrote)])
    for step, message in zip(wrote, messages, strict=False):  # none are left of an erased case
        step["words"] = message
    for step in steps:
        if step["code"] in sent.SENDS_FILES:
            step["files"] = list(sent.sent_by(case, step["sequence"]))
    return steps


def is_set_aside_by_hand(case):
    """Say whether a person has marked a case as spam; else it only looks like it to a program."""
    if case.state != State.SPAM:
        return False
    last = case.events.filter(code__in=("set_aside", "spam")).last()
    return bool(last) and last.code == "spam"


def was_taken(case):
    """Say whether anybody has ever begun to read a case."""
    return case.events.filter(to_state=State.IN_REVIEW).exists()


def _former_owner(event):
    return event.data.get("from_owner")
