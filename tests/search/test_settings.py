"""Files of settings: what they may say, and which one wins."""

from pathlib import Path

import pytest

from index.errors import UsageError
from search.render import FORMATS
from search.settings import Settings, load, read, user_folder


def written(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "search.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_without_files_nothing_is_set(tmp_path: Path) -> None:
    assert load({}, tmp_path) == Settings()
    assert load({"HOME": str(tmp_path)}, tmp_path) == Settings()


def test_every_setting_is_read(tmp_path: Path) -> None:
    text = (
        'corpus = "news"\nindex = "/i"\nlimit = 0\nformat = "csv"\ncolor = "never"\nlang = "fr"\n'
    )
    assert read(written(tmp_path, text)) == Settings(
        corpus=tmp_path / "news",
        index=Path("/i"),
        limit=0,
        format="csv",
        color="never",
        lang="fr",
    )


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_of_hits_can_be_set(name: str, tmp_path: Path) -> None:
    assert read(written(tmp_path, f'format = "{name}"')).format == name


def test_the_file_here_wins_over_the_one_of_the_user(tmp_path: Path) -> None:
    written(tmp_path / "config" / "depeche", 'limit = 5\nlang = "fr"')
    written(tmp_path / "here", "limit = 7")
    environment = {"XDG_CONFIG_HOME": str(tmp_path / "config")}
    assert load(environment, tmp_path / "here") == Settings(limit=7, lang="fr")


def test_an_index_belongs_to_the_corpus_it_is_named_with(tmp_path: Path) -> None:
    written(tmp_path / ".config" / "depeche", 'corpus = "/theirs"\nindex = "/index-of-theirs"')
    written(tmp_path / "here", 'corpus = "/ours"')
    environment = {"HOME": str(tmp_path)}
    assert load(environment, tmp_path / "here") == Settings(corpus=Path("/ours"))
    assert load(environment, tmp_path).index == Path("/index-of-theirs")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("limt = 3", "did you mean limit?"),
        ("zzz = 3", "settings are corpus, index"),
        ("limit = -1", "limit cannot be -1"),
        ("limit = true", "limit cannot be True"),
        ('limit = "5"', "it is a number"),
        ('format = "xml"', "it is one of text, json"),
        ('color = "red"', "it is one of auto"),
        ("lang = 3", "lang cannot be 3"),
        ('corpus = ""', "name of a folder"),
        ("[query]\nlimit = 3", "there is no setting query"),
        ("limit =", "is not TOML"),
        ("lang = '\udcff'", "is not TOML"),
    ],
)
def test_what_is_wrong_is_named_with_its_file(text: str, complaint: str, tmp_path: Path) -> None:
    file = tmp_path / "search.toml"
    file.write_text(text, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(UsageError) as caught:
        load({}, tmp_path)
    assert complaint in str(caught.value)
    assert caught.value.where == str(file)


def test_a_folder_of_that_name_is_no_file_of_settings(tmp_path: Path) -> None:
    (tmp_path / "search.toml").mkdir()
    assert load({}, tmp_path) == Settings()
    with pytest.raises(UsageError, match="cannot be read"):
        read(tmp_path / "search.toml")


@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        ({"XDG_STATE_HOME": "/s", "HOME": "/h"}, Path("/s/depeche")),
        ({"XDG_STATE_HOME": "relative", "HOME": "/h"}, Path("/h/.local/state/depeche")),
        ({"HOME": "/h"}, Path("/h/.local/state/depeche")),
        ({}, None),
    ],
)
def test_folders_of_the_user_follow_the_xdg_specification(
    environment: dict[str, str], folder: Path | None
) -> None:
    assert user_folder(environment, "XDG_STATE_HOME", ".local/state") == folder
