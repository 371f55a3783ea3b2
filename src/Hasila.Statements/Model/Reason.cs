using Hasila.Statements.Explaining;
using Hasila.Text;

namespace Hasila.Statements.Model;

/// <summary>What was decided about a statement.</summary>
public enum Decision
{
    /// <summary>What is said.</summary>
    Content,

    /// <summary>Which word attributes it.</summary>
    Cue,

    /// <summary>Who is named beside it.</summary>
    Source,

    /// <summary>Direct, indirect or mixed.</summary>
    Kind,

    /// <summary>Claim, caveat or another stance.</summary>
    Stance,

    /// <summary>Who is meant.</summary>
    Speaker,

    /// <summary>By which medium.</summary>
    Channel,

    /// <summary>The day on which it was said.</summary>
    Said,
}

/// <summary>Why one decision about a statement fell as it did.</summary>
/// <param name="Of">What was decided.</param>
/// <param name="Rule">Short name of the rule, a row of <c>rules.tsv</c>; <see cref="RuleBook.Explain"/> says it in a sentence.</param>
/// <param name="Span">The words that the rule went by, in the article's text; null where it went by what is missing.</param>
public sealed record Reason(Decision Of, string Rule, TextSpan? Span = null)
{
    /// <summary>What carried a learned decision, the strongest first; empty for a rule without weights.</summary>
    public IReadOnlyList<WeighedFeature> Features { get; init; } = [];
}

/// <summary>A feature of a word that spoke for the part which it got.</summary>
/// <param name="Name">In words, with the words of the article that it looks at.</param>
/// <param name="Weight">By how much it favours that part over the next best; whole numbers without a unit, comparable within one language.</param>
public sealed record WeighedFeature(string Name, int Weight);
