using System.Text;
using Hasila.Text.Figures;
using Hasila.Text.Languages;
using Hasila.Text.Lexicons;
using Hasila.Text.Places;
using Hasila.Text.Quantities;
using Hasila.Text.Sentences;
using Hasila.Text.Tokens;

namespace Hasila.Text.Tests;

/// <summary>Whatever the text: no exception, spans inside it, time in proportion to its length.</summary>
[Trait("Cost", "high")]
public sealed class HostileTextTests
{
    private const int Inputs = 20_000;

    /// <summary>"from 30 to 50" without its verb, a count beside the label of a counter: at most one in so many figures.</summary>
    private const int MostOften = 2_000;

    [Fact]
    public void Random_slices_and_mutations_of_press_text_break_nothing()
    {
        var mutations = new TextMutations(MaterialLines(), seed: 20210325);
        for (var i = 0; i < Inputs; i++)
        {
            var text = mutations.Next();
            var error = Record.Exception(() => ReaderChecks.Check(text));
            Assert.True(error is null, $"input {i}: {System.Text.Json.JsonSerializer.Serialize(text)}\n{error}");
        }
    }

    [Fact]
    public void Figures_say_the_same_by_themselves_save_where_the_words_around_decide()
    {
        var mutations = new TextMutations(MaterialLines(), seed: 20210325);
        List<string> others = [];
        var figures = 0;
        for (var i = 0; i < Inputs; i++)
        {
            var text = mutations.Next();
            foreach (var figure in FigureReader.FindFigures(text))
            {
                figures++;
                if (!ReaderChecks.RereadsItself(figure, text))
                    others.Add($"{figure.Span.In(text)} in: {text}");
            }
        }

        Assert.True(others.Count * MostOften < figures, $"{others.Count} of {figures}:\n{string.Join('\n', others)}");
    }

    [Fact]
    public void Digits_of_any_length_with_any_marks_between_them_break_nothing()
    {
        var random = new Random(5);
        for (var i = 0; i < Inputs; i++)
        {
            var text = new StringBuilder("عاد ");
            for (var part = random.Next(1, 9); part > 0; part--)
            {
                for (var digit = random.Next(1, 20); digit > 0; digit--)
                    text.Append((char)('0' + random.Next(10)));
                text.Append("٬٫,.،' /-:"[random.Next(10)]);
            }

            ReaderChecks.Check(text.Append(random.Next(2) == 0 ? " مليون نازح" : " people").ToString());
        }
    }

    [Fact]
    public void Every_known_word_may_stand_beside_every_other()
    {
        var words = Vocabulary.Instance.Words;
        var random = new Random(3);
        for (var i = 1; i < words.Count; i++)
        {
            for (var n = 0; n < 12; n++)
            {
                string[] phrase =
                [
                    Spell(i),
                    Spell(random.Next(1, words.Count)),
                    Spell(random.Next(1, words.Count)),
                    random.Next(3000).ToString(System.Globalization.CultureInfo.InvariantCulture),
                ];
                random.Shuffle(phrase);
                ReaderChecks.Check(string.Join(' ', phrase));
            }
        }

        string Spell(int id) => words[id].Key.Trim('\u0001');
    }

    [Theory]
    [InlineData("9")]
    [InlineData("ألف ")]
    [InlineData("مليون و")]
    [InlineData("1,")]
    [InlineData("1.")]
    [InlineData("من 3 إلى ")]
    [InlineData("بين ")]
    [InlineData("أكثر من ")]
    [InlineData("خمسة وعشرون ")]
    [InlineData("twenty-")]
    [InlineData("a half and ")]
    [InlineData("يوم الأحد ")]
    [InlineData("3/")]
    [InlineData("منذ سنة و")]
    [InlineData("الأول من ")]
    [InlineData("الرقة ")]
    [InlineData("\u202B")]
    [InlineData("\u064B")]
    [InlineData("(((")]
    public void A_long_line_of_one_thing_costs_in_proportion(string piece)
    {
        var small = Repeat(piece, 40_000);
        var large = Repeat(piece, 400_000);
        Growth.InProportion(10, () => ReadAll(small), () => ReadAll(large));
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_read()
    {
        var line = Repeat("عاد أكثر من 65 بالمئة من النازحين إلى قراهم أمس الأربعاء 24 آذار/مارس 2021، بعد أن قتل 182 ألفا و14 شخصا ", 6_200_000);
        Assert.True(Encoding.UTF8.GetByteCount(line) >= 10_000_000);
        var figures = FigureReader.FindFigures(line);
        var dates = DateReader.FindDates(line, new DateOnly(2021, 3, 25));
        Assert.InRange(figures.Count, 100_000, 140_000);
        Assert.InRange(dates.Count, 45_000, 70_000);
        Assert.All(figures, figure => Assert.InRange(figure.Span.End, figure.Span.Start + 1, line.Length));
    }

    [Fact]
    public void A_number_too_large_to_hold_is_not_read()
    {
        Assert.Empty(FigureReader.FindFigures(new string('9', 400)));
        Assert.Empty(FigureReader.FindFigures("ألف مليار تريليون تريليون"));
        Assert.Empty(FigureReader.FindFigures("1e999999"));
    }

    private static IEnumerable<string> MaterialLines() =>
        new[] { "figures-ar", "figures-en", "dates-ar", "dates-en" }
            .SelectMany(table => File.ReadLines(TestMaterial.InRepository("tests", "Hasila.Text.Tests", "Data", table + ".tsv")))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')[0]);

    private static string Repeat(string piece, int units)
    {
        var text = new StringBuilder(units + piece.Length);
        while (text.Length < units)
            text.Append(piece);
        return text.ToString();
    }

    private static void ReadAll(string text)
    {
        FigureReader.FindFigures(text);
        DateReader.FindDates(text, new DateOnly(2021, 3, 25));
        Gazetteer.FindPlaces(text);
        LanguageDetector.Detect(text);
        SentenceSplitter.Split(text, new TextSpan(0, text.Length));
    }
}
