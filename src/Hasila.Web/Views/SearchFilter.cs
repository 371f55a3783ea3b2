using System.Globalization;
using Hasila.Ledger.Model;
using Microsoft.AspNetCore.Http;

namespace Hasila.Web.Views;

/// <summary>What is searched for. All of it stands in the address.</summary>
public sealed record SearchFilter
{
    /// <summary>By what a search is narrowed, as the address has it.</summary>
    public static readonly IReadOnlyList<string> Names = ["kind", "frame", "claimant", "place", "outlet", "lang", "year"];

    private const int Longest = 300;

    private readonly IReadOnlyDictionary<string, string> _values;

    private SearchFilter(string words, IReadOnlyDictionary<string, string> values) => (Words, _values) = (words, values);

    /// <summary>Empty where nothing is asked.</summary>
    public string Words { get; private init; }

    /// <summary>Where the page before ended; null for the first.</summary>
    public long? After { get; private init; }

    /// <summary>What it is narrowed by, and to which value.</summary>
    public IEnumerable<(string Name, string Value)> Given => Names.Where(_values.ContainsKey).Select(name => (name, _values[name]));

    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>With its question mark.</summary>
    public string Query
    {
        get
        {
            IEnumerable<(string Name, string Value)> all = Given.Prepend(("q", Words));
            if (After is { } after)
                all = all.Append(("after", after.ToString(CultureInfo.InvariantCulture)));
            return QueryString.Create(all.Select(one => KeyValuePair.Create<string, string?>(one.Name, one.Value))).Value!;
        }
    }

    /// <summary>Unknown names are passed over, and so is what is no kind and no year.</summary>
    internal static SearchFilter Of(IQueryCollection query)
    {
        var words = query["q"].ToString().Trim();
        return new SearchFilter(
            words.Length > Longest ? words[..Longest] : words,
            Names
                .Select(name => (Name: name, Value: query[name].ToString().Trim()))
                .Where(one => one.Value.Length is > 0 and < Longest)
                .Where(one => one.Name != "kind" || one.Value is "statement" or "claim")
                .Where(one => one.Name != "year" || YearOf(one.Value) is not null)
                .ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal)
        )
        {
            After = long.TryParse(query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : null,
        };
    }

    /// <summary>The same from its beginning, with one value set, or without it where it is null.</summary>
    public SearchFilter With(string name, string? value)
    {
        var values = new Dictionary<string, string>(_values, StringComparer.Ordinal);
        values.Remove(name);
        if (value is not null)
            values[name] = value;
        return new SearchFilter(Words, values);
    }

    /// <summary>The same from a place on; null from its beginning.</summary>
    public SearchFilter From(long? after) => this with { After = after };

    /// <summary>The question that it is to the ledger.</summary>
    internal SearchQuery Asked =>
        new()
        {
            Words = Words,
            Kind = this["kind"] switch
            {
                "statement" => SearchKind.Statement,
                "claim" => SearchKind.Claim,
                _ => null,
            },
            Frame = this["frame"],
            Claimant = this["claimant"],
            Place = this["place"],
            Outlet = this["outlet"],
            Language = this["lang"],
            Year = this["year"] is { } year ? YearOf(year) : null,
            After = After,
        };

    private static int? YearOf(string given) => int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
