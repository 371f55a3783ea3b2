using Hasila.Reading.Articles;
using Hasila.Reading.SetAside;

namespace Hasila.Reading.Tests.SetAside;

/// <summary>The quick ways to look for cues find what the plain ways find. Few letters make the texts, so that words stand in them often.</summary>
public sealed class CueSearchTests
{
    private const int Texts = 20_000;
    private const string Letters = "aab é/ش";

    private readonly Random _random = new(11);

    [Fact]
    public void Words_of_any_length_are_found_wherever_they_stand()
    {
        for (var set = 0; set < 20; set++)
        {
            List<string> words = [.. Enumerable.Range(0, 12).Select(_ => Text(1, 9))];
            var search = new AnyWord(words);
            for (var i = 0; i < Texts / 20; i++)
            {
                var text = Text(0, 24);
                string[] plain = [.. words.Where(word => text.Contains(word, StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)];
                Assert.Equal(plain.Length > 0, search.In(text));
                Assert.Equal(plain, search.AllIn(text).Distinct().Order(StringComparer.Ordinal));
            }
        }
    }

    [Fact]
    public void A_line_begins_with_a_cue_where_no_word_goes_on_behind_it()
    {
        List<(FurnitureKind Kind, string Words)> cues = [.. Enumerable.Range(0, 40).Select(i => ((FurnitureKind)(i % 5), Text(1, 7)))];
        var starts = new StartCues();
        foreach (var (kind, words) in cues)
            starts.Add(kind, words);
        for (var i = 0; i < Texts; i++)
        {
            var line = Text(0, 12);
            FurnitureKind? plain = cues.Where(cue =>
                    line.StartsWith(cue.Words, StringComparison.Ordinal)
                    && (line.Length == cue.Words.Length || !char.IsLetter(line[cue.Words.Length]) || !char.IsLetter(cue.Words[^1]))
                )
                .Select(cue => (FurnitureKind?)cue.Kind)
                .FirstOrDefault();
            Assert.Equal(plain, starts.KindOf(line));
        }
    }

    [Fact]
    public void What_a_line_opens_with_leaves_every_cue_that_may_match()
    {
        List<(OpeningWays Way, string Words)> cues = [.. Enumerable.Range(0, 60).Select(i => ((OpeningWays)(1 << (i % 3)), Text(1, 7)))];
        var openings = new Openings();
        foreach (var (way, words) in cues)
            openings.Add(words, way);
        for (var i = 0; i < Texts; i++)
        {
            var (way, words) = cues[_random.Next(cues.Count)];
            Assert.True(openings.Of(words).HasFlag(way));
            Assert.True(openings.Of(words + " " + Text(0, 5)).HasFlag(way));
        }

        Assert.Equal(OpeningWays.None, openings.Of("zzzzzzzzzzzzzzzzzz"));
    }

    private string Text(int least, int most) => new([.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => Letters[_random.Next(Letters.Length)])]);
}
