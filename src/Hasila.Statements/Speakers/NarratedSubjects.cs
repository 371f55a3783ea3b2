using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Sources;
using Hasila.Text;

namespace Hasila.Statements.Speakers;

/// <summary>
/// The subject of a sentence that tells what somebody did: استقبل الوزير ... الوفد، وأكد: the one who received is who says. A verb, and right behind it a
/// person or body that the article knows by name.
/// </summary>
internal sealed class NarratedSubjects(FullNames names)
{
    private const int LongestMention = 14;
    private const int FirstWords = 4;

    /// <returns>The words that name the subject of the sentence's first clause and the gender of its verb; null where none is told.</returns>
    public (TextSpan Mention, bool Named)? Of(Sentence sentence, int before)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i + 1 < tokens.Count && i < FirstWords && tokens[i].Span.Start < before; i++)
        {
            if (
                !MayBeVerb(tokens[i], sentence.Text)
                || !tokens[i + 1].IsWord
                || NameWords.IsStop(sentence.Text, tokens, i + 1) && !Titles.IsPerson(tokens[i + 1].Fold) && !Titles.IsCourtesy(tokens[i + 1].Fold)
            )
                continue;
            List<ClauseToken> window = [];
            for (var j = i + 1; j < tokens.Count && window.Count < LongestMention && tokens[j].Span.Start < before && Goes(tokens[j], j == i + 1); j++)
                window.Add(tokens[j]);
            if (window.Count == 0)
                return null;
            var read = ArabicMention.Read(sentence.Text, window, running: true);
            if (read.Name is { } name)
                return (read.Role is { } role && role.End <= name.Start ? role.Cover(name) : name, true);
            if (read.Kind == Model.SpeakerKind.Person && Definite.Is(window[0].Fold))
                return (window.Count > 1 && Definite.Is(window[1].Fold) ? window[0].Span.Cover(window[1].Span) : window[0].Span, false);
            if (names.BodyAt(window[0].Span) is { } body)
                return (body, true);
            return
                Definite.Is(window[0].Fold) && read.Kind == Model.SpeakerKind.Organisation
                || names.OfPerson(window[0]) is not null
                || FullNames.IsKnownFamily(window[0].Fold)
                ? (window[0].Span, false)
                : null;
        }

        return null;
    }

    private static bool MayBeVerb(ClauseToken token, string text) =>
        token.IsWord
        && token.Fold.Length > 2
        && !token.EndsInTanwin(text)
        && !Definite.Is(token.Fold)
        && !Titles.OpensName(token.Fold)
        && !Titles.IsCountry(token.Fold)
        && !FullNames.MayBeGiven(token, text)
        && !ArabicWords.Adjunct.Contains(token.Fold)
        && !ArabicWords.NotSubject.Contains(token.Fold)
        && !ArabicWords.That.Contains(token.Fold)
        && !ArabicWords.Relative.Contains(token.Fold)
        && !ArabicWords.PlaceNoun.Contains(token.Fold)
        && !ArabicWords.Auxiliary.Contains(token.Fold)
        && !ArabicWords.ClauseOpener.Contains(token.Fold);

    private static bool Goes(ClauseToken token, bool first) =>
        token.IsWord
            ? !(
                ArabicWords.That.Contains(token.Fold)
                || ArabicWords.Relative.Contains(token.Fold)
                || !first && CueLexicon.Arabic(token, out _) is { Kind: CueKind.Verb } && !CueLexicon.IsAmbiguous(token)
            )
            : token.IsComma || token.Fold is "\"" or "«" or "»" or "“" or "”" or "#" or "_" or "-";
}
