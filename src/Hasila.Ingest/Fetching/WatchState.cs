using System.Text.Json;

namespace Hasila.Ingest.Fetching;

/// <summary>
/// What is remembered between two rounds of watching: what the feeds' last answers were named, so that they are asked only for what is newer, and which hosts
/// are to be left alone until when. Losing it costs requests and nothing else.
/// </summary>
public sealed class WatchState
{
    private static readonly TimeSpan s_first = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    private readonly Dictionary<string, (string? Tag, string? Modified)> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Failures, DateTimeOffset Until)> _hosts = new(StringComparer.Ordinal);

    /// <summary>From its JSON; a new one for anything else.</summary>
    public static WatchState Read(ReadOnlyMemory<byte> file)
    {
        var state = new WatchState();
        try
        {
            using var json = JsonDocument.Parse(file);
            foreach (var list in json.RootElement.GetProperty("lists").EnumerateObject())
                state._lists[list.Name] = (list.Value.GetProperty("tag").GetString(), list.Value.GetProperty("modified").GetString());
            foreach (var host in json.RootElement.GetProperty("hosts").EnumerateObject())
                state._hosts[host.Name] = (host.Value.GetProperty("failures").GetInt32(), host.Value.GetProperty("until").GetDateTimeOffset());
            return state;
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return new WatchState();
        }
    }

    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteStartObject("lists");
            foreach (var (address, known) in _lists.OrderBy(list => list.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject(address);
                json.WriteString("tag", known.Tag);
                json.WriteString("modified", known.Modified);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteStartObject("hosts");
            foreach (var (name, known) in _hosts.OrderBy(host => host.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject(name);
                json.WriteNumber("failures", known.Failures);
                json.WriteString("until", known.Until);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>What a list's last answer was named; nulls for one that was never read whole.</summary>
    public (string? Tag, string? Modified) Of(string list) => _lists.GetValueOrDefault(list);

    /// <summary>Remembers an answer all of whose entries were taken.</summary>
    public void Took(string list, string? tag, string? modified) => _lists[list] = (tag, modified);

    /// <summary>Until when a host is to be left alone; null where it may be asked now.</summary>
    public DateTimeOffset? LeftAloneUntil(string host, DateTimeOffset now) => _hosts.TryGetValue(host, out var known) && known.Until > now ? known.Until : null;

    public void Answered(string host) => _hosts.Remove(host);

    /// <summary>Leaves a host alone: as long as it asks, else a quarter of an hour, doubled with each failure up to a day.</summary>
    public void Failed(string host, DateTimeOffset now, TimeSpan? asked)
    {
        var failures = Math.Min(_hosts.GetValueOrDefault(host).Failures, 16) + 1;
        var pause = asked is { } wanted && wanted > TimeSpan.Zero ? wanted : s_first * Math.Pow(2, failures - 1);
        _hosts[host] = (failures, now + (pause < s_longest ? pause : s_longest));
    }
}
