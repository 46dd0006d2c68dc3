"""What the screen itself says, in the languages that the program speaks."""

from collections.abc import Mapping
from types import MappingProxyType

from index.engine import FacetField, Sort
from index.frozen import Frozen


class ScreenWords(Frozen, kw_only=True):
    """The words of the screen; braces are filled in."""

    ask: str
    facets: Mapping[FacetField, str]
    filter: str
    more_values: str
    sorts: Mapping[Sort, str]
    shown: str
    none: str
    empty: str
    searching: str
    thousands: str
    """What stands between the thousands of a number."""
    as_typed: str
    grouped: str
    copy: str
    copies: str
    copies_of: str
    hits: str
    article: str
    match: str
    months: tuple[str, ...]
    """Short, January first."""
    dates: str
    others: str
    year_unknown: str
    undated: str
    indexing: str
    changed: str
    indexed: str
    failed: str
    copied: str
    no_suspend: str
    opened: str
    gone: str
    export: str
    export_hint: str
    exported: str
    exists: str
    no_format: str
    save: str
    save_hint: str
    saved: str
    saved_search: str
    help: str
    help_filter: str
    syntax: tuple[tuple[str, str], ...]
    """What can be typed, and what it finds."""
    palette: str
    title: str
    body: str
    language: str
    published: str
    countries: str
    mentions: str
    source: str
    author: str
    url: str
    tags: str
    path: str
    unknown: str
    hows: Mapping[str, str]
    keys: Mapping[str, str]
    """What each key does, by its action."""


_EN_KEYS = MappingProxyType(
    {
        "ask": "query",
        "next_pane": "next pane",
        "previous_pane": "pane before",
        "choose": "choose",
        "exclude": "exclude",
        "filter": "filter",
        "drop": "take off the last filter",
        "clear": "clear filters",
        "sort": "sort",
        "translate": "other language too",
        "group": "group copies",
        "next_match": "next match",
        "previous_match": "match before",
        "original": "open the original",
        "edit": "open in the editor",
        "copy_path": "copy the path",
        "copy_command": "copy command",
        "export": "export",
        "save": "save the search",
        "reindex": "bring the index in line",
        "theme": "light or dark",
        "redraw": "draw all anew",
        "command_palette": "commands",
        "help": "help",
        "quit": "quit",
        "history": "earlier queries",
        "read": "read the article",
        "back": "back",
        "open": "open a year or month",
        "move": "move",
        "stretch": "several months",
        "take": "keep these months",
    }
)
_FR_KEYS = MappingProxyType(
    {
        "ask": "requête",
        "next_pane": "volet suivant",
        "previous_pane": "volet précédent",
        "choose": "choisir",
        "exclude": "exclure",
        "filter": "filtrer",
        "drop": "retirer le dernier filtre",
        "clear": "tout effacer",
        "sort": "trier",
        "translate": "l’autre langue aussi",
        "group": "grouper les copies",
        "next_match": "occurrence suivante",
        "previous_match": "occurrence précédente",
        "original": "ouvrir l’original",
        "edit": "ouvrir dans l’éditeur",
        "copy_path": "copier le chemin",
        "copy_command": "copier la commande",
        "export": "exporter",
        "save": "enregistrer la recherche",
        "reindex": "mettre l’index à jour",
        "theme": "clair ou sombre",
        "redraw": "tout redessiner",
        "command_palette": "commandes",
        "help": "aide",
        "quit": "quitter",
        "history": "requêtes précédentes",
        "read": "lire l’article",
        "back": "retour",
        "open": "ouvrir une année ou un mois",
        "move": "avancer",
        "stretch": "plusieurs mois",
        "take": "garder ces mois",
    }
)

SCREEN_WORDS: Mapping[str, ScreenWords] = MappingProxyType(
    {
        "en": ScreenWords(
            ask='words, "a phrase", OR, -without, country:cuba, date:2022..',
            facets={
                FacetField.COUNTRY: "Country",
                FacetField.LANGUAGE: "Language",
                FacetField.SOURCE: "Source",
                FacetField.YEAR: "Date",
            },
            filter="filter the list",
            more_values="… {count} more (/ filters)",
            sorts={
                Sort.RELEVANCE: "best first",
                Sort.OLDEST: "oldest first",
                Sort.NEWEST: "newest first",
                Sort.TITLE: "by title",
            },
            shown="{shown} of {total}",
            none="Nothing found",
            empty="No articles yet: put files into the folder, r brings the index in line",
            searching="searching …",
            thousands=",",
            as_typed="as typed",
            grouped="copies grouped",
            copy="+1 copy",
            copies="+{count} copies",
            copies_of="Copies",
            hits="Articles",
            article="Article",
            match="match {number} of {total}",
            months=tuple("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()),  # noqa: SIM905 - reads as a list of words
            dates="Date",
            others="other",
            year_unknown="year unknown",
            undated="no date",
            indexing="Indexing: {done} of {files} files, {articles} articles",
            changed="Files have changed since the index was made ({changes}): r brings it in line",
            indexed="The index is in line with the files: {articles} articles",
            failed="Files that cannot be read: {count}; search status names them",
            copied="Copied: {text}",
            no_suspend="Programs of the terminal cannot be opened from here",
            opened="Opened: {text}",
            gone="The index does not hold this article any longer",
            export="Export {total} articles to",
            export_hint="The ending of the name is the format",
            exported="{total} articles written to {file}",
            exists="{file} is there already: Enter once more replaces it",
            no_format="No format ends so: {known}",
            save="Save this search as",
            save_hint="search query --saved NAME asks it again",
            saved="Saved as {name}",
            saved_search="a saved search",
            help="Keys",
            help_filter="filter",
            syntax=(
                ("blocus Cuba", "both words, in any of their forms"),
                ('"peace deal"  "peace deal"~3', "one after the other; up to three places apart"),
                ("strike OR grève  -rain  ( )", "either; without"),
                ("coop*", "words that begin so"),
                ("title:accord  body:accord", "in one part of the article"),
                ("country:cuba,iran  mentions:qatar", "about one of these; about or naming it"),
                ("date:2022-11..2023-06  date:7d..", "published in that span"),
                ("lang:fr  source:  author:  tag:", "by other facts"),
            ),
            palette="Look for a command…",
            title="Title",
            body="Text",
            language="Language",
            published="Published",
            countries="About",
            mentions="Mentions",
            source="Source",
            author="Author",
            url="Page",
            tags="Tags",
            path="File",
            unknown="unknown",
            hows={
                "stated": "stated",
                "html": "from the page",
                "line": "a line above the text",
                "derived": "from the text",
                "detected": "from its words",
                "declared": "declared by the page",
                "none": "nothing tells",
            },
            keys=_EN_KEYS,
        ),
        "fr": ScreenWords(
            ask="mots, « une phrase », OR, -sans, country:cuba, date:2022..",
            facets={
                FacetField.COUNTRY: "Pays",
                FacetField.LANGUAGE: "Langue",
                FacetField.SOURCE: "Source",
                FacetField.YEAR: "Date",
            },
            filter="filtrer la liste",
            more_values="… {count} de plus (/ filtre)",
            sorts={
                Sort.RELEVANCE: "les meilleurs d’abord",
                Sort.OLDEST: "les plus anciens d’abord",
                Sort.NEWEST: "les plus récents d’abord",
                Sort.TITLE: "par titre",
            },
            shown="{shown} sur {total}",
            none="Rien trouvé",
            empty="Pas encore d’articles : mettez des fichiers dans le dossier, r met l’index à jour",
            searching="recherche …",
            thousands=" ",
            as_typed="tel quel",
            grouped="copies groupées",
            copy="+1 copie",
            copies="+{count} copies",
            copies_of="Copies",
            hits="Articles",
            article="Article",
            match="occurrence {number} sur {total}",
            months=tuple("janv févr mars avr mai juin juil août sept oct nov déc".split()),  # noqa: SIM905 - as above
            dates="Date",
            others="autres",
            year_unknown="année inconnue",
            undated="sans date",
            indexing="Indexation : {done} fichiers sur {files}, {articles} articles",
            changed="Des fichiers ont changé depuis l’indexation ({changes}) : r met l’index à jour",
            indexed="L’index est à jour : {articles} articles",
            failed="Fichiers illisibles : {count} ; search status les nomme",
            copied="Copié : {text}",
            no_suspend="Aucun programme du terminal ne peut s’ouvrir d’ici",
            opened="Ouvert : {text}",
            gone="L’index ne contient plus cet article",
            export="Exporter {total} articles vers",
            export_hint="La fin du nom donne le format",
            exported="{total} articles écrits dans {file}",
            exists="{file} existe déjà : Entrée encore une fois le remplace",
            no_format="Aucun format ne finit ainsi : {known}",
            save="Enregistrer cette recherche sous",
            save_hint="search query --saved NOM la refait",
            saved="Enregistrée sous {name}",
            saved_search="une recherche enregistrée",
            help="Touches",
            help_filter="filtrer",
            syntax=(
                ("blocus Cuba", "les deux mots, sous toutes leurs formes"),
                ("« cessez le feu »  « … »~3", "l’un après l’autre ; à trois places au plus"),
                ("strike OR grève  -pluie  ( )", "l’un ou l’autre ; sans"),
                ("coop*", "les mots qui commencent ainsi"),
                ("title:accord  body:accord", "dans une partie de l’article"),
                ("country:cuba,iran  mentions:qatar", "au sujet de l’un d’eux ; ou qui le nomme"),
                ("date:2022-11..2023-06  date:7d..", "publié pendant ce temps"),
                ("lang:fr  source:  author:  tag:", "d’après d’autres faits"),
            ),
            palette="Chercher une commande…",
            title="Titre",
            body="Texte",
            language="Langue",
            published="Publié",
            countries="Au sujet de",
            mentions="Mentionne",
            source="Source",
            author="Auteur",
            url="Page",
            tags="Mots-clés",
            path="Fichier",
            unknown="inconnu",
            hows={
                "stated": "indiqué",
                "html": "d’après la page",
                "line": "une ligne au-dessus du texte",
                "derived": "d’après le texte",
                "detected": "d’après ses mots",
                "declared": "déclarée par la page",
                "none": "rien ne le dit",
            },
            keys=_FR_KEYS,
        ),
    }
)
"""The words by language."""
