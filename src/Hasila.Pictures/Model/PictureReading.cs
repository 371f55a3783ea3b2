using Hasila.Pictures.Pixels;

namespace Hasila.Pictures.Model;

/// <summary>What a machine read on a picture: nobody has confirmed it.</summary>
/// <param name="Engine">The readers: their names, versions and the hashes of what they learned, so that the reading can be told from another's.</param>
/// <param name="Language"><c>ar</c> or <c>en</c>: the letters of most of its words.</param>
/// <param name="Width">Of the picture, in pixels.</param>
/// <param name="Height">Of the picture, in pixels.</param>
/// <param name="Cards">In reading order.</param>
public sealed record PictureReading(PictureEngine Engine, string Language, int Width, int Height, IReadOnlyList<PictureCard> Cards);

/// <summary>By what a picture was read.</summary>
/// <param name="Name">Name and version of the program that read the letters, <c>tesseract 5.3.0</c>.</param>
/// <param name="Models">Name of each file of learned weights and its <c>sha256:</c> hash; by name.</param>
public sealed record PictureEngine(string Name, IReadOnlyList<KeyValuePair<string, string>> Models);

/// <summary>Lines that belong together.</summary>
/// <param name="Box">In pixels of the picture.</param>
/// <param name="Text">Its lines, a line break between them.</param>
/// <param name="Lines">The place of each line of the text.</param>
/// <param name="Figures">In reading order.</param>
public sealed record PictureCard(Box Box, string Text, IReadOnlyList<Box> Lines, IReadOnlyList<PictureFigure> Figures);

/// <summary>One figure of a picture.</summary>
/// <param name="Box">In pixels of the picture.</param>
/// <param name="Text">As it stands in the card's text.</param>
/// <param name="Value">Its number; null where the two readers do not give the same one: nobody knows yet.</param>
/// <param name="ByShape">What the reader of shapes read; null where it saw no figure.</param>
/// <param name="ByLetters">What the other program read; null where it saw none.</param>
public sealed record PictureFigure(Box Box, string Text, decimal? Value, string? ByShape, string? ByLetters)
{
    /// <summary>Whether two independent readers read the same.</summary>
    public bool Agreed => Value is not null;
}
