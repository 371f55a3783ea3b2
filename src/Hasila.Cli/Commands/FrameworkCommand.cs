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
        var test = new Command("test") { tried };
        test.SetAction(parsed => Test(parsed.GetValue(tried)));
        var shown = File();
        var show = new Command("show") { shown };
        show.SetAction(parsed => Show(parsed.GetValue(shown)));
        var from = new Option<string>("--from") { Required = true };
        var made = new Command("new") { from };
        made.SetAction(parsed => New(parsed.GetValue(from)!));
        return new Command("framework") { test, show, made };
    }

    private static Argument<string?> File() => new("FILE") { Arity = ArgumentArity.ZeroOrOne };

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

    private static int New(string topics)
    {
        var wanted = topics.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (wanted.FirstOrDefault(topic => !FrameworkLibrary.Topics.Contains(topic, StringComparer.Ordinal)) is { } unknown)
            throw new WordedException(Unknown(unknown));
        Console.Out.Write(FrameworkLibrary.Compose(wanted));
        return ExitCodes.Done;
    }

    private static string Unknown(string topic) =>
        Typos.Meant(topic, [.. FrameworkLibrary.Topics]) is { } meant
            ? TerminalWords.Told("framework.meant", ("topic", Printed.Line(topic)), ("meant", meant))
            : TerminalWords.Told("framework.topic", ("topic", Printed.Line(topic)), ("topics", string.Join(", ", FrameworkLibrary.Topics)));

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
