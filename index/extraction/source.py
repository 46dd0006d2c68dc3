"""Who published an article and who wrote it, as the raw text of its page tells; `None` when it is not sure."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from urllib.parse import urlsplit

from index.extraction import bylines
from index.extraction.furniture import is_heading, is_navigation, is_related
from index.extraction.lines import Line, without_bullet
from index.extraction.title import same

_ABOVE = 30
_BELOW = 8
"""Lines above and below the body in which an author is looked for."""

_AT_THE_TOP = 3
_LONGEST_NAME = 60
_LONGEST_SITE = 50
_TITLE_WORDS = 3
_AGENCY = re.compile(
    "AFP|Agence France-Presse|AP|(?:The )?Associated Press|Reuters|Xinhua|EFE|Prensa Latina|TASS|Tass|RIA Novosti|ANSA"
    "|dpa|DPA|IRNA|Anadolu(?: Agency)?|Agence Anadolu|Bloomberg|UPI|PTI|ATS|Belga|Kyodo|Yonhap|MAP|APS|TAP|SANA|WAM"
    "|PA Media"
)
_SOURCE_LABEL = re.compile(
    r"(?:sources?|crédit|from|via)\s*:\s*|source\s+(?=[A-ZÀ-Ý])", re.IGNORECASE
)
_WITH = re.compile(r"\W*(?:avec|with)(?: l['’])?\s+(?P<name>[^()]+?)\W*", re.IGNORECASE)
_NO_SOURCE = re.compile(
    r"agenc(?:y|ies|es?)|agencies and .*|wires?|staff|various|divers(?:es)?|.|today"
    r"|suchen?|werbung|anzeigen?|reklama|publicidad|internacional|nacional|startseite|inicio|men[uú]"
    r"|.*\b(?:https?\w*)?(?:facebook|twitter|instagram|linkedin).*|.*@.*|.*\bcopyright\b.*|.*©.*",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s+[|•·»:–—-]+\s+|\s*[|\uff5c]\s*|\s*::+\.?\s*")
_PLACE = re.compile(r",\s*\d.*")
_HOME = re.compile(r"\s+(?:home(?:page)?|startseite|accueil)$", re.IGNORECASE)
_ORNAMENTS = "☆★.:|•·–—- "
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)[\s©]*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?)?[\s,:]*(?P<name>[^.,|©\n]{2,60})",
    re.IGNORECASE,
)
_RIGHTS_BEHIND = re.compile(r"(?P<name>[^.,|©\n]{2,60}?)\s*(?:©|\(c\))\s*(?:19|20)\d\d\W*")
_RIGHTS_END = re.compile(
    r"\s*(?:\b(?:19|20)\d\d\b|\ball rights\b|\btous droits\b|\bltd\b|\binc\b|\bllc\b|\bgmbh\b|[-–—|]\s).*",
    re.IGNORECASE,
)
_MORE_FROM = re.compile(r"(?:more from|plus d['’]articles de)\s+(?P<name>\S{5,})", re.IGNORECASE)
_URL = re.compile(r"<?(https?://[^\s<>\"]+)>?")
_DATELINE_AGENCY = re.compile(r"^.{3,60}?\((?P<name>[^()]{2,40})\)(?P<dash>\s*[–—-])?")
_PAPER = re.compile(
    r"\b(?:times|post|herald|review|news|journal|tribune|gazette|daily|press|chronicle|observer|guardian|telegraph|courier"
    r"|courrier|dépêche|agence|agency|wire|radio|mail|express|dispatch|standard|bulletin|magazine|weekly|hebdo|quotidien"
    r"|écho|presse|monde|matin|soir|ledger|lantern|sentinel|examiner|globe|business|today|info|infos|actu|média|media)\b",
    re.IGNORECASE,
)


def site(lines: Sequence[Line], body: Sequence[Line]) -> str | None:
    """Name the site or, when none is named, the agency."""
    return next(chain(_sites(lines, body), _agencies(lines, body)), None)


def cleaned(name: str | None, *, title: str | None) -> str | None:
    """Give the name of a site alone, without its motto, section, address or the title of the article."""
    told = (name or "").strip()
    told = (_site_of(told) or "") if "://" in told or told.startswith("www.") else told
    parts = (
        _HOME.sub("", _PLACE.sub("", part.lstrip(_ORNAMENTS).rstrip(" :|")))
        for part in _PARTS.split(told)
    )
    names = (part.replace("_", " ") for part in parts if 0 < len(part) <= _LONGEST_SITE)
    return next((part for part in names if _may_be_site(part, title)), None)


def named_by(head: str | None, url: str | None, *, title: str | None) -> str | None:
    """Give the name of a site as the head of its page says it, else as its address does."""
    return cleaned(head, title=title) or cleaned(_site_of(url), title=None)


def _site_of(url: str | None) -> str | None:
    """Give the site in an address: "harbour.example" of "https://www.harbour.example/fr/"."""
    if not url:
        return None
    try:
        host = urlsplit(url if "://" in url else f"//{url}").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _may_be_site(name: str, title: str | None) -> bool:
    return not (
        is_navigation(name)
        or _NO_SOURCE.fullmatch(name)
        or (title and same(name, title.split(" - ")[0]))
        or (title and len(name.split()) >= _TITLE_WORDS and _overlap(title, name))
    )


def _overlap(title: str, name: str) -> bool:
    """Tell whether a name holds the title, or the title begins with it."""
    title, name = title.casefold(), name.casefold()
    return title in name or title.startswith(name)


def author(lines: Sequence[Line], body: Sequence[Line]) -> str | None:
    """Name who signed the article, above it or right below."""
    names = (bylines.signed_by(line.text) for line in _around(lines, body))
    return next((name for name in names if name), None)


def address(lines: Sequence[Line], body: Sequence[Line]) -> str | None:
    """Give the only address that stands on a line of its own outside the body."""
    inside = {line.index for line in body}
    matches = (_URL.fullmatch(line.text) for line in lines if line.index not in inside)
    addresses = {match[1] for match in matches if match}
    return addresses.pop() if len(addresses) == 1 else None


def _sites(lines: Sequence[Line], body: Sequence[Line]) -> Iterator[str]:
    above, below = _split(lines, body)
    yield from _repeated(above, below)
    yield from _with_rights(below)
    yield from _abbreviated(lines, body, below)
    yield from _heading_more(body, below)
    yield from (
        line.text for line in above[:1] if _is_site_name(line.text) and _PAPER.search(line.text)
    )


def _repeated(above: Sequence[Line], below: Sequence[Line]) -> Iterator[str]:
    """Give the name that opens the page and comes back in its footer."""
    named = (line.text for line in above if not is_navigation(line.text))
    footer = {line.text for line in below}
    top = islice(named, _AT_THE_TOP)
    return (text for text in top if text in footer and _is_site_name(text))


def _with_rights(below: Sequence[Line]) -> Iterator[str]:
    """Give the name beside a copyright sign in the footer."""
    for line in reversed(below):
        behind = _RIGHTS_BEHIND.fullmatch(line.text) if len(line.text) <= _LONGEST_NAME else None
        match = behind or _RIGHTS.search(line.text[:300])
        name = _RIGHTS_END.sub("", match["name"]).strip() if match else ""
        if _is_site_name(name):
            yield name


def _abbreviated(
    lines: Sequence[Line], body: Sequence[Line], below: Sequence[Line]
) -> Iterator[str]:
    """Give the name at the end of the page that its address, or the dateline, shortens."""
    dateline = _dateline_agency(body)
    labels = (_host(address(lines, body)), dateline["name"] if dateline else None)
    short = {label for label in labels if label}
    for line in below[-_AT_THE_TOP:]:
        if _is_site_name(line.text) and any(_shortens(label, line.text) for label in short):
            yield line.text


def _heading_more(body: Sequence[Line], below: Sequence[Line]) -> Iterator[str]:
    """Give the one long word of a heading "More from Qabcdef"; a section, or what the article is about, is none."""
    names = (match["name"] for line in below if (match := _MORE_FROM.fullmatch(line.text)))
    for name in names:
        told = any(name in line.text for line in body)
        if bylines.is_name(name) and not is_navigation(name) and not told:
            yield name


def _agencies(lines: Sequence[Line], body: Sequence[Line]) -> Iterator[str]:
    for line in _around(lines, body):
        told = without_bullet(line.text)
        label = _SOURCE_LABEL.match(told[:_LONGEST_NAME])
        beside = _WITH.fullmatch(told) if len(told) <= _LONGEST_NAME else None
        name = (
            told[label.end() :] if label else beside["name"] if beside else bylines.signed_by(told)
        )
        if name and (_AGENCY.fullmatch(name) or (label and _is_site_name(name))):
            yield name
    dateline = _dateline_agency(body)
    if dateline and dateline["dash"] and _is_site_name(dateline["name"]):
        yield dateline["name"]


def _around(lines: Sequence[Line], body: Sequence[Line]) -> list[Line]:
    above, below = _split(lines, body)
    return [*reversed(above[-_ABOVE:]), *body[:_AT_THE_TOP], *below[:_BELOW]]


def _split(lines: Sequence[Line], body: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Give the lines above and below the body; without a body, all are above."""
    if not body:
        return list(lines), []
    first, last = body[0].index, body[-1].index
    above = [line for line in lines if line.index < first]
    return above, [line for line in lines if line.index > last]


def _is_site_name(text: str) -> bool:
    return (
        len(text) <= _LONGEST_NAME
        and bylines.is_name(text)
        and not is_navigation(text)
        and not is_heading(text.lower())
        and not is_related(text.lower())
        and not _NO_SOURCE.fullmatch(text)
    )


def _host(url: str | None) -> str | None:
    """Give the name in an address: "radiohc" of "https://www.radiohc.cu/fr/"."""
    host = urlsplit(url).hostname if url else None
    return max(host.split("."), key=len) if host else None


def _dateline_agency(body: Sequence[Line]) -> re.Match[str] | None:
    return _DATELINE_AGENCY.match(body[0].text[:100]) if body else None


def _shortens(label: str, name: str) -> bool:
    """Tell whether a label is made of the beginnings of all words of a name, in order."""
    words = [re.escape(word) for word in re.findall(r"\w+", name.casefold())]
    pattern = "".join(
        "(?:" + "|".join(word[:n] for n in range(len(word), 0, -1)) + ")" for word in words
    )
    return re.fullmatch(pattern, label.casefold()) is not None
