"""The words that newsrooms put beside a date. All are regular expressions of folded words, see `grammar`.

English and French are meant to be whole. Of German, Spanish, Italian, Portuguese and Dutch stands here what most
sites write, so that a page in another language is not dated by the day that it was changed.
"""

# fmt: off
OTHER = (
    "copyright", "all rights", "tous droits", "expires?", "expired", "expiration", "born", "nee? le", "died",
    "decedee?", "isbn", "cookies?", "deadline", "date limite", "retrieved", "accessed", "consultee?s?",
    "captured", "archived", "saved", "printed", "clipped", "imprimee?s?", "enregistree?s?", "sauvegardee?s?",
    "member since", "joined", "registered", "membre depuis",
    "inscrite? (?:le|depuis)", "today is", "nous sommes", "aujourd'hui", "replied", "repl(?:y|ies)", "says",
    "said", "a dit", "repondre", "comment(?:aire)? de", "events?", "evenements?", "when", "quand", "starts?",
    "starting", "begins?", "ends?", "a partir", "valid", "valable", "upcoming", "prochaine?s?", "next",
    "page (?:generated|generee)", "taken", "prises?", "photographiee?",
    "registriert", "termin", "mitglied seit", "geboren", "gestorben", "abgerufen", "gultig", "sagt",
    "nacido", "nacida", "hasta", "valido", "responder", "scade",
)
"""Of a birth, an event, a copyright, a comment."""

UPDATED = (
    "(?:last[ -])?(?:updated?|modified|edited|revised|corrected|reviewed|changed)",
    "dernieres? (?:mises? a jour|modifications?|actualisation)", "mise?s? a jour", "maj", r"m\.a\.j",
    "modifiee?s?", "actualisee?s?", "corrigee?s?", "modification",
    "(?:zuletzt |letzte )?(?:aktualisiert|aktualisierung|geandert|anderung|bearbeitet|uberarbeitet)", "update",
    "(?:ultima )?(?:actualizad[oa]|actualizacion|atualizad[oa]|atualizacao|aggiornat[oa]|aggiornamento)",
    "(?:laatst )?(?:bijgewerkt|gewijzigd)",
)
PUBLISHED = (
    "(?:(?:first|originally) )?(?:published|posted|issued|released|created|uploaded|filed|written)",
    "pub(?:lication|lish(?:ed)?)?[ -]date", "release date", "date of publication", "publiee?s?",
    "mise?s? en ligne", "paru(?:e?s?|tion)", "publication", "creee?s?", "redigee?s?", "ecrite?s?",
    "diffusee?s?", "postee?s?", "(?:press release|article|dispatch|story) (?:of|from)",
    "(?:communique(?: de presse)?|article|depeche) du",
    "(?:erst)?veroffentlicht", "veroffentlichung(?:sdatum)?", "publiziert", "erstellt", "geschrieben", "gepostet",
    "gespeichert", "verfasst", "stand(?= ?[:-]| (?:vom )?[0-9])", "eingestellt", "erschienen",
    "(?:erscheinungs|erstellungs)datum",
    "(?:nachricht|meldung|artikel|beitrag|pressemitteilung) vom",
    "publicad[oa]", "publicacion", "publicacao", "postad[oa]", "creado", "criado", "pubblicat[oa]", "pubblicazione",
    "gepubliceerd", "geplaatst",
)

SELF = (
    r"\b(?:this (?:entry|post|article|story|page|report)|(?:cet|ce) (?:article|billet|texte|contenu|communique)"
    r"|(?:dieser|der) (?:beitrag|artikel|eintrag)|est[ea] (?:articulo|entrada|artigo))"
    r"\s(?:(?:was|has been|were) (?:first |originally )?|a ete |est (?:paru|parue)|wurde |fue |foi )"
)
"""The beginning of a sentence in which an article speaks of itself."""

AUTHOR = r"\b(?:by|par|von|por|door|written by|redige par)\s"

CLOCK_JOINT = "at|a|um|alle|as|om|-"
"""What stands before a time of day."""

JOINTS = frozenset(
    [
        "le", "la", "a", "at", "the", "on", "by", "par", "and", "et", "of", "de", "l'", "in", "to", "est", "gmt",
        "utc", "heure", "heures", "time", "this", "cet", "article", "story", "post", "page", "contenu", "content",
        "was", "has", "been", "ete", "paris", "london", "local", "date", "datum", "fecha",
        "am", "um", "uhr", "von", "den", "der", "die", "das", "dem", "in", "und", "vom", "beitrag", "artikel",
        "eintrag", "wurde", "min", "lesezeit", "h",
        "el", "los", "por", "del", "y", "il", "di", "da", "em", "as", "alle", "ore", "op", "door", "om", "hs",
    ]
)
"""Words that say nothing beside a date."""
# fmt: on
