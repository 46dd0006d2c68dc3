"""Raw text of whole pages becomes articles."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article, CountriesHow, DateHow, LanguageHow, TitleHow
from index.extraction import VERSION, extract
from index.page import Page, PageKind, Stated

ENGLISH_PAGE = """\
The Pelican Gazette

  • News
    • Politics
    • Sport
  • Videos
News
  • Politics
  • Sport
BREAKING
Pelican correspondent in Oslo: Two trawlers collide in thick fog, and rescuers search the water.
Local sources: A warehouse burns in the suburbs of Lima, Peru, for the second night in a row.
Reuters: Japan lowers its growth forecast for the coming year by half a point.

Chile and Norway sign accord to share salmon research

  • By Ingrid Solberg-Pinto
  • Source: Agencies
  • 14 Mar 2021 09:30
2 Min Read

The two coasts want to learn from each other how to keep fish healthy in cold water.

  • x
  • Chile and Norway sign accord to share salmon research
    Ministers of Chile and Norway shake hands in Santiago, Chile, Tuesday, June 4, 2019 (AP Photo/M. Rojas)

Chile and Norway will share the results of their salmon research, ministers of both countries announced in Santiago.

The accord lets scientists from Bergen work in the fjords of Patagonia, where the water is as cold as at home.

Related News

Peru limits the anchovy catch

Iceland counts its whales again

Norwegian farms supply half of the salmon that the world eats, and Chilean farms a quarter of it.

A common problem

Sea lice have cost both countries a fortune, and neither has found a cure that works for long.

Read more: Scotland bans nets near river mouths

The first joint laboratory opens in Puerto Montt next spring.

  • Chile
  • Norway
  • Salmon

Most Read

Crowds gather in Lisbon, Portugal, on Sunday, May 9, 2021 (AP)

Lisbon trams stop for a day

  • Travel
  • 9 May 2021
A harbour crane lifts a container in Rotterdam, the Netherlands, April 30, 2021 (AP)

Rotterdam port hires again

  • Economy
  • 2 May 2021

The Pelican Gazette

All Rights Reserved
"""

FRENCH_PAGE_IN_ENGLISH_FURNITURE = """\
Home News World Business Sport Culture Opinion Weather
Sign in to your account to read the articles that you have saved for later and to follow the topics you like.
Subscribe today for the price of a cup of coffee

Les pêcheurs de Douarnenez retrouvent la sardine

Par Gwenaël Lestrade
Publié le 3 février 2020

Les pêcheurs de Douarnenez ont ramené mardi les premières sardines de la saison, avec trois semaines d'avance.

Les bateaux étaient partis dans la nuit, malgré la houle, et sont rentrés au port sous les applaudissements.

« On n'avait pas vu cela depuis vingt ans », raconte un patron, qui a rempli ses cales en moins de deux heures.

Les Plus Lus

Un phare à vendre au large de Brest

La criée de Lorient change d'horaires
Share this article
Recommended for you: twenty places where the sea is still warm in the last days of autumn, chosen by our readers.
"""

COMMENTED_PAGE = """\
Please follow us on Heron, Plover and Wagtail
Villagers in the hills above Porto have voted to keep their last bakery open with their own money.
The oven, which is said to be three hundred years old, bakes forty loaves on an ordinary day.
Each family will pay two euros a week, and the baker has promised never to raise the price of bread.
"We could buy it in the valley," said the mayor, "but then nobody would meet anybody any more."
Subscribe to our evening newsletter to stay informed in these strange times!!
What a nice story, I wish that we had such a bakery in our street as well.
Two euros a week is a lot of money for some people, and nobody seems to think of them.
"""

THREAD_PAGE = """\
Swans return to the canal after thirty years

By Piet Hollander | 2 January 2019

The first swans in thirty years have come back to the canal behind the old paper mill in Ghent.

Neighbours who had given up hope stood on the bridge at dawn and counted nine of the white birds.

The water has been clean enough since the mill closed, a biologist of the university explained.

12 Comments

Anna: I saw them on my way to work this morning and could not believe that they were real.

Bert: They bite, and whoever thinks that they are sweet has never met one of them at close range.
"""

DATELINE_PAGE = """\


Le Portugal et l'Islande veulent relier leurs volcans par câble


Lisbonne, 7 octobre (PTN) Le ministre portugais de l'énergie et son homologue islandaise ont présenté leur projet.

La liaison, longue de trois mille kilomètres, porterait l'électricité des volcans jusqu'au sud de l'Europe.

Les deux pays cherchent encore qui paiera, a reconnu la ministre lors d'une rencontre avec la presse à Reykjavik.

Portugal Télégraphe Nouvelles

<https://www.ptn.example/fr/energie/cable>
"""

WRAPPED_PAGE = """\
Ferry strike ends in the Hebrides

The crews of the ferries that link the islands of the Hebrides went
back to work on Monday after nine days of strike, and the first boat
left the pier at Oban with four hundred passengers on board, most of
whom had slept in the village hall.

Their union said that the company had agreed to hire thirty sailors
before the summer, which was what it had asked for from the start of
the quarrel in the autumn of last year.
"""


def raw(content: str, **stated: Any) -> Article:  # noqa: ANN401 - any field of Stated
    return extract(
        Page(id="a.txt", path="a.txt", kind=PageKind.RAW, content=content, stated=Stated(**stated))
    )


@pytest.fixture(scope="module")
def salmon() -> Article:
    return raw(ENGLISH_PAGE)


def test_the_body_is_the_article_without_what_surrounds_it(salmon: Article) -> None:
    lines = salmon.body.splitlines()
    assert lines[0].startswith("Chile and Norway will share")
    assert lines[-1] == "The first joint laboratory opens in Puerto Montt next spring."
    assert len(lines) == 6


@pytest.mark.parametrize(
    "furniture",
    [
        "Politics",
        "Oslo",
        "Peru limits the anchovy catch",
        "Iceland counts",
        "Scotland bans nets",
        "Lisbon",
        "AP Photo",
        "By Ingrid",
    ],
)
def test_what_surrounds_the_article_stays_findable_outside_its_body(
    salmon: Article, furniture: str
) -> None:
    assert furniture not in salmon.body
    assert furniture in salmon.rest


def test_a_subheading_inside_the_article_stays(salmon: Article) -> None:
    assert "A common problem" in salmon.body.splitlines()


def test_the_title_stands_above_the_byline_and_not_in_the_body(salmon: Article) -> None:
    assert (salmon.title, salmon.title_how) == (
        "Chile and Norway sign accord to share salmon research",
        TitleHow.LINE,
    )
    assert salmon.title not in salmon.body


def test_the_byline_dates_the_article_though_later_and_older_dates_surround_it(
    salmon: Article,
) -> None:
    assert (str(salmon.published), salmon.published_how) == ("2021-03-14", DateHow.BYLINE)


def test_source_and_author_are_those_that_the_page_names(salmon: Article) -> None:
    assert (salmon.source, salmon.author) == ("The Pelican Gazette", "Ingrid Solberg-Pinto")


def test_countries_of_the_furniture_do_not_count(salmon: Article) -> None:
    assert set(salmon.countries) == {"CL", "NO"}
    assert set(salmon.mentions) == {"CL", "NO"}
    assert salmon.countries_how is CountriesHow.DERIVED


def test_a_french_article_in_english_furniture_is_french() -> None:
    article = raw(FRENCH_PAGE_IN_ENGLISH_FURNITURE)
    assert (article.language, article.language_how) == ("fr", LanguageHow.DETECTED)
    assert article.title == "Les pêcheurs de Douarnenez retrouvent la sardine"
    assert article.author == "Gwenaël Lestrade"
    assert str(article.published) == "2020-02-03"
    assert len(article.body.splitlines()) == 3


def test_comments_after_a_call_for_a_newsletter_are_not_the_article() -> None:
    article = raw(COMMENTED_PAGE)
    assert article.body.startswith("Villagers in the hills")
    assert article.body.endswith('nobody would meet anybody any more."')
    assert "What a nice story" in article.rest


def test_comments_after_their_heading_are_not_the_article() -> None:
    article = raw(THREAD_PAGE)
    assert article.title == "Swans return to the canal after thirty years"
    assert article.author == "Piet Hollander"
    assert article.body.endswith("a biologist of the university explained.")


def test_an_article_without_a_title_gets_one_from_its_first_sentence() -> None:
    article = raw(COMMENTED_PAGE)
    assert article.title_how is TitleHow.DERIVED
    assert article.title.startswith("Villagers in the hills above Porto have voted")
    assert len(article.title) <= 91
    assert article.title.endswith("…")


def test_a_title_made_of_the_text_does_not_count_twice_for_countries() -> None:
    sentence = (
        "Visitors from Peru have found the old harbour of Genoa closed for repairs this week."
    )
    assert raw(sentence).mentions == ("PE",) or "PE" in raw(sentence).mentions
    assert (
        "PE"
        not in raw(
            f"{sentence}\nItaly had not told anyone about it, said the Italian owner of a boat in Italy."
        ).countries
    )


def test_an_article_that_states_no_date_has_none() -> None:
    article = raw(COMMENTED_PAGE)
    assert (article.published, article.published_how) == (None, DateHow.NONE)


def test_a_dateline_without_a_year_gives_a_date_without_a_year() -> None:
    article = raw(DATELINE_PAGE)
    assert (str(article.published), article.published_how) == ("XXXX-10-07", DateHow.DATELINE)
    assert article.title == "Le Portugal et l'Islande veulent relier leurs volcans par câble"


def test_the_source_is_the_name_that_address_and_dateline_shorten() -> None:
    article = raw(DATELINE_PAGE)
    assert article.source == "Portugal Télégraphe Nouvelles"
    assert article.url == "https://www.ptn.example/fr/energie/cable"


def test_lines_broken_at_a_margin_become_paragraphs() -> None:
    article = raw(WRAPPED_PAGE)
    assert article.title == "Ferry strike ends in the Hebrides"
    assert [line[:9] for line in article.body.splitlines()] == ["The crews", "Their uni"]


def test_a_mixed_article_has_its_foreign_paragraphs_as_passages() -> None:
    french = FRENCH_PAGE_IN_ENGLISH_FURNITURE.split("\n\n")[3:6]
    english = [
        line
        for line in ENGLISH_PAGE.splitlines()
        if line.startswith(("Chile and Norway will", "The accord", "Norwegian farms"))
    ]
    article = raw("\n\n".join([*english, "A witness in French:", *english, *french]))
    assert article.language == "en"
    assert [passage.language for passage in article.passages] == ["fr"]
    assert article.passages[0].text in article.body


@pytest.mark.parametrize(
    ("footer", "source"),
    [
        ("© 2022 Harbour Herald. All rights reserved.", "Harbour Herald"),
        ("Copyright © 2019-2022 Le Courrier du Cap", "Le Courrier du Cap"),
        ("© Moorland Radio 2020", "Moorland Radio"),
        ("The Moorland Post © 2020", "The Moorland Post"),
        ("Avec AFP", "AFP"),
        ("(with Reuters)", "Reuters"),
        ("Avec plaisir", None),
        ("More from Quayside", "Quayside"),
        ("More from Porto", None),
        ("More from World", None),
        ("Source: Marrow News Agency", "Marrow News Agency"),
        ("Source: Agencies", None),
        ("By Reuters", "Reuters"),
        ("By the river", None),
    ],
)
def test_the_foot_of_a_page_names_its_source(footer: str, source: str | None) -> None:
    body = "\n\n".join(COMMENTED_PAGE.splitlines()[1:5])
    assert raw(f"{body}\n\n{footer}\n").source == source


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("By Ann Lee", "Ann Lee"),
        ("Par Anne de la Tour, à Brest", "Anne de la Tour"),
        ("By Ann Lee and Bo Yi | 3 May 2022", "Ann Lee and Bo Yi"),
        ("Written by: Ann O'Dowd", "Ann O'Dowd"),
        ("By popular demand", None),
        ("Partir loin", None),
    ],
)
def test_a_byline_names_the_author(byline: str, author: str | None) -> None:
    body = "\n\n".join(COMMENTED_PAGE.splitlines()[1:5])
    assert raw(f"The last bakery stays open\n\n{byline}\n\n{body}").author == author


def test_what_the_file_states_wins() -> None:
    article = raw(
        ENGLISH_PAGE,
        title="Salmon for all",
        date="2 March 2020",
        language="English",
        source="Fish Weekly",
        author="O. Trout",
        url="https://fish.example/1",
    )
    assert (article.title, article.title_how) == ("Salmon for all", TitleHow.STATED)
    assert (str(article.published), article.published_how) == ("2020-03-02", DateHow.STATED)
    assert (article.language, article.language_how) == ("en", LanguageHow.STATED)
    assert (article.source, article.author, article.url) == (
        "Fish Weekly",
        "O. Trout",
        "https://fish.example/1",
    )


def test_what_the_file_states_but_nobody_understands_is_derived_instead() -> None:
    article = raw(ENGLISH_PAGE, date="the other day", language="Pelicanese", title="  ")
    assert (str(article.published), article.published_how) == ("2021-03-14", DateHow.BYLINE)
    assert (article.language, article.language_how) == ("en", LanguageHow.DETECTED)
    assert article.title_how is TitleHow.LINE


@pytest.mark.parametrize("content", ["Menu\nHome\nSport", "x", "42", "• a\n• b"])
def test_a_page_without_sentences_is_an_article_that_can_be_found(content: str) -> None:
    article = raw(content)
    assert article.body == ""
    assert article.rest.splitlines() == content.splitlines()
    assert article.title


def test_a_page_of_spaces_is_called_like_its_file() -> None:
    assert raw(" \n\n ").title == "a"


def test_a_very_long_line_is_one_paragraph() -> None:
    text = "The minister said on Monday that the talks would go on. " * 20_000
    article = raw(text)
    assert article.body == text.strip()
    assert article.language == "en"


def test_the_version_of_the_rules_is_a_number() -> None:
    assert VERSION >= 1


@given(
    st.lists(
        st.sampled_from(
            [
                *ENGLISH_PAGE.splitlines(),
                *COMMENTED_PAGE.splitlines(),
                "",
                "Lire aussi",
                "12 Comments",
            ]
        ),
        max_size=30,
    )
)
@settings(max_examples=25, deadline=None)
def test_no_line_of_a_page_is_lost_or_invented(lines: list[str]) -> None:
    article = raw("\n".join(lines))
    kept = {article.title, *article.body.splitlines(), *article.rest.splitlines()}
    shown = {line.strip() for line in lines if line.strip()}
    assert shown <= kept
    assert kept - shown <= {article.title}


LONG = (
    "The lock keepers of Trévoux count the boats with pebbles, one for each that passes before noon.",
    "Nobody remembers who began it, and the pebbles are thrown back into the river when the year ends.",
    "This spring there were so few that they fitted into a hat, which the museum has asked to be given.",
)


def body_of(*lines: str) -> str:
    content = "\n\n".join(lines)
    return extract(Page(id="a.txt", path="a.txt", kind=PageKind.RAW, content=content)).body


def test_the_summary_between_title_and_byline_belongs_to_the_body() -> None:
    summary = "Boats are counted with pebbles on the river, and this year a hat was enough for all of them."
    title = "Pebbles of lock keepers fit into a hat"
    body = body_of("Menu", title, summary, "By Odile Vasseur", "3 March 2023", *LONG)
    assert body.split("\n") == [summary, *LONG]


def test_a_list_that_a_colon_announces_belongs_to_the_body() -> None:
    items = ("• Trévoux, with nine pebbles", "• Couzon, with four", "• Rochetaillée, with none")
    announced = (
        "The museum has published how many boats passed each of the locks in the month of May:"
    )
    assert body_of(*LONG, announced, *items, *LONG) == "\n".join([*LONG, announced, *items, *LONG])


@pytest.mark.parametrize(
    "heading",
    [
        "33 Leser-Kommentare",
        "Ils ont réagi (3 commentaires)",
        "Schreibe einen Kommentar",
        "Deja un comentario",
        "4 thoughts on pebbles",
    ],
)
def test_comments_end_the_body_in_other_languages_too(heading: str) -> None:
    comments = ("I have counted them myself and there were more than you say, by far.",) * 9
    assert body_of(*LONG, heading, *comments) == "\n".join(LONG)


def test_a_link_to_the_comments_above_the_text_does_not_end_it() -> None:
    first = "Locks are slow, and those who keep them have a great deal of time to look at the water and at boats."
    text = [*LONG * 8]
    assert body_of(f"{first} {first}", "0 comments", *text).endswith("\n".join(text))


def test_an_address_of_the_page_may_give_the_date() -> None:
    stated = Stated(url="https://locks.example/2023/03/05/pebbles")
    content = "\n\n".join(LONG)
    article = extract(Page(id="a", path="a", kind=PageKind.CLEAN, content=content, stated=stated))
    assert (str(article.published), article.published_how) == ("2023-03-05", DateHow.ADDRESS)


def test_a_body_that_could_not_be_cut_has_the_language_of_the_longer_lines() -> None:
    lines = [
        "Home",
        "Sign in",
        "Les élèves de la classe du soir ont réparé",
        "onze vélos et un tandem pour la fête du village",
        "que le comité prépare depuis le début du mois",
        "Contact us",
    ]
    assert raw("\n".join(lines)).language == "fr"


def test_what_a_sidecar_states_and_nobody_understands_is_not_said_to_be_its_word() -> None:
    stated = Stated(date="the other day", language="Pelicanese", countries=("Peru",), source="Wire")
    article = extract(
        Page(
            id="a",
            path="a",
            kind=PageKind.RAW,
            content=ENGLISH_PAGE,
            stated=stated,
            sidecar=("date", "language", "countries", "source"),
        )
    )
    assert article.sidecar == ("countries", "source")
    assert (article.published_how, article.language_how) == (DateHow.BYLINE, LanguageHow.DETECTED)
