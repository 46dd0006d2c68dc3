"""Within a paragraph of Markdown: links to their text, pictures and emphasis to nothing."""

import html
import re
from string import punctuation

from index.readers.characters import clean

_SHIELD = {ord(mark): chr(0x10FF00 + ord(mark)) for mark in punctuation}  # private use, plane 16
_BARE = {ord(shielded): mark for mark, shielded in zip(punctuation, _SHIELD.values(), strict=True)}

# An escaped mark, or `code`: as many backquotes behind as before.
_LITERAL = re.compile(rf"\\([{re.escape(punctuation)}])|(?<!`)(`++)([^`]+)\2(?!`)")
_LABEL = r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]"  # brackets may lie in brackets, once
_TARGET = r"\((?:[^()]|\([^()]*\))*\)"
_INLINE_TAGS = "a|abbr|b|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u"
_SPANS = (
    (re.compile(r"!\[\[[^\[\]]*\]\]"), ""),  # ![[picture.png]]
    (re.compile(rf"!{_LABEL}(?:{_TARGET}|\[[^\[\]]*\])"), ""),  # ![a picture](address)
    (re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]"), r"\1"),  # [[note|text]]
    (re.compile(r"\[\^[^\[\]\s]+\]"), ""),  # [^1]
    (re.compile(rf"{_LABEL}{_TARGET}"), r"\1"),  # [text](address)
    (re.compile(r"\[([^\[\]]+)\]\[[^\[\]]*\]"), r"\1"),  # [text][reference]
    (re.compile(r"<([a-z][a-z0-9+.-]*:[^<>\s]+|[^<>\s@]+@[^<>\s]+)>", re.IGNORECASE), r"\1"),
    (re.compile(rf"</?(?:{_INLINE_TAGS})(?:\s[^<>]*)?/?>", re.IGNORECASE), ""),
    (re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE), " "),
    (re.compile(r"(?<![\s*])\*++|(?<!\*)\*++(?=\S)"), ""),
    (re.compile(r"(?<![\w_])_++(?=\S)|(?<![\s_])_++(?!\w)"), ""),
    (re.compile(r"~~|(?<![\s=])==(?!=)|(?<!=)==(?=[^\s=])"), ""),
)
_SPACES = re.compile(r"[ \t\n]+")


def shield(text: str) -> str:
    """Write punctuation so that no pattern takes it for a mark; `strip_spans` undoes it."""
    return text.translate(_SHIELD)


def strip_spans(text: str) -> str:
    """Give the plain text of a paragraph, on one line."""
    text = _LITERAL.sub(lambda match: shield(match[1] or match[3]), text)
    for pattern, replacement in _SPANS:
        text = pattern.sub(replacement, text)
    text = clean(html.unescape(text).translate(_BARE))
    return _SPACES.sub(" ", text).strip()
