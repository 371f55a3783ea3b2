namespace Hasila.Ledger.Verification;

/// <summary>The texts of the last few articles asked for: claims of one page come together, and all pages do not fit into memory.</summary>
internal sealed class RecentTexts(Func<string, string?> textOf)
{
    private const int Kept = 64;
    private readonly Dictionary<string, string?> _texts = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public string? Of(string capture)
    {
        if (_texts.TryGetValue(capture, out var text))
            return text;
        if (_order.Count == Kept)
            _texts.Remove(_order.Dequeue());
        _order.Enqueue(capture);
        return _texts[capture] = textOf(capture);
    }
}
