"""What one can do on this site, and the words in which people ask for it: a table."""

from dataclasses import dataclass, field

from django.utils.translation import gettext_noop


@dataclass(frozen=True, slots=True)
class Service:
    """A form or a table: where it stands, what it is called, and how people ask for it."""

    key: str
    address: str
    title: str
    sentence: str
    # Never shown; a word counts in both languages where both use it.
    asked_for: dict[str, str]
    # Words that mean it only beside one of those: “how many cities”.
    beside: dict[str, str] = field(default_factory=dict)


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
            " eligibility criteria candidate mayor councillor signup enrol enroll enrolment"
            " annual model template obligations obligation duties status signingup"
            " what do we have to do binding pay how long does it take",
            "fr": "adhérer adhésion rejoindre devenir membre participant participer candidature"
            " candidater demande dossier inscription s’inscrire ville commune municipalité région"
            " collectivité délibération conseil mandat lettre formulaire comment"
            " coût coûts coûte combien prix tarif tarifs frais cotisation cotisations gratuit"
            " gratuite gratuité"
            " payer payant argent budget fonds financement financements financer subvention"
            " subventions aide financière finances conditions critères avantages pourquoi candidat"
            " maire mairie élu conseiller join modèle type annuelle bulletin engage"
            " obligation obligations suivre suivi entrer intégrer payante préfecture département"
            " agglomération métropole communauté sinscrire que devons-nous faire faut-il paie"
            " contraignant contraignante temps délai délais durée",
        },
        beside={"en": "resolution", "fr": "résolution"},
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
            " volunteers activist activists university researcher become join student students"
            " research thesis school church community member company"
            " companies business businesses firm firms enterprise enterprises sponsor sponsors"
            " associations",
            "fr": "coopérer coopération collaborer collaboration partenaire partenaires"
            " partenariat ONG organisation non gouvernementale organisations association"
            " associations société civile projet proposition proposer travailler ensemble"
            " soutenir NGO fondation fondations bénévole bénévoles bénévolat militant université"
            " chercheur recherche étudiant étudiante étudiants mémoire thèse devenir adhérer"
            " rejoindre participer associatif associative collectif membre entreprise entreprises"
            " société sociétés sponsor sponsors mécène mécénat",
        },
        beside={"en": "Roma", "fr": "Roms Rom"},
    ),
    Service(
        key="sign",
        address="/{language}/declaration/sign/",
        title=gettext_noop("Sign the Declaration"),
        sentence=gettext_noop("For mayors and elected local and regional representatives."),
        asked_for={
            "en": "sign signing signature signatory the Declaration against anti-Gypsyism mayor"
            " mayors elected leader pledge commit commitment support become who citizen citizens"
            " individual individuals person persons people private councillor councillors deputy",
            "fr": "signer signature signataire la Déclaration contre l’antitsiganisme maire maires"
            " élu élue élus engagement s’engager soutenir sign devenir"
            " signez signons citoyen citoyenne citoyens citoyennes individu individus particulier"
            " particuliers personne personnes privée conseiller conseillère conseillers adjoint"
            " adjointe adjoints",
        },
        beside={
            "en": "city town municipality region council",
            "fr": "ville commune municipalité région conseil",
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
            " incident racism crime speech evicted evictions expelled ombudsman"
            " vacancy vacancies internship internships career careers donate donation"
            " download wrong change amend logotype"
            " question questions FAQ help error mistake correction complaint report discrimination"
            " eviction login log account password complain problem interview kit picture pictures"
            " concern press journalist media accessibility Task Force secretariat racist changed"
            " cancel remove lost link confirm confirmation job jobs leaving quit end withdrawal"
            " resign terminate",
            "fr": "écrire contact contacter nous contacter message courrier courriel e-mail email"
            " téléphone adresse demander question aide erreur correction plainte signaler"
            " signalement discrimination expulsion presse journaliste journalistes média médias"
            " logo logos photo photos porte-parole accessibilité secrétariat bureau groupe de"
            " travail numéro appeler joindre téléphones adresses réclamation plaintes haine"
            " incident racisme quitter l’Alliance retirer mettre à jour modifier fiche questions"
            " FAQ fréquentes expulsé expulsée expulsés stage stages recrutement don dons"
            " télécharger téléchargement changer corriger tél joignable connexion connecter compte"
            " mot de passe entretien interview dossier problème raciste changement changé résilier"
            " résiliation perdu lien confirmer confirmation sortir retrait"
            " désadhérer partir",
        },
        beside={
            "en": "mayor mayors new signature city town municipality region membership application",
            "fr": "maire maires nouveau nouvelle signature ville commune municipalité région"
            " adhésion candidature",
        },
    ),
    Service(
        key="figures",
        address="{directory}figures/",
        title=gettext_noop("Figures for any day"),
        sentence=gettext_noop("How many take part and how many have signed, by year and country."),
        asked_for={
            "en": "figures figure statistics statistic numbers number how many count counter total"
            " growth chart data",
            "fr": "chiffres chiffre statistiques statistique nombre nombres combien compteur total"
            " évolution graphique données clés",
        },
        beside={
            "en": "members participants signatories signed countries year cities towns"
            " municipalities regions authorities mayors joined",
            "fr": "membres participants participent signataires signé pays année adhérents villes"
            " communes municipalités régions départements collectivités autorités maires élus",
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
            " members participants directory founding API",
            "fr": "données ouvertes télécharger CSV JSON GeoJSON Excel tableur tableau liste carte"
            " membres participants participent annuaire répertoire fondateurs fondatrices API "
            "open data",
        },
        beside={
            "en": "cities regions municipalities towns city town member already which take part"
            " example examples good best practice practices projects",
            "fr": "villes régions communes ville commune membre participent quelles déjà exemple"
            " exemples bonne bonnes pratique pratiques projets",
        },
    ),
)
