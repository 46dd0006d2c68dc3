"""Languages as people write them, and as the reader's language calls them.

A code is one of ISO 639-1. The first names are those of CLDR, whose own tables take a hundred times as long to load.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache

from index.nearest import SPELT_LIKE, several_nearest

_NAMES = """
aa Afar | afar
ab Abkhazian | abkhaze
ae Avestan | avestique
af Afrikaans | afrikaans
ak Akan | akan
am Amharic | amharique
an Aragonese | aragonais
ar Arabic | arabe
as Assamese | assamais
av Avaric | avar
ay Aymara | aymara
az Azerbaijani | azerbaïdjanais
ba Bashkir | bachkir
be Belarusian | biélorusse
bg Bulgarian | bulgare
bi Bislama | bichelamar
bm Bambara | bambara
bn Bangla, Bengali | bengali
bo Tibetan | tibétain
br Breton | breton
bs Bosnian | bosniaque
ca Catalan, Valencian | catalan, valencien
ce Chechen | tchétchène
ch Chamorro | chamorro
co Corsican | corse
cr Cree | cree
cs Czech | tchèque
cu Church Slavic | slavon d’église
cv Chuvash | tchouvache
cy Welsh | gallois
da Danish | danois
de German | allemand
dv Divehi | maldivien
dz Dzongkha | dzongkha
ee Ewe | éwé
el Greek | grec
en English | anglais
eo Esperanto | espéranto
es Spanish, Castilian | espagnol, castillan
et Estonian | estonien
eu Basque | basque
fa Persian, Farsi | persan, farsi
ff Fula | peul
fi Finnish | finnois
fj Fijian | fidjien
fo Faroese | féroïen
fr French | français
fy Western Frisian, Frisian | frison occidental, frison
ga Irish | irlandais
gd Scottish Gaelic, Gaelic | gaélique écossais
gl Galician | galicien
gn Guarani | guarani
gu Gujarati | goudjarati
gv Manx | mannois
ha Hausa | haoussa
he Hebrew | hébreu
hi Hindi | hindi
ho Hiri Motu | hiri motu
hr Croatian | croate
ht Haitian Creole, Haitian | créole haïtien, haïtien
hu Hungarian | hongrois
hy Armenian | arménien
hz Herero | héréro
ia Interlingua | interlingua
id Indonesian | indonésien
ie Interlingue | interlingue
ig Igbo | igbo
ii Sichuan Yi | yi du Sichuan
ik Inupiaq | inupiaq
io Ido | ido
is Icelandic | islandais
it Italian | italien
iu Inuktitut | inuktitut
ja Japanese | japonais
jv Javanese | javanais
ka Georgian | géorgien
kg Kongo | kikongo
ki Kikuyu | kikuyu
kj Kuanyama | kuanyama
kk Kazakh | kazakh
kl Kalaallisut, Greenlandic | groenlandais, kalaallisut
km Khmer | khmer
kn Kannada | kannada
ko Korean | coréen
kr Kanuri | kanouri
ks Kashmiri | cachemiri
ku Kurdish | kurde
kv Komi | komi
kw Cornish | cornique
ky Kyrgyz, Kirghiz | kirghize
la Latin | latin
lb Luxembourgish | luxembourgeois
lg Ganda | ganda
li Limburgish | limbourgeois
ln Lingala | lingala
lo Lao | lao
lt Lithuanian | lituanien
lu Luba-Katanga | luba-katanga (kiluba), luba-katanga
lv Latvian | letton
mg Malagasy | malgache
mh Marshallese | marshallais
mi Māori | maori
mk Macedonian | macédonien
ml Malayalam | malayalam
mn Mongolian | mongol
mr Marathi | marathi
ms Malay | malais
mt Maltese | maltais
my Burmese, Myanmar | birman
na Nauru | nauruan
nb Norwegian Bokmål | norvégien bokmål
nd North Ndebele | ndébélé du Nord
ne Nepali | népalais
ng Ndonga | ndonga
nl Dutch, Flemish | néerlandais, flamand, hollandais
nn Norwegian Nynorsk | norvégien nynorsk
no Norwegian | norvégien
nr South Ndebele | ndébélé du Sud
nv Navajo | navajo
ny Nyanja, Chichewa | chewa, nyanja, chichewa
oc Occitan | occitan
oj Ojibwa | ojibwa
om Oromo | oromo
or Odia, Oriya | odia, oriya
os Ossetic, Ossetian | ossète
pa Punjabi, Panjabi | pendjabi, panjabi
pi Pali | pali
pl Polish | polonais
ps Pashto, Pushto | pachto, pachtou
pt Portuguese | portugais
qu Quechua | quechua
rm Romansh | romanche
rn Rundi, Kirundi | roundi, kirundi
ro Romanian, Moldovan | roumain, moldave
ru Russian | russe
rw Kinyarwanda | kinyarwanda
sa Sanskrit | sanskrit
sc Sardinian | sarde
sd Sindhi | sindhi
se Northern Sami | same du Nord
sg Sango | sango
sh Serbo-Croatian | serbo-croate
si Sinhala, Sinhalese | cingalais
sk Slovak | slovaque
sl Slovenian | slovène
sm Samoan | samoan
sn Shona | shona
so Somali | somali
sq Albanian | albanais
sr Serbian | serbe
ss Swati | swati
st Southern Sotho | sotho du Sud
su Sundanese | soundanais
sv Swedish | suédois
sw Swahili | swahili
ta Tamil | tamoul
te Telugu | télougou
tg Tajik | tadjik
th Thai | thaï
ti Tigrinya | tigrigna
tk Turkmen | turkmène
tl Tagalog, Filipino | tagalog, filipino
tn Tswana | tswana
to Tongan | tongien
tr Turkish | turc
ts Tsonga | tsonga
tt Tatar | tatar
tw Twi | twi
ty Tahitian | tahitien
ug Uyghur, Uighur | ouïghour
uk Ukrainian | ukrainien
ur Urdu | ourdou
uz Uzbek | ouzbek
ve Venda | venda
vi Vietnamese | vietnamien
vo Volapük | volapük
wa Walloon | wallon
wo Wolof | wolof
xh Xhosa | xhosa
yi Yiddish | yiddish
yo Yoruba | yoruba
za Zhuang | zhuang
zh Chinese, Mandarin | chinois, mandarin
zu Zulu | zoulou
"""
_READERS = ("en", "fr")


@cache
def codes() -> frozenset[str]:
    """Give every code."""
    return frozenset(_names("en"))


def name_of(code: str, reader: str) -> str:
    """Give a language's name in the reader's language, or the code itself where it is none that is known."""
    return _names(reader).get(code, (code,))[0]


def code_named(name: str) -> str | None:
    """Give the code of the language that is called so in English or French; accents and case do not count."""
    return _codes_by_name().get(_key(name))


def nearest(name: str) -> str | None:
    """Give the known name that is spelt most like another one, if one is like it at all."""
    written = {_key(each): each for reader in _READERS for each in _all_names(reader)}
    found = several_nearest(_key(name), written, likeness=SPELT_LIKE, most=1)
    return written[found[0]] if found else None


@cache
def _names(reader: str) -> dict[str, tuple[str, ...]]:
    """Give the names of each language, the one to show first."""
    side = _READERS.index(reader)
    return {
        line[:2]: tuple(line[3:].split(" | ")[side].split(", "))
        for line in _NAMES.strip().splitlines()
    }


def _all_names(reader: str) -> Iterator[str]:
    for names in _names(reader).values():
        yield from names


@cache
def _codes_by_name() -> dict[str, str]:
    return {
        _key(name): code
        for reader in _READERS
        for code, names in _names(reader).items()
        for name in names
    }


def _key(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
