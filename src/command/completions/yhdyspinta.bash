# Completion of yhdyspinta in bash: the program itself is asked what may stand at the cursor.
# In ~/.bashrc: source <(yhdyspinta completions bash)

_yhdyspinta() {
    local rest=${COMP_LINE:0:COMP_POINT} words=() piece trimmed i
    # Bash cuts words at : and =; pieces that touch each other in the line are put together again.
    for ((i = 0; i <= COMP_CWORD; i++)); do
        piece=${COMP_WORDS[i]}
        trimmed=${rest#"${rest%%[![:space:]]*}"}
        ((i == COMP_CWORD)) && piece=$trimmed
        if ((i == 0)) || [[ $trimmed != "$rest" ]]; then
            words+=("$piece")
        else
            words[${#words[@]}-1]+=$piece
        fi
        rest=${trimmed#"$piece"}
    done
    local current=${words[${#words[@]}-1]} kept= line word about
    # What stands before the last : or = is kept by bash itself.
    [[ $current == *[:=]* ]] && kept=${current%"${current##*[:=]}"}
    [[ $kept == *: && $COMP_WORDBREAKS != *:* ]] && kept=
    [[ $kept == *= && $COMP_WORDBREAKS != *=* ]] && kept=
    COMPREPLY=()
    while IFS= read -r line; do
        if [[ $line == :files ]]; then
            compopt -o filenames 2>/dev/null
            local name=${current##*=}
            while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$name")
            return
        fi
        word=${line%%$'\t'*}
        about=${line#*$'\t'}
        word=${word#"$kept"}
        # Where all candidates are only listed, it is said what they are.
        [[ $COMP_TYPE == 63 && -n $about ]] && word="$word  ($about)"
        COMPREPLY+=("$word")
    done < <(command yhdyspinta __complete -- "${words[@]:1}" 2>/dev/null)
    if ((${#COMPREPLY[@]} == 1)); then
        [[ $COMP_TYPE == 63 ]] && COMPREPLY=("${COMPREPLY[0]%%  (*}")
        [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
    fi
}

complete -o nosort -F _yhdyspinta yhdyspinta 2>/dev/null || complete -F _yhdyspinta yhdyspinta
