"""The words under which people look for the pages that every site has, beside what stands there.

A page is known by the end of its English address, in whatever language it stands.
"""

from alliance_site import languages

WORDS = {
    "about": {
        "en": "about us who are you we is behind mission aims purpose history background",
        "fr": "à propos qui sommes-nous qui êtes-vous mission buts objectifs histoire présentation",
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
        " Task Force secretariat",
        "fr": "contact contacts téléphone numéro adresse postale courriel e-mail email mail bureau"
        " équipe groupe de travail secrétariat",
    },
    "legal": {
        "en": "legal notice imprint terms of use copyright licence license reuse disclaimer",
        "fr": "mentions légales conditions d’utilisation droit d’auteur droits licence"
        " réutilisation éditeur",
    },
}


def words(page):
    """Return what a page is asked for in its language: by its type, else by where it stands."""
    return page.asked_for.get(page.language, "") or _of_place(page)


def _of_place(page):
    path = page.url_path if page.language == "en" else languages.twin_path(page) or page.url_path
    return WORDS.get(path.rstrip("/").rsplit("/", 1)[-1], {}).get(page.language, "")
