using Hasila.Statements.Clauses;
using Hasila.Text;

namespace Hasila.Statements.Sources;

/// <summary>
/// Who holds which office, as an English article tells it anywhere: "Governor Adnan Khatib", "the governor of the province, Chief Emeka Dunsin, ...",
/// "Karim Nader, the health director".
/// </summary>
internal sealed class EnglishHolders
{
    private const int Reach = 7;
    private const int LongestName = 4;

    private readonly Dictionary<string, TextSpan?> _holders = new(StringComparer.Ordinal);
    private readonly string _text;
    private readonly IReadOnlyList<ClauseToken> _tokens;

    public EnglishHolders(ArticleWords words)
    {
        (_text, _tokens) = (words.Text, words.Tokens);
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (!EnglishMention.Words["office"].Contains(_tokens[i].Fold))
                continue;
            if ((NameAt(i + 1) ?? BehindComma(i) ?? BeforeComma(i)) is { } name)
                Add(_tokens[i].Fold, name);
        }
    }

    /// <returns>The one holder; null where the article names none, or several.</returns>
    public TextSpan? Of(string office) => _holders.GetValueOrDefault(office);

    private void Add(string office, TextSpan name)
    {
        if (!_holders.TryGetValue(office, out var known))
            _holders[office] = name;
        else if (known is { } one && !one.In(_text).SequenceEqual(name.In(_text)))
            _holders[office] = null;
    }

    private TextSpan? BehindComma(int i)
    {
        for (var j = i + 1; j < _tokens.Count && j - i <= Reach; j++)
        {
            if (_tokens[j].IsComma)
                return NameAt(j + 1);
            if (!_tokens[j].IsWord || EnglishMention.Words["office"].Contains(_tokens[j].Fold))
                return null;
        }

        return null;
    }

    private TextSpan? BeforeComma(int i)
    {
        for (var j = i - 1; j > 1 && i - j <= Reach; j--)
        {
            if (!_tokens[j].IsComma)
            {
                if (!_tokens[j].IsWord && _tokens[j].Fold is not ("'" or "’"))
                    return null;
                continue;
            }

            var from = j;
            while (from > 0 && j - from < LongestName && IsNamePart(from - 1))
                from--;
            return j - from >= 2 ? NameAt(from) : null;
        }

        return null;
    }

    private TextSpan? NameAt(int i)
    {
        while (i < _tokens.Count && (EnglishMention.Words["rank"].Contains(_tokens[i].Fold) || _tokens[i].Fold == "."))
            i++;
        var end = i;
        while (end < _tokens.Count && end - i < LongestName && IsNamePart(end))
            end++;
        while (end > i && EnglishMention.Words["particle"].Contains(_tokens[end - 1].Fold))
            end--;
        return end - i >= 2 && char.IsUpper(_text[_tokens[i].Span.Start]) ? new TextSpan(_tokens[i].Span.Start, _tokens[end - 1].Span.End) : null;
    }

    private bool IsNamePart(int i) =>
        (_tokens[i].IsWord && char.IsUpper(_text[_tokens[i].Span.Start]) && !EnglishMention.Words["office"].Contains(_tokens[i].Fold))
        || EnglishMention.Words["particle"].Contains(_tokens[i].Fold)
        || (_tokens[i].Fold == "-" && i > 0 && _tokens[i - 1].Span.End == _tokens[i].Span.Start);
}
