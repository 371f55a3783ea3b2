using Hasila.Claims.Model;
using Hasila.Ledger.Payloads;
using Hasila.Reading.Articles;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Ledger.Verification;

/// <summary>Verbatim or nothing: whether everything that points into a text lies in it. Asked before anything is recorded, and again by verify.</summary>
internal static class SpanChecks
{
    /// <returns>One sentence for each thing that is wrong.</returns>
    public static IEnumerable<string> Check(AttributedArticle article)
    {
        var text = article.Article.Text;
        if (HasHalfPair(text))
            yield return "the text holds half a surrogate pair, which no file can hold";
        foreach (var block in article.Article.Blocks)
        {
            if (!Lies(block.Span, text))
                yield return $"the {Name(block.Kind)} {block.Span} lies outside the text ({text.Length})";
        }

        foreach (var statement in article.Statements)
        {
            if (statement.ContentSpans.Count == 0)
            {
                yield return $"statement {statement.Id} has no content";
                continue;
            }

            foreach (var (name, span) in SpansOf(statement))
            {
                if (!Lies(span, text))
                    yield return $"statement {statement.Id}: its {name} {span} lies outside the text ({text.Length})";
            }
        }
    }

    /// <param name="claim">The claim whose appearances and caveats are held against their articles.</param>
    /// <param name="textOf">The text of a capture's article; null where the ledger has none.</param>
    public static IEnumerable<string> Check(Claim claim, Func<string, string?> textOf) =>
        claim.Appearances.Count == 0 ? [$"claim {claim.Id} appears nowhere"] : Check(claim.Id, claim.Appearances.Concat(claim.Caveats), textOf);

    /// <summary>The same of some of a claim's appearances and caveats.</summary>
    public static IEnumerable<string> Check(string claim, IEnumerable<Appearance> appearances, Func<string, string?> textOf)
    {
        foreach (var appearance in appearances)
        {
            if (textOf(appearance.Capture) is not { } text)
                yield return $"claim {claim} names the page {appearance.Capture}, which is not in the ledger";
            else if (!Lies(appearance.Span, text))
                yield return $"claim {claim}: its words at {appearance.Span} of {appearance.Capture} lie outside the text ({text.Length})";
            else if (!appearance.Span.In(text.AsSpan()).SequenceEqual(appearance.Words))
                yield return $"claim {claim}: the words at {appearance.Span} of {appearance.Capture} are not those it quotes";
        }
    }

    private static IEnumerable<(string Name, TextSpan Span)> SpansOf(Statement statement)
    {
        foreach (var span in statement.ContentSpans)
            yield return ("content", span);
        if (statement.Cue is { } cue)
            yield return ("cue", cue);
        if (statement.Source is { } source)
            yield return ("source", source);
        if (statement.Role is { } role)
            yield return ("role", role);
        if (statement.Channel?.Span is { } channel)
            yield return ("channel", channel);
        foreach (var time in statement.Times)
            yield return ("time", time.Date.Span);
        foreach (var place in statement.Places)
            yield return ("place", place);
        foreach (var figure in statement.Figures)
        {
            yield return ("figure", figure.Span);
            if (figure.Counts is { } counts)
                yield return ("thing counted", counts);
        }
    }

    private static bool HasHalfPair(string text)
    {
        for (var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return true;
            at++;
        }

        return false;
    }

    private static bool Lies(TextSpan span, string text) => span.Start >= 0 && span.Start <= span.End && span.End <= text.Length;

    private static string Name(BlockKind kind) => Payload.Word(kind);
}
