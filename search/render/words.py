"""The words that stand around facts, in the languages that the program speaks."""

from collections.abc import Mapping
from types import MappingProxyType

from index.article import UNDETERMINED, DateHow
from index.frozen import Frozen


class Words(Frozen, kw_only=True):
    """What is said to a reader; braces are filled in."""

    languages: Mapping[str, str]
    dates: Mapping[DateHow, str]
    """How a date is known, in brackets behind it, or why there is none."""
    about: str
    unknown: str
    year_unknown: str
    derived_title: str
    only_around: str
    translated: str
    copy: str
    copies: str
    one: str
    several: str
    shown: str
    more: str


WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "en": Words(
            languages={"en": "English", "fr": "French", UNDETERMINED: "language unknown"},
            dates={
                DateHow.STATED: "stated",
                DateHow.HTML: "from the page",
                DateHow.BYLINE: "byline",
                DateHow.DATELINE: "dateline",
                DateHow.ADDRESS: "from its address",
                DateHow.CAPTION: "caption",
                DateHow.CONFLICT: "no date: two dates disagree",
                DateHow.AMBIGUOUS: "no date: day or month first?",
                DateHow.NONE: "no date in the text",
            },
            about="about {date}",
            unknown="unknown",
            year_unknown="year unknown",
            derived_title="(no title: first sentence)",
            only_around="(found only in what surrounds the article)",
            translated="(found through translation)",
            copy="(+1 near-copy: {ids})",
            copies="(+{count} near-copies: {ids})",
            one="{total} article in {took:.1f} ms",
            several="{total} articles in {took:.1f} ms",
            shown=", {first} to {last} shown",
            more="; --offset {last} goes on",
        ),
        "fr": Words(
            languages={"en": "anglais", "fr": "français", UNDETERMINED: "langue inconnue"},
            dates={
                DateHow.STATED: "indiquée",
                DateHow.HTML: "d’après la page",
                DateHow.BYLINE: "signature",
                DateHow.DATELINE: "en tête du texte",
                DateHow.ADDRESS: "d’après l’adresse",
                DateHow.CAPTION: "légende",
                DateHow.CONFLICT: "sans date : deux dates se contredisent",
                DateHow.AMBIGUOUS: "sans date : jour ou mois d’abord ?",
                DateHow.NONE: "sans date dans le texte",
            },
            about="environ {date}",
            unknown="inconnu",
            year_unknown="année inconnue",
            derived_title="(sans titre : première phrase)",
            only_around="(trouvé seulement autour de l’article)",
            translated="(trouvé par traduction)",
            copy="(+1 copie : {ids})",
            copies="(+{count} copies : {ids})",
            one="{total} article en {took:.1f} ms",
            several="{total} articles en {took:.1f} ms",
            shown=", {first} à {last} affichés",
            more=" ; --offset {last} pour la suite",
        ),
    }
)
"""The words by language."""
