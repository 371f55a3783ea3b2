using Hasila.Reading.Articles;
using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Statements.Proposals;

/// <summary>Why words that stand in the article are no statement of it all the same.</summary>
public enum ProposalFault
{
    /// <summary>The word between who and what attributes nothing that a lexicon knows.</summary>
    UnknownCue,

    /// <summary>Words are left out between the pieces of the content, so that together they say what nobody said.</summary>
    PiecesApart,

    /// <summary>A negation stands right beside the content, or before the cue, and was left out.</summary>
    NegationLeftOut,

    /// <summary>What is named as the source cannot speak: a day, a number, a thing.</summary>
    NoSpeaker,
}

/// <summary>
/// What holds between source, cue and content of a statement that something other than the grammar proposes, beyond that they stand in the article word for
/// word. Whoever lies with true words has to cut, to join or to reassign them: each of these is looked for here.
/// </summary>
public static class ProposalRules
{
    private const string Between = "،,؛;:.-–—()[]…";
    private const string Marks = "\"'«»“”‘’„‹›";
    private const int LongestCue = 6;

    private static readonly WordLists s_words = WordLists.Load("proposal-words");

    /// <returns>The first fault, or null.</returns>
    public static ProposalFault? Find(Article article, ProposedAttribution proposed)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(proposed);
        var words = new ArticleWords(article.Text);
        if (!KnownCues.Hold(words.In(proposed.Cue), LongestCue))
            return ProposalFault.UnknownCue;
        if (!PiecesMeet(article.Text, proposed))
            return ProposalFault.PiecesApart;
        if (proposed.Content.Any(piece => IsNegated(words, piece.Start, "negation") || FollowedByNegation(words, piece.End)) || IsDenied(words, proposed.Cue))
            return ProposalFault.NegationLeftOut;
        return Speakers.MaySpeak(words.In(proposed.Source), article.Text) ? null : ProposalFault.NoSpeaker;
    }

    // Between two pieces stand spaces and marks of quotation, and where the attribution itself interrupts the words, it and its commas.
    private static bool PiecesMeet(string text, ProposedAttribution proposed)
    {
        for (var i = 1; i < proposed.Content.Count; i++)
        {
            var gap = new TextSpan(proposed.Content[i - 1].End, proposed.Content[i].Start);
            var interrupted = gap.Contains(proposed.Cue) || gap.Contains(proposed.Source);
            for (var at = gap.Start; at < gap.End; at++)
            {
                var c = text[at];
                if (proposed.Cue.Contains(at) || proposed.Source.Contains(at))
                    continue;
                if (!(char.IsWhiteSpace(c) || Marks.Contains(c, StringComparison.Ordinal) || (interrupted && Between.Contains(c, StringComparison.Ordinal))))
                    return false;
            }
        }

        return true;
    }

    private static bool IsNegated(ArticleWords words, int start, string kind)
    {
        var at = words.IndexFrom(start) - 1;
        while (at >= 0 && IsMark(words.Tokens[at]))
            at--;
        if (at > 0 && s_words["between"].Contains(words.Fold(at)))
            at--;
        return at >= 0 && Negates(words.Tokens[at], kind);
    }

    private static bool FollowedByNegation(ArticleWords words, int end)
    {
        var at = words.IndexFrom(end);
        while (at < words.Tokens.Count && IsMark(words.Tokens[at]))
            at++;
        return at < words.Tokens.Count && Negates(words.Tokens[at], "negation");
    }

    // لم يقل، "did not say": what follows was not said.
    private static bool IsDenied(ArticleWords words, TextSpan cue) => IsNegated(words, cue.Start, "negation-of-saying");

    private static bool Negates(ClauseToken token, string kind) =>
        token.IsWord
        && (
            s_words[kind].Contains(token.Fold)
            || (token.Fold.Length > 2 && s_words["prefix"].Contains(token.Fold[..1]) && s_words[kind].Contains(token.Fold[1..]))
            || token.Fold.EndsWith("n't", StringComparison.Ordinal)
            || token.Fold.EndsWith("n’t", StringComparison.Ordinal)
        );

    private static bool IsMark(ClauseToken token) => !token.IsWord && token.Fold.All(c => Marks.Contains(c, StringComparison.Ordinal));
}
