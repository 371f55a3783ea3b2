namespace Hasila.Bench.Scrapes;

/// <summary>Hosts in five parts, the same on every machine.</summary>
internal static class Folds
{
    public const int Count = 5;

    public static int Of(string host)
    {
        uint hash = 2166136261;
        foreach (var c in host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host)
            hash = (hash ^ c) * 16777619;
        return (int)(hash % Count);
    }
}
