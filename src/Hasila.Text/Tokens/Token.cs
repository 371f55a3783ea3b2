using System.Runtime.InteropServices;
using Hasila.Text.Lexicons;

namespace Hasila.Text.Tokens;

internal enum TokenKind : byte
{
    /// <summary>Past the end.</summary>
    None,
    Word,
    Digits,
    Mark,
}

/// <summary>A word, a run of digits, a mark, or a fixed phrase of several of them, with what the vocabulary says of it.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Token
{
    internal int Start;
    internal int End;

    /// <summary>The entry of the vocabulary; 0 for none.</summary>
    internal int Entry;

    /// <summary>The digits' number, -1 where there are too many; the folded character of a mark.</summary>
    internal long Number;

    /// <summary>How many digits, leading zeros included; 0 for other tokens.</summary>
    internal byte Digits;

    internal TokenKind Kind;
    internal Clitics Prefix;

    /// <summary>White space stands before it.</summary>
    internal bool Gap;

    /// <summary>Begins with a capital letter.</summary>
    internal bool Capital;

    /// <summary>Known kinds of the entry.</summary>
    internal Kinds Has;

    /// <summary>Begins with the Arabic article.</summary>
    internal bool Definite;

    /// <summary>An Arabic word that the vocabulary does not have and whose ending is the dual's and no plural's: ضربتين.</summary>
    internal bool Dual;

    internal readonly bool Is(Kinds kinds) => (Has & kinds) != Kinds.None;

    internal readonly bool IsMark(char c) => Kind == TokenKind.Mark && Number == c;

    internal readonly bool IsDigits => Kind == TokenKind.Digits;

    internal readonly bool HasPrefix(Clitics clitics) => (Prefix & clitics) != Clitics.None;
}
