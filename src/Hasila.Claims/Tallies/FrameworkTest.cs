using Hasila.Claims.Frameworks;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Quantities;

namespace Hasila.Claims.Tallies;

/// <summary>
/// Tries a framework on the sentences in its own file: in an example its indicator, and no other, must be found; in a counterexample it must not.
/// A sentence is looked through as a statement of a page is.
/// </summary>
public static class FrameworkTest
{
    /// <param name="framework">As it was read from its file.</param>
    /// <returns>What fails, in the order of the file, and which indicators lack sentences to be tried on.</returns>
    public static FrameworkReport Run(Framework framework)
    {
        ArgumentNullException.ThrowIfNull(framework);
        var problems = new List<ExampleProblem>();
        var notes = new List<ExampleProblem>();
        var tried = 0;
        foreach (var indicator in framework.Indicators)
        {
            foreach (var example in indicator.Examples)
            {
                if (ProblemOf(example, indicator, IndicatorsIn(example.Text, framework)) is { } problem)
                    problems.Add(problem);
            }

            foreach (var example in indicator.Counterexamples.Where(example => IndicatorsIn(example.Text, framework).Contains(indicator.Id)))
                problems.Add(
                    new ExampleProblem(
                        indicator.Id,
                        example.Line,
                        $"{Quote(example)} is no case of {indicator.Id}, but it is found there; make its terms say more, or list the words that set "
                            + $"it apart under `not`"
                    )
                );
            tried += indicator.Examples.Count + indicator.Counterexamples.Count;
            notes.AddRange(Missing(indicator));
        }

        return new FrameworkReport(tried, [.. problems.OrderBy(problem => problem.Line)], notes);
    }

    private static ExampleProblem? ProblemOf(Example example, Indicator indicator, HashSet<string> found)
    {
        var others = string.Join(", ", found.Where(id => id != indicator.Id).Order(StringComparer.Ordinal));
        var problem = (found.Contains(indicator.Id), others.Length > 0) switch
        {
            (true, false) => null,
            (true, true) => $"is an example of {indicator.Id}, but {others} is found in it too; shorten the sentence, or list words under `not`",
            (false, true) =>
                $"is an example of {indicator.Id}, but {others} is found instead; give a term of {indicator.Id} one part more, or list words under "
                    + $"`not` of {others}",
            _ => $"is an example of {indicator.Id}, but none of its terms stands in it; add the sentence's words to a term",
        };
        return problem is null ? null : new ExampleProblem(indicator.Id, example.Line, $"{Quote(example)} {problem}");
    }

    private static IEnumerable<ExampleProblem> Missing(Indicator indicator)
    {
        foreach (var (arabic, language) in new[] { (true, "Arabic"), (false, "English") })
        {
            if (!indicator.Examples.Any(example => example.IsArabic == arabic))
                yield return new ExampleProblem(indicator.Id, indicator.Line, $"{indicator.Id} has no example in {language}");
            if (!indicator.Counterexamples.Any(example => example.IsArabic == arabic))
                yield return new ExampleProblem(indicator.Id, indicator.Line, $"{indicator.Id} has no counterexample in {language}");
        }
    }

    private static HashSet<string> IndicatorsIn(string sentence, Framework framework)
    {
        var span = new TextSpan(0, sentence.Length);
        var statement = new Statement
        {
            Id = "q0",
            Kind = StatementKind.Indirect,
            ContentSpans = [span],
            Figures = FigureReader.FindFigures(sentence),
        };
        return
        [
            .. ClaimSpotting.Find(sentence, statement, framework).Select(spotted => spotted.Indicator.Id).Where(id => framework.IndicatorOf(id) is not null),
        ];
    }

    private static string Quote(Example example) => $"\"{example.Text}\"";
}

/// <summary>What a framework's own sentences say of it.</summary>
/// <param name="Tried">How many sentences were looked through.</param>
/// <param name="Problems">Sentences that come out otherwise than the file says, by line.</param>
/// <param name="Notes">Indicators without sentences in a language: nothing is wrong, and nothing is known.</param>
public sealed record FrameworkReport(int Tried, IReadOnlyList<ExampleProblem> Problems, IReadOnlyList<ExampleProblem> Notes);

/// <param name="Indicator">The indicator's id.</param>
/// <param name="Line">One-based line of the file.</param>
/// <param name="Message">What is wrong and what to do, for people.</param>
public sealed record ExampleProblem(string Indicator, int Line, string Message);
