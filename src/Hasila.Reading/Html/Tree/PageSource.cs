namespace Hasila.Reading.Html.Tree;

/// <summary>A page's markup: its own bytes where they are UTF-8, else its decoded text.</summary>
/// <param name="Utf8">The bytes.</param>
/// <param name="Text">The text where there are no bytes.</param>
/// <param name="IsValid">The bytes were found to be valid.</param>
internal readonly record struct PageSource(ReadOnlyMemory<byte>? Utf8, string Text, bool IsValid);
