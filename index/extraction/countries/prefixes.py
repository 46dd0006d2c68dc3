"""First halves of compounds in both languages: "franco-allemand", "Russo-Cuban"."""

PREFIXES = """
AF | afghano
AM | arméno, armeno
AR | argentino
AT | austro
BE | belgo
BR | brasilo
CA | canado
CH | helvético
CL | chiléno
CN | sino
CU | cubano
DE | germano
DK | dano
DZ | algéro
EG | égypto
ES | hispano
FI | finno
FR | franco
GB | anglo, britanno
GE | géorgo
GR | gréco, greco, helléno
HU | hungaro
IE | hiberno
IL | israélo
IN | indo
IQ | irako
IR | irano
IT | italo
JP | nippo
KP | nord-coréano
KR | sud-coréano
LB | libano
MA | maroco
MX | mexicano
NL | néerlando
NO | norvégo
PK | pakistano
PL | polono
PS | palestino
PT | luso
RO | roumano
RS | serbo
RU | russo
SA | saoudo
SE | suédo
SN | sénégalo
SY | syro
TN | tuniso
TR | turco, turko
UA | ukraino
US | américano, americano, états-uno
VE | vénézuélo
"""
