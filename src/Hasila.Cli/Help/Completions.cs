using System.CommandLine;
using Hasila.Cli.Output;
using Hasila.Text;

namespace Hasila.Cli.Help;

/// <summary>What the Tab key completes, as a script for a shell: commands, options, and the words that an option takes; files elsewhere.</summary>
internal static class Completions
{
    public static string[] Shells { get; } = ["bash", "zsh", "fish"];

    public static void Write(string shell, Command root, TextWriter output)
    {
        switch (shell)
        {
            case "bash":
                Bash(root, output);
                break;
            case "zsh":
                output.Write("#compdef hasila\nautoload -U +X bashcompinit && bashcompinit\n");
                Bash(root, output);
                break;
            default:
                Fish(root, output);
                break;
        }
    }

    private static void Bash(Command root, TextWriter output)
    {
        output.Write("_hasila() {\n    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} at=1 path= words=\n");
        output.Write("    while [ $at -lt $COMP_CWORD ]; do\n        case \"$path ${COMP_WORDS[at]}\" in\n");
        output.Write($"            {string.Join(" | ", Inner(root).Select(one => $"\" {one.Key}\""))}) path=\"$path ${{COMP_WORDS[at]}}\" ;;\n");
        output.Write("        esac\n        at=$((at + 1))\n    done\n    case \"$path $before\" in\n");
        foreach (var (key, option, words) in Valued(root))
            output.Write($"        \" {key} {option.Name}\") words=\"{string.Join(' ', words)}\" ;;\n");
        output.Write("    esac\n    [ -n \"$words\" ] || case \"$path\" in\n");
        output.Write($"        \"\") words=\"{string.Join(' ', Names(root))}\" ;;\n");
        foreach (var (key, command) in Inner(root))
            output.Write($"        \" {key}\") words=\"{string.Join(' ', Names(command))}\" ;;\n");
        output.Write("    esac\n    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n}\ncomplete -o default -F _hasila hasila\n");
    }

    private static void Fish(Command root, TextWriter output)
    {
        foreach (var sub in root.Subcommands.Where(sub => !sub.Hidden))
            output.Write($"complete -c hasila -n __fish_use_subcommand -a {sub.Name} -d '{Said(HelpText.Of(sub.Name))}'\n");
        foreach (var (key, command) in Inner(root))
        {
            var within = $"-n '{string.Join("; and ", key.Split(' ').Select(word => $"__fish_seen_subcommand_from {word}"))}'";
            foreach (var sub in command.Subcommands)
                output.Write($"complete -c hasila {within} -a {sub.Name} -d '{Said(HelpText.Of($"{key} {sub.Name}"))}'\n");
            foreach (var option in command.Options.Where(option => option.Name.StartsWith("--", StringComparison.Ordinal)))
            {
                var words = Choices.Of(option);
                var value =
                    words.Count > 0 ? $" -xa '{string.Join(' ', words)}'"
                    : option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool) ? " -r"
                    : "";
                output.Write($"complete -c hasila {within} -l {option.Name[2..]}{value} -d '{Said(HelpText.Of(key, option))}'\n");
            }
        }
    }

    private static IEnumerable<string> Names(Command command) =>
        command.Subcommands.Where(sub => !sub.Hidden).Select(sub => sub.Name).Concat(command.Options.Select(option => option.Name));

    private static IEnumerable<(string Key, Command Command)> Inner(Command root) =>
        root
            .Subcommands.Where(sub => !sub.Hidden)
            .SelectMany(sub => sub.Subcommands.Select(inner => ($"{sub.Name} {inner.Name}", inner)).Prepend((sub.Name, sub)));

    private static IEnumerable<(string Key, Option Option, IReadOnlyList<string> Words)> Valued(Command root) =>
        Inner(root).SelectMany(one => one.Command.Options.Select(option => (one.Key, option, Choices.Of(option)))).Where(one => one.Item3.Count > 0);

    // A shell's string in single quotes ends at one.
    private static string Said(LocalText words) => TerminalWords.Told(words).Replace("'", "’", StringComparison.Ordinal);
}
