using Hasila.Cli.Output;
using Hasila.Ingest;
using Hasila.Pictures;
using Hasila.Pictures.Model;
using Hasila.Reading.Archives;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements;
using Hasila.Statements.Model;

namespace Hasila.Cli.Ingest;

/// <summary>Inputs read to articles, and on to statements; a page that cannot be read is reported and the others go on.</summary>
internal sealed class Pages
{
    /// <summary>Most letters of an article in which statements, figures and dates are looked for: a book of five hundred pages.</summary>
    public const int MostLetters = 1_000_000;

    private static readonly ReadOptions s_bounds = new() { MaxLetters = 6 * MostLetters };
    private static readonly ArchiveOptions s_lent = new() { LendsBytes = true };

    private Pages(IReadOnlyList<Page> read, int refused)
    {
        Read = read;
        Refused = refused;
    }

    public IReadOnlyList<Page> Read { get; }

    /// <summary>How many inputs gave no article; each was reported on standard error.</summary>
    public int Refused { get; }

    public int ExitCode => Refused == 0 ? ExitCodes.Done : ExitCodes.BadInput;

    public static Pages ReadAll(IEnumerable<string> paths, string? url = null, Wanted? wanted = null)
    {
        wanted ??= Wanted.All;
        var read = new List<Page>();
        var refused = 0;
        foreach (var input in Inputs.Open(paths, url).Where(IsToBeRead))
        {
            if (ReadOne(input, MostLetters, wanted) is not { } page)
                refused++;
            else if (wanted.Takes(page.Article))
                read.Add(page);
        }

        wanted.TellLeftOut();
        return new Pages(read, refused);
    }

    /// <summary>
    /// One at a time, each to be done with before the next one is asked for; null where an input gave no article and was reported on standard error.
    /// </summary>
    /// <param name="paths">What the user named.</param>
    /// <param name="url">Where a page stood.</param>
    /// <param name="mostLetters">A longer article is refused.</param>
    /// <param name="wanted">What of it is taken, and what was said of it.</param>
    /// <param name="fetch">Fetches addresses; null where they are refused.</param>
    /// <param name="pictures">Whether pictures are read too; else they are refused, as what is only read by a machine.</param>
    public static IEnumerable<Page?> Stream(
        IEnumerable<string> paths,
        string? url = null,
        int mostLetters = MostLetters,
        Wanted? wanted = null,
        Func<string, IEnumerable<Input>>? fetch = null,
        bool pictures = false
    ) => Opened(Inputs.Open(paths, url, s_lent, fetch), mostLetters, wanted ?? Wanted.All, pictures);

    /// <summary>Those of a <see cref="PageList"/>, as <see cref="Stream"/> gives them.</summary>
    public static IEnumerable<Page?> Listed(string list, Wanted wanted) => Opened(PageList.Open(list), MostLetters, wanted);

    private static IEnumerable<Page?> Opened(IEnumerable<Input> inputs, int mostLetters, Wanted wanted, bool pictures = false)
    {
        foreach (var input in inputs.Where(IsToBeRead))
        {
            var page =
                pictures && input is Input.Page { Capture: var capture } picture && PictureArticle.IsPicture(capture.Bytes.Span)
                    ? ReadPicture(picture, wanted)
                    : ReadOne(input, mostLetters, wanted);
            if (page is null || wanted.Takes(page.Article))
                yield return page;
        }

        wanted.TellLeftOut();
    }

    /// <summary>One input read: a page, null where it gave none and was reported; nothing where it is no page that is wanted.</summary>
    public static IEnumerable<Page?> Of(Input input, Wanted wanted)
    {
        if (IsToBeRead(input) && ReadOne(input, MostLetters, wanted) is var page && (page is null || wanted.Takes(page.Article)))
            yield return page;
    }

    /// <summary>Why a text is refused.</summary>
    public static string TooLong(long letters) =>
        TerminalWords.Told("input.long", ("letters", letters.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("most", MostLetters));

    private static bool IsToBeRead(Input input)
    {
        if (input is not Input.Note note)
            return true;
        Console.Error.WriteLine($"{TerminalWords.Told("note")}: {Printed.Line(note.Place)}: {note.Words}");
        return false;
    }

    private static Page? ReadPicture(Input.Page page, Wanted wanted)
    {
        var capture = wanted.AsSaid(page.Capture);
        if (PictureArticle.Read(capture, out var refusal) is { } picture)
            return new Page(page.Place, capture, picture.Article) { Reading = picture.Reading };
        Console.Error.WriteLine($"hasila: {page.Place}: {TerminalWords.Told(refusal!)}");
        return null;
    }

    private static Page? ReadOne(Input input, int mostLetters, Wanted wanted)
    {
        switch (input)
        {
            case Input.Page page:
                switch (CaptureReader.Read(wanted.AsSaid(page.Capture), s_bounds))
                {
                    case ReadResult.Read read when read.Article.Text.Length > mostLetters:
                        Console.Error.WriteLine($"hasila: {page.Place}: {TooLong(read.Article.Text.Length)}");
                        return null;
                    case ReadResult.Read read:
                        return new Page(page.Place, wanted.AsSaid(page.Capture), read.Article);
                    case ReadResult.Rejected rejected:
                        Console.Error.WriteLine($"hasila: {page.Place}: {(rejected.Words is { } words ? TerminalWords.Told(words) : rejected.Reason)}");
                        return null;
                }

                break;
            case Input.Unreadable unreadable:
                Console.Error.WriteLine($"hasila: {unreadable.Place}: {unreadable.Reason}");
                return null;
        }

        throw new InvalidOperationException($"an input of an unknown kind: {input}");
    }
}

/// <param name="Place">The path, as a person would look for it.</param>
/// <param name="Capture">The bytes.</param>
/// <param name="Article">What they say.</param>
internal sealed record Page(string Place, Capture Capture, Article Article)
{
    /// <summary>Of a picture, what a machine read where on it.</summary>
    public PictureReading? Reading { get; init; }

    public AttributedArticle Attribute() => new(Article, StatementFinder.Find(Article));
}
