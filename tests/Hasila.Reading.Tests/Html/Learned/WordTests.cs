using CsCheck;
using Hasila.Reading.Html.Classes;
using Hasila.Reading.Html.Learned;

namespace Hasila.Reading.Tests.Html.Learned;

/// <summary>Words and their weights: the quick ways give what the plain ones do.</summary>
public sealed class WordTests
{
    [Fact]
    public void A_table_gives_the_weights_of_those_it_knows_and_nothing_for_others() =>
        Gen.Select(Gen.Select(Gen.UInt, Gen.Int[1, 100]).Array[0, 300], Gen.UInt.Array[0, 200])
            .Sample(
                (known, others) =>
                {
                    var weights = known.DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => (float)pair.Item2);
                    uint[] asked = [.. weights.Keys, .. others];
                    Assert.Equal(asked.Sum(word => weights.GetValueOrDefault(word)), new WeightTable(weights).Sum(asked));
                }
            );

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
        var counts = Looked(text).Counts;
        Assert.Equal((words, capitals, marks), (counts.Words, counts.Capitals, counts.Commas + counts.Sentences));
    }

    [Fact]
    public void Counts_and_words_do_not_depend_on_where_a_long_text_is_cut_nor_on_its_letters_being_ASCII() =>
        Gen.OneOf(Gen.String[Gen.Char["aZ ,.'’-9٣ع«@©|أىé\0→"], 0, 900], Gen.String[Gen.Char[' ', '~'], 0, 300], Gen.String[Gen.Char["abcXYZ '-1@|;"], 0, 300])
            .Sample(text =>
            {
                var look = Looked(text);
                var counts = look.Counts;
                Assert.Equal(
                    (
                        text.Count(char.IsLetter),
                        text.Count(c => c is (>= '0' and <= '9') or '٣'),
                        text.Count(c => c is ',' or ';'),
                        text.Count(c => c is '.' or '!' or '?'),
                        text.Count(c => c is '«' or '"'),
                        text.Count(c => c is '@' or '/')
                    ),
                    (counts.LettersIn, counts.Digits, counts.Commas, counts.Sentences, counts.Quotes, counts.Addresses)
                );
                Assert.Equal(
                    text.Length,
                    counts.LettersIn
                        + counts.Digits
                        + counts.Commas
                        + counts.Sentences
                        + counts.Quotes
                        + counts.Addresses
                        + counts.Copyrights
                        + counts.Symbols
                        + text.Count(c => c is ' ' or '\'' or '’' or '-' or '(' or ')' or ':')
                );
                Assert.Equal(WordStarts(text), counts.Words);
                Assert.Equal(Runs(text, char.IsLetterOrDigit).Select(word => Looked(word).Words()[0]), look.Words().ToArray());
                var spelled = look.Spelled(240);
                Assert.Equal(
                    Runs(text[..Math.Min(text.Length, 240)], c => char.IsLetter(c) || c is '\'' or '’')
                        .Select(word => word.TrimStart('\'', '’'))
                        .Where(word => word.Length > 0),
                    Enumerable.Range(0, spelled.Length / 2).Select(i => text[look.Spelled(240)[2 * i]..look.Spelled(240)[(2 * i) + 1]])
                );
                Assert.Equal(text.Take(240).Any(LetterTable.IsSign), look.HasSigns(240));
            });

    [Fact]
    public void Words_are_the_same_in_capitals_and_differ_otherwise() =>
        Gen.Select(Gen.String[Gen.Char["abcdé1ع"], 1, 20], Gen.String[Gen.Char["abcdé1ع"], 1, 20])
            .Sample(
                (one, other) =>
                {
                    Assert.Equal(Looked(one).Words()[0], Looked(one.ToUpperInvariant()).Words()[0]);
                    Assert.Equal(one == other, Looked(one).Words()[0] == Looked(other).Words()[0]);
                }
            );

    [Fact]
    public void A_word_read_eight_letters_at_once_has_the_hash_that_its_letters_have_one_by_one() =>
        Gen.String[Gen.Char["abzé'’عا"], 0, 30]
            .Sample(word => Assert.Equal(word.Aggregate(Fnv.Start, Fnv.With), Fnv.Of(word + new string('x', 8), 0, word.Length)));

    [Fact]
    public void Letters_that_writers_exchange_are_taken_as_one() => Assert.Equal("الي مدرسة", new string(Looked("إلى مدرسة").Folded()[..9]));

    private static TextLook Looked(string text)
    {
        var look = new TextLook();
        look.Read(text);
        return look;
    }

    private static IEnumerable<string> Runs(string text, Func<char, bool> belongs)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && belongs(text[at]))
                at++;
            if (at > start)
                yield return text[start..at];
        }
    }

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
