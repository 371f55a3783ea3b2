using Hasila.Claims.Frameworks;
using Hasila.Claims.Terms;
using Hasila.Statements;

namespace Hasila.Claims.Tallies;

/// <summary>What the same pages say against a claim: the journalist's own contrast to its statement, and denials that speak of the same indicator.</summary>
internal sealed class Caveats
{
    private readonly Dictionary<(string Capture, string Statement), List<Appearance>> _against = [];
    private readonly ILookup<string, (Appearance Appearance, string? Indicator)> _denials;

    public Caveats(IReadOnlyList<AttributedArticle> pages, Framework framework)
    {
        var denials = new List<(string Capture, Appearance Appearance, string? Indicator)>();
        foreach (var page in pages)
        {
            foreach (var statement in page.Statements)
            {
                if (statement.Against is { } against)
                    Add((page.Article.Id, against), AppearanceOf(page, statement));
                else if (statement.Stance is Stance.Rebuttal or Stance.Caveat)
                    denials.Add((page.Article.Id, AppearanceOf(page, statement), ClaimSpotting.Best(new Passage(page.Article.Text, statement.Content), framework)?.Id));
            }
        }

        _denials = denials.ToLookup(denial => denial.Capture, denial => (denial.Appearance, denial.Indicator), StringComparer.Ordinal);
    }

    public IReadOnlyList<Appearance> Beside(IReadOnlyList<Mention> mentions)
    {
        var found = new List<Appearance>();
        foreach (var mention in mentions)
        {
            if (mention.Appearance.Statement is { } id && _against.TryGetValue((mention.Appearance.Capture, id), out var contrasts))
                found.AddRange(contrasts);
            found.AddRange(_denials[mention.Appearance.Capture].Where(denial => denial.Indicator == mention.Indicator.Id && denial.Appearance.Speaker != mention.Appearance.Speaker).Select(denial => denial.Appearance));
        }

        return [.. found.DistinctBy(caveat => (caveat.Capture, caveat.Span))];
    }

    private void Add((string, string) key, Appearance appearance)
    {
        if (!_against.TryGetValue(key, out var list))
            _against[key] = list = [];
        list.Add(appearance);
    }

    private static Appearance AppearanceOf(AttributedArticle page, Statement statement) => new()
    {
        Capture = page.Article.Id,
        Page = page.Article.Name ?? page.Article.Id,
        Statement = statement.Id,
        Span = statement.Content,
        Words = statement.Content.In(page.Article.Text),
        Outlet = page.Article.Site,
        Headline = page.Article.Headline,
        Url = page.Article.Url,
        Published = page.Article.Published?.Date,
        SaidOn = statement.SaidOn,
        Language = page.Article.Language,
        Speaker = statement.Speaker,
    };
}
