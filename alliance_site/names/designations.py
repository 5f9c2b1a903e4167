"""The words beside a name that say what kind of authority bears it: “City of”, “Općina”."""

import re
from dataclasses import dataclass
from functools import lru_cache

from alliance_site.names.spelling import APOSTROPHES, fold

# Little words between a designation and the name, by language; "" where there may be none. What
# stands after a colon is the article that the little word holds: “Ville du Havre”, Le Havre.
_ENGLISH = ("", "of", "of the")
_FRENCH = ("", "de", "d", "du:Le", "des:Les")
_IBERIAN = ("", "de", "d", "del:El", "dels:Els", "do:O", "da:A", "dos:Os", "das:As")
_ITALIAN = (
    *("", "di", "d", "del:Il", "dello:Lo", "della:La", "dell:L’", "dei:I", "degli:Gli"),
    "delle:Le",
)
_ALBANIAN = ("", "e", "i", "te")
_NONE = ("",)
# Kind, as in ``membership.process.choices.AuthorityKind``, and what stands before the name.
_BEFORE = (
    (_ENGLISH, "city", "City|Town|City and County|Capital City|City Council|Town Council"),
    (_FRENCH, "city", "Ville|Mairie de la ville"),
    (_IBERIAN, "city", "Ciudad|Ciutat|Cidade"),
    (_ITALIAN, "city", "Città"),
    (_ALBANIAN, "city", "Qyteti"),
    (
        _NONE,
        "city",
        """Stadt|Hansestadt|Landeshauptstadt|Bundeshauptstadt|Hauptstadt|Universitätsstadt
        Freie und Hansestadt|Freie Hansestadt|Kreisstadt|Große Kreisstadt|Kreisfreie Stadt
        Bundesstadt|Lutherstadt|Wissenschaftsstadt|Klingenstadt|Stadtverwaltung|Cathair
        Comhairle Cathrach|Magistrat der Stadt|Statutarstadt|Stad|Grad|Grada|Město
        Statutární město|Hlavní město|Mesto|Hlavné mesto|Magistrát města|Miasto|Miasto stołeczne
        Urząd Miasta|Mestna občina|Orașul|Orașului|Oraș|Город|Град|Града|Місто
        ქალაქი|Քաղաք""",
    ),
    (_ENGLISH, "municipality", "Municipality|Municipal Council|Commune|Borough|Borough Council"),
    (_ENGLISH, "municipality", "Local Council|Community|Village|Parish"),
    (_ENGLISH, "municipality", "Metropolitan Borough|London Borough|Royal Borough"),
    (_FRENCH, "municipality", "Commune|Mairie|Municipalité|Conseil municipal"),
    (
        _IBERIAN,
        "municipality",
        """Concello|Concejo|Municipio|Município|Municipi|Ayuntamiento|Excmo Ayuntamiento
        Ajuntament|Concelho|Câmara Municipal|Udala|Freguesia""",
    ),
    (_ITALIAN, "municipality", "Comune|Municipio"),
    (_ALBANIAN, "municipality", "Bashkia|Komuna"),
    (
        _NONE,
        "municipality",
        """Općina|Opština|Opčina|Občina|Општина|Општината|Община|Общината|Obshtina
        Gemeinde|Marktgemeinde|Marktgemeindeamt|Stadtgemeinde|Ortsgemeinde|Samtgemeinde
        Einwohnergemeinde|Gemeente|Δήμος|Δήμου|Δημαρχείο|Dimos|Obec|Gmina|Gmina Miejska|Gmina Miasto
        Urząd Gminy|Comuna|Comunei|Municipiul|Municipiului|Primăria|Consiliul Local|Kommune
        Громада|Територіальна громада|Kunsill Lokali|Komuna""",
    ),
    (_ENGLISH, "region", "Region|Autonomous Community|Autonomous Region|Province|Canton|Oblast"),
    (_ENGLISH, "region", "State|Land|Principality|Voivodeship|Regional Council"),
    (_FRENCH, "region", "Région|Conseil régional|Canton|Province|Collectivité"),
    (
        _IBERIAN,
        "region",
        """Región|Comunidad|Comunidad Autónoma|Comunidad Foral|Comunitat|Provincia|Principado
        Diputación|Diputación Provincial|Diputación Foral|Diputació|Região|Junta|Generalitat
        Gobierno|Xunta""",
    ),
    (_ITALIAN, "region", "Regione|Regione Autonoma|Provincia|Provincia Autonoma|Regione a statuto"),
    (_ALBANIAN, "region", "Qarku"),
    (
        _NONE,
        "region",
        """Περιφέρεια|Perifereia|Област|Oblast|Область|Land|Freistaat|Bundesland|Kanton
        Województwo|Urząd Marszałkowski Województwa|Kraj|Provincie|Region|Regionen""",
    ),
    (_ENGLISH, "county", "County|County Council"),
    (_FRENCH, "county", "Comitat|Comté"),
    (_NONE, "county", "Județul|Județului|Județ|Consiliul Județean|Županija|Maakond"),
    (_ENGLISH, "department", "Department|General Council"),
    (_FRENCH, "department", "Département|Conseil départemental|Conseil général"),
    (_ENGLISH, "district", "District|Rural District"),
    (_NONE, "district", "Landkreis|Kreis|Powiat|Okres|Район|Raionul|Bezirk"),
    (_ENGLISH, "metropolitan_city", "Metropolitan City|Metropolitan Area|Metropolis"),
    (_FRENCH, "metropolitan_city", "Métropole|Communauté urbaine|Communauté de communes"),
    (_FRENCH, "metropolitan_city", "Communauté d’agglomération|Eurométropole"),
    (_ITALIAN, "metropolitan_city", "Città metropolitana"),
)
# What stands after it.
_AFTER = {
    "city": """
        City Council|Town Council|City and County Council|City and County|City|Town
        Megyei Jogú Város|Megyei Jogú Város Önkormányzata
        Főváros|Főváros Önkormányzata|Város|Város Önkormányzata|linn|kaupunki|stad|pilsēta
        valstspilsēta|valstspilsētas pašvaldība|miestas|miesto savivaldybė|şəhəri|Capitale
    """,
    "municipality": """
        Municipality|Municipal Council|Borough Council|Borough|County Borough Council
        Metropolitan Borough Council|Commune|Belediyesi|Council
        Büyükşehir Belediyesi|kommun|kommune|kunta|vald|vallavalitsus|linnavalitsus|Község
        Nagyközség|Község Önkormányzata|Önkormányzata|Önkormányzat|savivaldybė|rajono savivaldybė
        novads|novada pašvaldība|Община|Општина|міська рада|міська територіальна громада|громада
        сільська рада|селищна рада|მუნიციპალიტეტი|համայնք|Gemeinde|udala|Obshtina|Opština
    """,
    "region": """
        Region|Oblast|область|Област|обласна рада|Province|Voivodeship|län|fylke|fylkeskommune
        Autonomous Community|Regional Council|regija
    """,
    "county": """
        County|County Council|megye|vármegye|Vármegyei Önkormányzat|maakond|apskritis|županija
    """,
    "department": "Department|Département",
    "district": "District Council|District|район|járás|okres|rajons|powiat|Landkreis",
}
# Where what is left may be a genitive or an adjective: “Stockholms stad”, “Львівська рада”.
_GENITIVES = {"stad", "kommun", "kommune", "lan", "fylke"}
_ADJECTIVES = re.compile("(?<=...)ська$", re.IGNORECASE)
_LONGEST = 6  # words
_LAYERS = 3  # “Primăria Municipiului …”, “Land … Region”


@dataclass(frozen=True, slots=True)
class _Designation:
    kind: str
    article: str = ""


def _lines(text):
    return [words for line in text.strip().splitlines() for words in line.strip().split("|")]


def _before():
    return {
        fold(f"{noun} {little}"): _Designation(kind, article)
        for connectors, kind, nouns in reversed(_BEFORE)
        for noun in _lines(nouns)
        for little, _colon, article in (each.partition(":") for each in connectors)
    }


_KIND_BEFORE = _before()
_KIND_AFTER = {fold(w): _Designation(kind) for kind, text in _AFTER.items() for w in _lines(text)}
# An elided word before the name, once the designation is known: “Comune dell’Aquila”.
_ELIDED = re.compile(rf"(?<!\S)(d|l|dell)[{APOSTROPHES}]\s*", re.IGNORECASE)
# Ukrainian and Bulgarian write one letter for the word.
_ABBREVIATED = ((re.compile(r"^м\.\s*", re.I), "місто "), (re.compile(r"^гр?\.\s*", re.I), "град "))
_ARTICLE = re.compile(
    rf"(?:la|le|les|el|las|los|l[{APOSTROPHES}])(?:\s+|(?<=[{APOSTROPHES}]))", re.I
)
_REGIONAL = frozenset({"region", "county", "department"})


@lru_cache(maxsize=20_000)
def strip_designation(text):
    """Return a name without its designation, and the kind that this implies (or ``""``).

    A name that is nothing but a designation stays whole.
    """
    names, kind = bare_names(text)
    return names[0], kind


@lru_cache(maxsize=20_000)
def bare_names(text):
    """Return the names that a text with a designation can mean, and the kind that it implies."""
    for abbreviated, word in _ABBREVIATED:
        text = abbreviated.sub(word, text)
    kind, names = "", (text,)
    for _layer in range(_LAYERS):
        bare, designation, words = _stripped(names[0])
        if designation is None:
            break
        names = tuple(dict.fromkeys([bare, *_variants(bare, designation, words)]))
        kind = kind or designation.kind
    return names, kind


def _stripped(text):
    """Return a name without one designation, this, and its words; without any, the name."""
    words = _ELIDED.sub(r"\1’ ", text).split()
    for length in range(min(_LONGEST, len(words) - 1), 0, -1):
        if found := _found(_KIND_BEFORE, words[:length], words[length:]):
            return _rejoined(words[length:]), found, words[:length]
        if found := _found(_KIND_AFTER, words[-length:], words[:-length]):
            return _rejoined(words[:-length]), found, words[-length:]
    return text, None, []


def _found(designations, words, name):
    """Return the designation that the words are, if what is left can be a name."""
    has_letters = any(character.isalpha() for word in name for character in word)
    return designations.get(fold(" ".join(words)).removeprefix("the ")) if has_letters else None


def _rejoined(words):
    return re.sub(r"(?<!\S)([dl]|dell)’ ", r"\1’", " ".join(words), flags=re.IGNORECASE)


def _variants(name, designation, words):
    if designation.article:
        between = "" if designation.article.endswith("’") else " "
        yield f"{designation.article}{between}{name}"
    if designation.kind in _REGIONAL and (article := _ARTICLE.match(name)):
        yield name[article.end() :]
    if fold(words[-1]) in _GENITIVES and name.endswith(("s", "S")):
        yield name[:-1]
    if _ADJECTIVES.search(name):
        yield _ADJECTIVES.sub("", name)
