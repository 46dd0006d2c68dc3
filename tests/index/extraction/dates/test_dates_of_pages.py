"""Dates that a page of text prints around its body."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import DateHow
from index.extraction.dates import Dating, date_of_page

BODY = {
    "en": [
        "The harbour of Port Ellery reopened to ferries after the strongest storm in a decade, officials said.",
        "",
        "Crews worked through the night to clear the quay, and the first boat left with forty passengers aboard.",
    ],
    "fr": [
        "Le port de Saint-Brévin a rouvert aux bateaux après la plus forte tempête de la décennie, selon la mairie.",
        "",
        "Les équipes ont travaillé toute la nuit pour dégager le quai et le premier bateau est parti à l'aube.",
    ],
}
TITLE = {
    "en": "Port Ellery reopens after the storm",
    "fr": "Le port de Saint-Brévin rouvre après la tempête",
}


def page(above: list[str], language: str, below: list[str], opening: str = "") -> Dating:
    """Date a page whose body stands between the lines above and below."""
    body = [opening + BODY[language][0], *BODY[language][1:]]
    head = [TITLE[language], "", *above, ""]
    lines = [*head, *body, "", *below]
    return date_of_page(lines, body=range(len(head), len(head) + len(body)), language=language)


def found(dating: Dating) -> tuple[str, str]:
    return (str(dating.date), dating.how.value)


BYLINES = [
    ("22 Nov 2022 17:25", "en", "2022-11-22"),
    ("  • 22 Nov 2022 17:25", "en", "2022-11-22"),
    ("November 22, 2022", "en", "2022-11-22"),
    ("Tuesday, November 22, 2022", "en", "2022-11-22"),
    ("Nov. 22, 2022, 5:25 p.m. ET", "en", "2022-11-22"),
    ("2022-11-22", "en", "2022-11-22"),
    ("2022-11-22 17:25", "en", "2022-11-22"),
    ("13/04/2022", "en", "2022-04-13"),
    ("04/13/2022", "en", "2022-04-13"),
    ("By Ana Ruiz - March 3, 2023", "en", "2023-03-03"),
    ("By Ana Ruiz, March 3, 2023", "en", "2023-03-03"),
    ("Ana Ruiz | 3 March 2023 | 4 min read", "en", "2023-03-03"),
    ("March 3, 2023 by Ana Ruiz", "en", "2023-03-03"),
    ("Ana Ruiz March 3, 2023 at 10:15 am", "en", "2023-03-03"),
    ("Published March 3, 2023", "en", "2023-03-03"),
    ("Published: 3 Mar 2023, 10:15 GMT", "en", "2023-03-03"),
    ("PUBLISHED: March 3, 2023 at 5:49 p.m.", "en", "2023-03-03"),
    ("Published on March 3, 2023 at 10:15", "en", "2023-03-03"),
    ("Posted on March 3, 2023 by admin", "en", "2023-03-03"),
    ("First published on Fri 3 Mar 2023 10.15 GMT", "en", "2023-03-03"),
    ("This article was published on 3 March 2023", "en", "2023-03-03"),
    ("Published 3 March 2023, updated 5 March 2023", "en", "2023-03-03"),
    ("Published 3 March 2023 Updated 5 March 2023", "en", "2023-03-03"),
    ("Updated 5 March 2023, first published 3 March 2023", "en", "2023-03-03"),
    ("Last updated: March 5, 2023 | Published: March 3, 2023", "en", "2023-03-03"),
    ("Published 5 days ago | 3 March 2023", "en", "2023-03-03"),
    ("Date: 3 March 2023", "en", "2023-03-03"),
    ("Updated March 5, 2023", "en", "2023-03-05"),
    ("10:15, 3 MAR 2023 Updated 12:00, 4 MAR 2023", "en", "2023-03-03"),
    ("Published: 22:57 BST, 3 March 2023 | Updated: 08:11 BST, 4 March 2023", "en", "2023-03-03"),
    ("Friday 03 March 2023 10:15 GMT", "en", "2023-03-03"),
    ("3 Mar 2023 - 10:15", "en", "2023-03-03"),
    ("Mar 3, 2023, 10:15am EST", "en", "2023-03-03"),
    ("On: March 3, 2023", "en", "2023-03-03"),
    ("AFP, 3 March 2023", "en", "2023-03-03"),
    ("World | March 3, 2023", "en", "2023-03-03"),
    ("March 3, 2023March 3, 2023 Ana Ruiz", "en", "2023-03-03"),
    ("PUBLISHED NOVEMBER 2022", "en", "2022-11"),
    ("Nov 3", "en", "XXXX-11-03"),
    ("Published Nov. 3", "en", "XXXX-11-03"),
    ("22\u00a0Nov\u202f2022", "en", "2022-11-22"),
    ("08/04/23, 10:15", "fr", "2023-04-08"),
    ("Publié le 08/04/23 à 10h15", "en", "2023-04-08"),
    ("Publié le 8 avr. 23 à 10h15", "fr", "2023-04-08"),
    ("28.04.98", "en", "1998-04-28"),
    ("Ana Ruiz22 March 2023", "en", "2023-03-22"),
    ("Posted on22 March 202322 March 2023AuthorAna Ruiz", "en", "2023-03-22"),
    ("AnaRuiz2023-03-22T14:37:41+02:00March 22, 2023|Harbour|No comments", "en", "2023-03-22"),
    ("Updated21:22, 6 OCT 2023", "en", "2023-10-06"),
    (
        "March 3, 2023 Ana Ruiz Harbours, Ferries, Old Town, Winter Storms, Sea Walls 3",
        "en",
        "2023-03-03",
    ),
    (
        "This entry was posted on March 3, 2023 by Ana Ruiz in Harbours, Ferries and tagged quay, storm.",
        "en",
        "2023-03-03",
    ),
    (
        "Cet article a été publié dans Ports, Mer et Tempêtes par Léa Morin le 3 mars 2023.",
        "fr",
        "2023-03-03",
    ),
    ("Communiqué du 3 mars 2023", "fr", "2023-03-03"),
    ("Press release of 3 March 2023", "en", "2023-03-03"),
    ("Jan Ruiz | March 3, 2023", "en", "2023-03-03"),
    ("Date: 3 March 2023 | 4 comments", "en", "2023-03-03"),
    ("22 novembre 2022", "fr", "2022-11-22"),
    ("Le 3 mars 2023", "fr", "2023-03-03"),
    ("Le 3 mars 2023 à 14h38", "fr", "2023-03-03"),
    ("vendredi 3 mars 2023", "fr", "2023-03-03"),
    ("ven. 3 mars 2023", "fr", "2023-03-03"),
    ("1er mai 2023", "fr", "2023-05-01"),
    ("Publié le 12/04/2025 à 14h38", "fr", "2025-04-12"),
    ("Publié le 12/04/2025 à 14h38", "en", "2025-04-12"),
    ("PUBLIÉ LE 12/04/2025", "fr", "2025-04-12"),
    ("Publie\u0301 le 12 avril 2025", "fr", "2025-04-12"),
    ("Mis en ligne le 3 février 2023", "fr", "2023-02-03"),
    ("Mise en ligne : 3 févr. 2023", "fr", "2023-02-03"),
    ("Paru le 3 février 2023", "fr", "2023-02-03"),
    ("Par Léa Morin, le 3 mars 2023.", "fr", "2023-03-03"),
    ("Ana Ruiz | March 3, 2023 10:15 p.m.", "en", "2023-03-03"),
    ("Par Léa Morin, le 3 mars 2023", "fr", "2023-03-03"),
    ("Par Léa Morin le 03.03.2023 à 11h46", "fr", "2023-03-03"),
    ("Par Léa Morin avec agence, publié le 3 mars 2023 à 14:38", "fr", "2023-03-03"),
    ("Publié le 3 mars 2023 - Mis à jour le 5 mars 2023", "fr", "2023-03-03"),
    ("Mis à jour le 5 mars 2023 à 8h, publié le 3 mars 2023", "fr", "2023-03-03"),
    ("Publié le 3 mars 2023, modifié le 5 mars 2023", "fr", "2023-03-03"),
    ("Mis à jour le 5 mars 2023", "fr", "2023-03-05"),
    ("Modifié le : 5 mars 2023", "fr", "2023-03-05"),
    ("Temps de lecture : 4 min - 3 mars 2023", "fr", "2023-03-03"),
    ("ven. 3 mars 2023 à 10:15 • 3 min de lecture", "fr", "2023-03-03"),
    ("Article réservé aux abonnés. Publié le 3 mars 2023", "fr", "2023-03-03"),
    (
        "Le Courrier avec AFP, publié le 03/04/2023 à 10:15, mis à jour le 04/04/2023 à 11:20",
        "fr",
        "2023-04-03",
    ),
    ("Le 3 mars à 14h38", "fr", "XXXX-03-03"),
    ("Publié le 3 mars", "fr", "XXXX-03-03"),
]
NO_BYLINES = [
    ("Yesterday", "en"),
    ("Updated 2 hours ago", "en"),
    ("Published today at 17:25", "en"),
    ("Hier à 14h38", "fr"),
    ("Il y a 3 jours", "fr"),
    ("Publié il y a 2 heures", "fr"),
    ("© 3 March 2023 The Ellery Post", "en"),
    ("Copyright 3 March 2023", "en"),
    ("Member since 3 March 2013", "en"),
    ("Born 3 March 1953", "en"),
    ("Né le 3 mars 1953", "fr"),
    ("Offer expires March 3, 2023", "en"),
    ("Deadline: March 3, 2023", "en"),
    ("New fares effective March 3, 2023.", "en"),
    ("The Ellery Pier Company March 3, 2023.", "en"),
    ("Year to March 31, 2023", "en"),
    ("March 31 end", "en"),
    ("Retrieved 3 March 2023", "en"),
    ("Consulté le 3 mars 2023", "fr"),
    ("Today is Friday, March 3, 2023", "en"),
    ("Nous sommes le vendredi 3 mars 2023", "fr"),
    ("Event: March 3, 2023", "en"),
    ("3 March 2023 - 5 March 2023", "en"),
    ("3-5 March 2023", "en"),
    ("du 3 au 5 mars 2023", "fr"),
    ("11 May 2001: the day the quay fell", "en"),
    ("3 mars 2013 : retour sur une tempête", "fr"),
    ("Attentat du 3 mars 2013", "fr"),
    ("What we know about the flood of March 3, 2013", "en"),
    ("Who opened the sluice on March 3, 2013?", "en"),
    ("— Mayor of Ellery (@ellerymayor) March 3, 2023", "en"),
    ("https://ellery.example/2023/03/03/harbour/", "en"),
    ("The strike that began on 3 March 2023 has ended and the ferries are running.", "en"),
    ("31 February 2023", "en"),
    ("3 March 1066", "en"),
    ("3 March 2345", "en"),
    ("Most violent since October 7", "en"),
    ("May", "en"),
    ("March 2023", "en"),
    ("17:25", "en"),
    ("4 min read", "en"),
    ("Version 12.10.45.3", "en"),
    ("555-12-10-45", "en"),
    ("Video of the race of 3 March 2023", "en"),
    ("This article was about what happened on March 3, 2023", "en"),
    ("555-2022-11", "en"),
]
DATELINES = [
    ("PARIS, 19 novembre (AFP) — ", "fr", "XXXX-11-19"),
    ("Moscou, 19 novembre (RHC) ", "fr", "XXXX-11-19"),
    ("LA HAVANE, 19 novembre - ", "fr", "XXXX-11-19"),
    ("LA HAVANE, le 19 novembre 2022 - ", "fr", "2022-11-19"),
    ("Genève (Suisse), 1er mars 2021 – ", "fr", "2021-03-01"),
    ("Saint-Denis de La Réunion, 3 août (AFP) - ", "fr", "XXXX-08-03"),
    ("22 juin 2012. - ", "fr", "2012-06-22"),
    ("WASHINGTON, Nov 3 (Reuters) - ", "en", "XXXX-11-03"),
    ("WASHINGTON, Nov. 3, 2022 (AP) — ", "en", "2022-11-03"),
    ("RIO DE JANEIRO, Brazil, Nov. 3 (AP) — ", "en", "XXXX-11-03"),
    ("BEIRUT/PARIS, 19 Nov (AFP) - ", "en", "XXXX-11-19"),
    ("LONDON (Wire) - 3 November 2022 - ", "en", "2022-11-03"),
    ("New York, 3 November 2022 – ", "en", "2022-11-03"),
    ("BEIJING, Nov. 3 (Xinhua) -- ", "en", "XXXX-11-03"),
    ("NEW YORK, Nov. 3, 2022 /Newswire/ -- ", "en", "2022-11-03"),
    ("WASHINGTON, D.C., Nov. 3, 2022 – ", "en", "2022-11-03"),
    ("ST. LOUIS, Nov. 3 (Wire) -- ", "en", "XXXX-11-03"),
    ("Port-au-Prince, 19 novembre (AFP) - ", "fr", "XXXX-11-19"),
    ("N'Djamena, le 19 novembre 2022 : ", "fr", "2022-11-19"),
    ("Nov 3 (Reuters) - ", "en", "XXXX-11-03"),
    ("GENEVA, 3 November 2022. - ", "en", "2022-11-03"),
    ("21 novembre 2022, Lyon. - ", "fr", "2022-11-21"),
]
NO_DATELINES = [
    ("March 3, 2022: ", "en"),
    ("A-" * 50 + "! 3 May 2020 (Wire) - ", "en"),
    ("A/" * 50 + "! 3 May 2020 (Wire) - ", "en"),
    ("A, " * 40 + "3 May 2020 (Wire) - ", "en"),
    ("On November 3 the mayor spoke. ", "en"),
    ("On November 3, 2022, the mayor spoke. ", "en"),
    ("November 3 was a cold day. ", "en"),
    ("In Paris, 3 November is a holiday. ", "en"),
    ("Le 19 novembre, la mairie a parlé. ", "fr"),
    ("Le 19 novembre dernier, la mairie a parlé. ", "fr"),
    ("Depuis le 19 novembre (AFP) ", "fr"),
    ("Le 19 novembre (un jeudi), la mairie a parlé. ", "fr"),
    ("On November 3 (Thursday) the mayor spoke. ", "en"),
    ("London, November 3 was cold. ", "en"),
    ("LONDON NOVEMBER 3 MARCH FOR THE HARBOUR BEGINS. ", "en"),
    ("Paris, 19 novembre 1942 est une date que la ville retient. ", "fr"),
    ("The mayor of Paris, who spoke on November 3 (a Thursday) - ", "en"),
]


GLUED = [
    ("3. Mai 20173. Mai 2017 Ann Lee", "de", "2017-05-03"),
    ("3 mai 2017 3 mai 2017", "fr", "2017-05-03"),
    ("3 May 202010:43 News", "en", "2020-05-03"),
    ("31 stycznia 2020 | 10:00", "pl", "2020-01-31"),
    ("12 října 2020", "cs", "2020-10-12"),
    ("2 noiembrie 2020", "ro", "2020-11-02"),
]


@pytest.mark.parametrize(("line", "language", "expected"), GLUED)
def test_dates_run_together_or_in_other_languages_are_read(
    line: str, language: str, expected: str
) -> None:
    lines = [line, *BODY["en"]]
    dating = date_of_page(lines, body=range(1, len(lines)), language=language)
    assert found(dating) == (expected, "byline")


@pytest.mark.parametrize(("line", "language", "expected"), BYLINES)
def test_a_byline_above_the_body_gives_its_date(line: str, language: str, expected: str) -> None:
    assert found(page([line], language, [])) == (expected, "byline")


@pytest.mark.parametrize(("line", "language"), NO_BYLINES)
def test_other_lines_with_dates_give_none(line: str, language: str) -> None:
    assert found(page([line], language, [])) == ("None", "none")


@pytest.mark.parametrize(("opening", "language", "expected"), DATELINES)
def test_a_dateline_opens_the_body(opening: str, language: str, expected: str) -> None:
    assert found(page([], language, [], opening)) == (expected, "dateline")


@pytest.mark.parametrize(("opening", "language"), NO_DATELINES)
def test_a_sentence_with_a_date_is_no_dateline(opening: str, language: str) -> None:
    assert found(page([], language, [], opening)) == ("None", "none")


@pytest.mark.parametrize(
    ("above", "language", "expected"),
    [
        (["Published:", "", "3 March 2023"], "en", "2023-03-03"),
        (["Published on", "March 3, 2023 10:15"], "en", "2023-03-03"),
        (["Publié le", "3 mars 2023 à 14h38"], "fr", "2023-03-03"),
        (["Publié par Léa Morin le", "3 mars 2023"], "fr", "2023-03-03"),
        (["Updated", "5 March 2023", "Published", "3 March 2023"], "en", "2023-03-03"),
        (["Mis à jour le", "5 mars 2023", "Publié le", "3 mars 2023"], "fr", "2023-03-03"),
        (["Expires", "", "3 March 2023"], "en", "None"),
    ],
)
def test_a_label_may_stand_on_the_line_before_its_date(
    above: list[str], language: str, expected: str
) -> None:
    assert str(page(above, language, []).date) == expected


@pytest.mark.parametrize(
    ("above", "language"),
    [
        (["Published 3 March 2023", "Published 9 April 2023"], "en"),
        (["3 March 2023", "9 April 2023"], "en"),
        (["Publié le 3 mars 2023", "Mis en ligne le 9 avril 2023"], "fr"),
        (["Wednesday, 3 March 2023"], "en"),
        (["lundi 3 mars 2023"], "fr"),
    ],
)
def test_bylines_that_disagree_are_shown_and_not_used(above: list[str], language: str) -> None:
    dating = page(above, language, [])
    assert (dating.date, dating.how) == (None, DateHow.CONFLICT)
    assert [evidence.text for evidence in dating.evidence] == above


def test_bylines_that_agree_are_all_evidence() -> None:
    dating = page(["Published 3 March 2023", "Posted on March 3, 2023"], "en", [])
    assert found(dating) == ("2023-03-03", "byline")
    assert [evidence.line for evidence in dating.evidence] == [2, 3]


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (["04/05/2022"], ("None", "ambiguous")),
        (["Published 04/05/2022"], ("None", "ambiguous")),
        (["Published 04/05/2022", "Updated May 4, 2022"], ("2022-05-04", "byline")),
        (["Published 04/05/2022", "Updated June 9, 2022"], ("None", "ambiguous")),
        (["Published 04/05/2022", "Posted April 5, 2022"], ("2022-04-05", "byline")),
        (["Wednesday 04/05/2022"], ("2022-05-04", "byline")),
    ],
)
def test_digits_that_may_be_two_days_need_another_witness(
    above: list[str], expected: tuple[str, str]
) -> None:
    assert found(page(above, "en", [])) == expected


@pytest.mark.parametrize(
    ("above", "opening", "below", "expected"),
    [
        (["3 March 2023"], "ELLERY, April 9, 2023 (Wire) - ", [], ("2023-03-03", "byline")),
        (["Updated 3 March 2023"], "ELLERY, Feb 2, 2023 (Wire) - ", [], ("2023-02-02", "dateline")),
        (["Updated 3 March 2023"], "ELLERY, March 2 (Wire) - ", [], ("2023-03-03", "byline")),
        (["Nov 3"], "ELLERY, Nov 3, 2022 (Wire) - ", [], ("2022-11-03", "dateline")),
        ([], "ELLERY, March 3 (Wire) - ", ["Published March 3, 2023"], ("2023-03-03", "byline")),
        (["3 March 2023"], "", ["Published 9 April 2023"], ("2023-03-03", "byline")),
        ([], "", ["Published 9 April 2023"], ("2023-04-09", "byline")),
        ([], "", ["9 April 2023"], ("2023-04-09", "byline")),
        ([], "", ["By Ana Ruiz, 9 April 2023"], ("2023-04-09", "byline")),
        ([], "", [*["Share"] * 9, "This entry was posted on 9 April 2023 by Ana."], ("2023-04-09", "byline")),
        ([], "", [*["Share"] * 9, "Last updated: 9 April 2023"], ("2023-04-09", "byline")),
        (["3 March 2023 was a quiet morning in Ellery?"], "", ["9 April 2023"], ("None", "none")),
        ([], "", ["Most read", "9 April 2023"], ("None", "none")),
        ([], "", ["3 comments", "Bob", "9 April 2023"], ("None", "none")),
        ([], "", ["9 April 2023", "I was on that boat and it was not at all as calm as you say."], ("None", "none")),
        ([], "", ["A", "2 May 2023", "B", "3 May 2023"], ("None", "none")),
    ],
)  # fmt: skip
def test_published_comes_before_dateline_updated_and_what_stands_below(
    above: list[str], opening: str, below: list[str], expected: tuple[str, str]
) -> None:
    assert found(page(above, "en", below, opening)) == expected


@pytest.mark.parametrize(
    ("above", "language", "expected"),
    [
        (["A ferry in Ellery, Dec. 4, 2023. (AP Photo/Ana Ruiz)"], "en", "2023-12-04~"),
        (
            ["Photo taken on December 4, 2023 shows the quay of Ellery after the storm."],
            "en",
            "2023-12-04~",
        ),
        (["The quay of Ellery on Monday, Dec. 4, 2023. Ana Ruiz/Reuters"], "en", "2023-12-04~"),
        (
            ["FILE - A ferry leaves Ellery harbour on Dec. 4, 2021, before the storm."],
            "en",
            "2021-12-04~",
        ),
        (["Nets dry on the quay of Ellery, Dec. 4, 2023. QUAY PICTURES"], "en", "2023-12-04~"),
        (["Le port de Saint-Brévin, le 4 décembre 2023. Photo d'archives"], "fr", "2023-12-04~"),
        (["Le quai du port, photo prise le 4 décembre 2023 par un habitant."], "fr", "2023-12-04~"),
        (["A, 2 May 2021 (AFP)", "A ferry in the harbour, 3 June 2021 (AFP)"], "en", "2021-06-03~"),
        (
            ["A ferry in the harbour of Ellery on the morning of Dec. 4, 2023, before noon."],
            "en",
            "None",
        ),
        (
            ["A ferry in the harbour, 04/05/2023 (AP Photo/Ana Ruiz), on the morning before."],
            "en",
            "None",
        ),
    ],
)
def test_a_caption_gives_an_approximate_date_at_last(
    above: list[str], language: str, expected: str
) -> None:
    dating = page(above, language, [])
    assert found(dating) == (expected, "none" if expected == "None" else "caption")


def test_an_older_caption_does_not_disturb_a_byline() -> None:
    above = [
        "12 Apr 2025 14:38",
        "",
        "A ferry in Ellery, Wednesday, Oct. 23, 2024 (AP Photo/Ana Ruiz)",
    ]
    assert found(page(above, "en", [])) == ("2025-04-12", "byline")


@pytest.mark.parametrize("above", ["May 28, 2024", "Ana Ruiz | May 28, 2024"])
def test_a_caption_without_a_credit_does_not_contradict_a_byline(above: str) -> None:
    dating = page([above, "", "Fishers with nets on the quay, Ellery, 8 March 2023"], "en", [])
    assert found(dating) == ("2024-05-28", "byline")


@pytest.mark.parametrize(
    ("line", "language", "expected"),
    [
        ("Valencia · 31 de octubre de 2024 · 08:45", "es", "2024-10-31"),
        ("Por Ana Ruiz, 3 de enero de 2023", "es", "2023-01-03"),
        ("31. Oktober 2024", "de", "2024-10-31"),
        ("Veröffentlicht am 3. März 2023 um 10:15 Uhr von Ana Ruiz", "de", "2023-03-03"),
        ("Stand: 03.03.2023, 10.15 Uhr", "de", "2023-03-03"),
        ("Ana Ruiz | 3. Mrz 2023 | Zuletzt geändert: 5. Mrz 2023", "de", "2023-03-03"),
        (
            "Dieser Beitrag wurde am 3. März 2023 von Ana Ruiz in Hafen, Meer veröffentlicht.",
            "de",
            "2023-03-03",
        ),
        ("Publicado el 3 de marzo de 2023 por Ana Ruiz", "es", "2023-03-03"),
        ("Pubblicato il 3 marzo 2023 alle 10:15", "it", "2023-03-03"),
        ("Publicado em 3 de março de 2023 às 10h15", "pt", "2023-03-03"),
        ("Gepubliceerd op 3 maart 2023", "nl", "2023-03-03"),
        ("Von Ana Ruiz, 3. März 2023", "de", "2023-03-03"),
    ],
)
def test_bylines_of_other_languages_are_read(line: str, language: str, expected: str) -> None:
    body = ["Lorem ipsum dolor sit amet, consectetur adipiscing elit sed do eiusmod tempor."] * 3
    dating = date_of_page(["Titel", line, *body], body=range(2, 5), language=language)
    assert found(dating) == (expected, "byline")


def test_a_list_of_other_articles_above_gives_no_date() -> None:
    above = [
        "Bridge closed",
        "2 Nov 2025",
        "Fair opens",
        "3 Nov 2025",
        "Mayor resigns",
        "5 Nov 2025",
    ]
    assert found(page(above, "en", [])) == ("None", "none")


def test_the_own_byline_stands_out_from_a_list_above_it() -> None:
    listed = [
        "Bridge closed",
        "2 Nov 2025",
        "Fair opens",
        "3 Nov 2025",
        "Mayor resigns",
        "5 Nov 2025",
    ]
    assert found(page([*listed, "22 Nov 2022 17:25"], "en", [])) == ("2022-11-22", "byline")


def test_a_list_below_does_not_disturb_a_byline() -> None:
    below = ["Most read", "Bridge closed", "2 Nov 2025", "Fair opens", "3 Nov 2025"]
    assert found(page(["22 Nov 2022 17:25"], "en", below)) == ("2022-11-22", "byline")


def test_the_date_in_the_head_of_the_page_yields_to_the_byline() -> None:
    lines = [
        "Friday, May 5, 2023",
        *["News", "Sport", "Weather"] * 4,
        TITLE["en"],
        "3 March 2023",
        *BODY["en"],
    ]
    assert found(date_of_page(lines, body=range(15, 18), language="en")) == ("2023-03-03", "byline")


def test_a_byline_may_be_the_first_line_of_the_body() -> None:
    lines = [TITLE["en"], "3 March 2023", *BODY["en"]]
    assert found(date_of_page(lines, body=range(1, 5), language="en")) == ("2023-03-03", "byline")


def test_a_near_byline_comes_before_a_label_far_above() -> None:
    lines = ["Published 9 April 2023", *["News"] * 20, "3 March 2023", *BODY["en"]]
    assert found(date_of_page(lines, body=range(22, 25), language="en")) == ("2023-03-03", "byline")


def test_a_chronology_inside_the_body_is_no_dateline() -> None:
    body = [
        *BODY["en"],
        "",
        "March 5 - The last of the stranded ferries left the harbour with its passengers.",
    ]
    assert found(date_of_page(body, body=range(5), language="en")) == ("None", "none")


def test_a_day_alone_in_the_head_of_the_body_is_no_byline() -> None:
    assert found(date_of_page(["Dec. 31", *BODY["en"]], body=range(4), language="en")) == (
        "None",
        "none",
    )


@pytest.mark.parametrize(
    "line", ["LA HAVANE, 19 novembre", "La Havane, 19 novembre.", "La Havane, 19 nov. (Agence Une)"]
)
def test_a_dateline_may_stand_by_itself_above_the_body(line: str) -> None:
    assert found(page([line], "fr", [])) == ("XXXX-11-19", "dateline")
    assert found(date_of_page([line, *BODY["fr"]], body=range(4), language="fr")) == (
        "XXXX-11-19",
        "dateline",
    )


def test_a_byline_too_far_above_is_not_seen() -> None:
    lines = ["3 March 2023", *["News"] * 30, *BODY["en"]]
    assert found(date_of_page(lines, body=range(31, 34), language="en")) == ("None", "none")


def test_evidence_tells_the_line_and_the_words() -> None:
    (evidence,) = page(["   By Ana Ruiz - March 3, 2023  "], "en", []).evidence
    assert (evidence.text, evidence.line, str(evidence.date)) == (
        "By Ana Ruiz - March 3, 2023",
        2,
        "2023-03-03",
    )


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([], ("None", "none")),
        (["", "  "], ("None", "none")),
        (["Port Ellery reopens", "Published 3 March 2023", "Short."], ("2023-03-03", "byline")),
        (["ELLERY, March 3, 2023 (Wire) - The harbour is open."], ("2023-03-03", "dateline")),
    ],
)
def test_a_page_without_a_body_is_read_from_its_top(
    lines: list[str], expected: tuple[str, str]
) -> None:
    assert found(date_of_page(lines, body=range(0), language="en")) == expected


def test_a_page_of_a_million_lines_and_a_line_of_a_million_letters_cost_little() -> None:
    lines = [*["3 March 2023"] * 10, *[""] * 300_000, "1 May " * 200_000, *[""] * 300_000]
    assert date_of_page(lines, body=range(300_010, 300_011), language="en").date is None


LINES = st.lists(
    st.one_of(
        st.text(max_size=40),
        st.sampled_from(
            [line for line, *_ in BYLINES] + [line for line, _ in NO_BYLINES] + BODY["en"]
        ),
    ),
    max_size=12,
)


@settings(max_examples=150, deadline=None)
@given(
    lines=LINES,
    ends=st.tuples(st.integers(0, 12), st.integers(0, 12)),
    language=st.sampled_from(["en", "fr", "und"]),
)
def test_any_page_gives_a_date_or_says_why_not(
    lines: list[str], ends: tuple[int, int], language: str
) -> None:
    body = range(min(*ends, len(lines)), min(max(ends), len(lines)))
    dating = date_of_page(lines, body=body, language=language)
    without = dating.how in {DateHow.NONE, DateHow.CONFLICT, DateHow.AMBIGUOUS}
    assert without == (dating.date is None)
    assert all(evidence.line in range(len(lines)) for evidence in dating.evidence)
    assert (dating.how is DateHow.NONE) == (not dating.evidence)


def test_the_byline_under_the_title_is_found_however_far_the_body_is() -> None:
    lines = [TITLE["en"], "3 March 2023", *["A picture"] * 60, "9 April 2023", *BODY["en"]]
    body = range(63, 66)
    assert found(date_of_page(lines, body=body, language="en", title=0)) == ("2023-03-03", "byline")
    assert found(date_of_page(lines, body=body, language="en")) == ("2023-04-09", "byline")


def test_what_looks_like_a_title_below_the_day_of_the_visit_does_not_make_it_the_articles() -> None:
    lines = [
        "Thursday, 9 April 2023",
        "Today's paper",
        *["News"] * 40,
        "By Ann Lee",
        "8 April 2023",
    ]
    body = range(len(lines), len(lines) + 3)
    dating = date_of_page([*lines, *BODY["en"]], body=body, language="en", title=1)
    assert found(dating) == ("2023-04-08", "byline")


@pytest.mark.parametrize("second", ["27 novembre 2022. - ", "27 novembre 2022, France. – "])
def test_a_dateline_may_follow_a_summary_when_no_other_line_has_one(second: str) -> None:
    summary, told = (
        BODY["fr"][0],
        "La mairie a rouvert le port aux bateaux de pêche qui attendaient au large.",
    )
    opening = [summary, second + told, told]
    expected = ("2022-11-27", "dateline")
    assert found(date_of_page(opening, body=range(len(opening)), language="fr")) == expected
    chronology = [summary, second + told, "28 novembre 2022. - " + told]
    assert found(date_of_page(chronology, body=range(3), language="fr")) == ("None", "none")


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("(AFP 19/11/2022 18h05)", "2022-11-19"),
        ("Ellery Wire, 19 novembre 2022", "2022-11-19"),
        ("Photo du port, 19 novembre 2019", "XXXX-11-19"),
        ("Le 20 novembre 2022, la mairie a parlé de la pêche.", "XXXX-11-19"),
    ],
)
def test_a_dateline_gets_its_year_from_the_same_day_around_the_body(
    end: str, expected: str
) -> None:
    told = "La mairie a rouvert le port aux bateaux de pêche qui attendaient au large."
    lines = [f"Lyon, 19 novembre (AFP) - {told}", told, "Sport", "Monde", end]
    assert str(date_of_page(lines, body=range(2), language="fr").date) == expected


def test_dates_far_from_each_other_are_in_conflict_where_no_title_tells_whose_they_are() -> None:
    lines = ["News", "Sport", "Weather", "3 March 2023", *["A picture"] * 9, "9 April 2023"]
    body = range(len(lines), len(lines) + 3)
    dating = date_of_page([*lines, *BODY["en"]], body=body, language="en")
    assert found(dating) == ("None", "conflict")


def test_a_body_that_begins_too_early_may_say_when_it_was_published() -> None:
    body = [*BODY["en"], *["More"] * 4, "Published March 3, 2023", *BODY["en"]]
    assert found(date_of_page(body, body=range(len(body)), language="en")) == (
        "2023-03-03",
        "byline",
    )
