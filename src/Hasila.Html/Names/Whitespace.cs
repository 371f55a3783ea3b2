using System.Buffers;

namespace Hasila.Html.Names;

/// <summary>The five characters that the parser takes for white space.</summary>
internal static class Whitespace
{
    public static readonly SearchValues<byte> Bytes = SearchValues.Create("\t\n\f\r "u8);
}
