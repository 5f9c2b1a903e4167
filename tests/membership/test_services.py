"""The words that people use lead to the forms, the figures and the events."""

import pytest

from alliance_site import search
from tests.builders import make_article, make_site_tree

pytestmark = pytest.mark.django_db
JOIN, COOPERATE, SIGN = "/join/", "/cooperate/", "/declaration/sign/"
WRITE, FIGURES, EVENTS = "/contact/write/", "/participants/figures/", "/events/"
ENGLISH = {
    **dict.fromkeys(["join", "how to join", "become a member", "cost", "free", "fee"], JOIN),
    **dict.fromkeys(["What does it cost?", "apply", "council decision", "membership"], JOIN),
    **dict.fromkeys(["cooperate", "NGO", "ngos", "civil society", "partner"], COOPERATE),
    **dict.fromkeys(["sign", "sign the declaration", "signature"], SIGN),
    **dict.fromkeys(["figures", "statistics", "how many", "How many participants?"], FIGURES),
    **dict.fromkeys(["contact", "press", "telephone", "report a mistake"], WRITE),
    **dict.fromkeys(["events", "calendar", "agenda", "upcoming meetings"], EVENTS),
    **dict.fromkeys(["open data", "download csv", "map"], "/participants/"),
}
FRENCH = {
    **dict.fromkeys(["adhérer", "adherer", "Comment adhérer ?", "coût", "gratuit"], JOIN),
    **dict.fromkeys(["délibération", "devenir membre", "adhésion à l’Alliance"], JOIN),
    **dict.fromkeys(["coopérer", "ONG", "association", "société civile"], COOPERATE),
    **dict.fromkeys(["signer", "signer la déclaration", "signataire"], SIGN),
    **dict.fromkeys(["chiffres", "statistiques", "combien de participants"], FIGURES),
    **dict.fromkeys(["contact", "écrire", "presse", "nous contacter"], WRITE),
    **dict.fromkeys(["événements", "évènement", "calendrier", "agenda"], EVENTS),
}
ASKED = [("en", *pair) for pair in ENGLISH.items()] + [("fr", *pair) for pair in FRENCH.items()]


@pytest.fixture(scope="module")
def _site(rows_of_module):
    pages = make_site_tree()
    make_article(pages, "Join us at the signing: free, with statistics and a contact for NGOs")
    search.refresh()


@pytest.mark.usefixtures("_site")
@pytest.mark.parametrize(("language", "words", "address"), ASKED)
def test_the_words_people_use_lead_there(language, words, address):
    found = [hit.address for group in search.find(words, language) for hit in group.hits]

    assert found[:1] == [f"/{language}{address}"]


@pytest.mark.usefixtures("_site")
def test_what_one_can_do_stands_before_what_was_written_about_it(client):
    html = client.get("/en/search/?q=free").content.decode()

    assert html.index('href="/en/join/"', html.index("<h1>")) < html.index("Join us at the")


@pytest.mark.usefixtures("_site")
@pytest.mark.parametrize("address", [JOIN, COOPERATE, SIGN, WRITE, FIGURES])
def test_every_service_is_where_the_search_says(client, address):
    for language in ("en", "fr"):
        assert client.get(f"/{language}{address}", follow=True).status_code == 200


@pytest.mark.usefixtures("_site")
def test_words_that_say_nothing_do_not_hide_what_was_found():
    def found(text):
        return [group.key for group in search.find(text, "en")]

    assert found("what is the signing") == found("signing") != []
    assert found("the") == [group.key for group in search.find("the", "en")]


@pytest.mark.usefixtures("_site")
def test_the_words_of_a_service_are_never_quoted(client):
    html = client.get("/en/search/?q=fee").content.decode()

    assert "contribution" not in html
