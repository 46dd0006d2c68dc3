"""The segments as Whoosh reads them: every Whoosh query, matcher and parser works over the arrays.

`whoosh_reader` opens an index for those who want Whoosh's own interface, and is what evaluation over arrays is held
against. Whoosh loads nothing from disk here: schema and segments come from our code, so no pickle is opened.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.analysis import Analyzer as WhooshAnalyzer
from whoosh.analysis import Token
from whoosh.codec import base
from whoosh.fields import KEYWORD, STORED, TEXT, Schema
from whoosh.formats import Positions
from whoosh.matching import ListMatcher
from whoosh.reading import EmptyReader, IndexReader, MultiReader, SegmentReader, TermInfo

from index.analysis import ANALYZERS, Analyzer, analyzer_for
from index.engines.whoosh.arrays import Array
from index.engines.whoosh.fields import Part, forms_field
from index.engines.whoosh.postings import Listing, PartPostings
from index.engines.whoosh.searcher import open_segments
from index.engines.whoosh.segment import Segment

_NONE: Array = np.empty(0, np.int64)


def _part_field(part: Part, language: str) -> str:
    """Name the field that the terms of a part of articles are for Whoosh."""
    return f"{part}_{language}"


_PARTS = {_part_field(part, language): (part, language) for part in Part for language in ANALYZERS}
_FORMS = {forms_field(*field): field for field in _PARTS.values()}


def whoosh_reader(folder: Path) -> IndexReader:
    """Open an index as a Whoosh reader; give it to `whoosh.searching.Searcher` to search."""
    segments = open_segments(folder)
    declared = schema()
    readers = [SegmentReader(None, declared, ArraySegment(segment)) for segment in segments]
    return MultiReader(readers) if readers else EmptyReader(declared)


def schema() -> Schema:
    """Declare the fields of every analyzer's articles."""
    declared = Schema(article=STORED())
    for language in ANALYZERS:
        analyzer = Words(analyzer_for(language))
        for part in Part:
            text = TEXT(analyzer=analyzer, phrase=True)
            text.format = ArrayPositions()
            declared.add(_part_field(part, language), text)
            declared.add(forms_field(part, language), KEYWORD(lowercase=True))
    return declared


class Words(WhooshAnalyzer):  # type: ignore[misc]  # Whoosh has no types
    """One of our analyzers as Whoosh calls them."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer

    def __call__(
        self, value: str, *, start_pos: int = 0, start_char: int = 0, **_: object
    ) -> Iterator[Token]:
        """Give the terms of a text with places and ranges."""
        for token in self._analyzer.tokens(value):
            yield Token(
                text=token.term,
                pos=start_pos + token.position,
                startchar=start_char + token.start,
                endchar=start_char + token.end,
                boost=1.0,
                stopped=False,
            )


class ArrayPositions(Positions):  # type: ignore[misc]
    """Positions of a posting as the bytes of an array (uint32)."""

    def encode(self, poslist: list[int]) -> bytes:
        """Write positions."""
        return np.array(poslist, np.uint32).tobytes()

    def decode_positions(self, valuestring: bytes) -> list[int]:
        """Read positions."""
        positions: list[int] = np.frombuffer(valuestring, np.uint32).tolist()
        return positions

    def decode_frequency(self, valuestring: bytes) -> int:
        """Count positions."""
        return len(valuestring) // np.dtype(np.uint32).itemsize


class ArraySegment(base.Segment):  # type: ignore[misc]
    """A segment as Whoosh names it; it is finished, so nothing in it can be deleted through Whoosh."""

    def __init__(self, segment: Segment) -> None:
        super().__init__("depeche")
        self.segid = segment.name
        self.opened = segment

    def codec(self) -> "ArrayCodec":
        """Give the way to read it."""
        return ArrayCodec()

    def doc_count_all(self) -> int:
        """Count documents, the dead included."""
        return self.opened.documents

    def deleted_count(self) -> int:
        """Count the dead."""
        return self.opened.documents - self.opened.alive

    def deleted_docs(self) -> Iterator[int]:
        """Give the dead."""
        return iter(np.flatnonzero(~self.opened.live).tolist())

    def is_deleted(self, docnum: int) -> bool:
        """Tell whether a document is dead; Whoosh's matcher for `Not` asks for one past the last as well."""
        return docnum < self.opened.documents and not self.opened.live[docnum]


class ArrayCodec(base.Codec):  # type: ignore[misc]
    """Reads segments of arrays; they are written by `ArrayWriter`."""

    def terms_reader(self, _storage: object, segment: ArraySegment) -> "ArrayTerms":
        """Read terms and postings."""
        return ArrayTerms(segment.opened)

    def per_document_reader(self, _storage: object, segment: ArraySegment) -> "ArrayDocuments":
        """Read lengths and stored articles."""
        return ArrayDocuments(segment)


class ArrayTerms(base.TermsReader):  # type: ignore[misc]
    """The terms of a segment."""

    def __init__(self, segment: Segment) -> None:
        self._segment = segment

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self._number(*term) is not None

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Give all terms by field."""
        for field in self.indexed_field_names():
            yield from self.terms_from(field, b"")

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Give the terms of a field from one on."""
        listing = self._listing(fieldname)
        if listing is not None:
            for number in range(listing.terms.place(prefix), len(listing.terms)):
                if len(self._having(fieldname, number)[0]):
                    yield fieldname, listing.terms.raw(number)

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Give all terms with what is known of them."""
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(
        self, fieldname: str, prefix: bytes
    ) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Give the terms of a field from one on with what is known of them."""
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """Say how often a term occurs, and where; `KeyError` when it does not."""
        docs, freqs = self._postings(fieldname, text)
        part = self._part(fieldname)
        lengths = np.ones(1, np.int64) if part is None else part.lengths[docs]
        return TermInfo(
            weight=int(freqs.sum()),
            df=len(docs),
            minlength=int(lengths.min()),
            maxlength=int(lengths.max()),
            maxweight=int(freqs.max()),
            minid=int(docs[0]),
            maxid=int(docs[-1]),
        )

    def frequency(self, fieldname: str, text: bytes) -> int:
        """Count the occurrences of a term."""
        return int(self._postings(fieldname, text)[1].sum())

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """Count the documents of a term, the dead included."""
        return len(self._postings(fieldname, text)[0])

    def matcher(
        self,
        fieldname: str,
        text: bytes,
        format_: Any,  # noqa: ANN401 - Whoosh's own
        scorer: object = None,
    ) -> ListMatcher:
        """Give a Whoosh matcher over a term's postings."""
        docs, freqs = self._postings(fieldname, text)
        return ListMatcher(
            docs.tolist(),
            freqs.astype(float).tolist(),
            self._positions(fieldname, text, format_),
            format_,
            scorer=scorer,
            term=(fieldname, text),
            terminfo=self.term_info(fieldname, text),
        )

    def indexed_field_names(self) -> list[str]:
        """Name the fields that have terms."""
        names = [*_PARTS, *_FORMS]
        return [name for name in names if self._listing(name) is not None]

    def _part(self, fieldname: str) -> PartPostings | None:
        return self._segment.part(*_PARTS[fieldname]) if fieldname in _PARTS else None

    def _listing(self, fieldname: str) -> Listing | None:
        """Give the terms of a field; for Whoosh, which looks for beginnings among them, spellings are their forms."""
        if fieldname in _FORMS:
            forms = self._segment.forms(*_FORMS[fieldname])
            return None if forms is None else forms.folding
        part = self._part(fieldname)
        return None if part is None else part.listing

    def _number(self, fieldname: str, text: bytes) -> int | None:
        """Find a term; it is there only when the part of articles has it."""
        listing = self._listing(fieldname)
        if listing is None:
            return None
        number = listing.terms.find(text.decode("utf-8", "surrogatepass"))
        if number is None or not len(self._having(fieldname, number)[0]):
            return None
        return number

    def _having(self, fieldname: str, number: int) -> tuple[Array, Array]:
        """Give the documents of a term, and its frequencies in them."""
        part, listing = self._part(fieldname), self._listing(fieldname)
        if part is not None:
            docs, times, _ = part.having(number)
            return docs, times
        docs = _NONE if listing is None else listing.docs[listing.extent(number)]
        return docs, np.ones(len(docs), np.int64)

    def _postings(self, fieldname: str, text: bytes) -> tuple[Array, Array]:
        number = self._number(fieldname, text)
        if number is None:
            raise KeyError(fieldname, text)
        return self._having(fieldname, number)

    def _positions(self, fieldname: str, text: bytes, format_: Any) -> list[bytes] | None:  # noqa: ANN401
        part, number = self._part(fieldname), self._number(fieldname, text)
        if part is None or number is None:
            return None
        return [format_.encode(run.tolist()) for run in part.positions(number)]


class ArrayDocuments(base.PerDocumentReader):  # type: ignore[misc]
    """The documents of a segment."""

    def __init__(self, segment: ArraySegment) -> None:
        self._segment = segment

    def doc_count(self) -> int:
        """Count the live ones."""
        return self._segment.opened.alive

    def doc_count_all(self) -> int:
        """Count all."""
        return self._segment.doc_count_all()

    def has_deletions(self) -> bool:
        """Tell whether any are dead."""
        return self._segment.deleted_count() > 0

    def is_deleted(self, docnum: int) -> bool:
        """Tell whether one is dead."""
        return self._segment.is_deleted(docnum)

    def deleted_docs(self) -> Iterator[int]:
        """Give the dead."""
        return self._segment.deleted_docs()

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """Count the words of a field in a document."""
        lengths = self._lengths(fieldname)
        return int(lengths[docnum]) if lengths is not None else default

    def field_length(self, fieldname: str) -> int:
        """Count the words of a field."""
        lengths = self._lengths(fieldname)
        return 0 if lengths is None else int(lengths.sum(dtype=np.int64))

    def min_field_length(self, fieldname: str) -> int:
        """Give the shortest length."""
        lengths = self._lengths(fieldname)
        return 0 if lengths is None else int(lengths.min())

    def max_field_length(self, fieldname: str) -> int:
        """Give the longest length."""
        lengths = self._lengths(fieldname)
        return 0 if lengths is None else int(lengths.max())

    def stored_fields(self, docnum: int) -> dict[str, object]:
        """Give the article."""
        return {"article": self._segment.opened.articles.whole(docnum)}

    def _lengths(self, fieldname: str) -> Array | None:
        if fieldname not in _PARTS:
            return None
        part = self._segment.opened.part(*_PARTS[fieldname])
        return None if part is None else part.lengths
