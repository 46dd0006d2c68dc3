"""The names under which markup declares dates, and what each is worth."""

from enum import IntEnum


class Authority(IntEnum):
    """How much a declaration is worth, the most first."""

    ARTICLE = 0  # structured data about an article
    METADATA = 1
    PAGE = 2  # structured data about the page
    VAGUE = 3  # metadata that may be of the page, times in its text
    MODIFIED = 4


# fmt: off
META_NAMES: dict[str, Authority] = dict.fromkeys(
    [
        "article:published_time", "article:published", "og:article:published_time",
        "og:published_time", "og:pubdate", "datepublished", "date_published", "date-published",
        "publishdate", "publish-date", "publish_date", "published", "publication_date",
        "publication-date", "publicationdate", "pubdate", "pub_date", "dc.date.issued",
        "dcterms.issued", "dc.issued", "sailthru.date", "parsely-pub-date",
        "cxenseparse:recs:publishtime", "shareaholic:article_published_time", "bt:pubdate",
        "citation_publication_date", "citation_online_date", "rnews:datepublished",
        "originalpublicationdate", "article_date_original", "vr:published_time",
        "published_time", "published-date", "published_date", "articledate",
        "article.published", "displaydate",
    ],
    Authority.METADATA,
) | dict.fromkeys(
    [
        "date", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "created",
        "datecreated", "citation_date",
    ],
    Authority.VAGUE,
) | dict.fromkeys(
    [
        "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified",
        "date_modified", "last-modified", "lastmod", "dcterms.modified", "dc.date.modified",
        "modified", "revised",
    ],
    Authority.MODIFIED,
)
"""What `property`, `name`, `itemprop` or `http-equiv` of a `meta` element says of its content."""

ARTICLES = frozenset(
    [
        "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle",
        "OpinionNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle", "BlogPosting",
        "LiveBlogPosting", "SocialMediaPosting", "TechArticle", "ScholarlyArticle", "Report",
        "AdvertiserContentArticle", "SatiricalArticle", "AskPublicNewsArticle",
    ]
)
PAGES = frozenset(
    ["WebPage", "ItemPage", "AboutPage", "CreativeWork", "MediaObject", "PodcastEpisode", "QAPage"]
)
# fmt: on
