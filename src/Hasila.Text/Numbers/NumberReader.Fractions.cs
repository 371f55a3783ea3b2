using Hasila.Text.Lexicons;

namespace Hasila.Text.Numbers;

/// <summary>Fractions inside a number: "ثلاثة أرباع", "مليون ونصف المليون", "three and a half".</summary>
internal readonly ref partial struct NumberReader
{
    private bool Fractions(ref Sum sum, ref int next, int j, Joint joined)
    {
        var fraction = FractionReader.Read(tokens, words, j, alone: sum.Parts == 0);
        if (fraction.Next == 0)
        {
            // "three quarters", "خمسة أثمان": the number so far is the numerator.
            // "three twenty-firsts"
            if (
                joined == Joint.None
                && sum.Parts == 1
                && sum.Whole
                && tokens[j].Is(Kinds.Tens)
                && tokens[j + 1].IsMark('-')
                && !tokens[j + 1].Gap
                && tokens[j + 2].Is(Kinds.Parts)
            )
            {
                sum.Divide(1 / (words.Value(tokens[j], Kinds.Tens) + (1 / words.Value(tokens[j + 2], Kinds.Parts))));
                next = j + 3;
                return true;
            }

            if (joined != Joint.And && sum.Parts > 0 && tokens[j].Is(Kinds.Parts) && !tokens[j].HasPrefix(Clitics.The) && sum.Whole)
            {
                var part = words.Value(tokens[j], Kinds.Parts);
                if (IsArabic(j) || !sum.DivideByCompound(1 / part))
                    sum.Divide(part);
                next = j + 1;
                return true;
            }

            if (
                !(
                    sum.Parts > 0
                    && joined != Joint.And
                    && sum.Total + sum.Group == 1
                    && tokens[j].Is(Kinds.Ordinal)
                    && !IsArabic(j)
                    && words.Value(tokens[j], Kinds.Ordinal) > 2
                )
            )
                return false;
            sum.Divide(1 / words.Value(tokens[j], Kinds.Ordinal));
            next = j + 1;
            return true;
        }

        if (sum.Parts > 0 && joined != Joint.And)
            return false;
        if (sum.Parts == 0)
        {
            sum.AddFraction(fraction.Value);
            next = fraction.Next;
            return true;
        }

        ref readonly var after = ref tokens[fraction.Next];
        var ofScale = after.Is(Kinds.Scale | Kinds.Hundred) && !after.HasPrefix(Clitics.And) ? words.Value(after, Kinds.Scale | Kinds.Hundred) : 0;
        if (ofScale > 0 && !sum.HasGroup)
        {
            // مليون ونصف المليون; one billion and a half million
            sum.AddChunk(fraction.Value * ofScale, sum.Scale);
            next = fraction.Next + 1;
        }
        else if (ofScale == 100 && IsArabic(j))
        {
            sum.AddGroup(fraction.Value * 100, null, 0);
            next = fraction.Next + 1;
        }
        else if (!sum.HasGroup)
        {
            sum.AddChunk(fraction.Value * sum.LastScale, sum.Scale);
            next = fraction.Next;
        }
        else
        {
            sum.AddToGroup(fraction.Value);
            next = fraction.Next;
        }

        return true;
    }
}
