"""English words for countries; the module `notation` says how to read the tables."""

COUNTRIES = """
AD | Andorra | Andorran | Andorra la Vella
AE | United Arab Emirates, UAE, U.A.E., ?Emirates | Emirati | Abu Dhabi
AF | Afghanistan, Islamic Emirate of Afghanistan | Afghan, Afghani | Kabul
AG | Antigua & Barbuda, ?Antigua | Antiguan, Antiguan and Barbudan | ?St. John's
AI | Anguilla | Anguillan | ?The Valley
AL | Albania | Albanian | Tirana
AM | Armenia | Armenian | Yerevan
AO | Angola | Angolan | Luanda
AQ | Antarctica | |
AR | Argentina, Argentine Republic | Argentine, Argentinian, Argentinean | Buenos Aires
AS | American Samoa | American Samoan | Pago Pago
AT | Austria | Austrian | Vienna
AU | Australia, Commonwealth of Australia | Australian, Aussie | Canberra
AW | Aruba | Aruban | Oranjestad
AX | Åland Islands, Åland, Aland | | Mariehamn
AZ | Azerbaijan | Azerbaijani, Azeri | Baku
BA | Bosnia & Herzegovina, Bosnia-Herzegovina, Bosnia, Herzegovina | Bosnian, Herzegovinian
   | Sarajevo
BB | Barbados | Barbadian, Bajan | Bridgetown
BD | Bangladesh | Bangladeshi | Dhaka, Dacca
BE | Belgium | Belgian | ?Brussels
BF | Burkina Faso, Burkina | Burkinabe, Burkinabé, Burkinan | Ouagadougou
BG | Bulgaria | Bulgarian | Sofia
BH | Bahrain, Bahrein | Bahraini | Manama
BI | Burundi | Burundian | Bujumbura, Gitega
BJ | Benin | Beninese, Beninois | Porto-Novo, Cotonou
BL | Saint Barthélemy, Saint Barts | | Gustavia
BM | Bermuda | Bermudian, Bermudan | ?Hamilton
BN | Brunei, Brunei Darussalam | Bruneian | Bandar Seri Begawan
BO | Bolivia, Plurinational State of Bolivia | Bolivian | La Paz
BQ | Caribbean Netherlands, Bonaire, Sint Eustatius, Bonaire Sint Eustatius and Saba | |
BR | Brazil, Brasil | Brazilian | Brasilia, Brasília
BS | Bahamas | Bahamian | ?Nassau
BT | Bhutan | Bhutanese | Thimphu
BV | Bouvet Island | |
BW | Botswana | Botswanan, Motswana, Batswana | Gaborone
BY | Belarus, Byelorussia, Belorussia | Belarusian, Belarussian, Byelorussian | Minsk
BZ | Belize | Belizean | Belmopan
CA | Canada | Canadian | Ottawa
CC | Cocos Islands, Cocos Keeling Islands, Keeling Islands | |
CD | Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, D.R. Congo, DRC
   , D.R.C.
   , Congo-Kinshasa, Congo - Kinshasa, Zaire, DR of Congo
   | Zairean, Zairian | Kinshasa
CF | Central African Republic | ?Central African | Bangui
CG | Republic of the Congo, Republic of Congo, Congo-Brazzaville, Congo - Brazzaville |
   | Brazzaville
CD/CG | Congo | Congolese |
CH | Switzerland, Swiss Confederation | Swiss | Bern, Berne
CI | Ivory Coast, Côte d'Ivoire | Ivorian, Ivoirian | Yamoussoukro, Abidjan
CK | Cook Islands | Cook Islander | Avarua
CL | Chile | Chilean | Santiago de Chile, ?Santiago
CM | Cameroon, Cameroons | Cameroonian | Yaoundé
CN | China, People's Republic of China, PRC, P.R.C., mainland China | Chinese | Beijing, Peking
CO | Colombia | Colombian | Bogotá, Bogota
CR | Costa Rica | Costa Rican | San José Costa Rica, ?San José
CU | Cuba | Cuban | Havana, Havanna, La Habana
CV | Cape Verde, Cabo Verde | Cape Verdean, Cabo Verdean | ?Praia
CW | Curaçao | Curaçaoan | Willemstad
CX | Christmas Island | Christmas Islander |
CY | Cyprus, Turkish Republic of Northern Cyprus | Cypriot | Nicosia
CZ | Czechia, Czech Republic | Czech, Czechs | Prague
DE | Germany, West Germany, Federal Republic of Germany | German, West German | Berlin, Bonn
DJ | Djibouti | Djiboutian | Djibouti City
DK | Denmark | Danish, Danes, ?Dane | Copenhagen
DM | Dominica, Commonwealth of Dominica | | ?Roseau
DO | Dominican Republic | | Santo Domingo
DM/DO | | Dominican |
DZ | Algeria | Algerian | Algiers
EC | Ecuador | Ecuadorian, Ecuadorean, Ecuadoran | Quito
EE | Estonia | Estonian | Tallinn
EG | Egypt | Egyptian | Cairo
EH | Western Sahara, Sahrawi Arab Democratic Republic | Sahrawi, Saharawi | Laayoune
ER | Eritrea | Eritrean | Asmara
ES | Spain | Spanish, Spaniard | Madrid
ET | Ethiopia | Ethiopian | Addis Ababa
FI | Finland | Finnish, Finns, ?Finn | Helsinki
FJ | Fiji | Fijian | Suva
FK | Falkland Islands, Falklands, Malvinas, Falkland Islands Malvinas | Falkland Islander
   | Port Stanley
FM | Micronesia, Federated States of Micronesia | Micronesian
   | Palikir
FO | Faroe Islands, Faeroe Islands, Faroes | Faroese | Tórshavn
FR | France, French Republic | French, Frenchman, Frenchwoman | Paris
GA | Gabon | Gabonese | Libreville
GB | United Kingdom, UK, U.K., Great Britain, Britain, England, Scotland, Wales, Northern Ireland
   , United Kingdom of Great Britain and Northern Ireland, Ulster
   | British, Briton, Brits, ?Brit, English, Englishman, Englishwoman, Scottish, Scots, Scotsman
   , Welsh, Welshman, Northern Irish | London
GD | Grenada | Grenadian | St. George's
GE | Georgia | Georgian | Tbilisi
GF | French Guiana, French Guyana | | ?Cayenne
GG | Guernsey | | St. Peter Port
GH | Ghana | Ghanaian, Ghanian | Accra
GI | Gibraltar | Gibraltarian |
GL | Greenland | Greenlander, Greenlandic | Nuuk
GM | Gambia | Gambian | Banjul
GN | Guinea, Guinea-Conakry, Republic of Guinea | Guinean | Conakry
GP | Guadeloupe | Guadeloupean, Guadeloupian | Basse-Terre, Pointe-à-Pitre
GQ | Equatorial Guinea | Equatorial Guinean, Equatoguinean | Malabo
GR | Greece, Hellenic Republic | Greek | Athens
GS | South Georgia & South Sandwich Islands, South Georgia & the South Sandwich Islands
   , South Georgia | |
GT | Guatemala | Guatemalan | Guatemala City
GU | Guam | Guamanian | Hagåtña
GW | Guinea-Bissau | Bissau-Guinean, Guinea-Bissauan | Bissau
GY | Guyana | Guyanese | ?Georgetown
HK | Hong Kong, Hongkong, Hong Kong SAR China, Hong Kong SAR | Hong Konger, Hongkonger |
HM | Heard & McDonald Islands, Heard Island & McDonald Islands | |
HN | Honduras | Honduran | Tegucigalpa
HR | Croatia | Croatian, Croat | Zagreb
HT | Haiti | Haitian | Port-au-Prince
HU | Hungary | Hungarian | Budapest
ID | Indonesia | Indonesian | Jakarta, Djakarta
IE | Ireland, Irish Republic, Republic of Ireland | Irish, Irishman, Irishwoman | Dublin
IL | Israel | Israeli, Arab Israeli | Tel Aviv, Tel-Aviv, ?Jerusalem
IM | Isle of Man | Manx |
IN | India | Indian | New Delhi, Delhi
IO | British Indian Ocean Territory, Chagos Islands, Chagos Archipelago, Chagos, Diego Garcia
   | Chagossian |
IQ | Iraq | Iraqi | Baghdad
IR | Iran, Islamic Republic of Iran | Iranian | Tehran, Teheran
IS | Iceland | Icelander, Icelandic | Reykjavik, Reykjavík
IT | Italy | Italian | Rome
JE | Jersey | |
JM | Jamaica | Jamaican | ?Kingston
JO | Jordan, Hashemite Kingdom of Jordan, Hashemite Kingdom | Jordanian | Amman
JP | Japan | Japanese | Tokyo
KE | Kenya | Kenyan | Nairobi
KG | Kyrgyzstan, Kyrgyz Republic, Kirghizia | Kyrgyz, Kyrgyzstani | Bishkek
KH | Cambodia, Kampuchea | Cambodian, Kampuchean, ?Khmer | Phnom Penh
KI | Kiribati | I-Kiribati | South Tarawa
KM | Comoros, Comoro Islands | Comoran, Comorian | ?Moroni
KN | Saint Kitts & Nevis, Saint Kitts, ?Nevis | Kittitian, Nevisian | ?Basseterre
KP | North Korea, N. Korea, DPRK, D.P.R.K., Democratic People's Republic of Korea | North Korean
   , N. Korean | Pyongyang
KR | South Korea, S. Korea, Republic of Korea | South Korean
   , S. Korean | Seoul
KP/KR | Korea, Koreas | Korean |
KW | Kuwait | Kuwaiti | Kuwait City
KY | Cayman Islands, Caymans, Grand Cayman | Caymanian, Cayman Islander | ?George Town
KZ | Kazakhstan, Kazakstan | Kazakh, Kazakhstani | Astana, Nur-Sultan
LA | Laos, Lao People's Democratic Republic, Lao PDR | Laotian, ?Lao | Vientiane
LB | Lebanon | Lebanese | Beirut
LC | Saint Lucia | St. Lucian | ?Castries
LI | Liechtenstein | Liechtensteiner | Vaduz
LK | Sri Lanka | Sri Lankan | Colombo, Sri Jayawardenepura Kotte
LR | Liberia | Liberian | Monrovia
LS | Lesotho | Basotho, Mosotho | Maseru
LT | Lithuania | Lithuanian | Vilnius
LU | Luxembourg, Luxemburg | Luxembourger, Luxembourgish |
LV | Latvia | Latvian | Riga
LY | Libya, Libyan Arab Jamahiriya | Libyan | Tripoli
MA | Morocco | Moroccan | Rabat
MC | Monaco | Monegasque, Monégasque, Monacan |
MD | Moldova, Republic of Moldova, Moldavia | Moldovan, Moldavian | Chisinau, Chișinău, Kishinev
ME | Montenegro | Montenegrin | Podgorica
MF | Saint Martin, Saint Martin French part, Collectivity of Saint Martin | | ?Marigot
MG | Madagascar | Malagasy, Madagascan | Antananarivo
MH | Marshall Islands | Marshallese | ?Majuro
MK | North Macedonia, Macedonia, FYROM | Macedonian, North Macedonian | Skopje
ML | Mali | Malian | Bamako
MM | Myanmar, Burma, Myanmar Burma | Burmese, ?Myanmarese
   | Naypyidaw, Nay Pyi Taw, Naypyitaw, Rangoon, Yangon
MN | Mongolia | Mongolian | Ulan Bator, Ulaanbaatar
MO | Macau, Macao, Macao SAR China, Macao SAR | Macanese |
MP | Northern Mariana Islands, Northern Marianas, Saipan | |
MQ | Martinique | Martinican, Martiniquan | Fort-de-France
MR | Mauritania, Islamic Republic of Mauritania | Mauritanian | Nouakchott
MS | Montserrat | Montserratian | ?Brades
MT | Malta | Maltese | Valletta
MU | Mauritius | Mauritian | Port Louis
MV | Maldives | Maldivian | =Malé
MW | Malawi | Malawian | Lilongwe
MX | Mexico | Mexican | Mexico City
MY | Malaysia | Malaysian | Kuala Lumpur
MZ | Mozambique | Mozambican | Maputo
NA | Namibia | Namibian | Windhoek
NC | New Caledonia | New Caledonian | Nouméa
NE | Niger, Republic of Niger | Nigerien, Nigérien | Niamey
NF | Norfolk Island | Norfolk Islander |
NG | Nigeria, Niger Delta, Niger State | Nigerian | Abuja
NI | Nicaragua | Nicaraguan | Managua
NL | Netherlands, Holland, Kingdom of the Netherlands
   | Dutch, Dutchman, Dutchwoman, Netherlander | Amsterdam
NO | Norway | Norwegian | Oslo
NP | Nepal | Nepali, Nepalese | Kathmandu, Katmandu
NR | Nauru | Nauruan | ?Yaren
NU | Niue | Niuean | ?Alofi
NZ | New Zealand, N.Z., Aotearoa | New Zealander, Kiwis | ?Wellington
OM | Oman, Sultanate of Oman | Omani | Muscat
PA | Panama | Panamanian | Panama City
PE | Peru | Peruvian | Lima
PF | French Polynesia, Tahiti | French Polynesian, Tahitian | Papeete
PG | Papua New Guinea, Papua-New Guinea, PNG | Papua New Guinean, Papuan New Guinean
   | Port Moresby
PH | Philippines | Filipino, Filipina, Philippine | Manila
PK | Pakistan, Islamic Republic of Pakistan | Pakistani | Islamabad
PL | Poland | Polish, Poles, ?Pole | Warsaw
PM | Saint Pierre & Miquelon | |
PN | Pitcairn Islands, Pitcairn | |
PR | Puerto Rico | Puerto Rican | San Juan Puerto Rico, ?San Juan
PS | Palestine, Palestinian Territories, Palestinian Territory, State of Palestine, Gaza
   , Gaza Strip
   , West Bank, Occupied Palestinian Territory | Palestinian, Gazan | Ramallah
PT | Portugal | Portuguese | Lisbon
PW | Palau, Belau | Palauan | Ngerulmud, Melekeok
PY | Paraguay | Paraguayan | Asunción
QA | Qatar | Qatari | Doha
RE | =Réunion, Reunion Island, La Réunion, La Reunion | |
RO | Romania, Rumania | Romanian, Rumanian | Bucharest
RS | Serbia | Serbian, Serb | Belgrade
RU | Russia, Russian Federation | Russian | Moscow
RW | Rwanda, Ruanda | Rwandan, Rwandese | Kigali
SA | Saudi Arabia, Saudi-Arabia | Saudi, Saudi Arabian | Riyadh
SB | Solomon Islands, Solomons | Solomon Islander | Honiara
SC | Seychelles | Seychellois | Port Victoria
SD | Sudan | Sudanese | Khartoum
SE | Sweden | Swedish, Swede | Stockholm
SG | Singapore | Singaporean, Singaporian |
SH | Saint Helena, Saint Helena Ascension and Tristan da Cunha | St. Helenian | ?Jamestown
SI | Slovenia | Slovenian, Slovene | Ljubljana
SJ | Svalbard & Jan Mayen, Svalbard | | Longyearbyen
SK | Slovakia, Slovak Republic | Slovak, Slovakian | Bratislava
SL | Sierra Leone | Sierra Leonean | Freetown
SM | San Marino | Sammarinese |
SN | Senegal | Senegalese | Dakar
SO | Somalia | Somali, Somalian | Mogadishu
SR | Suriname, Surinam | Surinamese | Paramaribo
SS | South Sudan | South Sudanese | Juba
ST | São Tomé & Príncipe, Sao Tome & Principe, São Tomé | São Toméan, Santomean |
SV | El Salvador | Salvadoran, Salvadorean, Salvadorian | San Salvador
SX | Sint Maarten, Sint Maarten Dutch part | | ?Philipsburg
SY | Syria, Syrian Arab Republic | Syrian | Damascus
SZ | Eswatini, Swaziland | Swazi | Mbabane
TC | Turks & Caicos Islands, Turks & Caicos | | ?Cockburn Town
TD | Chad | Chadian | N'Djamena, Ndjamena
TF | French Southern Territories, French Southern and Antarctic Lands | |
TG | Togo, Togolese Republic | Togolese | Lomé
TH | Thailand | Thai | Bangkok
TJ | Tajikistan, Tadjikistan | Tajik, Tajikistani | Dushanbe
TK | Tokelau | Tokelauan |
TL | Timor-Leste, East Timor | Timorese, East Timorese | Dili
TM | Turkmenistan | Turkmenistani, ?Turkmen | Ashgabat
TN | Tunisia | Tunisian | Tunis
TO | Tonga | Tongan | Nuku'alofa
TR | Turkey, Türkiye, Turkiye, Republic of Turkey | Turkish, Turks, ?Turk | Ankara
TT | Trinidad & Tobago, ?Trinidad, ?Tobago | Trinidadian, Tobagonian | Port of Spain
TV | Tuvalu | Tuvaluan | ?Funafuti
TW | Taiwan, Republic of China, Chinese Taipei, Taiwan Province of China | Taiwanese | Taipei
TZ | Tanzania, United Republic of Tanzania, Zanzibar | Tanzanian | Dodoma, Dar es Salaam
UA | Ukraine | Ukrainian | Kyiv, Kiev
UG | Uganda | Ugandan | Kampala
UM | U.S. Outlying Islands, United States Minor Outlying Islands, U.S. Minor Outlying Islands | |
US | United States, United States of America, USA, U.S.A., US, U.S., America | American
   | Washington, Washington D.C., Washington DC
UY | Uruguay | Uruguayan | Montevideo
UZ | Uzbekistan | Uzbek, Uzbekistani | Tashkent
VA | Vatican City, Vatican, Holy See, Vatican City State, Holy See Vatican City State | |
VC | Saint Vincent & Grenadines, Saint Vincent & the Grenadines | Vincentian | ?Kingstown
VE | Venezuela, Bolivarian Republic of Venezuela | Venezuelan | Caracas
VG | British Virgin Islands | | ?Road Town
VI | U.S. Virgin Islands, US Virgin Islands, United States Virgin Islands
   | | Charlotte Amalie
VI/VG | Virgin Islands | Virgin Islander |
VN | Vietnam, Viet Nam, Socialist Republic of Vietnam | Vietnamese | Hanoi
VU | Vanuatu | Vanuatuan, Ni-Vanuatu | ?Port Vila
WF | Wallis & Futuna | |
WS | Samoa, Western Samoa | Samoan | ?Apia
XK | Kosovo | Kosovar, Kosovan | Pristina
YE | Yemen, Yemen Arab Republic | Yemeni, Yemenite | Sanaa, Sana'a
YT | Mayotte | Mahoran | Mamoudzou
ZA | South Africa, S. Africa, Republic of South Africa | South African, S. African | Pretoria
   , Cape Town
ZM | Zambia | Zambian | Lusaka
ZW | Zimbabwe | Zimbabwean | Harare
"""

INHABITANTS = """
AU | Sydneysider, Melburnian, Queenslander, Tasmanian
BE | Walloon
BR | Carioca, Paulistano
CA | Quebecer, Québécois, Montrealer, Torontonian, Albertan
CH | Genevan
CN | Beijinger, Tibetan, Uyghur, Uighur, Shanghainese
DE | Berliner, Bavarian
EG | Cairene, Alexandrian
ES | Catalan, Andalusian, Barcelonan, Madrilenian
FR | Parisian, Corsican, Breton
GB | Londoner, Liverpudlian, Mancunian, Glaswegian, Aberdonian
GR | Athenian
IE | Dubliner
IL | Jerusalemite
IT | Milanese, Neapolitan, Sicilian, Sardinian, Tuscan
JP | Okinawan, Tokyoite
LB | Beiruti
PH | Manilan
PL | Varsovian, Silesian
RU | Muscovite, Chechen, Ingush, Siberian, Tatarstani, Dagestani
SD | Darfuri
SY | Aleppan
TR | Istanbulite
UA | Crimean, Kyivan
US | New Yorkers, Californian, Texan, Floridian, Hawaiian, Alaskan, Chicagoan, Bostonian, Angeleno
   , Washingtonian, Ohioan, Michigander, Pennsylvanian, Minnesotan, Iowan, Philadelphian
   , San Franciscan, Brooklynite, Native Hawaiian
ZA | Capetonian
"""
"""Of cities and regions."""

SEATS_OF_POWER = """
AR | Casa Rosada
BR | Planalto, Itamaraty
CA | Parliament Hill, Rideau Hall
CL | La Moneda
CN | Zhongnanhai, Great Hall of the People, Politburo Standing Committee, People's Liberation Army
   , National People's Congress
DE | Bundestag, Bundesrat, Bundeswehr, Bundesbank, Luftwaffe, ?Chancellery, Reichstag
DK | Folketing, Christiansborg
EG | Al-Azhar
ES | Moncloa
FI | Eduskunta
FR | Élysée, Élysée Palace, Champs-Élysées, Quai d'Orsay, Hôtel Matignon, Matignon, Bercy, SNCF, CGT
GB | Downing Street, Whitehall, Buckingham Palace, Scotland Yard, ?Foreign Office, ?Westminster
   , Holyrood, Stormont, Bank of England, House of Lords, NHS, Tory, Tories, Ofcom, Ofsted, MI5, MI6
   , Metropolitan Police, Chequers, Old Bailey, Number 10, ?House of Commons, ?Exchequer
   , Chancellor of the Exchequer, Lloyd's of London, Royal Navy, Royal Air Force
IE | Dáil, Taoiseach
IL | Knesset, Mossad, Shin Bet
IN | Lok Sabha, Rajya Sabha
IR | ?Islamic Republic, Revolutionary Guards, Revolutionary Guard, Islamic Revolutionary Guard Corps
   , IRGC
IT | Quirinale, Palazzo Chigi, Montecitorio
JP | Kantei
KR | Blue House
MX | Los Pinos
NL | Binnenhof, The Hague
NO | Storting
PL | Sejm
RU | Kremlin, State Duma, Red Square, Duma, FSB, Roscosmos
SE | Riksdag
TR | Sublime Porte
UA | Verkhovna Rada, Bankova
US | White House, Pentagon, Capitol Hill, Oval Office, State Department, Camp David, Foggy Bottom
   , Federal Reserve, Fed chairman, Fed chair, FBI, CIA, NASA, FEMA, USDA, NSA
   , Securities and Exchange Commission, Federal Communications Commission, Federal Trade Commission
   , Food and Drug Administration, Environmental Protection Agency, Internal Revenue Service
   , Federal Aviation Administration, Homeland Security, Treasury Department, Commerce Department
   , Agriculture Department, Defense Department, Justice Department, Dow Jones, Nasdaq, Medicaid
   , GOP, Fannie Mae, Freddie Mac, Ku Klux Klan, Mar-a-Lago
VA | St. Peter's Square
"""

PLACES = """
AE | Dubai, Sharjah
AF | Kandahar, Herat, Jalalabad
AU | Sydney, Melbourne, Brisbane, New South Wales, Queensland, Tasmania, Western Australia
   , South Australia, Northern Territory, Perth, Adelaide
BD | Chittagong
BE | Antwerp, Flanders, Wallonia
BR | São Paulo, Sao Paulo, Rio de Janeiro, Rio
CA | Toronto, Montreal, Vancouver, Quebec, Quebec City, Ontario, British Columbia, Alberta, Calgary
   , Edmonton, Winnipeg, Manitoba, Saskatchewan, Nova Scotia, New Brunswick, Newfoundland
   , Prince Edward Island, Labrador, Yukon, Nunavut, Northwest Territories, +Alta., +B.C., +Man.
   , +N.B., +N.S., +Nfld., +Ont., +P.E.I., +Que., +Sask.
CH | Geneva, Zurich, Zürich, Basel, Lausanne, Davos
CM | Douala
CN | Shanghai, Guangzhou, Shenzhen, Wuhan, Xinjiang, Inner Mongolia, Tibet, Chongqing, Tianjin
CO | Medellín, ?Cali
CU | Santiago de Cuba, Holguín, Camagüey, Matanzas
CU/US | Guantanamo Bay, Guantanamo
DE | Frankfurt, Munich, Hamburg, Cologne, Düsseldorf, Duesseldorf, Stuttgart, Leipzig, Dresden
   , Bavaria
EG | Alexandria, Sinai, Suez Canal
ES | Barcelona, Catalonia, Seville, Basque Country, Canary Islands, Valencia
FR | Marseille, Marseilles, Lyon, Toulouse, Bordeaux, Strasbourg, Lille, Corsica, Normandy
   , Brittany
GB | Manchester, Liverpool, Edinburgh, Glasgow, Belfast, Leeds, Sheffield, ?Bristol, Cardiff
GE | Batumi, Abkhazia, South Ossetia
GR | Thessaloniki
IL | Haifa
IN | Mumbai, Bombay, Calcutta, Kolkata, Bangalore, Bengaluru, Chennai, Madras, Hyderabad, Gujarat
   , Kerala, Punjab, Uttar Pradesh
IQ | Mosul, Basra, Kirkuk, Fallujah
IR | Isfahan, Mashhad, Qom, Kharg Island
IT | Milan, Naples, Turin, Venice, ?Florence, Sicily, Sardinia, Genoa
JP | Osaka, Kyoto, Hiroshima, Nagasaki, Fukushima, Okinawa, Yokohama
KE | Mombasa
KR | Busan, Incheon
LY | Benghazi, Misrata
MA | Casablanca, Marrakesh, Marrakech
MX | Guadalajara, Tijuana, Ciudad Juárez, Acapulco, Chiapas
NG | Lagos, Kano
NL | Rotterdam, Eindhoven, Utrecht
NZ | Auckland, Christchurch
PK | Karachi, Lahore, Peshawar, Balochistan
PL | Gdansk, Gdańsk, Krakow
PT | Porto, Azores, Madeira
RU | Saint Petersburg, Leningrad, Siberia, Chechnya, Vladivostok, Sochi, Kaliningrad, Dagestan
SA | Mecca, Jeddah, ?Medina
SD | Darfur, Port Sudan
SE | Gothenburg, Malmö
SY | Aleppo, Idlib, Raqqa, Palmyra, Homs
TR | Istanbul, Antalya, Izmir, Anatolia
UA | Kharkiv, Kharkov, Odesa, Donbas, Donbass, Mariupol, Donetsk, Luhansk, Lviv, Kherson
   , Chernobyl
   , Zaporizhzhia
US | New York, New York City, New York State, Los Angeles, Chicago, Miami, Houston, San Francisco
   , Dallas, Boston, Philadelphia, Seattle, Detroit, Atlanta, Denver, Las Vegas, New Orleans
   , California, Texas, Florida, Ohio, Pennsylvania, Michigan, Wisconsin, Minnesota, Arizona, Nevada
   , Alaska, Hawaii, Illinois, Oregon, New Mexico, New Jersey, Colorado, Oklahoma, Louisiana, Kansas
   , Missouri, Massachusetts, Manhattan, Brooklyn, Hollywood, Silicon Valley, Wall Street
   , Native American, American Indian, American Indians, African American, Washington State, Alabama
   , Arkansas, Connecticut, Delaware, Idaho, Indiana, Iowa, Kentucky, +Maine, ?Maine, Maryland, Mississippi
   , Montana, Nebraska, New Hampshire, North Carolina, South Carolina, North Dakota, South Dakota
   , Rhode Island, Tennessee, Utah, Vermont, +Virginia, ?Virginia, West Virginia, Wyoming, District of Columbia
   , Puget Sound, Midwest, Deep South, +Ala., +Ariz., +Ark., +Calif., +Cal., +Colo., +Conn., +D.C.
   , +Del., +Fla., +Ga., +Ill., +Ind., +Kan., +Ky., +La., +Mass., +Md., +Mich., +Minn.
   , +Miss., +Mo., +Mont., +N.C., +N.D., +N.H., +N.J., +N.M., +N.Y., +Neb., +Nev., +Okla., +Ore.
   , +Pa., +R.I., +S.C., +S.D., +Tenn., +Tex., +Va., +Vt., +W.Va., +Wash.
   , +Wis., +Wyo., +CA, +CT, +FL, +IA, +KS, +MI, +MN, +MO, +NC, +NE, +NH, +NJ, +NM, +NV, +NY, +OH
   , +OK, +PA, +SC, +TX, +UT, +VA, +WI, +WV
VN | Ho Chi Minh City, Saigon, Da Nang
YE | Aden, Hodeidah
ZA | Johannesburg, Durban, Soweto
"""
