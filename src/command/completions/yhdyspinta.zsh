#compdef yhdyspinta
# Completion of yhdyspinta in zsh: the program itself is asked what may stand at the cursor.
# In ~/.zshrc, after compinit: source <(yhdyspinta completions zsh)

_yhdyspinta() {
    local -a lines candidates shown
    local line word about
    lines=("${(@f)$(command yhdyspinta __complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ ${lines[1]} == :files ]]; then
        compset -P '*='
        _files
        return
    fi
    for line in $lines; do
        word=${line%%$'\t'*}
        about=${line#*$'\t'}
        [[ -n $word ]] || continue
        candidates+=("$word")
        shown+=("$word${about:+  -- $about}")
    done
    (( $#candidates )) || return 1
    # The program has compared already, also in other letters; its order is kept.
    if [[ $#candidates == 1 && $candidates[1] == *= ]]; then
        compadd -U -S '' -a candidates
    else
        compadd -U -V yhdyspinta -l -d shown -a candidates
    fi
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _yhdyspinta "$@"
else
    compdef _yhdyspinta yhdyspinta
fi
