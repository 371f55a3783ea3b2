using Hasila.Text.Dates;
using Hasila.Text.Figures;
using Hasila.Text.Tokens;

namespace Hasila.Text.Quantities;

/// <summary>Where one pass puts what it finds.</summary>
/// <param name="Figures">Where figures go; null where they are not wanted.</param>
/// <param name="Dates">Where dates go; null where they only keep their numbers from being read as figures.</param>
/// <param name="Others">Where digits go that are neither; null where they are not wanted.</param>
internal readonly record struct QuantitiesWanted(List<Figure>? Figures, List<DateMention>? Dates, List<OtherNumber>? Others = null)
{
    internal void AddOther(TokenList tokens, int first, int next, NumberClass other)
    {
        if (Others is null)
            return;
        // A class is named for every digit that is passed over.
        var span = new TextSpan(tokens[first].Start, tokens[next - 1].End);
        Others.Add(new OtherNumber(span, other == NumberClass.None ? NumberClass.Unclear : other));
    }
}
