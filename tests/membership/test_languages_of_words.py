"""What applicants, letters and drafts say stands in the admin marked with its language."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import translation
from wagtail.users.models import UserProfile

from alliance_site.models import Letter
from alliance_site.text import html_tree
from membership.letters import texts
from membership.process.permissions import DECIDERS
from membership.process.states import State
from membership.register import sources
from tests.support.builders import (
    decide,
    make_application,
    make_proposal,
    make_site_tree,
)

pytestmark = pytest.mark.django_db
SENTENCE = "The council decides in May."


@pytest.fixture(autouse=True)
def deciding_superuser(superuser):
    superuser.groups.add(Group.objects.get(name=DECIDERS))
    return superuser


def spoken(node, language=""):
    """Yield each text of a page and each box with the language it is in; none is asked twice."""
    language = getattr(node, "attributes", {}).get("lang") or language
    if html_tree.is_text(node):
        yield node.data.strip(), language
        return
    if node.get("name") in BOXES:
        yield node.get("name"), language
    for each in node.inside:
        yield from spoken(each, language)


BOXES = {"subject", "body", "message", "reason_words"}


def languages(client, address):
    """Return the language of each text of a page of the admin, which is in English."""
    return dict(spoken(html_tree.document(client.get(address).content.decode())))


def test_answers_are_in_the_language_of_who_wrote_them(client):
    application = make_application(text_language="pl", work_now="Pracujemy.", language="fr")
    proposal = make_proposal(text_language="tr", proposal="Eğitim.")

    page = languages(client, reverse("queue:inspect", args=[application.pk]))

    assert page["Pracujemy."] == "pl"
    assert page["Greece"] == page["Alex Example"] == page["Roma inclusion"] == "en"
    assert languages(client, reverse("queue:inspect", args=[proposal.pk]))["Eğitim."] == "tr"


def test_a_question_is_in_that_of_letters_and_its_answer_in_the_writers(client):
    case = make_application(State.QUESTION, text_language="pl", language="fr")
    decide(case, "answer", message="Rada miejska.")

    page = languages(client, reverse("queue:inspect", args=[case.pk]))

    assert page["Which body took the decision?"] == "fr"
    assert page["Rada miejska."] == "pl"


def test_our_own_words_of_a_reason_are_in_the_language_of_the_letter(client):
    case = make_application(State.IN_REVIEW, language="fr")
    decide(case, "decline", reason="no_mandate", reason_words="Il manque le sceau.")

    page = languages(client, reverse("queue:inspect", args=[case.pk]))

    assert page["Il manque le sceau."] == "fr"
    assert page["Reason in our own words"] == "en"


@pytest.mark.parametrize("transition", ["accept", "decline", "ask"])
def test_what_is_written_for_a_letter_is_in_its_language(client, transition):
    case = make_application(State.IN_REVIEW, language="fr")

    page = languages(client, reverse("queue:transition", args=[case.pk, transition]))

    assert {page[name] for name in BOXES & page.keys()} == {"fr"}
    assert len(BOXES & page.keys()) >= 2


def test_a_plan_tells_each_part_in_its_language(client):
    make_site_tree()
    case = make_application(State.IN_REVIEW, name="Przykładowo", translated_name="Exampletown")

    page = languages(client, reverse("queue:transition", args=[case.pk, "accept"]))

    assert page["Exampletown joins the Alliance"] == "en"
    assert page["Exampletown adhère à l’Alliance"] == "fr"
    assert page["French:"] == page["English:"] == "en"
    assert page["Source of these facts, in French:"] == "en"
    assert page[sources.of_application(case)["source_fr"]] == "fr"


def test_a_plan_of_cooperation_tells_what_was_typed_in_the_writers_language(client):
    case = make_proposal(State.IN_REVIEW, text_language="tr", period="2027 baharı")

    page = languages(client, reverse("queue:transition", args=[case.pk, "accept"]))

    assert page["2027 baharı"] == "tr"


def test_letters_are_listed_and_shown_in_their_language(client):
    letter = Letter.objects.get(submission=make_application(language="fr"), code="confirmed")

    for address in (reverse("letter:index"), reverse("letter:inspect", args=[letter.pk])):
        said = _texts(client, address)
        in_french = [language for text, language in said if letter.finished_subject in text]
        assert set(in_french) == {"fr"}


def _texts(client, address):
    return list(spoken(html_tree.document(client.get(address).content.decode())))


def test_texts_of_letters_are_read_and_written_in_their_language(client):
    page = languages(client, reverse("letter_texts:index"))
    assert page["Français"] == page[texts.built_in("declined", "fr")[0]] == "fr"

    page = languages(client, reverse("letter_texts:text", args=["declined", "fr"]))
    assert page["subject"] == page["body"] == "fr"


def test_what_was_typed_for_a_letter_comes_back_in_its_language(client):
    case = make_application(State.IN_REVIEW, language="fr")
    address = reverse("queue:transition", args=[case.pk, "decline"])
    form = client.get(address).context["form"]
    typed = {name: form[name].value() or "" for name in form.fields}
    decide(case, "ask")

    page = client.post(address, typed | {"reason_words": SENTENCE}).content.decode()

    assert dict(spoken(html_tree.document(page)))[SENTENCE] == "fr"


SAME = {"Type", "Participant", "Bulk actions"}  # the last is Wagtail's, and nobody sees it
LISTS = ["letter", "snippets/membership/participant", "snippets/membership/presentation"]
LISTS += ["snippets/alliance_site/frame", "queue", "topics"]


def labels(client, user, path, language):
    """Return what the columns and filters of a list are called by a reader of a language."""
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    context = client.get(f"/admin/{path}/").context
    columns = [column.label for column in context["table"].columns.values()]
    filters = context["filters"].form.fields.values() if context["filters"] else []
    with translation.override(language):
        return {str(label) for label in (*columns, *(each.label for each in filters)) if label}


@pytest.mark.parametrize("path", LISTS)
def test_no_column_and_no_filter_of_a_list_stays_english_on_a_french_page(
    client, deciding_superuser, path
):
    make_site_tree()
    make_application()
    english = labels(client, deciding_superuser, path, "en")

    assert english
    assert not english & labels(client, deciding_superuser, path, "fr") - SAME
