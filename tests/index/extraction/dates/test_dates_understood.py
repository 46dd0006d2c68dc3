"""Dates that a file states about itself."""

import datetime as dt

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.dates import PartialDate
from index.extraction.dates import understand

ISO = [
    "2022-11-22",
    "2022-11-22T17:25:00+01:00",
    "2022-11-22T17:25:00+0100",
    "2022-11-22T17:25:00+01",
    "2022-11-22T17:25:00-08:00",
    "2022-11-22T17:25:00Z",
    "2022-11-22T17:25:00.000Z",
    "2022-11-22t17:25:00z",
    "2022-11-22T23:59:59-11:00",
    "2022-11-22T17:25",
    "2022-11-22 17:25",
    "2022-11-22 17:25:00",
    "2022-11-22 17:25:00 UTC",
    "2022-11-22 17:25:00 +0000",
    "2022-11-22 17:25:00.123456",
    "2022-11-22T17:25:00+01:00[Europe/Paris]",
    "2022-11-22Z",
    "2022-11-22+01:00",
    "20221122",
    "20221122T172500Z",
    "20221122172500",
    "2022/11/22",
    "2022.11.22",
    "2022/11/22 17:25",
    " 2022-11-22 ",
    '"2022-11-22"',
    "1669137900",
    "1669137900000",
    "1669137900.25",
]
ENGLISH = [
    "22 November 2022",
    "22 Nov 2022",
    "22 Nov. 2022",
    "22 nov 2022",
    "22 NOV 2022",
    "22nd November 2022",
    "22nd of November 2022",
    "22 November, 2022",
    "22-Nov-2022",
    "22 Nov 2022 17:25",
    "22 Nov 2022, 5:25 pm",
    "22 Nov 2022 at 5.25pm",
    "November 22, 2022",
    "November 22 2022",
    "November 22nd, 2022",
    "Nov. 22, 2022",
    "Nov 22, 2022",
    "NOVEMBER 22, 2022",
    "Nov 22, 2022 5:25 PM",
    "Nov. 22, 2022 | 5:25 p.m. EST",
    "November 22, 2022 at 5:25 pm GMT",
    "Tuesday, November 22, 2022",
    "Tuesday 22 November 2022",
    "Tue 22 Nov 2022",
    "Tue, Nov. 22, 2022",
    "Tues., Nov. 22, 2022",
    "Tue, 22 Nov 2022 17:25:00 +0100",
    "Tue, 22 Nov 2022 17:25:00 GMT",
    "Tue Nov 22 17:25:00 2022",
    "Tue Nov 22 17:25:00 CET 2022",
    "Tue Nov 22 2022 17:25:00 GMT+0100 (Central European Standard Time)",
    "2022 November 22",
    "2022-Nov-22",
    "Published: November 22, 2022",
    "Published on 22 November 2022 at 17:25",
    "Updated November 22, 2022",
    "22/11/2022",
    "11/22/2022",
    "11/22/2022 5:25:00 PM",
    "22-11-2022",
    "22.11.2022",
    "22 / 11 / 2022",
    "(22 Nov 2022)",
    "22\u00a0Nov\u202f2022",
]
FRENCH = [
    "22 novembre 2022",
    "22 nov. 2022",
    "22 NOVEMBRE 2022",
    "le 22 novembre 2022",
    "Le mardi 22 novembre 2022",
    "mardi 22 novembre 2022",
    "mar. 22 nov. 2022",
    "mardi 22 novembre 2022 à 17h25",
    "mardi 22 novembre 2022 à 17 h 25",
    "22 novembre 2022, 17h",
    "22 novembre 2022 à 17:25",
    "Publié le 22 novembre 2022",
    "Publié le 22/11/2022 à 17h25",
    "Mis en ligne le 22/11/2022",
    "22/11/2022 à 17h25",
    "22.11.2022",
    "22-11-2022",
]
OTHERS = [
    ("1er mai 2023", "fr", "2023-05-01"),
    ("1ᵉʳ mai 2023", "fr", "2023-05-01"),
    ("1 er mai 2023", "fr", "2023-05-01"),
    ("3 février 2020", "fr", "2020-02-03"),
    ("3 fevrier 2020", "fr", "2020-02-03"),
    ("3 FÉVRIER 2020", "fr", "2020-02-03"),
    ("3 fe\u0301vrier 2020", "fr", "2020-02-03"),
    ("3 févr. 2020", "fr", "2020-02-03"),
    ("3 août 2020", "fr", "2020-08-03"),
    ("3 aout 2020", None, "2020-08-03"),
    ("3 déc. 2020", "fr", "2020-12-03"),
    ("14 juil. 2021", "fr", "2021-07-14"),
    ("3 sept. 2021", "fr", "2021-09-03"),
    ("Sept. 3, 2021", "en", "2021-09-03"),
    ("May 3, 2021", "en", "2021-05-03"),
    ("mar. 3 mars 2020", "fr", "2020-03-03"),
    ("29 February 2020", "en", "2020-02-29"),
    ("3 May 1789", "en", "1789-05-03"),
    ("04/05/2022", "fr", "2022-05-04"),
    ("04-05-2022", "fr", "2022-05-04"),
    ("04.05.2022", "de", "2022-05-04"),
    ("Publié le 04/05/2022", None, "2022-05-04"),
    ("Publié le 12/04/2025 à 14h38", "en", "2025-04-12"),
    ("05/05/2022", "en", "2022-05-05"),
    ("2022-1-5", None, "2022-01-05"),
    ("2022", None, "2022"),
    ("2022-11", None, "2022-11"),
    ("2022/11", None, "2022-11"),
    ("11/2022", None, "2022-11"),
    ("November 2022", "en", "2022-11"),
    ("Nov. 2022", "en", "2022-11"),
    ("novembre 2022", "fr", "2022-11"),
    ("août 2022", "fr", "2022-08"),
    ("19 novembre", "fr", "XXXX-11-19"),
    ("Nov. 19", "en", "XXXX-11-19"),
    ("XXXX-11-19", None, "XXXX-11-19"),
    ("XXXX-11", None, "XXXX-11"),
    ("2023-12-04~", None, "2023-12-04~"),
    ("2022~", None, "2022~"),
    ("circa 1850", None, "1850~"),
    ("vers 1850", "fr", "1850~"),
    ("1700", None, "1700"),
    ("2100-12-31", None, "2100-12-31"),
]
NOT_DATES = [
    ("", None),
    ("   ", None),
    ("yesterday", "en"),
    ("hier", "fr"),
    ("today", "en"),
    ("2 hours ago", "en"),
    ("il y a 3 jours", "fr"),
    ("Updated 2 hours ago", "en"),
    ("seven", "en"),
    ("may", "en"),
    ("mars", "fr"),
    ("Tuesday", "en"),
    ("14h38", "fr"),
    ("17:25", None),
    ("04/05/2022", "en"),
    ("04/05/2022", None),
    ("04/05/2022", "und"),
    ("4.5.2022", "en"),
    ("31/02/2022", "fr"),
    ("31 février 2022", "fr"),
    ("February 29, 2021", "en"),
    ("2022-02-30", None),
    ("2022-13-01", None),
    ("2022-00-00", None),
    ("20221345", None),
    ("0000", None),
    ("1699", None),
    ("2101", None),
    ("3 May 1066", "en"),
    ("XXXX", None),
    ("XXXX-02-30", None),
    ("9999999999", None),
    ("123456789", None),
    ("Wednesday, November 22, 2022", "en"),
    ("Wed, 22 Nov 2022 17:25:00 +0100", "en"),
    ("lundi 22 novembre 2022", "fr"),
    ("3 May 2022 - 5 May 2022", "en"),
    ("22/11", "fr"),
    ("before 22 November 2022", "en"),
    ("expires 22 November 2022", "en"),
    ("the summit of 22 November 2022 in Rome", "en"),
    ("chapter 12", "en"),
    ("1.2.3", None),
    ("10.1000/2022.11.22.5", None),
    ("22 November 2022" + " " * 200 + "x", None),
]


@pytest.mark.parametrize("text", ISO + ENGLISH)
def test_a_printed_day_is_understood_whatever_time_and_zone_follow(text: str) -> None:
    assert str(understand(text, language="en")) == "2022-11-22"


@pytest.mark.parametrize("text", ISO + FRENCH)
def test_a_day_printed_in_french_is_understood(text: str) -> None:
    assert str(understand(text, language="fr")) == "2022-11-22"


@pytest.mark.parametrize(("text", "language", "expected"), OTHERS)
def test_a_stated_date_is_understood_as_far_as_it_goes(
    text: str, language: str | None, expected: str
) -> None:
    assert str(understand(text, language=language)) == expected


@pytest.mark.parametrize(("text", "language"), NOT_DATES)
def test_what_is_no_date_or_could_be_two_is_not_understood(text: str, language: str | None) -> None:
    assert understand(text, language=language) is None


# fmt: off
MONTHS = {
    "en": [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ],
    "fr": [
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ],
}
WEEKDAYS = {
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    "fr": ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
}
# fmt: on
FORMS = [
    "{iso}",
    "{iso}T17:25:00+02:00",
    "{iso} 04:05",
    "{compact}",
    "{day} {month} {year}",
    "{day}-{month}-{year}",
    "{weekday} {day} {month} {year}",
    "{weekday}, {day} {month} {year} 23:59:00 -0500",
    "{month} {day}, {year}",
    "{weekday}, {month} {day}, {year}",
    "{weekday}, {month} {day}, {year} at 11:59 pm",
    "{year} {month} {day}",
]
DAYS = st.dates(min_value=dt.date(1700, 1, 1), max_value=dt.date(2100, 12, 31))


@settings(max_examples=200, deadline=None)
@given(
    day=DAYS,
    language=st.sampled_from(["en", "fr"]),
    form=st.sampled_from(FORMS),
    loud=st.booleans(),
)
def test_every_day_is_understood_back_from_every_form(
    day: dt.date, language: str, form: str, *, loud: bool
) -> None:
    words = form.format(
        iso=day.isoformat(),
        compact=day.isoformat().replace("-", ""),
        day=day.day,
        month=MONTHS[language][day.month - 1],
        year=day.year,
        weekday=WEEKDAYS[language][day.weekday()],
    )
    assert understand(words.upper() if loud else words, language=language) == PartialDate.of(day)


@settings(max_examples=100, deadline=None)
@given(day=DAYS)
def test_digits_are_read_day_first_in_french_and_only_when_clear_in_english(day: dt.date) -> None:
    words = f"{day:%d/%m}/{day.year}"
    clear = day.day > 12 or day.day == day.month
    assert understand(words, language="fr") == PartialDate.of(day)
    assert understand(words, language="en") == (PartialDate.of(day) if clear else None)


@settings(max_examples=100, deadline=None)
@given(
    day=DAYS,
    parts=st.sampled_from(["y", "ym", "ymd", "md", "m"]),
    approximate=st.booleans(),
)
def test_every_partial_date_is_understood_back_from_its_own_notation(
    day: dt.date, parts: str, *, approximate: bool
) -> None:
    date = PartialDate(
        day.year if "y" in parts else None,
        day.month if "m" in parts else None,
        day.day if "d" in parts else None,
        approximate,
    )
    assert understand(str(date)) == date


@settings(max_examples=300, deadline=None)
@given(text=st.one_of(st.text(), st.text(alphabet="0123456789-/:.~ TZnovmaiXer,")))
@example("²²/11/2022")
@example("\u0662\u0662/\u0661\u0661/2022")
@example("İ" * 50)
def test_any_text_gives_a_date_or_none(text: str) -> None:
    date = understand(text, language="fr")
    assert date is None or date.year is None or 1700 <= date.year <= 2100
