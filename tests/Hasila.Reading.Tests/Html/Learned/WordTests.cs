using CsCheck;
using Hasila.Reading.Html.Learned;

namespace Hasila.Reading.Tests.Html.Learned;

/// <summary>Words and their weights: the quick ways give what the plain ones do.</summary>
public sealed class WordTests
{
    [Fact]
    public void A_table_gives_the_weights_of_those_it_knows_and_nothing_for_others() =>
        Gen.Select(Gen.Select(Gen.UInt, Gen.Int[1, 100]).Array[0, 300], Gen.UInt.Array[0, 200]).Sample((known, others) =>
        {
            var weights = known.DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => (float)pair.Item2);
            uint[] asked = [.. weights.Keys, .. others];
            Assert.Equal(asked.Sum(word => weights.GetValueOrDefault(word)), new WeightTable(weights).Sum(asked));
        });

    [Fact]
    public void Hashes_that_fall_on_one_place_are_told_apart()
    {
        var weights = Enumerable.Range(0, 50).ToDictionary(i => 0x12340000u + (uint)i, i => i + 1f);
        var table = new WeightTable(weights);
        Assert.All(weights, pair => Assert.Equal(pair.Value, table.Sum([pair.Key])));
        Assert.Equal(0, table.Sum([0x12340032u]));
    }

    [Theory]
    [InlineData("Forty ships left, said 'X-Ray' in 2024.", 6, 2, 2)]
    [InlineData("قالت الهيئة: 12 سفينة، غادرت.", 4, 0, 2)]
    [InlineData("l’Écho de l’Est", 3, 0, 0)]
    [InlineData("", 0, 0, 0)]
    public void Letters_words_and_marks_are_counted(string text, int words, int capitals, int marks)
    {
        var counts = TextCounts.Of(text);
        Assert.Equal((words, capitals, marks), (counts.Words, counts.Capitals, counts.Commas + counts.Sentences));
    }

    [Fact]
    public void Counts_do_not_depend_on_where_a_long_text_is_cut() =>
        Gen.String[Gen.Char["aZ ,.'’-9٣ع«@©|"], 0, 900].Sample(text =>
        {
            var counts = TextCounts.Of(text);
            Assert.Equal(
                (text.Count(char.IsLetter), text.Count(char.IsDigit), text.Count(c => c == ','), text.Count(c => c == '.'), text.Count(c => c == '|'), text.Count(c => c == '«')),
                (counts.LettersIn, counts.Digits, counts.Commas, counts.Sentences, counts.Symbols, counts.Quotes));
            Assert.Equal(WordStarts(text), counts.Words);
        });

    private static int WordStarts(string text)
    {
        var (starts, inside) = (0, false);
        foreach (var c in text)
        {
            starts += char.IsLetter(c) && !inside ? 1 : 0;
            inside = char.IsLetter(c) || (inside && c is '\'' or '’' or '-');
        }

        return starts;
    }
}
