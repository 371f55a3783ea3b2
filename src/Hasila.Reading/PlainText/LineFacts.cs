using Hasila.Reading.Articles;
using Hasila.Reading.Bylines;
using Hasila.Reading.PlainText.Lines;
using Hasila.Text.Folding;

namespace Hasila.Reading.PlainText;

/// <summary>What the lines around the body say: headline, day, authors, section, outlet; and which furniture each line is.</summary>
internal sealed class LineFacts
{
    private const int LongestSite = 40;
    private const int NearHeadline = 3;
    private const int MostSiteWords = 5;

    private static readonly char[] s_titleJoints = ['|', '-', '–', '—', '»', ':'];

    private readonly IReadOnlyList<PlainLine> _lines;
    private readonly LineJudge _judge;
    private readonly HashSet<int> _bylines = [];

    private LineFacts(IReadOnlyList<PlainLine> lines, LineJudge judge)
    {
        (_lines, _judge) = (lines, judge);
        Headline = judge.Headline < 0 ? null : Bare(lines[judge.Headline].Text);
    }

    public string? Headline { get; }

    public IReadOnlyList<string> Authors { get; private set; } = [];

    public Publication? Published { get; private set; }

    public string? Section { get; private set; }

    public string? Site { get; private set; }

    public static LineFacts Of(IReadOnlyList<PlainLine> lines, LineJudge judge)
    {
        var facts = new LineFacts(lines, judge);
        facts.FindSite();
        facts.FindDay();
        facts.FindAuthors();
        facts.FindSection();
        return facts;
    }

    /// <summary>The furniture that a line is; null for the body's lines.</summary>
    public FurnitureKind? KindOf(int i)
    {
        if (_judge.IsRepeat(i) || SiteBehindHeadline(_lines[i].Text) is not null)
            return FurnitureKind.DuplicateHeadline;
        if (_bylines.Contains(i))
            return FurnitureKind.Byline;
        if (_judge.Body[i] || _judge.IsCaption(i))
            return null;
        if (_lines[i].Cue is { } cue)
            return cue;
        return _lines[i].Kind switch
        {
            LineKind.Day or LineKind.Byline or LineKind.Slug => FurnitureKind.Byline,
            LineKind.Section => FurnitureKind.Navigation,
            LineKind.Tool => FurnitureKind.Share,
            _ when i < _judge.Headline => FurnitureKind.Navigation,
            _ => FurnitureKind.Other,
        };
    }

    private static string Bare(string line)
    {
        var rank = Markdown.HeadingRank(line);
        var text = line[rank..].Trim();
        return text.Length > 4 && text.StartsWith("**", StringComparison.Ordinal) && text.EndsWith("**", StringComparison.Ordinal) ? text[2..^2].Trim() : text;
    }

    private void FindSite()
    {
        for (var i = 0; i < _lines.Count && Site is null && Headline is not null; i++)
            Site = SiteBehindHeadline(_lines[i].Text);
    }

    // A page's title: the headline, a mark, the outlet.
    private string? SiteBehindHeadline(string line)
    {
        if (
            Headline is null
            || line.Length <= Headline.Length + 3
            || line.Length > Headline.Length + LongestSite
            || !line.StartsWith(Headline, StringComparison.Ordinal)
        )
            return null;
        var rest = line[Headline.Length..].TrimStart();
        var site = rest.Length > 1 && s_titleJoints.Contains(rest[0]) ? rest[1..].Trim() : "";
        return IsSite(site) ? site : null;
    }

    private void FindDay()
    {
        foreach (var i in _judge.DayLines())
        {
            if (PlainDays.Settle(_lines[i].Day!, _lines[i], _lines) is not { } day)
                continue;
            Published = new Publication(day, _lines[i].Day!.Span.In(_lines[i].Text));
            Hear(i);
            return;
        }

        for (var i = 0; i < _lines.Count; i++)
        {
            if (!_judge.Body[i] || WireText.Opening(_lines[i].Text) is not { } wire)
                continue;
            Published = new Publication(wire.Day, wire.Evidence);
            return;
        }
    }

    private void FindAuthors()
    {
        foreach (var i in _judge.AuthorLines())
        {
            if (PlainAuthors.In(_lines[i], Site) is not { Count: > 0 } names)
                continue;
            Authors = names;
            _bylines.Add(i);
            return;
        }

        // The line of the day may name somebody too.
        foreach (var i in _bylines)
        {
            if (Authors.Count == 0 && _judge.IsNearTop(i))
                Authors = PlainAuthors.In(_lines[i], Site);
        }
    }

    // A line of several parts: section, outlet and author beside the day.
    private void Hear(int i)
    {
        _bylines.Add(i);
        if (Byline.Read(_lines[i].Text) is not { } byline)
            return;
        Section = byline.Section;
        if (byline.Site is { } site && IsSite(site) && !LineGrammar.HasClock(site))
            Site ??= site;
        Authors = [.. byline.Authors.Where(name => !LineGrammar.IsOutlet(name))];
    }

    private void FindSection()
    {
        for (var i = 0; i < _lines.Count && Section is null; i++)
        {
            if (_lines[i].Kind == LineKind.Section && !_judge.Body[i] && Math.Abs(i - Math.Max(0, _judge.Headline)) <= NearHeadline)
                Section = _lines[i].Text.Trim(' ', '|', '/', '#', ':', '>', '»', '«', '[', ']', '-');
        }
    }

    private static bool IsSite(string site) =>
        site.Length is > 1 and <= LongestSite
        && site.Any(char.IsLetter)
        && !BylineWords.IsWholeSection(site)
        && LineGrammar.WordsOf(site) is { Count: > 0 and <= MostSiteWords } words
        && words.Exists(word => word.Length > 1 && char.IsLetter(word[0]) && ArabicFold.Fold(word).Length > 1);
}
