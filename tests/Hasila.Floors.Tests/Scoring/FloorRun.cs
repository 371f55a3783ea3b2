using Hasila.Claims.Frameworks;
using Hasila.Claims.Tallies;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements;
using Hasila.Statements.Model;

namespace Hasila.Floors.Tests.Scoring;

/// <summary>Reads all annotated pages as the product does and scores what comes out.</summary>
public static class FloorRun
{
    /// <summary>The annotated pages, in the order of their names.</summary>
    /// <param name="folder">Holds <c>pages/</c> and, for each page, <c>gold/NAME.gold</c>.</param>
    public static IReadOnlyList<(string Path, GoldPage Gold)> Pages(string folder) =>
        [
            .. Directory
                .GetFiles(Path.Combine(folder, "pages"))
                .Order(StringComparer.Ordinal)
                .Select(path => (path, GoldFile.Read(Path.Combine(folder, "gold", Path.GetFileNameWithoutExtension(path) + ".gold"), Path.GetFileName(path)))),
        ];

    /// <summary>The scores of both languages.</summary>
    /// <param name="folder">As for <see cref="Pages"/>.</param>
    /// <param name="differences">Gets a line for everything that is not as a person read it; null for none.</param>
    public static IReadOnlyList<Score> Run(string folder, ICollection<string>? differences = null)
    {
        List<Score> scores = [];
        foreach (var language in Pages(folder).GroupBy(page => page.Gold.Language))
        {
            var (reading, statements) = (new ReadingScores(language.Key, differences), new StatementScores(language.Key, differences));
            var (figures, claims) = (new FigureScores(language.Key, differences), new ClaimScores(language.Key, differences));
            foreach (var (path, gold) in language)
            {
                var capture = new Capture { Bytes = File.ReadAllBytes(path), Name = gold.Name };
                if (ArticleReader.Read(capture) is not ReadResult.Read { Article: var article })
                    throw new InvalidDataException($"{gold.Name} was not read");
                reading.Add(gold, article);
                var found = StatementFinder.Find(article);
                var placed = PlacedStatement.Place(gold, article.Text);
                figures.Add(gold, article.Text, statements.Add(gold, article.Text, placed, found));
                claims.Add(gold, article.Text, placed, TallyBuilder.Build([new AttributedArticle(article, found)], FrameworkFile.Default).Claims);
            }

            scores.AddRange([.. reading.Scores(), .. statements.Scores(), .. figures.Scores(), .. claims.Scores()]);
        }

        return scores;
    }
}
