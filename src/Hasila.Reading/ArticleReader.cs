using System.Buffers;
using System.Text;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Reading.Encodings;
using Hasila.Reading.Html.Blocks;
using Hasila.Reading.Html.Tree;
using Hasila.Reading.Pages;
using Hasila.Reading.PlainText;
using Hasila.Reading.PlainText.Learned;
using Hasila.Reading.PlainText.Lines;
using Hasila.Text.Wording;

namespace Hasila.Reading;

/// <summary>
/// Reads a capture to an article. Pure: the same bytes give the same article. Any bytes are accepted; those that are no page
/// give a <see cref="ReadResult.Rejected"/> with a sentence for a person.
/// </summary>
public static class ArticleReader
{
    // What a page is shows in its first bytes.
    private const int Beginning = 16 * 1024;

    private static readonly Lazy<WordBook> s_book = new(() => WordBook.Load(typeof(ArticleReader).Assembly, "reading-words"));

    /// <summary>Reads one capture.</summary>
    /// <param name="capture">The bytes and what is known of them.</param>
    /// <param name="options">What a page may cost; <see cref="ReadOptions.Default"/> unless given.</param>
    /// <returns>The article, or why there is none; never null.</returns>
    public static ReadResult Read(Capture capture, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(capture);
        options ??= ReadOptions.Default;
        var bytes = capture.Bytes.Span;
        if (bytes.Length > options.MaxBytes)
            return Rejected("page.large", ("size", bytes.Length / (1024 * 1024)), ("most", options.MaxBytes / (1024 * 1024)));
        if (bytes.IsEmpty)
            return Rejected("page.empty");
        if (PageKind.BinaryFormat(bytes) is { } format)
            return Rejected("page.format", ("format", format));
        var (encoding, mark, isValid) = PageEncoding.Of(bytes, capture.MediaType);
        bytes = bytes[mark..];
        switch (Form(capture, bytes, encoding))
        {
            case PageForm.Blank:
                return Rejected("page.blank");
            case PageForm.Binary:
                return Rejected("page.bytes");
            case PageForm.PlainText:
                var text = encoding.GetString(bytes);
                return PlainLines.AreMoreThan(options.NodesFor(bytes.Length), text) ? Rejected("text.lines", ("most", options.NodesFor(bytes.Length)))
                    : text.Length > options.MaxLetters ? Rejected("text.letters", ("most", options.MaxLetters))
                    : new ReadResult.Read(PlainPage.Read(capture, text));
        }

        var source =
            encoding.CodePage == Encoding.UTF8.CodePage
                ? new PageSource(capture.Bytes[mark..], "", isValid)
                : new PageSource(null, encoding.GetString(bytes), false);
        return HtmlPage.Read(capture, source, options) is { } article ? new ReadResult.Read(article)
            : options.MaxLetters == int.MaxValue ? Rejected("page.parts", ("most", options.NodesFor(bytes.Length)))
            : Rejected("page.parts-letters", ("most", options.NodesFor(bytes.Length)), ("letters", options.MaxLetters));
    }

    /// <summary>Reads one page of which nothing is known but its bytes, and perhaps where it stood.</summary>
    /// <param name="bytes">Of the page; not to be changed while it is read.</param>
    /// <param name="url">Where it stood; null where that is not known.</param>
    /// <param name="options">What a page may cost; <see cref="ReadOptions.Default"/> unless given.</param>
    /// <returns>The article, or why there is none; never null.</returns>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, string? url = null, ReadOptions? options = null) =>
        Read(new Capture { Bytes = bytes, Url = url }, options);

    /// <summary>Reads one page from a stream, to its end or to the most bytes that a page may have.</summary>
    /// <param name="page">Its bytes; left open.</param>
    /// <param name="url">Where it stood; null where that is not known.</param>
    /// <param name="options">What a page may cost; <see cref="ReadOptions.Default"/> unless given.</param>
    /// <returns>The article, or why there is none; never null.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ReadResult Read(Stream page, string? url = null, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        options ??= ReadOptions.Default;
        using var bytes = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        int read;
        // One byte more than is allowed is enough to be refused.
        while (bytes.Length <= options.MaxBytes && (read = page.Read(buffer)) > 0)
            bytes.Write(buffer, 0, read);
        ArrayPool<byte>.Shared.Return(buffer);
        return Read(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), url, options);
    }

    private static ReadResult.Rejected Rejected(string key, params ReadOnlySpan<Slot> slots) => ReadResult.Rejected.With(s_book.Value.Phrase(key, slots));

    private static PageForm Form(Capture capture, ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var start = bytes[..Math.Min(bytes.Length, Beginning)];
        var letters = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(start.Length));
        var form = PageKind.Of(capture, letters.AsSpan(0, encoding.GetChars(start, letters)));
        ArrayPool<char>.Shared.Return(letters);
        return form == PageForm.Blank && start.Length < bytes.Length ? PageKind.Of(capture, encoding.GetString(bytes)) : form;
    }

    /// <summary>A page in HTML measured, before anything is decided: what the model learns from. Null for what is no such page.</summary>
    internal static PageReading? Look(Capture capture)
    {
        var (encoding, mark, isValid) = PageEncoding.Of(capture.Bytes.Span, capture.MediaType);
        var source =
            encoding.CodePage == Encoding.UTF8.CodePage
                ? new PageSource(capture.Bytes[mark..], "", isValid)
                : new PageSource(null, encoding.GetString(capture.Bytes.Span[mark..]), false);
        return HtmlPage.Look(PageParser.Parse(source, ReadOptions.Default), capture.Url);
    }

    /// <summary>An article of a text that is already at hand, under an id of the caller's: the text stays as it is, offsets point into it.</summary>
    /// <param name="id">Any id.</param>
    /// <param name="text">Plain text.</param>
    /// <param name="language">Where it is known; else it is detected.</param>
    /// <param name="dateline">The day of publication, where the text does not tell it.</param>
    public static Article ReadText(string id, string text, string? language = null, DateOnly? dateline = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var article = PlainPage.Read(new Capture { Bytes = default }, text, LineModel.Shipped, LineBars.Shipped);
        return article with
        {
            Id = id,
            Language = language ?? article.Language,
            Published = dateline is { } day ? new Publication(day, "dateline") : article.Published,
        };
    }
}
