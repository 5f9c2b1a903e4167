"""What people say for the countries in which authorities may join, beside their names.

No library has the adjectives in French. A plural is found by its singular.
"""

# In English, then in French, masculine and feminine where they differ.
ADJECTIVES = {
    "AL": "Albanian, albanais, albanaise",
    "AD": "Andorran, andorran, andorrane",
    "AM": "Armenian, arménien, arménienne",
    "AT": "Austrian, autrichien, autrichienne",
    "AZ": "Azerbaijani, Azeri, azerbaïdjanais, azerbaïdjanaise, azéri, azérie",
    "BE": "Belgian, belge, Flemish, flamand, flamande, Walloon, wallon, wallonne",
    "BA": "Bosnian, Herzegovinian, bosnien, bosnienne, bosniaque",
    "BG": "Bulgarian, bulgare",
    "HR": "Croatian, Croat, croate",
    "CY": "Cypriot, chypriote",
    "CZ": "Czech, tchèque",
    "DK": "Danish, danois, danoise",
    "EE": "Estonian, estonien, estonienne",
    "FI": "Finnish, finlandais, finlandaise, finnois, finnoise",
    "FR": "French, français, française",
    "GE": "Georgian, géorgien, géorgienne",
    "DE": "German, allemand, allemande, Bavarian, bavarois, bavaroise",
    "GR": "Greek, Hellenic, grec, grecque, hellénique",
    "HU": "Hungarian, hongrois, hongroise",
    "IS": "Icelandic, islandais, islandaise",
    "IE": "Irish, irlandais, irlandaise",
    "IT": "Italian, italien, italienne",
    "LV": "Latvian, letton, lettonne, lettone",
    "LI": "Liechtensteiner, liechtensteinois, liechtensteinoise",
    "LT": "Lithuanian, lituanien, lituanienne",
    "LU": "Luxembourgish, Luxembourger, luxembourgeois, luxembourgeoise",
    "MT": "Maltese, maltais, maltaise",
    "MC": "Monegasque, monégasque",
    "ME": "Montenegrin, monténégrin, monténégrine",
    "NL": "Dutch, néerlandais, néerlandaise, hollandais, hollandaise",
    "MK": "Macedonian, North Macedonian, macédonien, macédonienne, nord-macédonien,"
    " nord-macédonienne",
    "NO": "Norwegian, norvégien, norvégienne",
    "PL": "Polish, polonais, polonaise",
    "PT": "Portuguese, portugais, portugaise",
    "MD": "Moldovan, Moldavian, moldave",
    "RO": "Romanian, roumain, roumaine",
    "SM": "Sammarinese, saint-marinais, saint-marinaise",
    "RS": "Serbian, Serb, serbe",
    "SK": "Slovak, Slovakian, slovaque",
    "SI": "Slovenian, Slovene, slovène",
    "ES": "Spanish, espagnol, espagnole, Catalan, catalan, catalane",
    "SE": "Swedish, suédois, suédoise",
    "CH": "Swiss, suisse, helvétique",
    "TR": "Turkish, turc, turque",
    "UA": "Ukrainian, ukrainien, ukrainienne",
    "GB": "British, English, Scottish, Welsh, Northern Irish, britannique, anglais, anglaise,"
    " écossais, écossaise, gallois, galloise, nord-irlandais, nord-irlandaise",
    "XK": "Kosovan, Kosovar, kosovar, kosovare",
}
# Parts that people name as they name a country.
PARTS = {
    "BE": "Flanders, Flandre, Flandres, Vlaanderen, Wallonia, Wallonie",
    "DE": "Bavaria, Bavière, Bayern",
    "ES": "Catalonia, Catalogne, Catalunya, Cataluña",
    "GB": "Scotland, Écosse, Wales, Pays de Galles, Cymru, England and Wales,"
    " Angleterre et pays de Galles, Northern Ireland, North Ireland, Irlande du Nord, Britain",
}


def each_word(table):
    """Yield code and each word or words of a table."""
    for code, words in table.items():
        for each in words.split(", "):
            yield code, each
