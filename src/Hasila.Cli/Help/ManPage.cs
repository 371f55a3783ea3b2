using System.CommandLine;
using Hasila.Cli.Output;
using Hasila.Text;

namespace Hasila.Cli.Help;

/// <summary>The man page (<c>man(7)</c>), of the same rows as the help.</summary>
internal static class ManPage
{
    public static void Write(Command root, string language, TextWriter output)
    {
        string Said(LocalText words) => Escaped(words.In(language));
        output.Write(".TH HASILA 1\n.SH NAME\n");
        output.Write($"hasila \\- {Said(HelpText.Of(HelpText.Program))}\n");
        output.Write($".SH SYNOPSIS\n.B {Escaped(Usage.Line(HelpText.Program, root))}\n");
        foreach (var (key, command) in Commands(HelpText.Program, root).Skip(1))
        {
            output.Write($".SH {Escaped(Usage.Line(key, command))}\n{Said(HelpText.Of(key))}\n");
            foreach (var argument in command.Arguments)
                output.Write($".TP\n.B {argument.Name}\n{Said(HelpText.Of(key, argument))}\n");
            foreach (var option in command.Options)
                output.Write($".TP\n.B {Escaped(Usage.Option(option))}\n{Said(HelpText.Of(key, option))}\n");
            foreach (var example in Examples.Of(key))
                output.Write($".PP\n{Said(example.Gives)}\n.PP\n.nf\n.RS\n{Escaped(example.Line)}\n.RE\n.fi\n");
        }

        output.Write($".SH {Said(TerminalWords.Phrase("man.exit"))}\n{Said(TerminalWords.Phrase("man.codes"))}\n");
        output.Write($".SH {Said(TerminalWords.Phrase("man.environment"))}\n{Said(TerminalWords.Phrase("man.language"))}\n");
    }

    private static IEnumerable<(string Key, Command Command)> Commands(string key, Command command) =>
        command.Subcommands.Where(sub => !sub.Hidden).SelectMany(sub => Commands(HelpScreen.InnerKey(key, sub), sub)).Prepend((key, command));

    // A line that begins with a period or an apostrophe would be a request.
    private static string Escaped(string text)
    {
        var escaped = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return escaped.StartsWith('.') || escaped.StartsWith('\'') ? "\\&" + escaped : escaped;
    }
}
