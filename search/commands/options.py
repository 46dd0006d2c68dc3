"""The flags that commands share, and what is made of them."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from index.errors import UsageError
from index.indexer import Place
from index.nearest import did_you_mean
from index.query import TextField
from search.commands.setting import TALKATIVE, Setting
from search.settings import COLORS

_SHIELD = "\ue000"
"""Stands before a word that begins with a dash, so that argparse takes it for no flag (private use, U+E000)."""

# How argparse says it, and how we do.
_SAID = {
    "argument ": "",
    ": expected one argument": " needs a value",
    "the following arguments are required: ": "what is missing: ",
}


def _of_usual_width(prog: str) -> argparse.HelpFormatter:
    """Make what argparse tries every flag on; to ask for the terminal's width, it would load shutil."""
    return argparse.RawDescriptionHelpFormatter(prog, width=80)


class Flags(argparse.ArgumentParser):
    """A command's flags; they may stand before and after its words, and `--` ends them.

    A word with one dash that is no flag, such as `-embargo`, is a word of the query.
    """

    def __init__(self, command: str, *, usage: str, says: str, examples: Sequence[str]) -> None:
        super().__init__(
            prog=f"search {command}",
            usage=f"search {command} {usage}",
            description=says,
            epilog="examples:\n" + "\n".join(f"  {line}" for line in examples),
            formatter_class=_of_usual_width,
            allow_abbrev=False,
        )
        for flag, meaning in TALKATIVE.items():
            self.add_argument(flag, action="store_true", help=meaning)

    def format_help(self) -> str:
        """Write the help as wide as the terminal."""
        self.formatter_class = argparse.RawDescriptionHelpFormatter
        return super().format_help()

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Read what stands behind the command's name; `UsageError` when it is not understood."""
        options, extra = self.parse_known_intermixed_args(list(self._shielded(arguments)))
        if extra:
            raise self._unknown(extra[0])
        return options

    def explained(self) -> Iterator[tuple[str, str]]:
        """Give the long names of the flags, with what they say."""
        for action in self._actions:
            says = "" if action.help in {None, argparse.SUPPRESS} else str(action.help)
            yield from ((name, says) for name in action.option_strings if name.startswith("--"))

    def takes_value(self, name: str) -> bool:
        """Tell whether a word is a flag that a value follows."""
        action = self._option_string_actions.get(name)
        return action is not None and action.nargs is None

    def choices(self, name: str) -> tuple[str, ...]:
        """Give what a flag can be, where that is a short list."""
        return tuple(map(str, self._option_string_actions[name].choices or ()))

    def error(self, message: str) -> NoReturn:
        """Raise what argparse would print."""
        said = message.replace(ascii(_SHIELD)[1:-1], "").replace(_SHIELD, "")
        for theirs, ours in _SAID.items():
            said = said.replace(theirs, ours)
        raise UsageError(said, hint=f"{self.prog} --help shows what it takes")

    def _check_value(self, action: argparse.Action, value: str) -> None:
        """Name the nearest choice for one that there is not."""
        known = [str(choice) for choice in action.choices or ()]
        if known and value not in known:
            name = "/".join(action.option_strings) or action.metavar
            hint = did_you_mean(str(value), known, otherwise=f"it is one of {', '.join(known)}")
            raise UsageError(f"{name} cannot be {as_typed(value)}", hint=hint)

    def _shielded(self, arguments: Sequence[str]) -> Iterator[str]:
        end = arguments.index("--") if "--" in arguments else len(arguments)
        for argument in arguments[:end]:
            yield argument if self._is_flag(argument) else _shielded(argument)
        yield from map(_shielded, arguments[end + 1 :])

    def _is_flag(self, argument: str) -> bool:
        letters = {flag[1] for flag in self._option_string_actions if len(flag) == len("-x")}
        return argument.startswith("--") or (
            argument.startswith("-") and argument != "-" and set(argument[1:]) <= letters
        )

    def _unknown(self, flag: str) -> UsageError:
        if not flag.startswith("-"):
            return UsageError(f"{flag} is one word too many", hint=f"{self.prog} --help")
        name = flag.partition("=")[0]
        if name.removeprefix("--") in set(TextField):
            part = name.removeprefix("--")
            return UsageError(
                f"there is no flag {name}", hint=f"write it in the query: {part}:word"
            )
        otherwise = f"{self.prog} --help lists the flags"
        hint = did_you_mean(name, self._option_string_actions, otherwise=otherwise)
        return UsageError(f"there is no flag {name}", hint=hint)


def _shielded(argument: str) -> str:
    return _SHIELD + argument if argument.startswith("-") else argument


def as_typed(argument: str) -> str:
    """Give an argument as it was typed: the `type` of every argument of `Flags` that is a text."""
    return argument.removeprefix(_SHIELD)


def add_place(flags: Flags) -> None:
    """Let the user say where the articles and the index lie."""
    group = flags.add_argument_group("where")
    group.add_argument(
        "--corpus",
        type=as_typed,
        metavar="DIR",
        help="folder of the articles (else $SEARCH_CORPUS, else corpus/)",
    )
    group.add_argument(
        "--index",
        type=as_typed,
        metavar="DIR",
        help="folder of the index (else $SEARCH_INDEX, else .search/ in the corpus)",
    )


def place_flags(options: argparse.Namespace, *, anywhere: bool = False) -> tuple[str, ...]:
    """Give back the flags that name the place, perhaps so that they mean the same anywhere."""
    named = (("--corpus", options.corpus), ("--index", options.index))
    folders = ((flag, Path(folder)) for flag, folder in named if folder)
    return tuple(
        word
        for flag, folder in folders
        for word in (flag, str(folder.absolute() if anywhere else folder))
    )


def place_of(options: argparse.Namespace, setting: Setting) -> Place:
    """Give where the articles and the index lie."""
    settings = setting.settings
    corpus = options.corpus or setting.environment.get("SEARCH_CORPUS")
    folder = options.index or setting.environment.get("SEARCH_INDEX")
    if not folder and not corpus:  # the index in a file of settings is that of the corpus there
        folder = settings.index
    return Place(Path(corpus or settings.corpus or "corpus"), Path(folder) if folder else None)


def add_color(flags: Flags) -> None:
    """Let the user decide about colour."""
    flags.add_argument(
        "--color",
        choices=COLORS,
        help="auto, unless said otherwise: on a terminal, not with $NO_COLOR",
    )


def color_of(options: argparse.Namespace, setting: Setting) -> str:
    """Give what was decided about colour."""
    return options.color or setting.settings.color or "auto"


def add_quiet(flags: Flags, says: str) -> None:
    """Let the user have silence."""
    flags.add_argument("-q", "--quiet", action="store_true", help=says)
