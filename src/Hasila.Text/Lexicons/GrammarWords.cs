using System.Collections.Frozen;
using Hasila.Text.Data;
using Hasila.Text.Folding;

namespace Hasila.Text.Lexicons;

/// <summary>Arabic words of the grammar that the rules of figures and dates ask for by name, folded.</summary>
internal static class GrammarWords
{
    private static readonly Dictionary<string, string[]> s_words = DataFile
        .Rows("grammar-words")
        .ToDictionary(row => row[0], row => row[1].Split(' ').Select(word => ArabicFold.Fold(word)).ToArray(), StringComparer.Ordinal);

    internal static string About { get; } = One("about");

    internal static string After { get; } = One("after");

    internal static string AfterAnother { get; } = One("after-another");

    internal static string At { get; } = One("at");

    internal static string Before { get; } = One("before");

    internal static string By { get; } = One("by");

    internal static string Day { get; } = One("day");

    internal static string Each { get; } = One("each");

    internal static string End { get; } = One("end");

    internal static string Few { get; } = One("few");

    internal static string First { get; } = One("first");

    internal static string In { get; } = One("in");

    internal static string Last { get; } = One("last");

    internal static string More { get; } = One("more");

    internal static string Not { get; } = One("not");

    internal static string Now { get; } = One("now");

    internal static string Of { get; } = One("of");

    internal static string On { get; } = One("on");

    internal static string Same { get; } = One("same");

    /// <summary>"Text", or "half" in hasty spelling.</summary>
    internal static string Text { get; } = One("text");

    internal static string That { get; } = One("that");

    /// <summary>"Today", and "the day" before an ordinal.</summary>
    internal static string TheDay { get; } = One("the-day");

    internal static string Throughout { get; } = One("throughout");

    internal static string Until { get; } = One("until");

    /// <summary>Between "of" and what is counted: of a total of.</summary>
    internal static FrozenSet<string> Total { get; } = Several("total");

    /// <summary>"Two years of", or an adjective.</summary>
    internal static FrozenSet<string> TwoOrMine { get; } = Several("two-or-mine");

    internal static FrozenSet<string> August { get; } = Several("august");

    internal static string AugustFrench { get; } = One("august-french");

    /// <summary>August, or "father".</summary>
    internal static string AugustLevant { get; } = One("august-levant");

    /// <summary>Months whose names are other words or persons' even behind a preposition.</summary>
    internal static FrozenSet<string> MonthOrName { get; } = Several("month-or-name");

    private static string One(string name) => s_words[name] is [var word] ? word : throw new InvalidOperationException($"'{name}' is not one word");

    private static FrozenSet<string> Several(string name) => s_words[name].ToFrozenSet(StringComparer.Ordinal);
}
