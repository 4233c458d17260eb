# Completion of yhdyspinta in fish: the program itself is asked what may stand at the cursor.
# In ~/.config/fish/config.fish: yhdyspinta completions fish | source

function __yhdyspinta_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l lines (command yhdyspinta __complete -- $words[2..-1] 2>/dev/null)
    if test "$lines[1]" = :files
        __fish_complete_path (string replace -r '^--[^=]*=' '' -- (commandline -ct))
    else
        printf '%s\n' $lines
    end
end

complete -c yhdyspinta -f -k -a '(__yhdyspinta_complete)'
