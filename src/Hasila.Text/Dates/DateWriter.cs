using System.Globalization;
using Hasila.Text.Tokens;

namespace Hasila.Text.Dates;

/// <summary>Writes a draft in the forms of the contract.</summary>
internal static class DateWriter
{
    internal static string? Value(in DateDraft date)
    {
        if (date.Written is { } written)
            return written;
        if (date.From is not { } from)
            return null;
        return date.Grain switch
        {
            Grain.Day when date.Time is { } time => string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}T{time:HH:mm}"),
            Grain.Day => string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}"),
            Grain.Week => Days.Week(from),
            Grain.Month => string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM}"),
            Grain.Quarter => string.Create(CultureInfo.InvariantCulture, $"{from:yyyy}-Q{((from.Month - 1) / 3) + 1}"),
            Grain.Year => string.Create(CultureInfo.InvariantCulture, $"{from:yyyy}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}/{date.To:yyyy-MM-dd}"),
        };
    }

    /// <summary>One end of a range.</summary>
    internal static string Stem(in DateDraft date)
    {
        var value = Value(date) ?? "";
        var stroke = value.IndexOf('/', StringComparison.Ordinal);
        return stroke < 0 ? value : value[..stroke];
    }

    internal static DateMention? ToMention(TokenList tokens, in DateDraft date)
    {
        if (Value(date) is not { } value)
            return null;
        return new DateMention
        {
            Span = new TextSpan(tokens[date.First].Start, tokens[date.Next - 1].End),
            Value = value,
            From = date.From,
            To = date.To,
            Modifier = date.Modifier,
        };
    }
}
