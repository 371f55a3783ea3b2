using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Data;
using Hasila.Text.Folding;

namespace Hasila.Statements.Occasions;

/// <summary>By which medium something was said: the first telling word around the cue.</summary>
internal static class ChannelFinder
{
    private static readonly Dictionary<string, ChannelType> s_words = Load();

    public static Channel? Find(ArticleWords words, TextSpan within)
    {
        Channel? vague = null;
        var tokens = words.In(within);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsWord && TypeOf(tokens[i].Fold) is { } type)
            {
                if (type != ChannelType.Unknown)
                    return new Channel(type, tokens[i].Span);
                vague ??= new Channel(type, tokens[i].Span);
            }

            // لـ"الصحيفة": to one paper alone.
            if (tokens[i].Fold is ArabicAffix.To && i + 2 < tokens.Count && tokens[i + 1].Fold is "\"" or "«" or "“")
                return new Channel(ChannelType.Interview, tokens[i].Span.Cover(tokens[i + 2].Span));
        }

        return vague;
    }

    /// <summary>The medium that a folded word names; null where it names none.</summary>
    public static ChannelType? TypeOf(string fold)
    {
        if (s_words.TryGetValue(fold, out var type))
            return type;
        // بمنشور، لصحيفة، والبيان، بالتغريدة
        var rest = fold;
        if (rest.Length > 3 && rest[0] is ArabicLetter.Waw or ArabicLetter.Feh)
            rest = rest[1..];
        if (rest.Length > 4 && rest.StartsWith(ArabicAffix.ToThe, StringComparison.Ordinal))
            rest = rest[2..];
        else if (rest.Length > 3 && rest[0] is ArabicLetter.Beh or ArabicLetter.Lam or ArabicLetter.Kaf)
            rest = rest[1..];
        if (rest.StartsWith(ArabicAffix.The, StringComparison.Ordinal))
            rest = rest[2..];
        return rest.Length >= 3 && s_words.TryGetValue(rest, out type) ? type : null;
    }

    private static Dictionary<string, ChannelType> Load()
    {
        var words = new Dictionary<string, ChannelType>(StringComparer.Ordinal);
        foreach (var row in DataFile.Rows(typeof(ChannelFinder).Assembly, "channels"))
        {
            var type = StatementNames.Parse<ChannelType>(row[0]);
            foreach (var word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words.TryAdd(ArabicFold.Fold(word), type);
        }

        return words;
    }
}
