using Hasila.Text;
using Hasila.Text.Folding;
using Hasila.Text.Words;

namespace Hasila.Statements.Clauses;

/// <summary>One word or mark of a sentence.</summary>
/// <param name="Span">In the article's text.</param>
/// <param name="Fold">Its spelling key; a mark is itself.</param>
/// <param name="IsWord">False for punctuation.</param>
/// <param name="HasShadda">The doubled-consonant mark is printed: بيّن (showed) is not بين (between).</param>
internal readonly record struct Token(TextSpan Span, string Fold, bool IsWord, bool HasShadda)
{
    public bool IsComma => Fold is "،" or "," or "؛" or ";";

    public static IReadOnlyList<Token> Of(string text, TextSpan within)
    {
        List<Token> tokens = [];
        foreach (var word in WordSplitter.Split(text.AsSpan(within.Start, within.Length)))
        {
            var span = new TextSpan(within.Start + word.Span.Start, within.Start + word.Span.End);
            var letters = text.AsSpan(span.Start, span.Length);
            tokens.Add(new Token(span, ArabicFold.Fold(letters), word.Kind != WordKind.Punctuation, letters.Contains('\u0651')));
        }

        return tokens;
    }
}
