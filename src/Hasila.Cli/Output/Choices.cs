using System.CommandLine;
using System.CommandLine.Completions;

namespace Hasila.Cli.Output;

/// <summary>Options that take one of a few words.</summary>
internal static class Choices
{
    /// <summary>Another word is refused with those that there are; shells complete them.</summary>
    public static void TakesOneOf<T>(this Option<T> option, params string[] words)
    {
        option.CompletionSources.Clear();
        option.CompletionSources.Add(_ => words.Select(word => new CompletionItem(word)));
        option.Validators.Add(given =>
        {
            if (given.Tokens is [var token] && !words.Contains(token.Value, StringComparer.Ordinal))
                given.Refuse("value.choice", ("option", option.Name), ("choices", string.Join(", ", words)), ("value", Printed.Line(token.Value)));
        });
    }

    /// <summary>The words that an option takes; none where it takes any.</summary>
    public static IReadOnlyList<string> Of(Option option) =>
        option.ValueType == typeof(bool) ? [] : [.. option.GetCompletions(CompletionContext.Empty).Select(one => one.Label)];
}
