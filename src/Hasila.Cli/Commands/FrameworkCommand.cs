using System.CommandLine;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Tallies;
using Hasila.Claims.Wording;
using Hasila.Cli.Output;
using Hasila.Text;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila framework</c>: what a tally counts, shown and tried on the sentences in its own file.</summary>
internal static class FrameworkCommand
{
    private const string BuiltIn = "the built-in framework";

    public static Command Create()
    {
        var tried = File();
        var test = new Command("test", "Try a framework's terms on the examples and counterexamples in its own file") { tried };
        test.SetAction(parsed => Test(parsed.GetValue(tried)));
        var shown = File();
        var show = new Command("show", "List a framework's frames and indicators: what each counts and what would settle a claim of it") { shown };
        show.SetAction(parsed => Show(parsed.GetValue(shown)));
        return new Command("framework", "Try or show what a tally counts") { test, show };
    }

    private static Argument<string?> File() =>
        new("FILE") { Description = "a framework of your own (YAML); left out: the built-in one", Arity = ArgumentArity.ZeroOrOne };

    private static int Test(string? path)
    {
        var framework = TallyCommand.FrameworkOf(path);
        var report = FrameworkTest.Run(framework);
        var name = path ?? BuiltIn;
        foreach (var problem in report.Problems)
            Console.Error.WriteLine($"hasila: {Printed.Line(name)}, line {problem.Line}: {Printed.Line(problem.Message)}");
        foreach (var note in report.Notes)
            Console.Out.WriteLine($"note: line {note.Line}: {Printed.Line(note.Message)}");
        Console.Out.WriteLine(
            report.Problems.Count == 0
                ? $"{Count(report.Tried, "sentence")} of {Count(framework.Indicators.Count, "indicator")} come out as {Printed.Line(name)} says"
                : $"{report.Problems.Count} of {Count(report.Tried, "sentence")} come out otherwise than {Printed.Line(name)} says"
        );
        return report.Problems.Count == 0 ? ExitCodes.Done : ExitCodes.BadInput;
    }

    private static int Show(string? path)
    {
        var framework = TallyCommand.FrameworkOf(path);
        Console.Out.WriteLine($"{Printed.Isolated(framework.Name.En)} · {Printed.Isolated(framework.Name.Ar)}");
        foreach (var frame in framework.Indicators.GroupBy(indicator => indicator.Frame))
        {
            var name = framework.Frames.FirstOrDefault(one => one.Id == frame.Key)?.Name;
            Console.Out.WriteLine(
                $"\n" + $"{(name is null ? TerminalWords.Both(ResultWords.Overall) : $"{Printed.Isolated(name.En)} · {Printed.Isolated(name.Ar)}")}"
            );
            foreach (var indicator in frame)
            {
                Console.Out.WriteLine($"  {Printed.Line(indicator.Id)}: {Printed.Isolated(indicator.Claim.En)} · {Printed.Isolated(indicator.Claim.Ar)}");
                Console.Out.WriteLine(
                    $"    counts {Printed.Isolated(indicator.Definition.En)}"
                        + $"{(indicator.Denominator is { } whole ? $"; shares are out of {Printed.Isolated(whole.En)}" : "")}"
                );
                Console.Out.WriteLine($"    would be settled by {Printed.Isolated(indicator.WouldSettle.En)}");
            }
        }

        return ExitCodes.Done;
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
