"""Saved searches, and what each has given."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import StoreError, UsageError
from search.saved import Saved, SavedSearches, mark

CUBA = Saved("cuba", ("--country=cuba", "--", "blocus OR 'embargo'"))
WEEK = Saved("week.1", ("--date=7d..",))


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {"XDG_STATE_HOME": str(tmp_path / "state")}


@pytest.fixture
def searches(tmp_path: Path, environment: dict[str, str]) -> SavedSearches:
    return SavedSearches(tmp_path / "index", environment)


def test_searches_are_kept_by_name(
    searches: SavedSearches, tmp_path: Path, environment: dict[str, str]
) -> None:
    assert searches.all() == ()
    searches.save(WEEK)
    searches.save(CUBA)
    assert searches.all() == (CUBA, WEEK)
    assert SavedSearches(tmp_path / "index", environment).named("cuba") == CUBA
    assert SavedSearches(tmp_path / "other", environment).all() == ()


def test_a_search_is_a_command_line() -> None:
    expected = "search query --country=cuba -- 'blocus OR '\"'\"'embargo'\"'\"''"
    assert CUBA.command == expected


def test_a_search_is_replaced_only_when_that_is_asked_for(searches: SavedSearches) -> None:
    searches.save(CUBA)
    searches.give("cuba", {mark("a")})
    other = Saved("cuba", ("--", "oil"))
    with pytest.raises(UsageError, match="there is a saved search cuba"):
        searches.save(other)
    searches.save(other, replaces=True)
    assert searches.all() == (other,)
    assert searches.given("cuba") == frozenset()


def test_a_dropped_search_is_gone_with_what_it_has_given(searches: SavedSearches) -> None:
    searches.save(CUBA)
    searches.give("cuba", {mark("a")})
    searches.drop("cuba")
    assert searches.all() == ()
    assert searches.given("cuba") == frozenset()
    with pytest.raises(UsageError, match="search save NAME"):
        searches.drop("cuba")


def test_an_unknown_name_is_answered_with_the_nearest(searches: SavedSearches) -> None:
    searches.save(CUBA)
    with pytest.raises(UsageError, match="did you mean cuba"):
        searches.named("kuba")
    with pytest.raises(UsageError, match="there are cuba"):
        searches.named("zzz")


@pytest.mark.parametrize("name", ["", "a b", "../x", ".x", "-x", "a/b", "x" * 65])
def test_a_name_is_one_that_files_can_have(name: str, searches: SavedSearches) -> None:
    with pytest.raises(UsageError, match="is no name"):
        searches.save(Saved(name, ()))


def test_what_was_given_is_added_up(searches: SavedSearches) -> None:
    assert searches.last_given("cuba") is None
    searches.give("cuba", {mark("a"), mark("b")})
    searches.give("cuba", {mark("b"), mark("c")})
    assert searches.given("cuba") == {mark("a"), mark("b"), mark("c")}
    assert searches.last_given("cuba") is not None


def test_that_nothing_was_given_is_noted_too(searches: SavedSearches) -> None:
    searches.give("cuba", ())
    assert searches.last_given("cuba") is not None


@given(st.text(max_size=20), st.text(max_size=20))
def test_different_articles_have_different_marks(one: str, other: str) -> None:
    assert (mark(one) == mark(other)) is (one == other)


def test_a_file_that_is_not_ours_is_named(searches: SavedSearches, tmp_path: Path) -> None:
    searches.save(CUBA)
    (file,) = (tmp_path / "state").rglob("saved.json")
    file.write_text("[]", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot be read"):
        searches.all()


def test_marks_that_cannot_be_read_are_no_silence(searches: SavedSearches, tmp_path: Path) -> None:
    searches.give("cuba", {mark("a")})
    (file,) = (tmp_path / "state").rglob("*.marks")
    file.unlink()
    file.mkdir()
    with pytest.raises(StoreError, match="given before cannot be read"):
        searches.given("cuba")
    with pytest.raises(StoreError, match="cannot be written"):
        searches.save(Saved("cuba", ()))


def test_a_user_without_a_home_has_no_saved_searches(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="HOME"):
        SavedSearches(tmp_path, {})


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file", encoding="utf-8")
    searches = SavedSearches(tmp_path, {"XDG_STATE_HOME": str(tmp_path / "state")})
    assert searches.all() == ()
    with pytest.raises(StoreError, match="cannot be written"):
        searches.save(CUBA)
