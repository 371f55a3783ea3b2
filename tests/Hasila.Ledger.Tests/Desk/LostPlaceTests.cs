using Hasila.Claims.Corrections;
using Hasila.Claims.Model;
using Hasila.Ledger.Acts;
using Hasila.Reading.Articles;
using Hasila.Statements;
using Hasila.Text;

namespace Hasila.Ledger.Tests.Desk;

/// <summary>A correction holds at its own words. Where another reading of the page has them no more, or twice, it waits for a person.</summary>
public sealed class LostPlaceTests
{
    private const int Mutations = 200;

    private static readonly string[] s_sentences =
    [
        "UNICEF said that 250,000 children were vaccinated in Yemen.",
        "The Ministry of Health said that 40 clinics had reopened in Yemen.",
        "UNICEF said that 260,000 children were vaccinated in Yemen.",
        "The Ministry of Education said that 1,208 schools had reopened in Yemen.",
    ];

    private static readonly string s_page = DeskLedger.Page("Results in Yemen", "2023-05-04", s_sentences);

    [Fact]
    public void A_correction_survives_another_reading_in_which_its_words_stand()
    {
        using var desk = new DeskLedger(s_page);
        desk.Correct(desk.ClaimOf("1,208"), ClaimField.Figure, "1,280 schools");
        var article = desk.Ledger.Articles().Single().Article;

        // This reading sees the title as no part of the page's claims, and the words elsewhere in the text.
        Assert.True(desk.Ledger.ReadAgain(WithText(article, "More of it. " + article.Text), []));
        Assert.True(ReadAgain(desk, article, article.Text));
        desk.Tally();

        Assert.Equal(1_280, desk.ClaimOf("1,208").Figure!.Value);
        Assert.Empty(desk.Ledger.LostPlaces(DeskLedger.Framework));
        desk.AssertIsTallied();
    }

    [Fact]
    [Trait("Cost", "high")]
    public void What_has_lost_its_place_is_never_moved_to_words_that_look_like_it()
    {
        var random = new Random(7);
        var lost = 0;
        using var desk = new DeskLedger(s_page);
        desk.Correct(desk.ClaimOf("250,000"), ClaimField.Figure, "25,000 children");
        var article = desk.Ledger.Articles().Single().Article;
        for (var number = 0; number < Mutations; number++)
        {
            var text = Mutated(article.Text, random);
            ReadAgain(desk, article, text);
            desk.Tally();

            var stands = desk.Ledger.Claims().Where(claim => claim.Flags.Contains("corrected")).SelectMany(claim => claim.Appearances).ToList();
            Assert.All(stands, appearance => Assert.Contains("250,000 children", appearance.Words, StringComparison.Ordinal));
            Assert.True(stands.Count <= 1);
            Assert.Equal(stands.Count == 0, desk.Ledger.LostPlaces(DeskLedger.Framework).Count == 1);
            lost += stands.Count == 0 ? 1 : 0;
        }

        Assert.InRange(lost, Mutations / 4, Mutations);
        Assert.True(ReadAgain(desk, article, article.Text));
        desk.Tally();
        Assert.Equal(25_000, desk.ClaimOf("250,000").Figure!.Value);
        desk.AssertIsTallied();
    }

    [Fact]
    public void Words_that_stand_twice_are_told_by_what_stands_beside_them_and_else_not_found()
    {
        const string text = "He said that 40 clinics had reopened. She said that 40 clinics had reopened too, in the other valley beyond the long river.";
        var second = text.LastIndexOf("40 clinics", StringComparison.Ordinal);
        var quoted = QuotedWords.At(text, new TextSpan(second, second + 10));

        Assert.Equal(second, quoted.Find(text)!.Value.Start);
        Assert.Null(quoted.Find(text[..40]));
        Assert.Null(quoted.Find(text + text));
        Assert.Null(new QuotedWords("40 clinics", "", "").Find(text));
        Assert.Null(new QuotedWords("", "", "").Find(text));
        var water = "💧💧💧 " + text;
        Assert.False(char.IsLowSurrogate(QuotedWords.At(water, new TextSpan(36, 40)).Before[0]));
    }

    // A look-alike before or after, a letter changed in or beside the words, a sentence gone, moved or doubled.
    private static string Mutated(string text, Random random)
    {
        var sentence = s_sentences[random.Next(s_sentences.Length)];
        return random.Next(6) switch
        {
            0 => text.Replace(s_sentences[0], s_sentences[0] + " " + s_sentences[0], StringComparison.Ordinal),
            1 => text.Replace(s_sentences[0], "", StringComparison.Ordinal),
            2 => text.Replace("250,000", "251,000", StringComparison.Ordinal),
            3 => text.Replace(sentence, "", StringComparison.Ordinal),
            4 => text.Insert(random.Next(text.Length), "x"),
            _ => text.Replace(sentence, "Late on Tuesday. " + sentence, StringComparison.Ordinal),
        };
    }

    private static bool ReadAgain(DeskLedger desk, Article article, string text)
    {
        var other = WithText(article, text);
        return desk.Ledger.ReadAgain(other, StatementFinder.Find(other));
    }

    private static Article WithText(Article article, string text) =>
        article with
        {
            Text = text,
            Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))],
        };
}
