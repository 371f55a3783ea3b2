using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Statements.Sources;
using Hasila.Text;

namespace Hasila.Statements.Speakers;

/// <summary>Whom a left-out subject means.</summary>
internal sealed partial class SpeakerMemory
{
    /// <summary>The speaker whom a left-out subject means. Null where there is none: no name is better than a wrong one.</summary>
    /// <param name="gender">Of the verb's form.</param>
    /// <param name="plural">The verb's form is of more than one person.</param>
    /// <param name="at">Where the verb stands.</param>
    /// <param name="cue">The verb; null for a quotation by itself.</param>
    public Speaker? LeftOut(Gender gender, bool plural, int at, TextSpan? cue = null)
    {
        var ruled = Ruled(gender, plural, at);
        if (ranker is null || _log.Heard.Count == 0 || !ClauseToken.IsArabic(full.Words.Text, _log.Heard[^1].Span))
            return ruled;
        return ranker.Choose(new LeftOutVerb(gender, plural, at, cue, _log.Heard[^1].Span.Start), Candidates(plural, at, ruled));
    }

    // By the rules: who acts in a sentence after the last one who spoke; else the last one who spoke and with whom the verb agrees.
    private Speaker? Ruled(Gender gender, bool plural, int at)
    {
        if (!plural && Acting(gender, at) is { } acting)
            return acting;
        foreach (var spoken in _log.Latest())
        {
            if (Agrees(spoken.Speaker, gender, plural))
                return spoken.Speaker;
        }

        return null;
    }

    // Who acts in the sentences behind the last statement.
    private Speaker? Acting(Gender gender, int at)
    {
        foreach (var sentence in _log.SinceLastSpoken())
        {
            if (ActingIn(sentence, at) is var (found, _) && Agrees(found, gender, plural: false))
                return found;
        }

        return null;
    }

    private (Speaker Speaker, bool IsNamed)? ActingIn(Sentence sentence, int at)
    {
        if (sentence.Span.Start >= at || _subjects.Of(sentence, at) is not var (mention, isNamed))
            return null;
        return (isNamed ? Resolve(mention, remember: false).Speaker : NamedBefore(mention)) is { } found ? (found, isNamed) : null;
    }

    private List<LeftOutCandidate> Candidates(bool plural, int at, Speaker? ruled)
    {
        List<LeftOutCandidate> candidates =
        [
            LeftOutCandidate.Nobody,
            .. Past().Where(past => MayBe(past.Speaker, plural)).Select(static past => new LeftOutCandidate(past)),
        ];
        for (var i = _log.Heard.Count - 1; i >= 0; i--)
        {
            if (ActingIn(_log.Heard[i], at) is not var (found, isNamed) || !MayBe(found, plural))
                continue;
            var known = Place(candidates, found);
            if (candidates[known].Acts < 0)
                candidates[known] = candidates[known] with { Acts = _log.Heard.Count - 1 - i, IsNamed = isNamed };
        }

        if (ruled is not null)
        {
            var known = Place(candidates, ruled);
            candidates[known] = candidates[known] with { IsRuled = true };
        }

        return candidates;
    }

    // A verb of several is not of one person, and a verb of one not of men.
    private static bool MayBe(Speaker speaker, bool plural) => plural ? speaker.IsPlural || speaker.Kind != SpeakerKind.Person : !Agreement.IsOfMen(speaker);

    private static int Place(List<LeftOutCandidate> candidates, Speaker speaker)
    {
        var at = candidates.FindIndex(one => one.Past.Speaker.Name == speaker.Name);
        if (at >= 0)
            return at;
        candidates.Add(new LeftOutCandidate(new PastSpeaker(new KnownSpeaker(speaker, [], []))));
        return candidates.Count - 1;
    }

    // A short mention of somebody who was named; null for another.
    private Speaker? NamedBefore(TextSpan mention)
    {
        var read = Resolve(mention, remember: false);
        return read.IsNamed || _known.Exists(one => one.Speaker.Name == read.Speaker.Name) || read.Speaker.Role is { } role && !role.Overlaps(mention)
            ? read.Speaker
            : null;
    }

    private static bool Agrees(Speaker speaker, Gender gender, bool plural) =>
        plural
            ? speaker.IsPlural || speaker.Kind is SpeakerKind.Unnamed
            : !Agreement.IsOfMen(speaker)
                && (speaker.Kind == SpeakerKind.Collective || gender == Gender.Unknown || speaker.Gender == Gender.Unknown || speaker.Gender == gender);
}
