using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Statements.Explaining;

/// <summary>What the article around a sentence decided: who the speaker is, by which channel and on which day, and whether it is a promise.</summary>
internal static class DiscourseReasons
{
    /// <summary>The reasons that a statement has beside those of its draft.</summary>
    public static IEnumerable<Reason> Of(string text, Statement statement, StatementDraft draft)
    {
        yield return new Reason(Decision.Speaker, SpeakerRule(text, statement, draft), draft.Source);
        if (statement.Channel is { } channel)
            yield return new Reason(Decision.Channel, ChannelRule(channel, draft), channel.Span);
        if (statement.Times.FirstOrDefault(time => time.Of == TimeOf.Utterance)?.Date is { } day)
            yield return new Reason(
                Decision.Said,
                !Near(day.Span, draft) ? "day-of-publication"
                    : day.From is null ? "earlier-beside-cue"
                    : "day-beside-cue",
                day.Span
            );
        if (statement.Stance != draft.Stance)
            yield return new Reason(Decision.Stance, "future-opens-content", statement.ContentSpans[0]);
    }

    private static string SpeakerRule(string text, Statement statement, StatementDraft draft)
    {
        if (statement.Speaker is not { } speaker)
            return "nobody-named";
        if (draft.Source is not { } source)
            return "carried-over";
        return source.In(text).Contains(speaker, StringComparison.Ordinal) ? "named-in-source" : "named-elsewhere";
    }

    private static string ChannelRule(Channel channel, StatementDraft draft)
    {
        if (channel.Span is not { } word)
            return "channel-of-publication";
        if (Near(word, draft))
            return "channel-word-beside-cue";
        return draft.Source is { } source && source.Contains(word) ? "channel-word-in-source" : "channel-of-publication";
    }

    private static bool Near(TextSpan word, StatementDraft draft) =>
        draft.Surroundings is { } around && around.Contains(word) || draft.Lead is { } lead && lead.Contains(word);
}
