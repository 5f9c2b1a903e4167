"""Places whose names in two languages no rule of spelling brings together.

Only what the register is likely to meet; names that people enter themselves
as other names of a participant need no line here.
"""

from alliance_site.spelling import fold

_ONE_PLACE_A_LINE = """
Київ|Kyiv|Kiev|Kiew
Львів|Lviv|Lvov|Lwów|Lemberg
Харків|Kharkiv|Kharkov
Ужгород|Uzhhorod|Uzhgorod|Ungvár
Мукачево|Mukachevo|Mukacheve|Munkács
Дніпро|Dnipro|Dnepropetrovsk|Dnipropetrovsk
Чернівці|Chernivtsi|Czernowitz|Cernăuți
Закарпаття|Zakarpattia|Transcarpathia|Transcarpatie
Cluj-Napoca|Cluj|Kolozsvár|Klausenburg
Târgu Mureș|Marosvásárhely
Timișoara|Temesvár|Temeswar
Oradea|Nagyvárad
Brașov|Kronstadt|Brassó
Sibiu|Hermannstadt|Nagyszeben
București|Bucharest|Bucarest|Bukarest
Chișinău|Kishinev
Košice|Kassa|Kaschau
Bratislava|Pozsony|Pressburg
Praha|Prague|Prag
Plzeň|Pilsen
Brno|Brünn
Wien|Vienna|Vienne|Bécs
Gəncə|Ganja|Gandja
Graz|Gradec
Warszawa|Warsaw|Varsovie|Warschau
Kraków|Cracow|Cracovie|Krakau
Wrocław|Breslau
Gdańsk|Danzig
Vilnius|Wilno|Vilna
Beograd|Београд|Belgrade|Belgrad
Skopje|Skoplje|Shkup|Скопје
Bitola|Monastir
Prishtinë|Priština|Pristina|Prishtina
Pejë|Peć
Gjakovë|Đakovica
Shkodër|Shkodra|Scutari
Durrës|Durazzo
Vlorë|Valona
Sofia|Sofiya|Sofija
Αθήνα|Athens|Athènes|Athen|Athina|Αθήναι
Ηράκλειο|Heraklion|Héraklion|Iraklio|Iráklion|Candia
Θεσσαλονίκη|Thessaloniki|Salonica|Salonique|Saloniki
Κέρκυρα|Kerkyra|Corfu|Corfou
Λευκωσία|Nicosia|Nicosie|Lefkosia|Lefkoşa
Λεμεσός|Limassol|Lemesos
İzmir|Smyrna|Smyrne
İstanbul|Istamboul
Roma|Rome
Milano|Milan
Torino|Turin
Napoli|Naples
Genova|Genoa|Gênes
Venezia|Venice|Venise
Firenze|Florence
Padova|Padua|Padoue
Bolzano|Bozen
Trieste|Triest|Trst
L’Aquila|Aquila
Toscana|Tuscany|Toscane
Sevilla|Seville|Séville
Zaragoza|Saragossa|Saragosse
Córdoba|Cordoue|Cordova
Donostia|San Sebastián|Saint-Sébastien|Donostia-San Sebastián
Vitoria-Gasteiz|Vitoria|Gasteiz
Pamplona|Iruña|Pampelune
Cataluña|Catalunya|Catalonia|Catalogne
Andalucía|Andalusia|Andalousie
País Vasco|Euskadi|Basque Country|Pays basque
Lisboa|Lisbon|Lisbonne
Porto|Oporto
Bruxelles|Brussel|Brussels|Brüssel
Antwerpen|Antwerp|Anvers
Gent|Ghent|Gand
Liège|Luik|Lüttich
Den Haag|The Hague|La Haye|’s-Gravenhage
Köln|Cologne
München|Munich
Nürnberg|Nuremberg
Aachen|Aix-la-Chapelle
Bayern|Bavaria|Bavière
Strasbourg|Straßburg|Strossburi
Genève|Geneva|Genf|Ginevra
Basel|Bâle|Basle
København|Copenhagen|Copenhague
Göteborg|Gothenburg
Helsinki|Helsingfors
Turku|Åbo
Tampere|Tammerfors
sector|sectorul|secteur
"""


def _names():
    """Return folded name -> folded first name of its line."""
    lines = (line.split("|") for line in _ONE_PLACE_A_LINE.strip().splitlines())
    return {fold(name): fold(names[0]) for names in lines for name in names}


_FIRST_NAME = _names()


def one_name(folded):
    """Return the one name that stands for all names of a place; most have only their own."""
    if folded in _FIRST_NAME:
        return _FIRST_NAME[folded]
    return " ".join(_FIRST_NAME.get(word, word) for word in folded.split())
