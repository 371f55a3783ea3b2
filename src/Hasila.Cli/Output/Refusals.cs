using System.CommandLine.Parsing;
using Hasila.Text.Wording;

namespace Hasila.Cli.Output;

/// <summary>What a command line is refused for, in the user's words; it is told apart from the words of the library that reads command lines.</summary>
internal static class Refusals
{
    // Of no letter; no wording begins with it.
    private const char Ours = '\u0001';

    /// <summary>Refuses with the wording of a key.</summary>
    public static void Refuse(this SymbolResult given, string key, params ReadOnlySpan<Slot> slots) => given.AddError(Ours + TerminalWords.Told(key, slots));

    /// <summary>Refuses with words that are in the user's language already.</summary>
    public static void RefuseWith(this SymbolResult given, string words) => given.AddError(Ours + words);

    /// <summary>The words; null where the library speaks.</summary>
    public static string? WordsOf(ParseError error) => error.Message.StartsWith(Ours) ? error.Message[1..] : null;
}
