using Hasila.Text.Dates;
using Hasila.Text.Figures;
using Hasila.Text.Places;
using Hasila.Text.Quantities;
using Hasila.Text.Sentences;

namespace Hasila.Text.Tests;

/// <summary>What must hold for every text.</summary>
internal static class ReaderChecks
{
    private static readonly DateOnly s_dateline = new(2021, 3, 25);

    internal static void Check(string text)
    {
        var last = 0;
        foreach (var figure in FigureReader.FindFigures(text))
        {
            Inside(figure.Span, text, ref last);
            if (figure.Counts is { } counts)
                Assert.InRange(counts.End, counts.Start + 1, text.Length);
        }

        foreach (var lean in Enum.GetValues<DateLean>())
        {
            last = 0;
            foreach (var date in DateReader.FindDates(text, s_dateline, lean: lean))
            {
                Inside(date.Span, text, ref last);
                Assert.NotEmpty(date.Value);
                Assert.True(date.From is null == date.To is null && !(date.From > date.To), $"{date.From} to {date.To}");
            }
        }

        var both = QuantityReader.Find(text, s_dateline);
        Assert.Equal(DateReader.FindDates(text, s_dateline), both.Dates);

        last = 0;
        foreach (var place in Gazetteer.FindPlaces(text))
            Inside(place.Span, text, ref last);
        last = 0;
        foreach (var sentence in SentenceSplitter.Split(text, new TextSpan(0, text.Length)))
            Inside(sentence, text, ref last);
    }

    /// <summary>The words of a figure, with what they count, say the same by themselves.</summary>
    internal static bool RereadsItself(Figure figure, string text)
    {
        // What it counts may stand behind another figure: "from 30 to 50 dollars".
        return ReadsAgain(figure.Span.End) || ReadsAgain(Math.Max(figure.Span.End, figure.Counts?.End ?? 0));

        bool ReadsAgain(int end)
        {
            var words = text[figure.Span.Start..end].ReplaceLineEndings(" ");
            var again = new[] { "ar", "en" }.SelectMany(language => FigureReader.FindFigures(words, language));
            return again.Any(other => other.Value == figure.Value && other.High == figure.High);
        }
    }

    private static void Inside(TextSpan span, string text, ref int last)
    {
        Assert.InRange(span.Start, last, text.Length);
        Assert.InRange(span.End, span.Start + 1, text.Length);
        last = span.End;
    }
}
