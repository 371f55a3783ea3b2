using System.Globalization;
using System.Text;
using System.Text.Json;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Tallies;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements;
using Hasila.Statements.Model;

namespace Hasila.Bench.Claims;

/// <summary>
/// <c>indicator-coverage TEXTS.jsonl</c>: of the claims with a figure of articles, the share that no indicator of the built-in
/// framework counts.
/// </summary>
internal static class IndicatorCoverageBench
{
    public static int Run(string[] args)
    {
        if (args is not [var texts])
        {
            Console.Error.WriteLine("usage: indicator-coverage TEXTS.jsonl");
            return 2;
        }

        var (articles, claims, others) = (0, 0, 0);
        foreach (var line in File.ReadLines(texts).Where(line => line.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            var capture = new Capture
            {
                Bytes = Encoding.UTF8.GetBytes(document.RootElement.GetProperty("text").GetString()!),
                Name = document.RootElement.TryGetProperty("dateline", out var day) && day.GetString() is { } name ? name : "page",
            };
            if (ArticleReader.Read(capture) is not ReadResult.Read { Article: var article })
                continue;
            articles++;
            var tally = TallyBuilder.Build([new AttributedArticle(article, StatementFinder.Find(article))], FrameworkFile.Default);
            var named = tally.Claims.Where(claim => claim.Figure is not null).ToList();
            claims += named.Count;
            others += named.Count(claim => claim.Frame is null);
        }

        var share = claims == 0 ? 0 : others / (double)claims;
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{articles} articles: {claims} claims with a figure, {others} of no indicator ({share:0.000})")
        );
        return 0;
    }
}
