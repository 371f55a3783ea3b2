using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Numbers;

/// <summary>One part of a whole by itself: "half", "a third", "one fifth", "ثلثي", "ثلاثة أرباع".</summary>
internal static class FractionReader
{
    /// <param name="tokens">The tokens.</param>
    /// <param name="words">The vocabulary.</param>
    /// <param name="i">Where it would begin.</param>
    /// <param name="alone">True where no number stands before it.</param>
    /// <returns>Where it ends and its value; a default where there is none.</returns>
    internal static (int Next, decimal Value) Read(TokenList tokens, Vocabulary words, int i, bool alone)
    {
        ref readonly var token = ref tokens[i];
        // "النصف مليون"
        if (token.Is(Kinds.Fraction) && (!token.HasPrefix(Clitics.The) || (alone && tokens[i + 1].Is(Kinds.Scale) && tokens[i + 1].Prefix == Clitics.None)))
        {
            var value = words.Value(token, Kinds.Fraction);
            // "half a million"
            return tokens[i + 1].Is(Kinds.Article) && tokens[i + 2].Is(Kinds.Scale | Kinds.Hundred | Kinds.Dozen) ? (i + 2, value) : (i + 1, value);
        }

        if (token.Is(Kinds.PartWord) && alone && token.Prefix is Clitics.None or Clitics.And && IsDefiniteNoun(tokens, i + 1))
            return (i + 1, words.Value(token, Kinds.PartWord));
        if (token.Is(Kinds.Article) && tokens[i + 1] is { Kind: TokenKind.Word, Gap: true } second)
        {
            if (second.Is(Kinds.Fraction))
                return (i + 2, words.Value(second, Kinds.Fraction));
            if (second.Is(Kinds.Ordinal) && words.Value(second, Kinds.Ordinal) > 2 && !IsNoun(tokens, i + 2))
                return (i + 2, 1 / words.Value(second, Kinds.Ordinal));
        }

        if (token.Is(Kinds.One) && !alone && !token.HasPrefix(Clitics.The))
        {
            ref readonly var part = ref tokens[i + 1];
            var count = words.Value(token, Kinds.One);
            if (part.Is(Kinds.Parts) && part.Prefix == Clitics.None)
                return (i + 2, count * words.Value(part, Kinds.Parts));
            if (count == 1 && part.Is(Kinds.Fraction) && part.Prefix == Clitics.None)
                return (i + 2, words.Value(part, Kinds.Fraction));
        }

        return default;
    }

    /// <summary>خمس الساعة is a fifth of the hour, خمس ساعات are five hours.</summary>
    private static bool IsDefiniteNoun(TokenList tokens, int i) =>
        tokens[i].Kind == TokenKind.Word && tokens[i].Definite && !tokens[i].Is(Kinds.NumberWord | Kinds.Scales | Kinds.Stop | Kinds.Month);

    private static bool IsNoun(TokenList tokens, int i) =>
        tokens[i].Kind == TokenKind.Word && !tokens[i].Is(Kinds.Stop | Kinds.And | Kinds.To | Kinds.Before | Kinds.Scale);
}
