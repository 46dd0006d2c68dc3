"""French words for countries; the module `notation` says how to read the tables."""

COUNTRIES = """
AD | Andorre, principauté d'Andorre | andorran | Andorre-la-Vieille
AE | Émirats arabes unis, Émirats, EAU, É.A.U. | émirati, émirien | Abou Dhabi, Abou Dabi
   , Abu Dhabi
AF | Afghanistan, émirat islamique d'Afghanistan | afghan | Kaboul
AG | Antigua-et-Barbuda, ?Antigua | antiguais, antiguayen | ?Saint John's
AI | Anguilla | anguillais | ?The Valley
AL | Albanie | albanais | Tirana
AM | Arménie | arménien | Erevan
AO | Angola | angolais | Luanda
AQ | Antarctique | |
AR | Argentine, République argentine | argentin | Buenos Aires
AS | Samoa américaines | | Pago Pago
AT | Autriche | autrichien | ?Vienne
AU | Australie | australien | Canberra
AW | Aruba | arubais | Oranjestad
AX | Îles Åland, Åland | ålandais | Mariehamn
AZ | Azerbaïdjan, Azerbaidjan | azerbaïdjanais, azéri | Bakou
BA | Bosnie-Herzégovine, Bosnie, Herzégovine
   | bosnien, bosniaque, bosno-serbe, =Serbes de Bosnie, herzégovinien | Sarajevo
BB | Barbade | barbadien | Bridgetown
BD | Bangladesh, Bengladesh | bangladais, bangladeshi, bangladeshien | Dacca
BE | Belgique | belge | ?Bruxelles
BF | Burkina Faso, Burkina | burkinabè, burkinabé | Ouagadougou
BG | Bulgarie | bulgare | Sofia
BH | Bahreïn, Bahrein | bahreïni, bahreïnien | Manama
BI | Burundi | burundais | Bujumbura, Gitega
BJ | Bénin | béninois | Porto-Novo, Cotonou
BL | Saint-Barthélemy, Saint-Barth | | Gustavia
BM | Bermudes | bermudien | ?Hamilton
BN | Brunei, Brunei Darussalam, Brunéi | brunéien | Bandar Seri Begawan
BO | Bolivie | bolivien | La Paz
BQ | Pays-Bas caribéens, Bonaire, Saint-Eustache, Bonaire Saint-Eustache et Saba | |
BR | Brésil | brésilien | Brasilia
BS | Bahamas | bahaméen, bahamien | ?Nassau
BT | Bhoutan | bhoutanais | Thimphou, Thimphu
BV | Île Bouvet | |
BW | Botswana | botswanais, botswanéen | Gaborone
BY | Biélorussie, Bélarus, Belarus | biélorusse, bélarusse, bélarussien | Minsk
BZ | Belize | bélizien | Belmopan
CA | Canada | canadien | Ottawa
CC | Îles Cocos, Îles Cocos Keeling, Îles Keeling | |
CD | République démocratique du Congo, RDC, R.D.C., RD Congo, R.D. Congo, Congo-Kinshasa
   , Congo démocratique, Zaïre | zaïrois, kino-congolais
   | Kinshasa
CF | République centrafricaine, Centrafrique, RCA, R.C.A. | centrafricain | Bangui
CG | République du Congo, Congo-Brazzaville | | Brazzaville
CD/CG | Congo | congolais |
CH | Suisse, Confédération helvétique, Confédération suisse, Helvétie
   | suisse, suissesse/suissesse, helvète, helvétique | Berne
CI | Côte d'Ivoire | ivoirien | Yamoussoukro, Abidjan
CK | Îles Cook | | Avarua
CL | Chili | chilien | Santiago du Chili, ?Santiago
CM | Cameroun | camerounais | Yaoundé
CN | Chine, République populaire de Chine, RPC, R.P.C., Chine continentale | chinois | Pékin
   , Beijing
CO | Colombie | colombien | Bogota, Bogotá
CR | Costa Rica | costaricain, costaricien, costa-ricain, costa-ricien | San José Costa Rica
   , ?San José
CU | Cuba | cubain | la Havane, Havane
CV | Cap-Vert, Cabo Verde | cap-verdien, capverdien | ?Praia
CW | Curaçao | curacien | Willemstad
CX | Île Christmas | |
CY | Chypre, République turque de Chypre du Nord | chypriote, cypriote | Nicosie
CZ | Tchéquie, République tchèque | tchèque | Prague
DE | Allemagne, Allemagne de l'Ouest, RFA, R.F.A., République fédérale d'Allemagne
   | allemand, ouest-allemand | Berlin, Bonn
DJ | Djibouti | djiboutien |
DK | Danemark | danois | Copenhague
DM | la Dominique, ?Dominique, Commonwealth de Dominique | dominiquais | ?Roseau
DO | République dominicaine | | Saint-Domingue
DM/DO | | dominicain |
DZ | Algérie | algérien | Alger
EC | Équateur | équatorien | Quito
EE | Estonie | estonien | Tallinn
EG | Égypte | égyptien | le Caire, ?Caire
EH | Sahara occidental, République arabe sahraouie démocratique, RASD | sahraoui | Laâyoune
ER | Érythrée | érythréen | Asmara
ES | Espagne | espagnol | Madrid
ET | Éthiopie | éthiopien | Addis-Abeba
FI | Finlande | finlandais | Helsinki
FJ | Fidji, Îles Fidji | fidjien | Suva
FK | Îles Malouines, Malouines, Îles Falkland, Falkland, Îles Falkland Malouines | ?malouin
   | Port Stanley
FM | Micronésie, États fédérés de Micronésie | micronésien | Palikir
FO | Îles Féroé, Féroé | féroïen, féringien | Tórshavn
FR | France, République française, Hexagone | français | Paris
GA | Gabon | gabonais | Libreville
GB | Royaume-Uni, Grande-Bretagne, Angleterre, Écosse, pays de Galles, Irlande du Nord, UK, U.K.
   , Royaume-Uni de Grande-Bretagne et d'Irlande du Nord, Ulster
   | britannique, anglais, écossais, gallois, nord-irlandais, =British | Londres
GD | la Grenade, ?Grenade | grenadien | ?Saint-Georges
GE | Géorgie | géorgien | Tbilissi
GF | Guyane française, Guyane | guyanais | ?Cayenne
GG | Guernesey | guernesiais | Saint-Pierre-Port
GH | Ghana | ghanéen | Accra
GI | Gibraltar | gibraltarien |
GL | Groenland | groenlandais | Nuuk
GM | Gambie | gambien | Banjul
GN | Guinée, Guinée-Conakry, République de Guinée | guinéen | Conakry
GP | Guadeloupe | guadeloupéen | Basse-Terre, Pointe-à-Pitre
GQ | Guinée équatoriale | équato-guinéen, équatoguinéen | Malabo
GR | Grèce, République hellénique | grec/grecque, hellène, hellénique | Athènes
GS | Géorgie du Sud-et-les Îles Sandwich du Sud, Géorgie du Sud et les Îles Sandwich du Sud
   , Géorgie du Sud | |
GT | Guatemala, Guatémala | guatémaltèque | Guatemala Ciudad
GU | Guam | guamien | Hagåtña
GW | Guinée-Bissau, Guinée-Bissao | bissau-guinéen, bissaoguinéen | Bissau
GY | Guyana, Guyane britannique | guyanien | ?Georgetown
HK | Hong Kong, Hongkong, R.A.S. chinoise de Hong Kong | hongkongais, hong-kongais |
HM | Îles Heard-et-MacDonald, Îles Heard et McDonald | |
HN | Honduras | hondurien | Tegucigalpa
HR | Croatie | croate | Zagreb
HT | Haïti | haïtien | Port-au-Prince
HU | Hongrie | hongrois, magyar | Budapest
ID | Indonésie | indonésien | Jakarta, Djakarta
IE | Irlande, Eire, République d'Irlande | irlandais | Dublin
IL | Israël | israélien | Tel Aviv, Tel-Aviv, ?Jérusalem
IM | Île de Man | mannois |
IN | Inde | indien | New Delhi, Delhi
IO | Territoire britannique de l'océan Indien, archipel des Chagos, Chagos, Diego Garcia
   | chagossien |
IQ | Irak, Iraq | irakien, iraquien | Bagdad
IR | Iran, République islamique d'Iran | iranien | Téhéran
IS | Islande | islandais | Reykjavik
IT | Italie | italien | Rome
JE | Jersey | jersiais | Saint-Hélier
JM | Jamaïque | jamaïcain, jamaïquain | ?Kingston
JO | Jordanie | jordanien | Amman
JP | Japon | japonais, nippon/nippone, nipponne/nipponne | Tokyo
KE | Kenya | kényan, kenyan | Nairobi
KG | Kirghizistan, Kirghizstan, Kirghizie | kirghize, kirghiz | Bichkek
KH | Cambodge | cambodgien, ?khmer | Phnom Penh
KI | Kiribati | kiribatien, gilbertin | Tarawa-Sud
KM | Comores | comorien | ?Moroni
KN | Saint-Christophe-et-Niévès, Saint-Kitts-et-Nevis, Saint-Kitts, Saint-Christophe-et-Nevis
   | kittitien | ?Basseterre
KP | Corée du Nord, République populaire démocratique de Corée, RPDC
   | nord-coréen, =Coréens du Nord, =Coréen du Nord | Pyongyang
KR | Corée du Sud, République de Corée
   | sud-coréen, =Coréens du Sud, =Coréen du Sud | Séoul
KP/KR | Corée | coréen |
KW | Koweït, Kuwait | koweïtien, koweïti | Koweït City
KY | Îles Caïmans, Caïmans | caïmanais, caïmanien | ?George Town
KZ | Kazakhstan | kazakh, kazakhstanais, kazakhe | Astana, Noursoultan
LA | Laos | laotien | Vientiane
LB | Liban | libanais | Beyrouth
LC | Sainte-Lucie | saint-lucien | ?Castries
LI | Liechtenstein | liechtensteinois | Vaduz
LK | Sri Lanka | srilankais, sri-lankais | Colombo
LR | Liberia, Libéria | libérien | Monrovia
LS | Lesotho | lésothien, basotho | Maseru
LT | Lituanie, Lithuanie | lituanien, lithuanien | Vilnius
LU | Luxembourg, grand-duché de Luxembourg, Grand-Duché | luxembourgeois |
LV | Lettonie | letton | Riga
LY | Libye | libyen | Tripoli
MA | Maroc | marocain, chérifien | Rabat
MC | Monaco, principauté de Monaco | monégasque |
MD | Moldavie, Moldova, République de Moldavie | moldave | Chisinau, Chișinău
ME | Monténégro, Montenegro | monténégrin | Podgorica
MF | Saint-Martin | saint-martinois | ?Marigot
MG | Madagascar | malgache | Antananarivo, Tananarive
MH | Îles Marshall | marshallais | ?Majuro
MK | Macédoine du Nord, Macédoine, ARYM | macédonien, nord-macédonien | Skopje
ML | Mali | malien | Bamako
MM | Birmanie, Myanmar, Myanmar Birmanie | birman | Rangoun, Naypyidaw, Rangoon, Naypyitaw
MN | Mongolie | mongol | Oulan-Bator
MO | Macao, R.A.S. chinoise de Macao | macanais |
MP | Îles Mariannes du Nord, Mariannes du Nord | |
MQ | Martinique | martiniquais | Fort-de-France
MR | Mauritanie, République islamique de Mauritanie | mauritanien | Nouakchott
MS | Montserrat | montserratien | ?Brades
MT | Malte | maltais | La Valette
MU | île Maurice, ?Maurice, République de Maurice | mauricien | Port-Louis
MV | Maldives | maldivien | =Malé
MW | Malawi | malawite, malawien | Lilongwe
MX | Mexique | mexicain | Mexico
MY | Malaisie | malaisien | Kuala Lumpur
MZ | Mozambique | mozambicain | Maputo
NA | Namibie | namibien | Windhoek
NC | Nouvelle-Calédonie | néo-calédonien, calédonien | Nouméa
NE | Niger, République du Niger | nigérien | Niamey
NF | Île Norfolk | |
NG | Nigeria, Nigéria, delta du Niger | nigérian | Abuja
NI | Nicaragua | nicaraguayen | Managua
NL | Pays-Bas, la Hollande, ?Hollande | néerlandais, hollandais | Amsterdam
NO | Norvège | norvégien | Oslo
NP | Népal | népalais | Katmandou
NR | Nauru | nauruan, nauruien | ?Yaren
NU | Niue, Niué | niuéen | ?Alofi
NZ | Nouvelle-Zélande | néo-zélandais | ?Wellington
OM | Oman, sultanat d'Oman | omanais | Mascate
PA | Panama | panaméen | Panama City
PE | Pérou | péruvien | Lima
PF | Polynésie française, Tahiti | polynésien, tahitien | Papeete
PG | Papouasie-Nouvelle-Guinée | papouan-néo-guinéen, papou, papouasien | Port Moresby
PH | Philippines | philippin | Manille
PK | Pakistan, République islamique du Pakistan | pakistanais | Islamabad
PL | Pologne | polonais | Varsovie
PM | Saint-Pierre-et-Miquelon | saint-pierrais |
PN | Îles Pitcairn, Pitcairn | |
PR | Porto Rico, Puerto Rico | portoricain, porto-ricain | San Juan Porto Rico, ?San Juan
PS | Palestine, Territoires palestiniens, État de Palestine, Gaza, bande de Gaza, Cisjordanie
   , Territoire palestinien occupé | palestinien, gazaoui | Ramallah
PT | Portugal | portugais | Lisbonne
PW | Palaos, Palau | paluan, palaosien | Ngerulmud, Melekeok
PY | Paraguay | paraguayen | Asuncion, Asunción
QA | Qatar | qatari, qatarien, qatarie/qatarie | Doha
RE | la Réunion, île de la Réunion, ?Réunion | réunionnais |
RO | Roumanie | roumain | Bucarest
RS | Serbie | serbe | Belgrade
RU | Russie, Fédération de Russie | russe | Moscou
RW | Rwanda, Ruanda | rwandais | Kigali
SA | Arabie saoudite, royaume saoudien | saoudien | Riyad, Ryad, Riad
SB | Îles Salomon, ?Salomon | salomonais, salomonien | Honiara
SC | Seychelles | seychellois | Port Victoria
SD | Soudan | soudanais | Khartoum
SE | Suède | suédois | Stockholm
SG | Singapour | singapourien |
SH | Sainte-Hélène, Sainte-Hélène Ascension et Tristan da Cunha | | ?Jamestown
SI | Slovénie | slovène | Ljubljana
SJ | Svalbard et Jan Mayen, Svalbard, Spitzberg | | Longyearbyen
SK | Slovaquie | slovaque | Bratislava
SL | Sierra Leone, Sierra-Leone | sierra-léonais, sierraléonais | Freetown
SM | Saint-Marin | saint-marinais |
SN | Sénégal | sénégalais | Dakar
SO | Somalie | somalien, somali | Mogadiscio
SR | Suriname, Surinam | surinamais, surinamien | Paramaribo
SS | Soudan du Sud, Sud-Soudan, Sud Soudan | sud-soudanais | Juba, Djouba
ST | Sao Tomé-et-Principe, Sao Tomé-et-Príncipe, São Tomé-et-Principe, Sao Tomé | santoméen |
SV | le Salvador, au Salvador, du Salvador, El Salvador, ?Salvador | salvadorien | San Salvador
SX | Saint-Martin partie néerlandaise, Sint Maarten | | ?Philipsburg
SY | Syrie, République arabe syrienne | syrien | Damas
SZ | Eswatini, Swaziland | swazi, eswatinien | Mbabane
TC | Îles Turques-et-Caïques, Îles Turks-et-Caïcos, Îles Turques et Caïques | | ?Cockburn Town
TD | Tchad | tchadien | N'Djamena, Ndjamena, N'Djaména
TF | Terres australes françaises, Terres australes et antarctiques françaises, TAAF | |
TG | Togo | togolais | Lomé
TH | Thaïlande | thaïlandais, thaï | Bangkok
TJ | Tadjikistan | tadjik, tadjike | Douchanbé
TK | Tokelau | |
TL | Timor oriental, Timor-Leste, Timor-Oriental | timorais, est-timorais | Dili
TM | Turkménistan | turkmène | Achgabat, Achkhabad
TN | Tunisie | tunisien | Tunis
TO | Tonga | tongien | Nuku'alofa
TR | Turquie, Türkiye | turc/turque | Ankara
TT | Trinité-et-Tobago, Trinité et Tobago, Trinidad-et-Tobago, ?Trinidad | trinidadien
   | Port-d'Espagne
TV | Tuvalu | tuvaluan | ?Funafuti
TW | Taïwan, Taiwan, République de Chine, Taipei chinois | taïwanais | Taipei
TZ | Tanzanie, Zanzibar | tanzanien | Dodoma, Dar es Salaam, Dar es-Salaam
UA | Ukraine | ukrainien | Kiev, Kyiv
UG | Ouganda | ougandais | Kampala
UM | Îles mineures éloignées des États-Unis | |
US | États-Unis, États-Unis d'Amérique, USA, U.S.A., US, U.S., ?Amérique
   | américain, états-unien, étasunien, étatsunien | Washington, Washington DC, Washington D.C.
UY | Uruguay | uruguayen | Montevideo
UZ | Ouzbékistan | ouzbek/ouzbèke, ouzbèque | Tachkent
VA | État de la Cité du Vatican, cité du Vatican, Vatican, Saint-Siège | |
VC | Saint-Vincent-et-les Grenadines, Saint-Vincent-et-les-Grenadines
   , Saint-Vincent et les Grenadines
   | | ?Kingstown
VE | Venezuela, Vénézuela, Vénézuéla | vénézuélien | Caracas
VG | Îles Vierges britanniques | | ?Road Town
VI | Îles Vierges des États-Unis, Îles Vierges américaines | | Charlotte Amalie
VI/VG | Îles Vierges | |
VN | Viêt Nam, Vietnam, Viêtnam, Viet Nam | vietnamien | Hanoï
VU | Vanuatu | vanuatais | ?Port-Vila
WF | Wallis-et-Futuna | wallisien, futunien |
WS | Samoa, Samoa occidentales | samoan | ?Apia
XK | Kosovo | kosovar | Pristina
YE | Yémen, Yemen | yéménite | Sanaa, Sana'a
YT | Mayotte | mahorais | Mamoudzou
ZA | Afrique du Sud, République sud-africaine | sud-africain, =Africains du Sud
   , =Africain du Sud | Pretoria, le Cap
ZM | Zambie | zambien | Lusaka
ZW | Zimbabwe | zimbabwéen | Harare
"""

INHABITANTS = """
BE | bruxellois, anversois, liégeois, wallon, flamand
BF | ouagalais
BJ | cotonois
BR | carioca, pauliste
CA | montréalais, torontois, ontarien, albertain
CD | kinois
CG | brazzavillois
CH | genevois, zurichois, bâlois, lausannois, valaisan, vaudois, bernois
CI | abidjanais
CM | yaoundéen
CN | pékinois, shanghaïen, tibétain, ouïghour, ouïgour
CU | havanais
DE | berlinois, munichois, hambourgeois, francfortois, bavarois
DZ | algérois, oranais, constantinois, kabyle
EG | cairote
ES | madrilène, barcelonais, catalan, andalou/andalouse, sévillan
FR | parisien, francilien, lyonnais, marseillais, bordelais, toulousain, lillois, nantais, rennais
   , strasbourgeois, montpelliérain, grenoblois, rouennais, stéphanois, dijonnais, corse, breton
   , alsacien, havrais, brestois, mulhousien, bisontin, toulonnais, niçois, rémois
GB | londonien, liverpuldien, mancunien, édimbourgeois, glaswégien
GR | athénien
IE | dublinois
IL | hiérosolymitain
IN | bombayite
IT | milanais, napolitain, turinois, sicilien, sarde, florentin, toscan, génois
JP | tokyoïte
LB | beyrouthin
MA | casablancais, rabati, marrakchi
ML | bamakois, tombouctien
MG | tananarivien
NE | niaméen
NL | amstellodamois, rotterdamois
PL | varsovien
PS | gazaoui, cisjordanien
PT | lisboète
RU | moscovite, pétersbourgeois, tchétchène, sibérien, daghestanais, ingouche
SN | dakarois, casamançais
SY | damascène, alépin
TG | loméen
TN | tunisois, sfaxien
TR | stambouliote, ankariote
UA | kiévien, criméen, odessite
US | new-yorkais, californien, texan, floridien, hawaïen, bostonien, chicagolais, louisianais
VE | caraquénien
"""
"""Of cities and regions."""

SEATS_OF_POWER = """
AR | Casa Rosada
BR | Planalto
CA | colline du Parlement
CL | La Moneda
CN | Zhongnanhai
DE | Bundestag, Bundesrat, Bundeswehr, Bundesbank, Luftwaffe, Reichstag
DZ | El Mouradia
EG | Al-Azhar
ES | Moncloa
FR | Élysée, palais de l'Élysée, Champs-Élysées, Quai d'Orsay, Matignon, hôtel de Matignon, Bercy
   , Palais-Bourbon, palais Bourbon, place Beauvau, Conseil constitutionnel, Palais du Luxembourg
   , Légion d'honneur, SNCF, RATP, Insee, SMIC, Smic, CGT, CFDT, Medef, MEDEF, CNRS, Pôle emploi
   , France Travail, Rassemblement national, Front national, France insoumise, Cour de cassation
   , Urssaf, Hexagone, DGSE, DGSI, GIGN, ?Assemblée nationale, ?Sénat
GB | Downing Street, Whitehall, Buckingham Palace, palais de Buckingham, Foreign Office
   , Scotland Yard, Westminster, Banque d'Angleterre, Chambre des lords, MI5, MI6, City de Londres
   , Royal Navy
IL | Knesset, Mossad, Tsahal, Shin Beth, Shin Bet
IN | Lok Sabha
IR | ?République islamique, Gardiens de la révolution, gardiens de la Révolution
IT | Quirinal, palais Chigi
KR | Maison Bleue
NL | la Haye
PL | Sejm, Diète polonaise
RU | Kremlin, Douma, place Rouge, FSB
UA | Verkhovna Rada, Rada
US | Maison Blanche, Maison-Blanche, Pentagone, ?Capitole, Bureau ovale, département d'État
   , Camp David, Réserve fédérale, FBI, CIA, Nasa, NASA, NSA, Fed américaine, Dow Jones, Nasdaq
   , Ku Klux Klan
"""

PLACES = """
AE | Dubaï, Dubai
AF | Kandahar, Hérat
AU | Sydney, Melbourne, Brisbane, Nouvelle-Galles du Sud, Tasmanie, Australie-Occidentale, Perth
   , Adélaïde, Queensland
BE | Anvers, Flandre belge, Wallonie, Liège, Charleroi
BR | São Paulo, Sao Paulo, Rio de Janeiro, Rio
CA | Toronto, Montréal, Vancouver, Québec, Ontario, Colombie-Britannique, Alberta, Calgary
   , Nouvelle-Écosse, Nouveau-Brunswick, Terre-Neuve, québécois
CH | Genève, Zurich, Bâle, Lausanne, Davos
CM | Douala
CN | Shanghai, Shanghaï, Shenzhen, Wuhan, Xinjiang, Mongolie intérieure, Tibet
CU | Santiago de Cuba, Holguín, Camagüey, Matanzas
CU/US | Guantanamo
DE | Francfort, Munich, Hambourg, Cologne, Düsseldorf, Stuttgart, Leipzig, Dresde, Bavière
DZ | Oran, Kabylie
EG | Alexandrie, Sinaï, canal de Suez
ES | Barcelone, Catalogne, Séville, Pays basque espagnol, Îles Canaries, Canaries
FR | Marseille, Lyon, Toulouse, Bordeaux, Strasbourg, Lille, Nantes, Rennes, Montpellier, Rouen
   , Grenoble, Corse, Bretagne, Normandie, Alsace, Île-de-France, Seine-Saint-Denis, Hauts-de-France
   , Provence, Auvergne, Aquitaine, Occitanie, Loire-Atlantique, Bouches-du-Rhône, Nice, Angers
   , ?Nancy, ?Tours, Montreuil
GB | Manchester, Liverpool, Édimbourg, Glasgow, Belfast, Cardiff
GE | Abkhazie, Ossétie du Sud
GR | Thessalonique
IL | Haïfa
IN | Bombay, Mumbai, Calcutta, Bangalore, Madras, Gujarat, Kerala, Pendjab
IQ | Mossoul, Bassora, Kirkouk, Falloujah
IR | Ispahan
IT | Milan, Naples, Turin, Venise, Sicile, Sardaigne, Gênes, Lampedusa
JP | Osaka, Kyoto, Hiroshima, Nagasaki, Fukushima, Okinawa
LY | Benghazi, Misrata
MA | Casablanca, Marrakech, Tanger
ML | Tombouctou, ?Gao, Kidal
NG | Lagos
NL | Rotterdam, Eindhoven
NZ | Auckland, Christchurch
PK | Karachi, Lahore, Peshawar, Baloutchistan
PL | Gdansk, Cracovie
PT | Porto, Açores, Madère
RU | Saint-Pétersbourg, Leningrad, Sibérie, Tchétchénie, Vladivostok, Sotchi, Kaliningrad
   , Daghestan
SA | la Mecque, Djeddah
SD | Darfour
SY | Alep, Idleb, Raqqa, Palmyre, Homs
TR | Istanbul, Antalya, Izmir, Anatolie
UA | Kharkiv, Kharkov, Odessa, Donbass, Marioupol, Donetsk, Lougansk, Lviv, Kherson, Tchernobyl
   , Zaporijjia
US | New York, Los Angeles, Chicago, Miami, Houston, San Francisco, Dallas, Boston, Philadelphie
   , Seattle, Atlanta, Las Vegas, La Nouvelle-Orléans, Californie, Texas, Floride, Ohio
   , Pennsylvanie, Michigan, Wisconsin, Minnesota, Arizona, Alaska, Hawaï, Illinois, Louisiane
   , Caroline du Nord, Caroline du Sud, Manhattan, Brooklyn, Hollywood, Silicon Valley, Wall Street
   , Nouveau-Mexique, New Mexico, New Jersey, État de Washington, État américain de Géorgie, Alabama
   , Arkansas, Connecticut, Delaware, Idaho, Indiana, Iowa, Kentucky, ?Maine, Maryland, Mississippi
   , Montana, Nebraska, Nevada, New Hampshire, Dakota du Nord, Dakota du Sud, Rhode Island
   , Tennessee, Utah, Vermont, +Virginie, ?Virginie, Virginie-Occidentale, Wyoming, Colorado, Kansas, Missouri
   , Oklahoma, Oregon, Massachusetts, Middle West, Afro-Américain
   , Afro-Américains, Afro-Américaine, Afro-Américaines
VN | Hô Chi Minh-Ville, Ho Chi Minh-Ville, Saïgon
YE | Aden, Hodeida
ZA | Johannesburg, Durban, Soweto
"""
