using System.Buffers;
using System.Text;

namespace Hasila.Reading.Html;

internal enum MarkupTagKind
{
    /// <summary>A less-than sign that opens nothing.</summary>
    None,

    Opening,
    Closing,

    /// <summary>A comment, declaration or processing instruction.</summary>
    Other,
}

/// <summary>One tag in a page's source, found without building anything.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Start">Of its less-than sign.</param>
/// <param name="End">Behind it.</param>
/// <param name="Name">In lower case; empty where the kind has none.</param>
internal readonly record struct MarkupTag(MarkupTagKind Kind, int Start, int End, string Name)
{
    private const int LongestValue = 8 * 1024;
    private const int MostAttributes = 64;

    private static readonly SearchValues<char> s_nameEnd = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> s_attributeNameEnd = SearchValues.Create(" \t\r\n\f/>=");
    private static readonly SearchValues<char> s_unquotedEnd = SearchValues.Create(" \t\r\n\f>");
    private static readonly SearchValues<char> s_space = SearchValues.Create(" \t\r\n\f/");

    /// <summary>The attributes that reading looks at.</summary>
    private static readonly HashSet<string> s_read = new(StringComparer.OrdinalIgnoreCase)
    {
        "class", "id", "role", "itemprop", "rel", "href", "property", "name", "content", "datetime", "title", "hidden", "style", "aria-label", "data-testid", "http-equiv",
        "itemtype", "itemscope", "pubdate", "data-component", "data-component-name", "aria-hidden",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_isRead = s_read.GetAlternateLookup<ReadOnlySpan<char>>();

    // "<br/>" and "<script/>": the solidus stands before the closing sign.
    public bool IsSelfClosing { get; private init; }

    public static MarkupTag Read(string html, int less)
    {
        var at = less + 1;
        if (at >= html.Length)
            return new MarkupTag(MarkupTagKind.None, less, at, "");
        if (html[at] is '!' or '?')
            return new MarkupTag(MarkupTagKind.Other, less, EndOfOther(html, less), "");
        var kind = html[at] == '/' ? MarkupTagKind.Closing : MarkupTagKind.Opening;
        if (kind == MarkupTagKind.Closing)
            at++;
        if (at >= html.Length || !char.IsAsciiLetter(html[at]))
            return kind == MarkupTagKind.Closing && at < html.Length ? new MarkupTag(MarkupTagKind.Other, less, EndAt(html, '>', at), "") : new MarkupTag(MarkupTagKind.None, less, less + 1, "");
        var length = html.AsSpan(at).IndexOfAny(s_nameEnd);
        var nameEnd = length < 0 ? html.Length : at + length;
        // A page's own names are short; of a longer one nothing matters but that it is longer.
        var name = html.AsSpan(at, Math.Min(nameEnd - at, 128));
        var attributes = new AttributeReader(html, nameEnd);
        while (attributes.MoveNext())
        {
        }

        return new MarkupTag(kind, less, attributes.Position, NameOf(name)) { IsSelfClosing = attributes.Position >= 2 && html[attributes.Position - 1] == '>' && html[attributes.Position - 2] == '/' };
    }

    /// <summary>Writes the tag with the attributes that reading looks at, each once.</summary>
    public void AppendTo(StringBuilder output, string html)
    {
        output.Append('<').Append(Name);
        var attributes = new AttributeReader(html, Start + 1 + Name.Length);
        for (var count = 0; count < MostAttributes && attributes.MoveNext(); count++)
        {
            var name = html.AsSpan(attributes.Name.Start, attributes.Name.Length);
            if (!s_isRead.Contains(name) || attributes.Value.Length > LongestValue)
                continue;
            var value = html.AsSpan(attributes.Value.Start, attributes.Value.Length);
            var quote = value.Contains('"') ? '\'' : '"';
            output.Append(' ').Append(name);
            if (!value.IsEmpty && !(quote == '\'' && value.Contains('\'')))
                output.Append('=').Append(quote).Append(value).Append(quote);
        }

        output.Append('>');
    }

    private static string NameOf(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[name.Length];
        name.ToLowerInvariant(lower);
        return lower.ToString();
    }

    private static int EndOfOther(string html, int less)
    {
        if (string.CompareOrdinal(html, less, "<!--", 0, 4) != 0)
            return EndAt(html, '>', less);
        var close = html.IndexOf("-->", less + 2, StringComparison.Ordinal);
        return close < 0 ? html.Length : close + 3;
    }

    private static int EndAt(string html, char sign, int from)
    {
        var at = html.IndexOf(sign, from);
        return at < 0 ? html.Length : at + 1;
    }

    /// <summary>Walks over a tag's attributes; behind the last one <see cref="Position"/> is behind the tag.</summary>
    private struct AttributeReader(string html, int position)
    {
        public int Position { get; private set; } = position;

        public (int Start, int Length) Name { get; private set; }

        public (int Start, int Length) Value { get; private set; }

        public bool MoveNext()
        {
            Position = Past(s_space, Position);
            if (Position >= html.Length)
                return false;
            if (html[Position] == '>')
            {
                Position++;
                return false;
            }

            // A name may begin with an equals sign; then it is part of it.
            var nameEnd = To(s_attributeNameEnd, Position + 1);
            Name = (Position, nameEnd - Position);
            Value = (nameEnd, 0);
            Position = nameEnd;
            var equals = Past(s_space, nameEnd);
            if (equals < html.Length && html[equals] == '=')
                ReadValue(Past(s_space, equals + 1));
            return true;
        }

        private void ReadValue(int at)
        {
            if (at >= html.Length)
            {
                Position = at;
                return;
            }

            if (html[at] is '"' or '\'')
            {
                var close = html.IndexOf(html[at], at + 1);
                var end = close < 0 ? html.Length : close;
                Value = (at + 1, end - at - 1);
                Position = Math.Min(end + 1, html.Length);
                return;
            }

            var stop = To(s_unquotedEnd, at);
            Value = (at, stop - at);
            Position = stop;
        }

        private readonly int Past(SearchValues<char> signs, int from)
        {
            if (from >= html.Length)
                return html.Length;
            var length = html.AsSpan(from).IndexOfAnyExcept(signs);
            return length < 0 ? html.Length : from + length;
        }

        private readonly int To(SearchValues<char> signs, int from)
        {
            if (from >= html.Length)
                return html.Length;
            var length = html.AsSpan(from).IndexOfAny(signs);
            return length < 0 ? html.Length : from + length;
        }
    }
}
