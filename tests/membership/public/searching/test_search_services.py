"""The words that people use lead to the forms, the figures and the events."""

import pytest

from alliance_site.search import index, results
from tests.support.builders import make_article, make_page, make_site_tree

pytestmark = pytest.mark.django_db
JOIN, COOPERATE, SIGN = "/join/", "/cooperate/", "/declaration/sign/"
WRITE, FIGURES, EVENTS = "/contact/write/", "/participants/figures/", "/events/"
PRIVACY, PRIVÉE = "/privacy/", "/donnees-personnelles/"
A11Y, ACCÈS = "/accessibility/", "/accessibilite/"
DECLARATION, NOTE = "/declaration/", "/please-note/"
ABOUT, DIRECTORY, NEWS = "/about/", "/participants/", "/news/"
BRITISH, SPANISH = "/participants/?country=GB", "/participants/?country=ES"
ENGLISH = {
    **dict.fromkeys(["join", "how to join", "become a member", "cost", "free", "fee"], JOIN),
    **dict.fromkeys(["What does it cost?", "apply", "council decision", "membership"], JOIN),
    **dict.fromkeys(["cooperate", "NGO", "ngos", "civil society", "partner"], COOPERATE),
    **dict.fromkeys(["sign", "sign the declaration", "signature"], SIGN),
    **dict.fromkeys(["figures", "statistics", "how many", "How many participants?"], FIGURES),
    **dict.fromkeys(["contact", "press", "telephone", "report a mistake"], WRITE),
    **dict.fromkeys(["events", "calendar", "agenda", "upcoming meetings"], EVENTS),
    **dict.fromkeys(["open data", "download csv", "map"], "/participants/"),
    **dict.fromkeys(["data protection", "privacy", "privacy policy", "GDPR", "cookies"], PRIVACY),
    **dict.fromkeys(["personal data", "my data protection rights"], PRIVACY),
    **dict.fromkeys(["funding", "fundings", "Do you have grants?", "grant", "fund"], JOIN),
    **dict.fromkeys(["How much is it?", "subsidies", "why join", "Who can join?"], JOIN),
    **dict.fromkeys(["I want to become a member", "price", "membership fees"], JOIN),
    **dict.fromkeys(["wcag", "screen reader", "disability", "accessibility statement"], A11Y),
    **dict.fromkeys(["logo", "logos", "journalist", "phone number", "contacts", "e-mail"], WRITE),
    **dict.fromkeys(["contact us", "complaint", "leave the Alliance", "media enquiry"], WRITE),
    **dict.fromkeys(["report racism"], WRITE),
    **dict.fromkeys(["event", "conferences", "meeting", "when is the next meeting?"], EVENTS),
    **dict.fromkeys(["foundation", "volunteers", "non-governmental organisations"], COOPERATE),
    **dict.fromkeys(["mayors sign", "signing"], SIGN),
    **dict.fromkeys(["list of members", "directory", "member cities"], "/participants/"),
    **dict.fromkeys(["news", "newsletter", "rss", "subscribe"], "/news/"),
    **dict.fromkeys(["anti-gypsyism declaration", "how to become a signatory"], SIGN),
    **dict.fromkeys(["who has signed", "antigypsyism", "what is the declaration"], DECLARATION),
    **dict.fromkeys(["text of the declaration", "list of signatories"], DECLARATION),
    **dict.fromkeys(["romaphobia", "antiziganism", "anti-ziganism"], DECLARATION),
    **dict.fromkeys(["antitsiganism", "anti-Roma racism", "anti roma racism"], DECLARATION),
    **dict.fromkeys(["sinti", "traveller", "Travelers", "kale", "manouche", "rroma"], NOTE),
    **dict.fromkeys(["porajmos", "Porrajmos", "samudaripen", "Roma genocide"], NOTE),
    **dict.fromkeys(["sign up", "sign-up", "Sign up", "sign up city", "enrol"], JOIN),
    **dict.fromkeys(["how do I become a member", "can my town take part", "obligations"], JOIN),
    **dict.fromkeys(["how many municipalities", "how many cities are members"], FIGURES),
    **dict.fromkeys(["number of cities", "how many signatories", "number of members"], FIGURES),
    **dict.fromkeys(
        ["UK", "uk", "U.K.", "u.k", "Great Britain", "participants in the UK"], BRITISH
    ),
    **dict.fromkeys(["cities in Spain", "Spain", "Which cities are members in Spain?"], SPANISH),
    **dict.fromkeys(["webinar", "past events", "when is the next meeting"], EVENTS),
    **dict.fromkeys(["who is the president", "what is the alliance", "mission"], ABOUT),
    **dict.fromkeys(["logo download", "login", "log in", "FAQ", "internship"], WRITE),
    **dict.fromkeys(["hate speech", "I was evicted", "change our entry"], WRITE),
    **dict.fromkeys(["become a partner", "can an NGO join", "I am a student"], COOPERATE),
    **dict.fromkeys(["good practices", "founding members", "list of cities"], DIRECTORY),
    **dict.fromkeys(["sign up for the newsletter", "news letter"], NEWS),
    **dict.fromkeys(["how many cities", "statistics 2019"], FIGURES),
    **dict.fromkeys(["signup", "annual contribution", "model decision"], JOIN),
    **dict.fromkeys(["resolution template", "template of a mandate letter"], JOIN),
    **dict.fromkeys(["what do we have to do", "signing up", "is it binding", "who pays"], JOIN),
    **dict.fromkeys(["antigypsism", "antigypsyist", "antigypsysm"], DECLARATION),
    **dict.fromkeys(["figures for 2019", "members 2019", "cities 2020"], FIGURES),
    **dict.fromkeys(["associations", "roma organisations", "companies"], COOPERATE),
    **dict.fromkeys(["can I sign as a private person", "citizens", "deputy mayor"], SIGN),
    **dict.fromkeys(["when was it founded", "since when", "who runs this"], ABOUT),
    **dict.fromkeys(["my mayor is racist", "our mayor has changed", "I lost my link"], WRITE),
    **dict.fromkeys(["remove my signature", "cancel"], WRITE),
    **dict.fromkeys(["Northern Ireland", "Scotland", "Wales", "unitedkingdom", "GB"], BRITISH),
    **dict.fromkeys(["British cities", "Welsh councils", "England and Wales"], BRITISH),
    **dict.fromkeys(["Spanish towns", "Spanish members", "Catalonia", "ES"], SPANISH),
    **dict.fromkeys(["shoah", "Kalderash"], NOTE),
    **dict.fromkeys(["our city wants to withdraw", "leaving", "my town wishes to leave"], WRITE),
    **dict.fromkeys(["end our membership", "withdraw my application"], WRITE),
    **dict.fromkeys(["Roma in Spain", "Spanish Roma", "Romani people in Spain"], SPANISH),
    **dict.fromkeys(["our city wants to sign"], SIGN),
    **dict.fromkeys(["resign", "terminate our participation"], WRITE),
    **dict.fromkeys(["N. Ireland", "towns in N.Ireland", "North Ireland"], BRITISH),
    **dict.fromkeys(["Roma in Bulgaria"], "/participants/?country=BG"),
    **dict.fromkeys(["Roma in Romania"], "/participants/?country=RO"),
    **dict.fromkeys(["towns in N. Macedonia"], "/participants/?country=MK"),
}
FRENCH = {
    **dict.fromkeys(["adhérer", "adherer", "Comment adhérer ?", "coût", "gratuit"], JOIN),
    **dict.fromkeys(["délibération", "devenir membre", "adhésion à l’Alliance"], JOIN),
    **dict.fromkeys(["coopérer", "ONG", "association", "société civile"], COOPERATE),
    **dict.fromkeys(["signer", "signer la déclaration", "signataire"], SIGN),
    **dict.fromkeys(["chiffres", "statistiques", "combien de participants"], FIGURES),
    **dict.fromkeys(["contact", "écrire", "presse", "nous contacter"], WRITE),
    **dict.fromkeys(["événements", "évènement", "calendrier", "agenda", "evenements"], EVENTS),
    **dict.fromkeys(["réunions", "prochaine réunion", "conférence", "manifestations"], EVENTS),
    **dict.fromkeys(["vie privée", "vie privee", "RGPD", "GDPR", "protection des données"], PRIVÉE),
    **dict.fromkeys(["données personnelles", "mes données personnelles", "cookies"], PRIVÉE),
    **dict.fromkeys(["handicap", "RGAA", "déclaration d’accessibilité"], ACCÈS),
    **dict.fromkeys(["financement", "financements", "subvention", "subventions", "fonds"], JOIN),
    **dict.fromkeys(["Combien faut-il payer ?", "cotisation", "Pourquoi adhérer ?"], JOIN),
    **dict.fromkeys(["tarifs", "Quel est le prix ?", "devenir membres"], JOIN),
    **dict.fromkeys(["téléphone", "telephone", "numéro de téléphone", "courriel"], WRITE),
    **dict.fromkeys(["journaliste", "logo", "réclamation", "quitter l’Alliance"], WRITE),
    **dict.fromkeys(["fondation", "bénévoles", "associations"], COOPERATE),
    **dict.fromkeys(["liste des membres", "villes membres", "annuaire"], "/participants/"),
    **dict.fromkeys(["actualités", "communiqués", "flux RSS", "s’abonner"], "/news/"),
    **dict.fromkeys(["lettre d’information", "infolettre"], "/news/"),
    **dict.fromkeys(["modèle de délibération", "s’inscrire", "mairie"], JOIN),
    **dict.fromkeys(["événements à venir", "prochains évènements"], EVENTS),
    **dict.fromkeys(["anti-tsiganisme", "déclaration anti-tsiganisme"], DECLARATION),
    **dict.fromkeys(["antitsiganisme", "anti tsiganisme", "antitziganisme"], DECLARATION),
    **dict.fromkeys(["tsiganophobie", "romophobie", "rromophobie"], DECLARATION),
    **dict.fromkeys(["qui a signé", "qu’est-ce que la déclaration", "signataires"], DECLARATION),
    **dict.fromkeys(["gens du voyage", "sinti", "manouches", "Rroms", "kalé"], NOTE),
    **dict.fromkeys(["porajmos", "samudaripen", "génocide des Roms"], NOTE),
    **dict.fromkeys(["combien de villes", "combien de communes", "nombre de villes"], FIGURES),
    **dict.fromkeys(["combien de membres", "combien d’adhérents"], FIGURES),
    **dict.fromkeys(["quelles villes sont membres", "quelles villes participent ?"], DIRECTORY),
    **dict.fromkeys(["quand a lieu la prochaine réunion", "évènements passés"], EVENTS),
    **dict.fromkeys(["colloque", "webinaire"], EVENTS),
    **dict.fromkeys(["qui est le président", "c’est quoi l’Alliance", "historique"], ABOUT),
    **dict.fromkeys(["comment ma ville peut-elle adhérer ?", "bulletin d’adhésion"], JOIN),
    **dict.fromkeys(["télécharger le logo", "dossier de presse", "stage"], WRITE),
    **dict.fromkeys(["devenir partenaire", "une association peut-elle adhérer"], COOPERATE),
    **dict.fromkeys(["UK", "Grande Bretagne", "Royaume-Uni", "villes au Royaume-Uni"], BRITISH),
    **dict.fromkeys(["villes en Espagne", "Espagne"], SPANISH),
    **dict.fromkeys(["RU", "R.U.", "R.-U.", "Irlande du Nord", "Pays de Galles"], BRITISH),
    **dict.fromkeys(["participants au RU", "villes écossaises", "communes galloises"], BRITISH),
    **dict.fromkeys(["communes espagnoles", "ville espagnole", "Catalogne"], SPANISH),
    **dict.fromkeys(["antitsiganiste", "antigypsyisme", "antitsiganistes"], DECLARATION),
    **dict.fromkeys(["chiffres 2019", "membres 2019"], FIGURES),
    **dict.fromkeys(["entreprises", "associations de Roms"], COOPERATE),
    **dict.fromkeys(["signez", "citoyens", "adjoint au maire"], SIGN),
    **dict.fromkeys(["depuis quand", "fondée en", "quand a-t-elle été créée"], ABOUT),
    **dict.fromkeys(["mon maire est raciste", "changement de maire", "résilier"], WRITE),
    **dict.fromkeys(["que devons-nous faire", "sinscrire", "est-ce contraignant ?"], JOIN),
    **dict.fromkeys(["journée internationale des Roms"], EVENTS),
    **dict.fromkeys(["notre commune veut quitter l'alliance", "sortir de l’Alliance"], WRITE),
    **dict.fromkeys(["nous souhaitons nous retirer", "retirer ma candidature"], WRITE),
    **dict.fromkeys(["Roms en Espagne", "Roms espagnols", "gens du voyage en Espagne"], SPANISH),
    **dict.fromkeys(["notre commune veut signer"], SIGN),
    **dict.fromkeys(["désadhérer", "ma commune veut partir"], WRITE),
}
ASKED = [("en", *pair) for pair in ENGLISH.items()] + [("fr", *pair) for pair in FRENCH.items()]


@pytest.fixture(scope="module")
def site_that_names_everything(rows_of_module):
    pages = make_site_tree()
    for english, french in ((PRIVACY, PRIVÉE), (A11Y, ACCÈS)):
        page = make_page(pages["en", "home"], "A page", slug=english.strip("/"))
        values = {"slug": french.strip("/"), "translation_key": page.translation_key}
        make_page(pages["fr", "home"], "Une page", **values)
    make_article(pages, "113 signatories, private persons and associations, founded since 2019")
    make_article(pages, "Le maire a changé : chiffres de 2019, villes espagnoles", "fr")
    make_article(pages, "Ukraine: sign up, says the president of a city of travellers")
    make_article(pages, "Combien de villes, de communes, de membres ?", "fr")
    make_article(pages, "Roma in Spain, Bulgaria and Romania: our city, and what it wants")
    make_article(pages, "Join us at the signing: free, with statistics and a contact for NGOs")
    index.refresh()


@pytest.mark.sample(90)
@pytest.mark.both_engines
@pytest.mark.usefixtures("site_that_names_everything")
@pytest.mark.parametrize(("language", "words", "address"), ASKED)
def test_the_words_people_use_lead_there(language, words, address):
    found = [hit.address for group in results.find(words, language) for hit in group.hits]

    assert found[:1] == [f"/{language}{address}"]


@pytest.mark.usefixtures("site_that_names_everything")
def test_what_one_can_do_stands_before_what_was_written_about_it(client):
    html = client.get("/en/search/?q=free").content.decode()

    assert html.index('href="/en/join/"', html.index("<h1>")) < html.index("Join us at the")


@pytest.mark.usefixtures("site_that_names_everything")
@pytest.mark.parametrize("address", [JOIN, COOPERATE, SIGN, WRITE, FIGURES])
def test_every_service_is_where_the_search_says(client, address):
    for language in ("en", "fr"):
        assert client.get(f"/{language}{address}", follow=True).status_code == 200


@pytest.mark.usefixtures("site_that_names_everything")
def test_words_that_say_nothing_do_not_hide_what_was_found():
    def found(text):
        return [group.key for group in results.find(text, "en")]

    assert found("what is the signing") == found("signing") != []
    assert found("the") == [group.key for group in results.find("the", "en")]


@pytest.mark.usefixtures("site_that_names_everything")
def test_the_words_of_a_service_are_never_quoted(client):
    html = client.get("/en/search/?q=fee").content.decode()

    assert "contribution" not in html
