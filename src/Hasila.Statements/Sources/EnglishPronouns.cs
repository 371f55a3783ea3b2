using Hasila.Statements.Model;

namespace Hasila.Statements.Sources;

/// <summary>
/// Whom "he", "she", "it" or "they" means: the last one who acted or spoke and whom the word fits. Nobody rather than somebody whom it does not fit.
/// </summary>
internal static class EnglishPronouns
{
    private enum Fit
    {
        No,
        Perhaps,
        Yes,
    }

    /// <summary>A word that names nobody by itself: he, they, someone.</summary>
    public static bool Is(string fold) => EnglishMention.Words["pronoun"].Contains(fold);

    /// <param name="pronoun">Folded.</param>
    /// <param name="candidates">Who acted or spoke, the last one first; the same one may stand there more than once.</param>
    /// <returns>Null where nobody fits.</returns>
    public static Speaker? Meant(string pronoun, IEnumerable<Speaker> candidates)
    {
        Speaker? likely = null;
        foreach (var candidate in candidates.DistinctBy(one => one.Name, StringComparer.Ordinal))
        {
            switch (FitOf(pronoun, candidate))
            {
                case Fit.Yes:
                    return candidate;
                // Of somebody of whom nothing tells against it, one other stands before who is known to fit; no further.
                case Fit.Perhaps when likely is null:
                    likely = candidate;
                    break;
                default:
                    if (likely is not null)
                        return likely;
                    break;
            }
        }

        return likely;
    }

    private static Fit FitOf(string pronoun, Speaker speaker)
    {
        var isBody = speaker.Kind is SpeakerKind.Organisation or SpeakerKind.Artifact && IsTold(speaker);
        var isSeveral = speaker.IsPlural || speaker.Kind == SpeakerKind.Collective;
        switch (pronoun)
        {
            case "he" or "his" or "she" or "her":
                if (isBody || isSeveral || speaker.Gender == (pronoun is "he" or "his" ? Gender.Feminine : Gender.Masculine))
                    return Fit.No;
                return speaker.Gender == Gender.Unknown ? Fit.Perhaps : Fit.Yes;
            case "it" or "its":
                return isBody ? Fit.Yes
                    : isSeveral || speaker.Kind == SpeakerKind.Person ? Fit.No
                    : Fit.Perhaps;
            case "they" or "their":
                return isSeveral ? Fit.Yes : Fit.Perhaps;
            default:
                return Fit.No;
        }
    }

    // A surname alone is taken for a body where nothing tells.
    private static bool IsTold(Speaker speaker)
    {
        foreach (var word in speaker.Name.ToLowerInvariant().Split(' '))
        {
            if (Titles.KindOf(word) is SpeakerKind.Organisation or SpeakerKind.Artifact)
                return true;
        }

        return speaker.Name.Length > 1 && speaker.Name.All(char.IsAsciiLetterUpper);
    }
}
