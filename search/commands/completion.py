"""`search completion`: a script that lets a shell complete the program's command lines."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from search.commands.options import Flags
from search.commands.setting import Exit, Setting
from search.commands.talk import write

_SAYS = """Write a script that completes commands, flags, fields, countries, languages, sources,
ids and saved searches, as they are in the index. Values are those of the index here."""
_EXAMPLES = (
    "search completion bash > ~/.local/share/bash-completion/completions/search",
    "search completion zsh > _search",
    "search completion fish > ~/.config/fish/completions/search.fish",
)

_BASH = """\
_search_complete() {
    local typed=${COMP_WORDS[COMP_CWORD]} candidate
    [[ $typed == [:=] ]] && typed=
    COMPREPLY=()
    while IFS= read -r candidate; do
        COMPREPLY+=("$candidate")
    done < <("${COMP_WORDS[0]}" complete --bash "$typed" -- "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
    [[ ${COMPREPLY[0]} == *[:=/] ]] && compopt -o nospace
    return 0
}
complete -o default -F _search_complete search depeche
"""

_ZSH = """\
#compdef search depeche
_search() {
    local line value
    local -a open_values open_shown values shown
    for line in "${(@f)$(${words[1]} complete -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}"; do
        [[ -n $line ]] || continue
        value=${line%%$'\\t'*}
        if [[ $value == *[:=/] ]]; then
            open_values+=("$value"); open_shown+=("${line/$'\\t'/  }")
        else
            values+=("$value"); shown+=("${line/$'\\t'/  }")
        fi
    done
    (( $#open_values )) && compadd -V open -U -S '' -d open_shown -a open_values
    (( $#values )) && compadd -V values -U -d shown -a values
    (( $#values + $#open_values )) || _files
}
if [[ $funcstack[1] == _search ]]; then _search "$@"; else compdef _search search depeche; fi
"""

_FISH = """\
function __search_complete
    set -l typed (commandline -ct)
    for quote in '' '"' "'"
        set -l unescaped (string unescape -- $typed$quote 2>/dev/null); or continue
        set typed $unescaped
        break
    end
    set -l words (commandline -opc) "$typed"
    set -l found (command $words[1] complete -- $words[2..-1] 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c search -f -a '(__search_complete)'
complete -c depeche -f -a '(__search_complete)'
"""

SCRIPTS: Mapping[str, str] = MappingProxyType({"bash": _BASH, "zsh": _ZSH, "fish": _FISH})
"""The script of each shell; it never changes, the program is asked for all that does."""


def run(arguments: Sequence[str], _setting: Setting) -> int:
    """Write the script."""
    options = flags().read(arguments)
    write([SCRIPTS[options.shell]], end="")
    return Exit.FOUND


def flags() -> Flags:
    """Give the flags of the command."""
    flags = Flags("completion", usage="SHELL", says=_SAYS, examples=_EXAMPLES)
    flags.add_argument("shell", choices=tuple(SCRIPTS), metavar="SHELL", help="bash, zsh or fish")
    return flags
