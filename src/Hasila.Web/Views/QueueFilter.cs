using Hasila.Ledger.Model;
using Microsoft.AspNetCore.Http;

namespace Hasila.Web.Views;

/// <summary>Which claims are listed. Every filter stands in the address, and is printed where the list is.</summary>
public sealed record QueueFilter
{
    public const string Awaiting = "awaiting";

    /// <summary>Every state there is, as the list shows them.</summary>
    public static readonly IReadOnlyList<string> States = [Awaiting, "publish", "withhold", "rejected", "all"];

    private static readonly string[] s_names = ["state", "frame", "indicator", "claimant", "outlet", "lang", "place"];

    private readonly IReadOnlyDictionary<string, string> _values;

    private QueueFilter(IReadOnlyDictionary<string, string> values) => _values = values;

    public static QueueFilter None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    public string State => _values.GetValueOrDefault("state", Awaiting);

    /// <summary>What is filtered by, and by which value; the usual state is none.</summary>
    public IEnumerable<(string Name, string Value)> Given => s_names.Where(_values.ContainsKey).Select(name => (name, _values[name]));

    /// <summary>With its question mark; empty where nothing is filtered.</summary>
    public string Query => Given.Any() ? QueryString.Create(Given.Select(one => KeyValuePair.Create<string, string?>(one.Name, one.Value))).Value! : "";

    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Unknown names and states are passed over.</summary>
    internal static QueueFilter Of(IQueryCollection query) =>
        new(
            s_names
                .Select(name => (Name: name, Value: query[name].ToString().Trim()))
                .Where(one => one.Value.Length is > 0 and < 300)
                .Where(one => one.Name != "state" || (States.Contains(one.Value) && one.Value != Awaiting))
                .ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal)
        );

    /// <summary>The same with one filter set, or without it where the value is null.</summary>
    public QueueFilter With(string name, string? value)
    {
        var values = new Dictionary<string, string>(_values, StringComparer.Ordinal);
        values.Remove(name);
        if (value is not null && !(name == "state" && value == Awaiting))
            values[name] = value;
        return new QueueFilter(values);
    }

    /// <summary>The question that it is to the ledger.</summary>
    internal ClaimQuery Asked =>
        new()
        {
            State = State == "all" ? null : Enum.Parse<ClaimState>(State, ignoreCase: true),
            Frame = this["frame"],
            Indicator = this["indicator"],
            Claimant = this["claimant"],
            Outlet = this["outlet"],
            Language = this["lang"],
            Place = this["place"],
        };
}
