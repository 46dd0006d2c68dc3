"""Which encoding bytes are read in, and what is no text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import ReadError
from index.readers.decoding import decode

FRENCH = "L’été dernier, le préfet a dû céder : « C’est inouï », répète-t-on à Besançon."
RUSSIAN = (
    "Жители прибрежных посёлков вернулись домой после наводнения, сообщили власти области. "
    "Дороги снова открыты, школы начнут работать в понедельник, мост починят к весне."
)


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_dropped(mark: bytes, codec: str) -> None:
    assert decode(mark + FRENCH.encode(codec), "koi8-r") == FRENCH


def test_utf8_comes_before_what_is_declared() -> None:
    assert decode(FRENCH.encode(), "iso-8859-1") == FRENCH


@pytest.mark.parametrize(
    ("label", "codec", "text"),
    [
        ("iso-8859-1", "cp1252", "un « œuf » à 3 €"),
        ("ISO-8859-1", "cp1252", FRENCH),
        ("us-ascii", "cp1252", FRENCH),
        (" windows-1251 ", "cp1251", RUSSIAN),
        ("x-cp1251", "cp1251", RUSSIAN),
        ("koi8-r", "koi8-r", RUSSIAN),
        ("iso-8859-9", "cp1254", "Türkiye'de değişiklik"),
        ("gb2312", "gb18030", "咖啡和绿茶"),
        ("x-sjis", "cp932", "東京の新聞"),
        ("euc-kr", "cp949", "서울의 신문"),
        ("macintosh", "mac-roman", FRENCH),
    ],
)
def test_a_label_means_what_browsers_take_it_for(label: str, codec: str, text: str) -> None:
    assert decode(text.encode(codec), label) == text


@pytest.mark.parametrize(
    "label", ["rot13", "base64", "utf-7", "idna", "no-such", "utf-8", "a\0b", ""]
)
def test_a_label_that_is_no_encoding_of_the_web_or_is_wrong_is_passed_over(label: str) -> None:
    assert decode(FRENCH.encode("cp1252"), label) == FRENCH


def test_undeclared_french_is_read_however_short() -> None:
    assert decode("Il neige à Besançon".encode("cp1252")) == "Il neige à Besançon"


def test_an_undeclared_encoding_is_guessed_from_the_text() -> None:
    assert decode(RUSSIAN.encode("cp1251")) == RUSSIAN


def test_text_cut_within_a_character_is_still_utf8() -> None:
    assert decode(f"{FRENCH} é".encode()[:-1]) == f"{FRENCH} \ufffd"


def test_a_broken_character_in_a_page_of_whole_ones_loses_nothing_else() -> None:
    data = FRENCH.encode() + b"\xe9" + FRENCH.encode()
    assert decode(data, "iso-8859-1") == f"{FRENCH}\ufffd{FRENCH}"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"PK\x03\x04rest", "a zip archive"),
        (b"\x1f\x8b\x08rest", "gzip data"),
        (b"{\\rtf1 text}", "an RTF document"),
        (b"words\x00and\x00more", "binary data"),
        ("words".encode("utf-16-le"), "binary data"),
        (codecs.BOM_UTF16_LE + b"odd", "UTF-16 text"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, kind: str) -> None:
    with pytest.raises(ReadError, match=f"looks like {kind}") as caught:
        decode(data)
    assert caught.value.hint


@pytest.mark.parametrize("label", [None, "windows-1251", "iso-8859-1"])
def test_noise_is_not_text_whatever_it_declares(label: str | None) -> None:
    noise = bytes([1, 2, 3, 0x90, 0xFE, 0xFF, 0x81, 0x8D, 5, 6, 0xF5, 0xC0] * 20)
    with pytest.raises(ReadError, match="is not text"):
        decode(noise, label)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c\x85d\fe\vf", "a\nb\nc\nd\ne\nf"),
        ("a\n\nb", "a\n\nb"),
        ("a\x1b[31mb\x07\x9fc\x7f", "a[31mbc"),
        ("a\tb\u00a0c\u202fd", "a\tb\u00a0c\u202fd"),
        ("a\ufeffb\uffff", "ab"),
    ],
)
def test_lines_end_one_way_and_controls_are_dropped(written: str, read: str) -> None:
    assert decode(written.encode()) == read


@given(st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"])))
def test_printable_text_in_utf8_comes_back_as_it_was(text: str) -> None:
    data = text.encode()
    if not any(data.startswith(start) for start in (b"%PDF-", b"{\\rtf", b"GIF8")):
        assert decode(data) == text
