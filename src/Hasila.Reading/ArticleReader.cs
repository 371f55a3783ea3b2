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

namespace Hasila.Reading;

/// <summary>
/// Reads a capture to an article. Pure: the same bytes give the same article. Any bytes are accepted; those that are no page
/// give a <see cref="ReadResult.Rejected"/> with a sentence for a person.
/// </summary>
public static class ArticleReader
{
    // What a page is shows in its first bytes.
    private const int Beginning = 16 * 1024;

    public static ReadResult Read(Capture capture, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(capture);
        options ??= ReadOptions.Default;
        var bytes = capture.Bytes.Span;
        if (bytes.Length > options.MaxBytes)
            return new ReadResult.Rejected(
                $"the page has {bytes.Length / (1024 * 1024)} MB, more than the {options.MaxBytes / (1024 * 1024)} "
                    + $"MB that a page may have; give the page alone, without what is embedded in it"
            );
        if (bytes.IsEmpty)
            return new ReadResult.Rejected("the file is empty; take the page again");
        if (PageKind.BinaryFormat(bytes) is { } format)
            return new ReadResult.Rejected($"this is {format}, not a page; give the HTML or its text");
        var (encoding, mark, isValid) = PageEncoding.Of(bytes, capture.MediaType);
        bytes = bytes[mark..];
        switch (Form(capture, bytes, encoding))
        {
            case PageForm.Blank:
                return new ReadResult.Rejected("the file is empty but for white space; take the page again");
            case PageForm.Binary:
                return new ReadResult.Rejected("these bytes are not text in any encoding that a page is written in; give the HTML or its text");
            case PageForm.PlainText:
                var text = encoding.GetString(bytes);
                return PlainLines.AreMoreThan(options.NodesFor(bytes.Length), text)
                        ? new ReadResult.Rejected(
                            $"the text has more than {options.NodesFor(bytes.Length)} lines, and is too short for so many; give the article alone"
                        )
                    : text.Length > options.MaxLetters ? new ReadResult.Rejected($"the text has more than {options.MaxLetters} letters; give the article alone")
                    : new ReadResult.Read(PlainPage.Read(capture, text));
        }

        var source =
            encoding.CodePage == Encoding.UTF8.CodePage
                ? new PageSource(capture.Bytes[mark..], "", isValid)
                : new PageSource(null, encoding.GetString(bytes), false);
        return HtmlPage.Read(capture, source, options) is { } article
            ? new ReadResult.Read(article)
            : new ReadResult.Rejected(
                $"the page has more than {options.NodesFor(bytes.Length)} parts"
                    + (options.MaxLetters == int.MaxValue ? ", " : $" or {options.MaxLetters} letters, ")
                    + $"as no page of the press of its size; give the article alone"
            );
    }

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
