namespace Hasila.Reading.Html;

/// <summary>A page's markup: its own bytes where they are UTF-8, else its decoded text.</summary>
internal readonly record struct PageSource(ReadOnlyMemory<byte>? Utf8, string Text);
