"""Phrases that hold a country's word and do not name it: they are read as one, and give nothing.

Seas, dishes, newspapers, treaties, clubs, people, past states, and regions that several countries share.
Case does not matter here. A phrase ends with a comma or with its line.
"""

ENGLISH = """
New England, New Britain, New Ireland, New London, New Spain, New Granada, New Guinea, Jersey City
United Jersey, Jersey Shore, Jersey Boys, Jersey cow, Jersey cows, Jersey barrier, Jersey barriers
Indian Ocean, South China Sea, East China Sea, Sea of Japan, Gulf of Mexico, Gulf of Oman
Irish Sea, Gulf of Guinea, Gulf of Thailand, Gulf of Finland, Gulf of Panama, English Channel
Philippine Sea, Norwegian Sea, Greenland Sea, Sea of Oman, Strait of Gibraltar, Jordan River
River Jordan, Jordan Valley, Niger River, River Niger, Congo River, Congo Basin, Lake Chad
Chad Basin, Senegal River, Paraguay River, Lake Geneva, Lake Malawi, Lake Nicaragua, Rio Grande
Rio Tinto, Latin America, South America, North America, Central America, Latin American
Latin Americans, South American, South Americans, North American, North Americans
Central American, Central Americans, Pan American, Pan-American, Inter-American, Ibero-American
Americas, Bank of America, Voice of America, British American Tobacco
Organization of American States, West Indian, West Indians, East Indian, Indian summer
Indian reservation, Indian reservations, Indian tribe, Indian tribes, Indian Country, Indian Wells
Cleveland Indians, Indian Territory, guinea pig, guinea pigs, guinea fowl, guinea worm, Guinea hen
roast turkey, wild turkey, cold turkey, turkey sandwich, turkey dinner, turkey breast
turkey vulture, Thanksgiving turkey, Christmas turkey, turkey meat, turkey farm, turkey farmers
Turkey Day, Turkey Trot, turkey shoot, polish the, polish your, polish up, nail polish, north pole
south pole, totem pole, pole vault, pole vaulter, pole position, pole dancing, French fries
French toast, French press, French horn, French kiss, French bulldog, French door, French doors
French braid, French Guinea, French West Indies, French Quarter, English breakfast, English muffin
German shepherd, German shepherds, German measles, Swiss cheese, Swiss army knife, Danish pastry
Danish pastries, Turkish delight, Turkish bath, Turkish baths, Turkish coffee, Russian roulette
Russian doll, Russian dolls, Russian dressing, Norwegian wood, Brazil nut, Brazil nuts
Brazilian jiu-jitsu, Greek yogurt, Greek yoghurt, Greek salad, Greek tragedy, Chinese checkers
Chinese whispers, Irish setter, Irish stew, Spanish flu, Spanish fly, Dutch oven, Dutch auction
Dutch courage, Dutch disease, Welsh corgi, Welsh rarebit, Canada goose, Canada geese
Canadian bacon, Cuban sandwich, Cuban heels, Bermuda shorts, Bermuda Triangle, Panama hat
Panama hats, Panama Papers, Brussels sprout, Brussels sprouts, Stockholm syndrome, Peking duck
Paris syndrome, Italian dressing, Egyptian cotton, Georgian architecture, Georgian house
Georgian mansion, Georgian mansions, Georgian houses, Georgian era, Afghan hound, Japanese maple
Lebanon Valley, Mexican standoff, Chilean sea bass, Vienna sausage, Mexican wave, Georgia Tech
Georgia State, Georgia Bulldogs, Georgia Southern, Georgia Pacific, Georgia Power
University of Georgia, state of Georgia, Georgia Senate, Georgia Republicans, Georgia Democrats
Georgia Republican, Georgia Democrat, Georgia-Pacific, Georgia Governor, Gov. of Georgia
Panama City Beach, Mexico Beach, Jamaica Plain, Jamaica Bay, Jamaica Queens, Little Italy
Little Havana, Little Haiti, Little India, Holland Tunnel, Holland Park, Holland America
Washington Post, Washington Times, Washington Examiner, Washington Free Beacon, Washington Irving
Washington Commanders, Washington Nationals, Washington Capitals, Washington Wizards
Washington Redskins, Washington Monthly, Washington University, George Washington University
Washington Consensus, Booker T. Washington, Port Washington, Fort Washington, Mount Washington
Jerusalem Post, Moscow Times, Korea Herald, Korea Times, Japan Times, Irish Times, Times of India
Times of Israel, South China Morning Post, China Daily, Hindustan Times, Press Trust of India
New York Times, New Yorker, Los Angeles Times, Boston Globe, Chicago Tribune
San Francisco Chronicle, Houston Chronicle, Miami Herald, Seattle Times, Detroit News
Dallas Morning News, Sydney Morning Herald, Kyiv Independent, Kyiv Post, Russia Today
Agence France-Presse, Agence France Presse, France 24, Radio France Internationale, Toronto Star
Jordan Times, Iran International, Tehran Times, East Jerusalem, Paris Saint-Germain, AS Monaco
Paris Agreement, Paris climate agreement, Paris accord, Paris climate accord, Paris Club
Paris Air Show, Rome Statute, Treaty of Rome, Geneva Convention, Geneva Conventions
Vienna Convention, Istanbul Convention, Oslo accords, Oslo agreements, Minsk agreements
Minsk accords, Warsaw Pact, Doha Round, Uruguay Round, Tokyo Round, Helsinki Accords
Helsinki Final Act, Plaster of Paris, Kyoto Protocol, Montreal Protocol, Order of Malta
Knights of Malta, Air Jordan, Air Jordans, Jordan brand, Chad Valley, Cuba Gooding, Paris Hilton
Paris Jackson, Sofia Coppola, Sofia Vergara, Milan Kundera, Milan Baros, India Arie, Kenya Barris
Israel Folau, Israel Adesanya, China Miéville, London Breed, Sydney Sweeney, Sydney Pollack
Jack London, Irving Berlin, Isaiah Berlin, Whitney Houston, Sam Houston, Huckleberry Finn
Mickey Finn, Indiana Jones, Hannah Montana, Kentucky Fried Chicken, Kentucky bourbon
Volker Turk, Lima beans, Duke of Wellington, beef Wellington, Wellington boots
East Germany, East German, East Germans, German Democratic Republic, North Vietnam, South Vietnam
North Vietnamese, North Viet Nam, South Viet Nam, Spanish Town, Grand Budapest Hotel
South Vietnamese, South Yemen, Soviet Russia, Serbia and Montenegro, =Germán, Austro-Hungarian
Austria-Hungary, Hague Tribunal, Hague Convention, Hague Conventions
Anglo-Saxon, Anglo-Saxons, Anglo-Norman, Indo-Pacific, Indo-European, Indo-China
Hispano-American, Mali Empire, Ghana Empire, Korean Peninsula, Korean War, Korea Strait
"""

FRENCH = """
Nouvelle-Angleterre, Nouvelle-Guinée, Nouvelle Angleterre, Nouvelle-Bretagne, Nouvelle-Irlande
océan Indien, mer de Chine, mer de Chine méridionale, mer de Chine orientale, mer du Japon
mer d'Irlande, mer d'Oman, mer de Norvège, mer des Philippines, golfe du Mexique, golfe de Guinée
golfe d'Oman, golfe de Thaïlande, golfe de Finlande, golfe de Panama, détroit de Gibraltar
détroit de Corée, fleuve Niger, fleuve Congo, fleuve Sénégal, boucle du Niger, bassin du Congo
lac Tchad, bassin du lac Tchad, lac de Genève, guerre de Corée, péninsule coréenne
péninsule de Corée, Amérique latine, Amérique du Sud, Amérique du Nord, Amérique centrale
Amériques, latino-américain, latino-américaine, latino-américains, latino-américaines
sud-américain, sud-américaine, sud-américains, sud-américaines, nord-américain, nord-américaine
nord-américains, nord-américaines, centraméricain, centre-américain, panaméricain, ibéro-américain
ibéro-américaine, hispano-américain, hispano-américaine, Organisation des États américains
continent américain, continents américains, Indiens d'Amérique, Indien d'Amérique, été indien
cochon d'Inde, cochons d'Inde, œillet d'Inde, encre de Chine, noix du Brésil, piment d'Espagne
petit suisse, petits suisses, petit-suisse, petits-suisses, garde suisse, gardes suisses
couteau suisse, couteaux suisses, crème anglaise, à l'anglaise, clé anglaise, cor anglais
capote anglaise, boxe anglaise, semaine anglaise, salade russe, montagnes russes, montagne russe
roulette russe, poupée russe, poupées russes, à l'américaine, nuit américaine, tête de turc
têtes de turc, bain turc, bains turcs, café turc, à la turque, sauce hollandaise
omelette norvégienne, douche écossaise, auberge espagnole, grippe espagnole, fièvre espagnole
berger allemand, bergers allemands, dogue allemand, braque allemand, berger belge, lévrier afghan
à la grecque, à la française, jardin à la française, ombres chinoises, ombre chinoise
fondue chinoise, casse-tête chinois, portrait chinois, baguettes chinoises, chou chinois
pâtisserie danoise, salade grecque, yaourt grec, à la polonaise, à l'italienne, à l'indienne
à la norvégienne, à la russe, à l'espagnole, chapeau panama, chili con carne, chili sin carne
triangle des Bermudes, choux de Bruxelles, chou de Bruxelles, syndrome de Stockholm, horde mongole
ordre de Malte, chevalier de Malte, chevaliers de Malte, croix de Malte, frère dominicain
frères dominicains, ordre dominicain, couvent dominicain, père dominicain, Panama Papers
Paris Saint-Germain, AS Monaco, ASM Monaco, Paris-Dakar, rallye Dakar, Dakar Rallye
accord de Paris, accords de Paris, accord de Paris sur le climat, Club de Paris, statut de Rome
traité de Rome, convention de Genève, conventions de Genève, convention de Vienne
convention d'Istanbul, Los Lagos, accords d'Oslo, accords de paix d'Oslo, Jersey City
jardin du Luxembourg, jardins du Luxembourg, Grand Budapest Hotel, Red Hot Chili Peppers
Sud Viêt Nam, accords de Minsk, accord de Minsk, pacte de Varsovie, cycle de Doha
accords d'Helsinki, protocole de Kyoto, protocole de Montréal, canal Saint-Martin, Jérusalem-Est
Haute-Vienne, la Vienne, Radio France, France 2, France 3, France 4, France 5, France 24
France Info, France Inter, France Culture, France Bleu, France Télévisions, France Télévision
France Musique, Agence France-Presse, Agence France Presse, Radio France internationale
New York Times, Washington Post, Jerusalem Post, Moscow Times, Los Angeles Times, Times of India
South China Morning Post, George Washington, Denzel Washington, Georges Washington
Dinah Washington, Kerry Washington, Paris Hilton, Paris Jackson, Sofia Coppola, Milan Kundera
Jack London, Anatole France, Pierre Mendès France, Pierre Mendès-France, Mendès France
Cécile de France, Cuba Gooding, Volker Turk, Salvador Dali, Salvador Allende
Henri Salvador, Whitney Houston, roi Salomon, Santiago Bernabeu, Allemagne de l'Est, est-allemand
est-allemande, est-allemands, est-allemandes, RDA, République démocratique allemande
Viêt Nam du Sud, Viêt Nam du Nord, Vietnam du Sud, Vietnam du Nord, sud-vietnamien
nord-vietnamien, Yémen du Sud, Russie soviétique, Serbie-et-Monténégro, Autriche-Hongrie
austro-hongrois, austro-hongroise, anglo-saxon, anglo-saxonne, anglo-saxons, anglo-saxonnes
anglo-normande, anglo-normandes, indo-pacifique, indo-européen, indo-européenne, indo-européens
empire du Mali, empire du Ghana, gallo-romain, Saint Empire romain germanique, Kremlin-Bicêtre, la Saint-Barthélemy
massacre de la Saint-Barthélemy, État de Géorgie, État de la Géorgie, Rio Grande, Rio Tinto
"""
