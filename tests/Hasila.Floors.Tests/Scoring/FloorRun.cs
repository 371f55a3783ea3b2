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

    public static IReadOnlyList<Score> Run(string folder)
    {
        List<Score> scores = [];
        foreach (var language in Pages(folder).GroupBy(page => page.Gold.Language))
        {
            var (reading, statements) = (new ReadingScores(language.Key), new StatementScores(language.Key));
            var (figures, claims) = (new FigureScores(language.Key), new ClaimScores(language.Key));
            foreach (var (path, gold) in language)
            {
                var capture = new Capture { Bytes = File.ReadAllBytes(path), Name = gold.Name };
                if (ArticleReader.Read(capture) is not ReadResult.Read { Article: var article })
                    throw new InvalidDataException($"{gold.Name} was not read");
                reading.Add(gold, article);
                var found = StatementFinder.Find(article);
                var placed = PlacedStatement.Place(gold, article.Text);
                figures.Add(statements.Add(article.Text, placed, found));
                claims.Add(gold, placed, TallyBuilder.Build([new AttributedArticle(article, found)], FrameworkFile.Default).Claims);
            }

            scores.AddRange([.. reading.Scores(), .. statements.Scores(), .. figures.Scores(), .. claims.Scores()]);
        }

        return scores;
    }
}
