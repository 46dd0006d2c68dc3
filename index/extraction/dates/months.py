"""Names of months and weekdays, folded: small letters, no accents, no final dot.

In English and French they are those of CLDR (wide and abbreviated) and what newsrooms write besides; in Spanish and
German, whose pages look alike, those of months that are written out. The table is literal because
`babel.dates` takes longer to load than to search a page; a test holds it against babel.
"""

MONTHS: dict[str, int] = {
    "january": 1, "jan": 1, "janvier": 1, "janv": 1, "enero": 1, "januar": 1,
    "february": 2, "feb": 2, "fevrier": 2, "fevr": 2, "fev": 2, "febr": 2, "febrero": 2, "februar": 2,
    "march": 3, "mar": 3, "mars": 3, "marzo": 3, "marz": 3,
    "april": 4, "apr": 4, "avril": 4, "avr": 4, "abril": 4,
    "may": 5, "mai": 5, "mayo": 5,
    "june": 6, "jun": 6, "juin": 6, "junio": 6, "juni": 6,
    "july": 7, "jul": 7, "juillet": 7, "juil": 7, "juill": 7, "julio": 7, "juli": 7,
    "august": 8, "aug": 8, "aout": 8, "agosto": 8,
    "september": 9, "sep": 9, "sept": 9, "septembre": 9, "septiembre": 9,
    "october": 10, "oct": 10, "octobre": 10, "octubre": 10, "oktober": 10,
    "november": 11, "nov": 11, "novembre": 11, "noviembre": 11,
    "december": 12, "dec": 12, "decembre": 12, "diciembre": 12, "dezember": 12,
}  # fmt: skip
"""Name to number, 1 to 12."""

WEEKDAYS: dict[str, int] = {
    "monday": 0, "mon": 0, "lundi": 0, "lun": 0,
    "tuesday": 1, "tue": 1, "tues": 1, "mardi": 1, "mar": 1,
    "wednesday": 2, "wed": 2, "weds": 2, "mercredi": 2, "mer": 2,
    "thursday": 3, "thu": 3, "thur": 3, "thurs": 3, "jeudi": 3, "jeu": 3,
    "friday": 4, "fri": 4, "vendredi": 4, "ven": 4,
    "saturday": 5, "sat": 5, "samedi": 5, "sam": 5,
    "sunday": 6, "sun": 6, "dimanche": 6, "dim": 6,
}  # fmt: skip
"""Name to number as `datetime.date.weekday` counts, Monday 0."""

DAY_FIRST = frozenset(
    ["fr", "de", "es", "it", "pt", "nl", "da", "nb", "fi", "pl", "cs", "ro", "ru", "uk", "tr", "el"]
)
"""Languages that write the day before the month in digits everywhere; English does not."""
