using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;

namespace Hasila.Claims.Incremental;

/// <summary>Mentions of a shelf, read once as long as there is room for them.</summary>
internal sealed class ShelvedMentions(IMentionShelf shelf, Framework framework)
{
    private const int Room = 20_000;

    private readonly Dictionary<long, Mention> _mentions = [];
    private readonly Dictionary<string, MergeFacts> _pages = new(StringComparer.Ordinal);

    /// <returns>The mention, and the source of its page as it is now.</returns>
    public (Mention Mention, string Source) Read(long number)
    {
        if (!_mentions.TryGetValue(number, out var mention))
        {
            MakeRoom(_mentions.Count);
            var (capture, content) = shelf.Mention(number);
            _mentions[number] = mention = MentionJson.Read(content, FactsOf(capture), framework);
        }

        return (mention, shelf.SourceOf(mention.Page.Capture)!);
    }

    /// <summary>Forgets what was read: a page has changed, and numbers of mentions are given anew.</summary>
    public void Forget()
    {
        _mentions.Clear();
        _pages.Clear();
    }

    private MergeFacts FactsOf(string capture)
    {
        if (!_pages.TryGetValue(capture, out var facts))
            _pages[capture] = facts = MentionJson.ReadFacts(shelf.FactsOf(capture));
        return facts;
    }

    private void MakeRoom(int taken)
    {
        if (taken >= Room)
            Forget();
    }
}
