namespace Hasila.Ledger.Growth;

/// <summary>
/// The claims that were written last, as they were written: what many pages repeat comes again and again while an archive is added, and putting it together
/// from its entries costs a page each.
/// </summary>
internal sealed class RecentForms
{
    /// <summary>Claims that appear on fewer pages are read as fast.</summary>
    public const int Fewest = 8;

    /// <summary>Appearances of all that is kept: some tens of megabytes.</summary>
    private const int Most = 40_000;

    private readonly Dictionary<string, (string Content, ClaimForm Form)> _forms = new(StringComparer.Ordinal);
    private readonly Queue<(string Id, int Size)> _order = new();
    private int _size;

    /// <summary>The claim, where it is known as its content hash names it. Whoever takes it may change it: it is not kept any more.</summary>
    public ClaimForm? Take(string id, string content)
    {
        if (!_forms.Remove(id, out var known))
            return null;
        return known.Content == content ? known.Form : null;
    }

    public void Keep(string id, string content, ClaimForm form)
    {
        _forms[id] = (content, form);
        _order.Enqueue((id, form.Appearances.Count));
        _size += form.Appearances.Count;
        while (_size > Most && _order.TryDequeue(out var oldest))
        {
            _size -= oldest.Size;
            _forms.Remove(oldest.Id);
        }
    }
}
