"""Names of months and weekdays, folded: small letters, no accents, no final dot.

In English and French they are those of CLDR (wide and abbreviated) and what newsrooms write besides; in German,
Spanish, Italian, Portuguese and Dutch, whose pages look alike, and in some others, those that are no words of English
or French. The table is literal because `babel.dates` takes longer to load than to search a page; a test holds it
against babel.
"""

MONTHS: dict[str, int] = {
    "january": 1, "jan": 1, "janvier": 1, "janv": 1, "enero": 1, "ene": 1, "januar": 1, "janner": 1, "gennaio": 1,
    "janeiro": 1, "januari": 1,
    "february": 2, "feb": 2, "fevrier": 2, "fevr": 2, "fev": 2, "febr": 2, "febrero": 2, "februar": 2, "feber": 2,
    "febbraio": 2, "fevereiro": 2, "februari": 2,
    "march": 3, "mar": 3, "mars": 3, "marzo": 3, "marz": 3, "mrz": 3, "marco": 3, "maart": 3,
    "april": 4, "apr": 4, "avril": 4, "avr": 4, "abril": 4, "abr": 4, "aprile": 4,
    "may": 5, "mai": 5, "mayo": 5, "maggio": 5, "maio": 5, "mei": 5,
    "june": 6, "jun": 6, "juin": 6, "junio": 6, "juni": 6, "giugno": 6, "junho": 6,
    "july": 7, "jul": 7, "juillet": 7, "juil": 7, "juill": 7, "julio": 7, "juli": 7, "luglio": 7, "julho": 7,
    "august": 8, "aug": 8, "aout": 8, "agosto": 8, "ago": 8, "augustus": 8,
    "september": 9, "sep": 9, "sept": 9, "septembre": 9, "septiembre": 9, "settembre": 9, "setembro": 9,
    "october": 10, "oct": 10, "octobre": 10, "octubre": 10, "oktober": 10, "okt": 10, "ottobre": 10, "outubro": 10,
    "november": 11, "nov": 11, "novembre": 11, "noviembre": 11, "novembro": 11,
    "december": 12, "dec": 12, "decembre": 12, "diciembre": 12, "dezember": 12, "dez": 12, "dic": 12, "dicembre": 12,
    "dezembro": 12,
    # Danish, Norwegian, Swedish
    "marts": 3, "maj": 5, "augusti": 8, "desember": 12,
    # Polish
    "stycznia": 1, "lutego": 2, "marca": 3, "kwietnia": 4, "maja": 5, "czerwca": 6, "lipca": 7, "sierpnia": 8,
    "wrzesnia": 9, "pazdziernika": 10, "grudnia": 12,
    # Czech
    "ledna": 1, "unora": 2, "brezna": 3, "dubna": 4, "kvetna": 5, "cervna": 6, "cervence": 7, "srpna": 8, "rijna": 10,
    "prosince": 12,
    # Romanian
    "ianuarie": 1, "februarie": 2, "martie": 3, "aprilie": 4, "iunie": 6, "iulie": 7, "septembrie": 9,
    "octombrie": 10, "noiembrie": 11, "decembrie": 12,
}  # fmt: skip
"""Name to number, 1 to 12; without `listopada`, which is October in Croatian and November in Polish."""

WEEKDAYS: dict[str, int] = {
    "monday": 0, "mon": 0, "lundi": 0, "lun": 0, "montag": 0, "lunes": 0, "lunedi": 0, "maandag": 0,
    "tuesday": 1, "tue": 1, "tues": 1, "mardi": 1, "mar": 1, "dienstag": 1, "martes": 1, "martedi": 1, "dinsdag": 1,
    "wednesday": 2, "wed": 2, "weds": 2, "mercredi": 2, "mer": 2, "mittwoch": 2, "miercoles": 2, "mercoledi": 2,
    "woensdag": 2,
    "thursday": 3, "thu": 3, "thur": 3, "thurs": 3, "jeudi": 3, "jeu": 3, "donnerstag": 3, "jueves": 3, "giovedi": 3,
    "donderdag": 3,
    "friday": 4, "fri": 4, "vendredi": 4, "ven": 4, "freitag": 4, "viernes": 4, "venerdi": 4, "vrijdag": 4,
    "saturday": 5, "sat": 5, "samedi": 5, "sam": 5, "samstag": 5, "sonnabend": 5, "sabado": 5, "sabato": 5,
    "zaterdag": 5,
    "sunday": 6, "sun": 6, "dimanche": 6, "dim": 6, "sonntag": 6, "domingo": 6, "domenica": 6, "zondag": 6,
}  # fmt: skip
"""Name to number as `datetime.date.weekday` counts, Monday 0."""

DAY_FIRST = frozenset(
    ["fr", "de", "es", "it", "pt", "nl", "da", "nb", "fi", "pl", "cs", "ro", "ru", "uk", "tr", "el"]
)
"""Languages that write the day before the month in digits everywhere; English does not."""
