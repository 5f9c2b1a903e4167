"""The words beside a name that say what kind of authority bears it: “City of”, “Općina”."""

import re
from functools import lru_cache

from alliance_site.spelling import fold

# Kind, as in ``membership.choices.AuthorityKind``, -> what stands before the name.
_BEFORE = {
    "city": """
        City of|City|Town of|City and County of|Capital City of|Capital City|City Council of
        Ville de|Ville d’|Ville du|Ville des|Città di|Città d’|Stadt|Hansestadt|Landeshauptstadt
        Ciudad de|Ciutat de|Cidade de|Grad|Město|Statutární město|Hlavní město|Mesto|Hlavné mesto
        Miasto|Mestna občina|Orașul|Oraș|Город|Град|Місто|Qyteti|Qyteti i|ქალაქი
    """,
    "municipality": """
        Municipality of|Municipality|Municipal Council of|Commune of|Commune de|Commune d’
        Commune du|Commune des|Mairie de|Mairie d’|Općina|Opština|Občina|Општина|Община|Obshtina
        Bashkia|Bashkia e|Komuna|Komuna e|Comune di|Comune d’|Comune dell’|Comune della|Comune del
        Gemeinde|Marktgemeinde|Stadtgemeinde|Gemeente|Δήμος|Dimos|Obec|Gmina|Comuna|Municipiul
        Concello de|Municipio de|Município de|Ayuntamiento de|Ajuntament de|Concelho de
        Câmara Municipal de|Громада|Територіальна громада
    """,
    "region": """
        Region of|Region|Région de|Région d’|Région du|Région|Regione|Región de|Comunidad de
        Comunidad Autónoma de|Comunitat de|Autonomous Community of|Autonomous Region of|Περιφέρεια
        Perifereia|Област|Oblast|Область|Land|Freistaat|Canton de|Canton of|Kanton|Województwo
        Kraj|Qarku|Qarku i|Province of|Province de|Province d’|Provincia di|Provincia de|Provincie
        Diputación de|Diputación Provincial de|Diputació de
    """,
    "county": "County of|County|Județul|Županija|Comitat de",
    "department": """
        Department of|Département de|Département d’|Département du|Département des|Département
        Conseil départemental de|Conseil départemental du|Conseil départemental d’
        Conseil général de|Conseil général du|Conseil général d’|General Council of
    """,
    "district": "District of|District|Landkreis|Kreis|Powiat|Okres|Район|Raionul",
    "metropolitan_city": """
        Metropolitan City of|Città metropolitana di|Métropole de|Métropole d’|Metropolitan Area of
    """,
}
# What stands after it.
_AFTER = {
    "city": """
        City Council|Town Council|City|Megyei Jogú Város|Város|linn|kaupunki|stad|pilsēta|miestas
    """,
    "municipality": """
        Municipality|Municipal Council|Borough Council|Commune|Belediyesi|Büyükşehir Belediyesi
        kommun|kommune|kunta|vald|Község|Nagyközség|savivaldybė|novads|Община|Општина
        міська рада|громада
    """,
    "region": "Region|Oblast|область|Province|Voivodeship|län|fylke|Autonomous Community",
    "county": "County|County Council|megye|vármegye|maakond|apskritis|županija",
    "department": "Department|Département",
    "district": "District|район|járás",
}
_LONGEST = 4  # words


def _kinds(table):
    return {
        fold(words): kind
        for kind, text in table.items()
        for line in text.strip().splitlines()
        for words in line.split("|")
    }


_KIND_BEFORE, _KIND_AFTER = _kinds(_BEFORE), _kinds(_AFTER)
# A little word before the name, once the designation is known: “Comune dell’Aquila”.
_ELIDED = re.compile(r"\b(d|l|dell)['’]\s*", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def strip_designation(text):
    """Return a name without its designation, and the kind that this implies (or ``""``).

    A name that is nothing but a designation stays whole.
    """
    words = _ELIDED.sub(r"\1’ ", text).split()
    for length in range(min(_LONGEST, len(words) - 1), 0, -1):
        if kind := _kind(_KIND_BEFORE, words[:length], words[length:]):
            return " ".join(words[length:]), kind
        if kind := _kind(_KIND_AFTER, words[-length:], words[:-length]):
            return " ".join(words[:-length]), kind
    return text, ""


def _kind(kinds, designation, name):
    """Return the kind that the words stand for, if what is left can be a name."""
    has_letters = any(sign.isalpha() for word in name for sign in word)
    return kinds.get(fold(" ".join(designation)), "") if has_letters else ""
