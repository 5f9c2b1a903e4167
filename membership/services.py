"""What one can do on this site, as the search finds it: under the words that people use."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from alliance_site import search
from membership import finding


@dataclass(frozen=True, slots=True)
class Service:
    """A form or a table: where it stands, what it is called, and how people ask for it."""

    key: str
    address: str
    title: str
    sentence: str
    # Never shown; a word counts in both languages where both use it.
    asked_for: dict[str, str]


SERVICES = (
    Service(
        key="join",
        address="/{language}/join/",
        title=gettext_noop("Join the Alliance"),
        sentence=gettext_noop("For local and regional authorities, free of charge."),
        asked_for={
            "en": "join joining apply application become a member participant participate"
            " membership enter register registration take part city town municipality"
            " commune region authority council decision mandate letter form how to"
            " cost costs how much price fee fees free of charge contribution conditions"
            " requirements"
            " adhere accession admission who can money budget fund funds funding grant grants"
            " subsidy subsidies finance financial subscription benefits advantages why eligible"
            " eligibility criteria candidate mayor councillor signup annual model"
            " template resolution",
            "fr": "adhérer adhésion rejoindre devenir membre participant participer candidature"
            " candidater demande dossier inscription s’inscrire ville commune municipalité région"
            " collectivité délibération conseil mandat lettre formulaire comment"
            " coût coûts coûte combien prix tarif tarifs frais cotisation cotisations gratuit"
            " gratuite gratuité"
            " payer payant argent budget fonds financement financements financer subvention"
            " subventions aide financière finances conditions critères avantages pourquoi candidat"
            " maire mairie élu conseiller join modèle type résolution annuelle",
        },
    ),
    Service(
        key="cooperate",
        address="/{language}/cooperate/",
        title=gettext_noop("Propose cooperation"),
        sentence=gettext_noop("For non-governmental organisations and civil society."),
        asked_for={
            "en": "cooperate cooperation co-operate collaborate collaboration partner partners"
            " partnership NGO NGOs non-governmental organisation organization organisations"
            " organizations civil society association charity project proposal propose work"
            " together with us support foundation foundations charities voluntary volunteer"
            " volunteers activist activists university researcher",
            "fr": "coopérer coopération collaborer collaboration partenaire partenaires"
            " partenariat ONG organisation non gouvernementale organisations association"
            " associations société civile projet proposition proposer travailler ensemble"
            " soutenir NGO fondation fondations bénévole bénévoles bénévolat militant université"
            " chercheur partenaires associatif associative",
        },
    ),
    Service(
        key="sign",
        address="/{language}/declaration/sign/",
        title=gettext_noop("Sign the Declaration"),
        sentence=gettext_noop("For mayors and elected local and regional representatives."),
        asked_for={
            "en": "sign signing signature signatory the Declaration against anti-Gypsyism mayor"
            " mayors elected leader pledge commit commitment support who has signed"
            " list antigypsyism",
            "fr": "signer signature signataire la Déclaration contre l’antitsiganisme maire maires"
            " élu élue élus engagement s’engager soutenir sign liste antitsiganisme",
        },
    ),
    Service(
        key="write",
        address="/{language}/contact/write/",
        title=gettext_noop("Write to us"),
        sentence=gettext_noop("A question, an error in an entry, the press, or a concern."),
        asked_for={
            "en": "write contact contacts us message mail e-mail email telephone telephones"
            " phone call number address office ask reach logo logos photo photos spokesperson media"
            " enquiry enquiries journalists update leave the Alliance withdraw complaints hate"
            " incident racism"
            " question help error mistake correction complaint report discrimination eviction"
            " concern press journalist media accessibility Task Force secretariat",
            "fr": "écrire contact contacter nous contacter message courrier courriel e-mail email"
            " téléphone adresse demander question aide erreur correction plainte signaler"
            " signalement discrimination expulsion presse journaliste journalistes média médias"
            " logo logos photo photos porte-parole accessibilité secrétariat bureau groupe de"
            " travail numéro appeler joindre téléphones adresses réclamation plaintes haine"
            " incident racisme quitter l’Alliance retirer mettre à jour modifier",
        },
    ),
    Service(
        key="figures",
        address="{directory}figures/",
        title=gettext_noop("Figures for any day"),
        sentence=gettext_noop("How many take part and how many have signed, by year and country."),
        asked_for={
            "en": "figures figure statistics statistic numbers number how many count counter total"
            " growth chart data members participants signatories countries year",
            "fr": "chiffres chiffre statistiques statistique nombre nombres combien compteur total"
            " évolution graphique données membres participants signataires pays année",
        },
    ),
    Service(
        key="data",
        address="{directory}",
        title=gettext_noop("Participants, also as open data"),
        sentence=gettext_noop(
            "Cities and regions by country, on a map, and as a table to download."
        ),
        asked_for={
            "en": "open data download CSV JSON GeoJSON Excel spreadsheet table list dataset map"
            " members participants directory cities regions municipalities",
            "fr": "données ouvertes télécharger CSV JSON GeoJSON Excel tableur tableau liste carte"
            " membres participants annuaire répertoire villes régions communes",
        },
    ),
)


def search_entries(subject=None):
    """Yield the services in both languages, and the pages that are asked for like them.

    None but the pages is about a page or row that has changed.
    """
    yield from search.pages_asked_for(subject)
    if subject is not None:
        return
    for language in ("en", "fr"):
        directory = finding.home(language)
        for service in SERVICES:
            if directory or "{directory}" not in service.address:
                yield _entry(service, language, directory)


def _entry(service, language, directory):
    with override(language):
        title, sentence = _(service.title), _(service.sentence)
    return search.Entry(
        key=f"service:{service.key}",
        language=language,
        title=title,
        address=service.address.format(language=language, directory=directory),
        text=f"{sentence} {service.asked_for[language]}",
        excerpt=sentence,
        prose=sentence,
    )
