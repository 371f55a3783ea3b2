using System.Text;
using Hasila.Bench.Reading;

namespace Hasila.Bench.Scrapes;

/// <summary>A line before it is printed.</summary>
/// <param name="Text">One line.</param>
/// <param name="Truth">What it is.</param>
/// <param name="Heading">The rank of the heading that it is, 0 for none.</param>
/// <param name="IsItem">It is an item of a list.</param>
internal sealed record Unprinted(string Text, LineTruth Truth, int Heading = 0, bool IsItem = false);

/// <summary>Prints a page's lines in a form, and keeps where each came to stand.</summary>
internal sealed class ScrapePrinter(ScrapeForm form, Draw draw)
{
    private const int ShortLabel = 60;

    private readonly StringBuilder _text = new();
    private readonly List<ScrapedLine> _lines = [];

    /// <param name="set">The set that the page is of.</param>
    /// <param name="host">Its host.</param>
    /// <param name="name">Its name.</param>
    /// <param name="page">All its lines in order.</param>
    /// <param name="truth">What a person knows of it.</param>
    /// <param name="site">The outlet's name, for the title.</param>
    public static Scrape? Print(string set, string host, string name, List<Unprinted> page, PageTruth truth, string site)
    {
        var draw = new Draw(Seed(set + name));
        var form = ScrapeForm.Of(draw);
        return new ScrapePrinter(form, draw).Print(page, truth, site) is { } printed ? printed with { Set = set, Host = host, Name = name } : null;
    }

    private Scrape? Print(List<Unprinted> page, PageTruth truth, string site)
    {
        var body = page.FindIndex(line => line.Truth.HasFlag(LineTruth.Body));
        var end = page.FindLastIndex(line => line.Truth.HasFlag(LineTruth.Body));
        if (body < 0)
            return null;
        // The headline that stands nearest to the body; more of them are repetitions.
        var headline = page.FindLastIndex(body, line => line.Truth.HasFlag(LineTruth.Headline));
        var first = headline >= 0 ? headline : body;
        var from = form.Before < 0 ? 0 : Math.Max(0, first - form.Before);
        var to = form.Behind < 0 ? page.Count - 1 : Math.Min(page.Count - 1, end + form.Behind);
        var taken = page.GetRange(from, to - from + 1);
        if (form.BodyOnly)
            taken = taken.FindAll(line => line.Truth.HasFlag(LineTruth.Body));
        if (form.WithoutHeadline)
            taken = taken.FindAll(line => !line.Truth.HasFlag(LineTruth.Headline));
        if (form is { Title: > 0, BodyOnly: false, WithoutHeadline: false } && headline >= 0 && truth.Title is { } title)
            taken.Insert(
                0,
                new Unprinted(
                    form.Title == 1 ? title : $"{title} {ScrapeForm.One(draw, ["-", "|", "–"])} {site}",
                    form.Title == 1 ? LineTruth.Headline : LineTruth.Furniture
                )
            );
        if (form.Joint is { } joint)
            taken = Joined(taken, joint);
        foreach (var line in taken)
            Write(line);
        return new Scrape(
            "",
            "",
            "",
            _text.ToString(),
            _lines,
            _lines.Exists(line => line.Truth.HasFlag(LineTruth.Headline)) ? truth.Title : null,
            _lines.Exists(line => line.Truth.HasFlag(LineTruth.Day)) ? truth.Day : null,
            _lines.Exists(line => line.Truth.HasFlag(LineTruth.Author))
                ?
                [
                    .. truth.Authors.Where(author =>
                        _lines.Exists(line =>
                            line.Truth.HasFlag(LineTruth.Author) && LineTruths.NamesAuthor(_text.ToString(line.Start, line.End - line.Start), [author])
                        )
                    ),
                ]
                : []
        );
    }

    // Labels right behind the headline become one line.
    private static List<Unprinted> Joined(List<Unprinted> lines, string joint)
    {
        List<Unprinted> joined = [];
        var after = 0;
        foreach (var line in lines)
        {
            if (
                after is > 0 and <= 4
                && joined.Count > 0
                && line.Text.Length < ShortLabel
                && (line.Truth & (LineTruth.Body | LineTruth.Headline | LineTruth.Caption)) == 0
                && (joined[^1].Truth & (LineTruth.Body | LineTruth.Headline | LineTruth.Caption)) == 0
            )
                joined[^1] = new Unprinted(joined[^1].Text + joint + line.Text, joined[^1].Truth | line.Truth);
            else
                joined.Add(line);
            after =
                line.Truth.HasFlag(LineTruth.Headline) ? 1
                : after > 0 ? after + 1
                : 0;
        }

        return joined;
    }

    private void Write(Unprinted line)
    {
        var text = line.Text;
        if (form.WithoutStops && line.Truth.HasFlag(LineTruth.Body))
            text = text.TrimEnd('.');
        if (form.Markdown && line.Heading > 0)
            text = new string('#', line.Heading) + " " + text;
        else if (form.Markdown && line.IsItem)
            text = "* " + text;
        else if (form.Markdown && line.Truth.HasFlag(LineTruth.Caption))
            text = draw.Next() < 0.5 ? $"![{text}](https://cdn.example.org/{(int)(draw.Next() * 1e6)}.jpg)" : text;
        if (text.Length == 0)
            return;
        var blanks =
            form.Blanks >= 0 ? form.Blanks
            : text.Length > 2 * ShortLabel ? 1
            : 0;
        if (form.Wrap > 0)
            blanks = 1;
        if (_text.Length > 0)
            _text.Append('\n', blanks + 1);
        var start = _text.Length;
        _text.Append(form.Wrap > 0 ? Wrapped(text, form.Wrap) : text);
        _lines.Add(new ScrapedLine(start, _text.Length, line.Truth));
    }

    private static string Wrapped(string text, int width)
    {
        var wrapped = new StringBuilder();
        var column = 0;
        foreach (var word in text.Split(' '))
        {
            if (column > 0 && column + word.Length + 1 > width)
            {
                wrapped.Append('\n');
                column = 0;
            }
            else if (column > 0)
            {
                wrapped.Append(' ');
                column++;
            }

            wrapped.Append(word);
            column += word.Length;
        }

        return wrapped.ToString();
    }

    private static ulong Seed(string name)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in name)
            hash = (hash ^ c) * 1099511628211;
        return hash;
    }
}
