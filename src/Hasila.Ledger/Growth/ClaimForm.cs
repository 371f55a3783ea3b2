using System.Text;
using System.Text.Json;
using Hasila.Claims.Model;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Payloads;
using Hasila.Text;

namespace Hasila.Ledger.Growth;

/// <summary>
/// A claim in canonical form, taken apart: where it appears, what stands against it, and all else. It grows by what <see cref="AppearsPayload"/> records.
/// </summary>
internal sealed class ClaimForm
{
    private const string AppearancesName = "appearances";
    private const string CaveatsName = "caveats";

    private static readonly HashSet<string> s_besides = new(StringComparer.Ordinal) { AppearancesName, CaveatsName, "parts", "history", "flags" };

    private readonly SortedDictionary<string, string> _members;

    private ClaimForm(SortedDictionary<string, string> members, List<string> appearances, List<string> caveats) =>
        (_members, Appearances, Caveats) = (members, appearances, caveats);

    /// <summary>Each as it is written, oldest first.</summary>
    public List<string> Appearances { get; }

    public List<string> Caveats { get; }

    /// <summary>All else.</summary>
    public string Rest => JsonChange.Written(_members);

    /// <summary>The figure, or <c>null</c>.</summary>
    public string Figure => _members.GetValueOrDefault("figure") ?? "null";

    public static ClaimForm Of(JsonElement claim)
    {
        var members = JsonChange.Members(claim);
        members.Remove(AppearancesName);
        members.Remove(CaveatsName);
        return new ClaimForm(members, ItemsOf(claim, AppearancesName), ItemsOf(claim, CaveatsName));
    }

    /// <summary>What the claim says alone, of as many pages as it may be.</summary>
    public static ClaimForm HeadOf(JsonElement claim)
    {
        var members = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in claim.EnumerateObject())
        {
            if (!s_besides.Contains(member.Name))
                members[member.Name] = member.Value.GetRawText();
        }

        return new ClaimForm(members, [], []);
    }

    public static ClaimForm Of(byte[] canonical)
    {
        using var document = JsonDocument.Parse(canonical);
        return Of(document.RootElement);
    }

    /// <summary>The same without where it appears and what stands against it.</summary>
    public ClaimForm Bare() => new(new SortedDictionary<string, string>(_members, StringComparer.Ordinal), [], []);

    /// <summary>Grows by what an <c>appears</c> entry says.</summary>
    /// <exception cref="JsonException">It does not fit.</exception>
    public void Grow(JsonElement payload, Func<long, ReadingFacts> readingOf)
    {
        Change(payload);
        foreach (var (item, words) in Items(payload, AppearsPayload.At, readingOf))
            Insert(Appearances, item, words);
        foreach (var (item, words) in Items(payload, AppearsPayload.But, readingOf))
            Insert(Caveats, item, words);
    }

    /// <summary>The same of a claim without those before: what the entry alone tells of.</summary>
    public void GrowBare(JsonElement payload, Func<long, bool>? isMeant, Func<long, ReadingFacts> readingOf)
    {
        Change(payload);
        foreach (var (_, words) in Items(payload, AppearsPayload.At, readingOf, isMeant))
            Appearances.Add(words);
    }

    private IEnumerable<(AppearsItem Item, string Appearance)> Items(
        JsonElement payload,
        string name,
        Func<long, ReadingFacts> readingOf,
        Func<long, bool>? isMeant = null
    )
    {
        if (!payload.TryGetProperty(name, out var items))
            yield break;
        foreach (var item in items.EnumerateArray().Select(AppearsItem.Read).Where(item => isMeant?.Invoke(item.Reading) ?? true))
        {
            var derived = readingOf(item.Reading).Appearance(item.Statement, item.Span, Figure);
            yield return (item, item.Change is { } other ? JsonChange.Apply(derived, other) : derived);
        }
    }

    private static void Insert(List<string> into, AppearsItem item, string appearance)
    {
        if (item.Position > into.Count)
            throw new JsonException($"position {item.Position} lies beyond the {into.Count} appearances");
        into.Insert(item.Position, appearance);
    }

    /// <summary>Applies what of an <c>appears</c> entry is no appearance.</summary>
    public void Change(JsonElement payload)
    {
        if (payload.TryGetProperty(AppearsPayload.Set, out var change))
            JsonChange.Apply(_members, change);
    }

    public byte[] Canonical()
    {
        var all = new SortedDictionary<string, string>(_members, StringComparer.Ordinal)
        {
            [AppearancesName] = $"[{string.Join(',', Appearances)}]",
            [CaveatsName] = $"[{string.Join(',', Caveats)}]",
        };
        return Encoding.UTF8.GetBytes(JsonChange.Written(all));
    }

    public Claim Read()
    {
        using var document = JsonDocument.Parse(Canonical());
        return Formats.ReadClaim(document.RootElement);
    }

    private static List<string> ItemsOf(JsonElement claim, string name) =>
        claim.TryGetProperty(name, out var items) ? [.. items.EnumerateArray().Select(item => item.GetRawText())] : [];
}

/// <summary>One appearance as an <c>appears</c> entry has it: <c>[position, reading, statement, start, end]</c> and, where it is other, a change.</summary>
/// <param name="Position">Its place in the list, as this is with those before it.</param>
/// <param name="Reading">Number of the <c>article</c> entry.</param>
/// <param name="Statement">The statement's id; null for words outside any.</param>
/// <param name="Span">UTF-16 offsets.</param>
/// <param name="Change">What is other than the reading says; see <see cref="JsonChange"/>.</param>
internal sealed record AppearsItem(int Position, long Reading, string? Statement, TextSpan Span, JsonElement? Change)
{
    public static AppearsItem Read(JsonElement item) =>
        new(
            item[0].GetInt32(),
            item[1].GetInt64(),
            item[2].GetString(),
            new TextSpan(item[3].GetInt32(), item[4].GetInt32()),
            item.GetArrayLength() > 5 ? item[5] : null
        );
}
