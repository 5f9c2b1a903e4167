"""The words under which people look for the pages that every site has, beside what stands there.

A page is known by the end of its English address, in whatever language it stands.
"""

from alliance_site.pages import languages

WORDS = {
    "about": {
        "en": "about us alliance Roma who are you we is behind mission aims purpose history"
        " background Council of Europe European Union EU CoE Congress sitemap president chair"
        " bureau board director leader what do does founded created established since when"
        " began begin origin origins run runs",
        "fr": "à propos alliance Roms qui sommes-nous qui êtes-vous mission missions buts objectifs"
        " histoire historique Conseil de l’Europe Union européenne UE Congrès plan du site"
        " présentation président présidente bureau directeur directrice"
        " dirige responsable quoi sert faites c’est fondée fondé créée créé création depuis quand"
        " a-t-elle été origine origines",
    },
    "privacy": {
        "en": "privacy policy data protection GDPR personal data cookie cookies confidentiality"
        " confidential rights erase erasure delete my your keep stored consent",
        "fr": "vie privée protection des données RGPD GDPR données personnelles cookie cookies"
        " confidentialité confidentiel droits effacer effacement supprimer suppression politique"
        " consentement conservation",
    },
    "accessibility": {
        "en": "accessibility accessible statement WCAG disability disabilities disabled blind"
        " screen reader keyboard contrast barrier barriers easy to read",
        "fr": "accessibilité accessible déclaration WCAG RGAA handicap handicapé handicapés"
        " handicapée malvoyant malvoyants aveugle lecteur d’écran clavier contraste obstacle",
    },
    "contact": {
        "en": "contact contacts phone telephone number postal address e-mail email office team"
        " Task Force secretariat headquarters seat where based located staff people"
        " social media Facebook Twitter X follow telefon person are you"
        " opening hours",
        "fr": "contact contacts téléphone numéro adresse postale courriel e-mail email mail bureau"
        " équipe groupe de travail secrétariat siège où situé réseaux sociaux Facebook Twitter X"
        " suivre tél personne coordonnées contacter joindre"
        " horaires ouverture",
    },
    "legal": {
        "en": "legal notice imprint terms of use copyright licence license reuse disclaimer"
        " conditions",
        "fr": "mentions légales conditions d’utilisation droit d’auteur droits licence"
        " réutilisation éditeur",
    },
    "adopted-texts": {
        "en": "resolution resolutions recommendation recommendations texts documents report"
        " reports",
        "fr": "résolution résolutions recommandation recommandations textes documents rapport"
        " rapports",
    },
    "programmes": {
        "en": "programme programmes program programs project projects ROMED ROMACT ROMACTED"
        " JUSTROM",
        "fr": "programme programmes projet projets ROMED ROMACT ROMACTED JUSTROM",
    },
    "dosta-prize": {
        "en": "prize prizes award awards winner winners competition",
        "fr": "prix récompense lauréat lauréats concours",
    },
}


def words(page):
    """Return what a page is asked for in its language: by its type, else by where it stands."""
    return page.asked_for.get(page.language, "") or _of_place(page)


def _of_place(page):
    path = (
        page.url_path
        if page.language == "en"
        else languages.translation_path(page) or page.url_path
    )
    return WORDS.get(path.rstrip("/").rsplit("/", 1)[-1], {}).get(page.language, "")
