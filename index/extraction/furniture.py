"""What surrounds an article on a page, by the words it is headed with, in English and French.

A **heading** is a whole line. A **lead-in** stands before what it leads to, on the same line.
"""

import re

_RELATED = (
    r"related(?: (?:news|articles?|stor(?:y|ies)|posts?|content|topics?|coverage|reading|links))?",
    r"more (?:from|on|in|about)\b.*",
    r"more (?:news|stories|headlines|articles|top stories|like this)",
    r"read (?:next|more|also|on)",
    r"see (?:also|more)",
    r"also (?:read|in|on)\b.*",
    r"what to read next|up next|keep reading|explore more|continue reading.*",
    r"in this (?:section|article)|from the archives?",
    r"you (?:may|might) (?:also )?(?:like|be interested in|enjoy|have missed).*",
    r"don['’]t miss|front of mind|coverage|around the web|from (?:the |around the )?web",
    r"(?:next|previous) (?:article|post|story)",
    r"recommended(?: for you| stories| articles| reading| by .*)?",
    r"(?:à|a) (?:lire|voir|découvrir|écouter|ne pas manquer)\b.*",
    r"lire (?:aussi|également|la suite|plus|ensuite)\b.*",
    r"voir (?:aussi|également|plus)\b.*",
    r"sur le même (?:sujet|thème)|sur ce sujet|en lien avec cet article",
    r"dans la même (?:rubrique|catégorie|thématique)|dans (?:cet article|ce dossier)",
    r"(?:nos |les )?(?:articles?|contenus?|sujets?) (?:liés?|similaires|connexes|associés|recommandés)",
    r"articles? (?:suivant|précédent)s?|pour aller plus loin|notre dossier|nos dossiers",
    r"(?:la )?rédaction (?:vous )?(?:conseille|recommande).*|recommandés?(?: pour vous)?",
    r"vous (?:aimerez|pourriez) (?:aussi|peut-être|également).*|ça peut vous intéresser",
    r"mehr (?:zum thema|themen|artikel|davon)\b.*|auch interessant|lesen sie (?:auch|mehr)\b.*",
    r"weitere (?:artikel|themen)",
    r"(?:das|dies|diese artikel) (?:könnte|könnten) (?:dich|sie|euch) (?:auch |ebenfalls )?(?:noch )?interessieren",
    r"das thema könnte dich auch interessieren|ähnliche (?:artikel|beiträge)|verwandte (?:artikel|themen)",
    r"(?:lea|lee|te puede interesar|ver|vea) (?:también|además|más)\b.*|noticias relacionadas|leia (?:também|mais)\b.*",
    r"leggi anche\b.*|lees ook\b.*",
)

_OTHERS = (
    # rankings and streams
    r"(?:the )?most[ -](?:read|popular|viewed|shared|commented|recent|watched)(?: .{1,30})?",
    r"trending(?: now| news| stories| topics)?|popular(?: posts| articles| now| stories)?",
    r"latest(?: news| stories| posts| articles| headlines| updates?| from .*)?",
    r"recent (?:posts|articles|news|stories|comments)",
    r"top (?:stories|news|headlines|articles)|breaking(?: news)?|live updates?|popular now",
    r"editor['’]?s['’]? (?:picks?|choice)",
    r"(?:les |articles )?(?:plus|mieux) (?:lus?|vus?|partagés|commentés|populaires|récents)",
    r"les (?:articles )?(?:les )?plus (?:lus|vus|partagés|commentés|populaires|récents)",
    r"(?:nos |les )?derni(?:er|ère)s? (?:articles?|infos?|actus?|actualités|nouvelles|minute|vidéos|brèves)",
    r"en (?:ce moment|direct|continu|vedette)|à la une|fil (?:info|d['’]actualité|d['’]infos?)",
    r"l['’]actu(?:alité)? en (?:direct|continu)|actualités?(?: récentes| liées)?|tendances?",
    # calls
    r"share(?: this)?(?: article| story| post| page| on .*)?|follow us\b.*|please follow us\b.*",
    r"subscribe\b.*|sign up\b.*|(?:our |get our |the )?newsletters?\b.*|support us|donate(?: now)?",
    r"partager(?: cet article| sur .*)?|suivez[- ]nous\b.*|abonnez[- ]vous\b.*|s['’]abonner\b.*",
    r"inscrivez[- ]vous\b.*|s['’]inscrire\b.*|recevez (?:notre|nos|la|chaque)\b.*",
    r"(?:notre |la |nos )?(?:newsletters?|infolettres?|lettres? d['’]information)\b.*",
    r"faites un don|soutenez[- ]nous",
    r"advertise(?:ment)?s?|ad|sponsored(?: content| links| stories| by .*)?|promoted(?: content| stories)?",
    r"paid content|publicité|contenu sponsorisé|annonces?|article sponsorisé",
    # about the article and the site
    r"tags?:?|topics?:?|filed under\b.*|categor(?:y|ies):?|posted in\b.*|tagged\b.*|keywords:?",
    r"mots?[- ]clés? ?:?|thèmes? ?:?|étiquettes? ?:?|catégories? ?:?|rubriques? ?:?|classé dans\b.*",
    r"about (?:us|the authors?)|authors?|contact(?: us)?|privacy policy|terms\b.*|site map",
    r"à propos(?: de l['’]auteur)?|qui sommes[- ]nous.*|nous contacter|contactez[- ]nous|plan du site",
    r"mentions légales|politique de confidentialité|conditions générales.*",
    r"(?:all rights reserved|tous droits réservés|copyright|©).*",
)

_COMMENTS = (
    r"(?:\d+|no|view all|show|read|see all|all|add|post)?\s*(?:user |reader )?comments?\s*(?:\(\d+\)|\d+)?",
    r"(?:leave|post|add) a (?:reply|comment)|join the (?:conversation|discussion)",
    r"(?:\d+|no) (?:responses?|replies|thoughts?) (?:to|on)\b.*",
    r"comments (?:are |have been )?(?:closed|off).*|readers['’]? (?:letters|comments)",
    r"(?:\d+|aucun|tous les|voir les|les|vos)?\s*commentaires?\s*(?:\(\d+\)|\d+)?",
    r"(?:laisser|ajouter|poster|écrire) un commentaire|réagir(?: à cet article)?|vos réactions|courrier des lecteurs",
    r"(?:\d+|aucune) (?:réponses?|réactions?)(?: (?:à|sur)\b.*)?",
    r"(?:les )?commentaires (?:sont )?(?:fermés|clos|désactivés).*",
    r".{0,40}\(\d+ (?:commentaires?|comments?|réactions?|responses?|replies)\)|ils ont réagi.*",
    r"participe[rz] (?:à la (?:conversation|discussion)|au débat)",
    r"(?:\d+|keine|alle)?\s*(?:leser-?)?kommentare?\s*(?:\(\d+\)|\d+)?|\d+ (?:leser-?)?kommentare?\b.*",
    r"(?:\d+|ein|one) (?:antwort(?:en)?|gedanken?|thoughts?|kommentare?|responses?) (?:zu|on|auf)\b.*",
    r"(?:schreibe?n?|hinterlasse?n?)(?: sie| jetzt)* einen kommentar.*|kommentar (?:verfassen|schreiben|abgeben).*",
    r"(?:\d+|deja un|deje un|los) comentarios?|comentarios?(?: \(\d+\))?|\d+ commenti|lascia un commento",
)

_LEAD_INS = (
    r"(?:read|see|watch|listen|click here)(?: more| also| next| further)? ?: ",
    r"(?:read (?:more|also)|also read|see also|more on this|don['’]t miss|watch now) ?[:>|»–—-] ?",
    r"related(?: (?:article|story|news|content))? ?[:>|»–—-] ?",
    r"\[?(?:tags|keywords|topics|mots[- ]clés|thèmes|étiquettes)(?:\]| ?:)",
    r"(?:à |a )?(?:lire|voir|écouter|relire|découvrir)(?: aussi| également| plus| la suite| notre \w+)? ?[:>|»–—-] ?",
    r"(?:lire|voir) (?:aussi|également) ",
    r"(?:->|=>|>>|→|➜|➤|►|▶|» ) ?\w",
    r"sur le même sujet ?[:>|»–—-] ?",
    r"(?:mehr (?:zum thema|dazu)|lesen sie (?:auch|hier|mehr)|lese(?:n)?tipp|auch interessant) ?[:>|»–—-] ?",
    r"(?:lea|lee|vea|leia|leggi|lees)(?: también| además| más| também| mais| anche| ook)? ?[:>|»–—-] ?",
)

_PRIVACY = "datenschutz(?:erklärung|hinweise|bestimmungen)?"
_CONSENT = r"(?:einverstanden|einwillig\w+|willige\w*|akzeptier\w+|widerruf\w*|verarbeit\w+)"
_LEGAL = (
    r"\bcookies?\b[^\n]{0,200}\b(?:site|website|consent|experience|browser|préférences|expérience|navigation)\b",
    r"\b(?:site|website|consent|expérience)\b[^\n]{0,200}\bcookies?\b",
    r"all rights reserved|tous droits réservés|reproduction (?:interdite|prohibited)",
    r"may not be (?:published|reproduced|republished|broadcast)|©|\bcreative[- ]commons\b",
    r"\bakismet\b|\bkeine haftung\b|alle rechte vorbehalten|todos los derechos|tutti i diritti riservati",
    rf"\b{_PRIVACY}\b[^\n]{{0,200}}\b{_CONSENT}",
    rf"\b{_CONSENT}[^\n]{{0,200}}\b{_PRIVACY}\b",
    r"\b(?:e-?mail[- ]?adresse|email address|adresse e-?mail) (?:wird|will|ne sera)\b.{0,30}\bp?(?:veröff|ubli)",
    r"\b(?:contactformulier|kontaktformular|formulaire de contact|contact form)\b",
)

_MAILINGS = (
    "newsletters?|posteingang|letter|updates|up to date|alerts|inbox|channel|emails?|mailing list"
)
_CALLS = (
    rf"(?:^|[.!?:] )\W*(?:please )?(?:subscribe|sign up|register|join)\b.{{0,60}}\b(?:{_MAILINGS})\b",
    r"(?:abonnez|inscrivez)[- ]vous\b.{0,60}\b(?:newsletter|infolettre|lettre|alertes|chaîne)\b",
    r"\bour (?:evening |daily |morning |weekly |free )?newsletters?\b.{0,80}!",
    r"^\W*(?:please )?(?:(?:follow|find|join) .{2,30}|like us) on\b.{0,80}$",
    r"^\W*(?:suivez|retrouvez)[- ].{2,40}\bsur\b.{0,80}$",
    rf"(?:^|[.!?:] )\W*(?:get|receive|sign up|lust auf mehr)\b.{{0,160}}\b(?:{_MAILINGS})\b",
    r"\b(?:to|in|into) your (?:inbox|mailbox)\b|\bin (?:deinen?|ihren?) posteingang\b|\bdans votre boîte\b",
    r"\b(?:abonnier\w+|anmelden|verpassen)\b.{0,100}\bnewsletters?\b|\bnewsletters?\b.{0,60}\b(?:abonnier\w+|anmelden)",
    r"^\W*(?:unterstütze?n?|folge?n?) (?:sie )?(?:uns|.{2,20} (?:auf|bei|bereits|mit))\b",
    r"\breaders? (?:pay|support us|fund)\b|\bsupport (?:our|independent|quality) journalism\b",
    r"\bles lecteurs (?:paient|financent|soutiennent)\b|\bsoutenez (?:notre|un|une) (?:journal|presse|média)",
)

_SIGN_OFFS = (
    r"\(?(?:additional )?(?:reporting|writing|editing|compiled|edited|written) by\b.{0,200}",
    r"\(?(?:bur|ed)?[-/]?[a-z]{2,4}/[a-z]{2,4}(?:/[a-z]{2,4})*\)?",
    r"-30-|#{3,}|ends|nnnn|fin",
)

_CREDIT_NAMES = (
    "AP|AFP|Reuters|REUTERS|Getty|Xinhua|EPA|Sputnik|DVIDS|Social [Mm]edia|[Pp]hotos?|[Ff]oto de archivo|[Pp]ictures?"
    "|Images?|Anadolu|Sipa|SIPA|TASS|RIA|FILES?|Shutterstock|iStock|Unsplash|Wikimedia|Flickr|Keystone|ANP|dpa|DPA"
    "|ANSA|[Aa]rchives?|PA Images|Belga|Pool|MAXPPP|DR"
)
_CAPTION_LABELS = (
    "photo|image|picture|crédits?|credits?|file photo|légende|photographie|caption|carte|map|graphic|infographie"
    "|graphique|chart|vidéo|video"
)
_CREDITS = (
    rf"\((?:[^()]*\b(?:{_CREDIT_NAMES})\b[^()]*)\)\s*$",
    rf"(?:\bvia|©|\bcredits?:|\bcrédits?(?: photo)? ?:|\bphotos? ?:|/) ?(?:{_CREDIT_NAMES})\b[^.]*$",
    r"\bvia (?:REUTERS|AP|AFP)\b",
    rf"^\[?(?i:{_CAPTION_LABELS})(?i: credits?)? ?[:/\]]",
)

_NAVIGATION = (
    r"home(?:page)?|menu|navigation|sections?|news|search|login|log in|sign in|register|skip to .*|toggle .*",
    r"accueil|rechercher?|connexion|se connecter|mon compte|aller au contenu.*|actualités?|infos?|slogan",
    r"world|politics|business|economy|opinion|sports?|culture|science|technology|health|environment|lifestyle",
    r"travel|entertainment|arts|videos?|photos?|local|national|international|global affairs|features|analysis",
    r"monde|politique|économie|opinions?|société|sciences|technologies?|santé|environnement|voyages?|débats|high-tech",
    r"français|english|fr|en|es|ar|de|print|imprimer|email|copy link|listen|écouter|live|direct|world news",
)


def _whole_line(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"[\W_]*(?:{'|'.join(patterns)})[\W_]*")


_RELATED_LINE, _OTHER_LINE, _COMMENTS_LINE = map(_whole_line, (_RELATED, _OTHERS, _COMMENTS))
_SIGN_OFF_LINE, _NAVIGATION_LINE = map(_whole_line, (_SIGN_OFFS, _NAVIGATION))
_LEAD_IN = re.compile(rf"[\W_]*(?:{'|'.join(_LEAD_INS)})(?=.*\w)")
_LEGAL_LINE = re.compile("|".join(_LEGAL))
_CALL_LINE = re.compile("|".join(_CALLS))
_CREDIT = re.compile("|".join(_CREDITS))

_NOTICE_WORD = re.compile(
    "letter|lettre|update|date|alert|inbox|channel|mail|posteingang|chaîne|follow|find|join|like us|suivez|retrouvez"
    "|reader|support|lecteurs|soutenez|boîte|unterstütz|folge|abonnier|cookie|©|right|droit|reprod|published|creative"
    "|akismet|haftung|rechte|datenschutz|formul|derechos|diritti|contact form"
)
_CREDIT_MARK = re.compile(r"[(©/:\]]|via ")
"""One of these is in every line that matches; most lines have none, and are told apart at a third of the cost."""


# Lines are given in small letters: a pattern that ignores case looks at every alternative of every line.


def is_related(small: str) -> bool:
    """Tell whether a whole line opens a box with links to other articles, which may stand inside an article."""
    return _RELATED_LINE.fullmatch(small) is not None


def is_heading(small: str) -> bool:
    """Tell whether a whole line opens another part of the page, which is not the article."""
    return _OTHER_LINE.fullmatch(small) is not None


def is_comments(small: str) -> bool:
    """Tell whether a whole line opens what readers wrote."""
    return _COMMENTS_LINE.fullmatch(small) is not None


def is_sign_off(small: str) -> bool:
    """Tell whether an agency ends a story with a whole line."""
    return _SIGN_OFF_LINE.fullmatch(small) is not None


def is_lead_in(small: str) -> bool:
    """Tell whether the beginning of a line leads to another article."""
    return _LEAD_IN.match(small) is not None


def may_be_notice(small: str) -> bool:
    """Tell whether a line may be a call or a legal notice."""
    return _NOTICE_WORD.search(small) is not None


def is_legal(small: str) -> bool:
    """Tell whether a line has, anywhere, what a site says about cookies and rights."""
    return _LEGAL_LINE.search(small) is not None


def is_call(small: str) -> bool:
    """Tell whether a line has, anywhere, an invitation to subscribe to something."""
    return _CALL_LINE.search(small) is not None


def is_navigation(text: str) -> bool:
    """Tell whether a whole line names a section of a site or a thing to press, and no site."""
    return _NAVIGATION_LINE.fullmatch(text.lower()) is not None


def has_credit(text: str) -> bool:
    """Tell whether a line has the credit that makes it the caption of a picture; written as it was."""
    return bool(_CREDIT_MARK.search(text) and _CREDIT.search(text))
