using Hasila.Pictures.Pixels;

namespace Hasila.Pictures.Figures;

/// <summary>A figure as its signs' shapes tell it.</summary>
/// <param name="Box">On the picture.</param>
/// <param name="Text">As it is written in a text: the number first to last digit, a plus or minus before it, a percent sign after it.</param>
/// <param name="Set">Which digits it has.</param>
/// <param name="Margin">How much likelier than letters, as a natural logarithm.</param>
/// <param name="Weakest">The chance of its least certain sign, 0 to 1.</param>
/// <param name="IsWhole">Whether it is all of its word: no letter stands close beside it.</param>
internal sealed record ShapeFigure(Box Box, string Text, DigitSet Set, double Margin, double Weakest, bool IsWhole);
