"""The names of places in several languages, one place a line.

Only what the register is likely to meet; names that people enter themselves
as other names of a participant need no line here.
"""

ONE_PLACE_A_LINE = """
Київ|Kyiv|Kiev|Kiew|Kijów
Львів|Lviv|Lvov|Lwów|Lemberg
Харків|Kharkiv|Kharkov|Kharkow
Одеса|Odesa|Odessa
Ужгород|Uzhhorod|Uzhgorod|Ungvár
Берегове|Berehove|Beregszász
Мукачево|Mukachevo|Mukacheve|Munkács
Дніпро|Dnipro|Dnepropetrovsk|Dnipropetrovsk
Чернівці|Chernivtsi|Czernowitz|Cernăuți
Закарпаття|Zakarpattia|Transcarpathia|Transcarpatie
Cluj-Napoca|Cluj|Kolozsvár|Klausenburg
Târgu Mureș|Marosvásárhely|Neumarkt am Mieresch
Sfântu Gheorghe|Sepsiszentgyörgy
Miercurea Ciuc|Csíkszereda
Satu Mare|Szatmárnémeti
Baia Mare|Nagybánya
Alba Iulia|Gyulafehérvár|Karlsburg
Odorheiu Secuiesc|Székelyudvarhely
Sighișoara|Segesvár|Schäßburg
Reghin|Szászrégen
Zalău|Zilah
Carei|Nagykároly
Turda|Torda
Mediaș|Medgyes|Mediasch
Bistrița|Bistritz|Beszterce
Iași|Jassy
Timișoara|Temesvár|Temeswar
Oradea|Nagyvárad|Großwardein
Brașov|Kronstadt|Brassó
Sibiu|Hermannstadt|Nagyszeben
București|Bucharest|Bucarest|Bukarest
Chișinău|Kishinev|Chisinev|Кишинёв
Košice|Kassa|Kaschau
Komárno|Révkomárom
Dunajská Streda|Dunaszerdahely
Rimavská Sobota|Rimaszombat
Banská Bystrica|Besztercebánya|Neusohl
Prešov|Eperjes|Preschau
Nitra|Nyitra
Trnava|Nagyszombat|Tyrnau
Žilina|Zsolna|Sillein
Bratislava|Pozsony|Pressburg
Praha|Prague|Prag
Plzeň|Pilsen
Brno|Brünn
Olomouc|Olmütz
Ostrava|Ostrau
Liberec|Reichenberg
Ústí nad Labem|Aussig
Karlovy Vary|Carlsbad|Karlsbad
Wien|Vienna|Vienne|Bécs
Gəncə|Ganja|Gandja
Graz|Gradec
Warszawa|Warsaw|Varsovie|Warschau
Kraków|Cracow|Cracovie|Krakau
Wrocław|Breslau
Gdańsk|Danzig
Poznań|Posen
Szczecin|Stettin
Katowice|Kattowitz
Opole|Oppeln
Toruń|Thorn
Vilnius|Wilno|Vilna|Vilniaus
Kaunas|Kauno|Kowno
Klaipėda|Klaipėdos|Memel
Šiauliai|Šiaulių
Rīga|Riga|Rīgas
Daugavpils|Dünaburg
Tallinn|Tallinna|Reval
Tartu|Dorpat
Tbilisi|Tbilissi|Tiflis|თბილისი
Yerevan|Erevan|Երևան
Bakı|Baku|Bakou
Beograd|Београд|Belgrade|Belgrad
Novi Sad|Újvidék|Neusatz
Subotica|Szabadka
Senta|Zenta
Kanjiža|Kanizsa|Magyarkanizsa
Zagreb|Agram
Rijeka|Fiume
Pula|Pola
Rovinj|Rovigno
Poreč|Parenzo
Ljubljana|Laibach|Lubiana
Maribor|Marburg an der Drau
Koper|Capodistria
Piran|Pirano
Izola|Isola
Lendava|Lendva
Split|Spalato
Zadar|Zara
Dubrovnik|Ragusa
Skopje|Skoplje|Shkup|Скопје
Bitola|Monastir
Prishtinë|Priština|Pristina|Prishtina|Приштина
Mitrovicë|Kosovska Mitrovica|Mitrovica
Fushë Kosovë|Kosovo Polje
Gjilan|Gnjilane
Ferizaj|Uroševac
Obiliq|Obilić
Tetovë|Tetovo|Тетово
Gostivar|Гостивар
Pejë|Peć
Gjakovë|Đakovica
Shkodër|Shkodra|Scutari
Durrës|Durazzo
Vlorë|Valona
Sofia|Sofiya|Sofija|София|Столична
Пловдив|Plovdiv|Philippopolis
Αθήνα|Athens|Athènes|Athen|Athina|Αθήναι
Ηράκλειο|Heraklion|Héraklion|Iraklio|Iráklion|Candia
Θεσσαλονίκη|Thessaloniki|Salonica|Salonique|Saloniki
Πειραιάς|Πειραιώς|Piraeus|Pireas|Le Pirée
Πάτρα|Patras|Patra|Πατρών
Κέρκυρα|Kerkyra|Corfu|Corfou
Λευκωσία|Nicosia|Nicosie|Lefkosia|Lefkoşa
Λεμεσός|Limassol|Lemesos
İzmir|Smyrna|Smyrne
İstanbul|Istamboul|Constantinople
Edirne|Andrinople|Adrianople
Roma|Rome
Milano|Milan
Torino|Turin
Napoli|Naples
Genova|Genoa|Gênes
Venezia|Venice|Venise
Firenze|Florence
Padova|Padua|Padoue
Bolzano|Bozen
Merano|Meran
Bressanone|Brixen
Brunico|Bruneck
Vipiteno|Sterzing
Laives|Leifers
Cagliari|Casteddu
Trieste|Triest|Trst
Gorizia|Görz|Gorica
Mantova|Mantua
Siracusa|Syracuse
L’Aquila|Aquila
Toscana|Tuscany|Toscane
Sevilla|Seville|Séville
Zaragoza|Saragossa|Saragosse
Córdoba|Cordoue|Cordova
Donostia|San Sebastián|Saint-Sébastien|Donostia-San Sebastián|San Sebastián-Donostia
Bilbao|Bilbo
Estella|Lizarra
Tudela|Tutera
Villava|Atarrabia
Burlada|Burlata
Alsasua|Altsasu
Hondarribia|Fuenterrabía
Arrasate|Mondragón
Rentería|Errenteria
Puente la Reina|Gares
Salvatierra|Agurain
Sangüesa|Zangoza
Elche|Elx
Alicante|Alacant
Castellón de la Plana|Castelló de la Plana|Castelló
Sagunto|Sagunt
Alcoy|Alcoi
Jávea|Xàbia
Villajoyosa|La Vila Joiosa
Benicasim|Benicàssim
Lérida|Lleida
Gerona|Girona
Tarrasa|Terrassa
Ibiza|Eivissa
Mahón|Maó
La Coruña|A Coruña|La Corogne
Orense|Ourense
Xixón|Gijón
Uviéu|Oviedo
Vitoria-Gasteiz|Vitoria|Gasteiz|Gasteiz-Vitoria
Pamplona|Iruña|Pampelune|Pamplona-Iruña|Iruña-Pamplona|Iruñea
Cataluña|Catalunya|Catalonia|Catalogne
Andalucía|Andalusia|Andalousie
País Vasco|Euskadi|Basque Country|Pays basque
Lisboa|Lisbon|Lisbonne
Porto|Oporto
Bruxelles|Brussel|Brussels|Brüssel
Antwerpen|Antwerp|Anvers
Gent|Ghent|Gand
Brugge|Bruges
Mechelen|Malines
Leuven|Louvain
Kortrijk|Courtrai
Ieper|Ypres
Tournai|Doornik
Mons|Bergen
Namur|Namen
Sint-Niklaas|Saint-Nicolas
Sint-Truiden|Saint-Trond
Molenbeek-Saint-Jean|Sint-Jans-Molenbeek
Saint-Gilles|Sint-Gillis
Schaerbeek|Schaarbeek
Ixelles|Elsene
Uccle|Ukkel
Liège|Luik|Lüttich
Den Haag|The Hague|La Haye|’s-Gravenhage
Köln|Cologne|Colonia
Mainz|Mayence
Trier|Trèves
Regensburg|Ratisbonne|Ratisbon
Hannover|Hanover|Hanovre
Hamburg|Hambourg
Braunschweig|Brunswick
Konstanz|Constance
Frankfurt am Main|Francfort-sur-le-Main|Frankfurt a. M.|Frankfurt/Main
München|Munich
Nürnberg|Nuremberg
Aachen|Aix-la-Chapelle
Bayern|Bavaria|Bavière
Strasbourg|Straßburg|Strossburi
Genève|Geneva|Genf|Ginevra
Basel|Bâle|Basle|Basilea
Biel|Bienne|Biel/Bienne
Fribourg|Freiburg im Üechtland
Bern|Berne|Berna
Zürich|Zurich|Zurigo
Luzern|Lucerne
Sitten|Sion
København|Copenhagen|Copenhague
Göteborg|Gothenburg
Helsinki|Helsingfors|Helsingin
Espoo|Esbo|Espoon
Vantaa|Vanda|Vantaan
Oulu|Uleåborg|Oulun
Vaasa|Vasa|Vaasan
Porvoo|Borgå
Kokkola|Karleby
Pori|Björneborg
Turku|Åbo|Turun
Tampere|Tammerfors|Tampereen
Baile Átha Cliath|Dublin
Corcaigh|Chorcaí|Cork
Gaillimh|na Gaillimhe|Galway
Luimneach|Luimnigh|Limerick
Port Láirge|Phort Láirge|Waterford
Cardiff|Caerdydd
Swansea|Abertawe
Guovdageaidnu|Kautokeino|Koutokeino
Kárášjohka|Karasjok|Kaarasjoki
Deatnu|Tana|Teno
Unjárga|Nesseby|Uuniemi
Porsáŋgu|Porsanger|Porsanki
Gáivuotna|Kåfjord|Kaivuono
Romsa|Tromsø|Tromssa
Giron|Kiruna|Kiiruna
Jåhkåmåhkke|Dálvvadis|Jokkmokk
Jiellevárre|Váhtjer|Gällivare
Árjepluovve|Arjeplog
Ohcejohka|Utsjoki
Aanaar|Anár|Inari
Eanodat|Enontekiö
Soađegilli|Sodankylä
Budyšin|Bautzen
Chóśebuz|Cottbus
Zhorjelc|Görlitz
Ljouwert|Leeuwarden
’s-Hertogenbosch|Den Bosch|Bois-le-Duc
Χανιά|Chania|Hania|Khania|La Canée
Ρόδος|Rhodes|Rodos
Bălți|Бельцы|Beltsy
Valletta|Il-Belt Valletta
"""
