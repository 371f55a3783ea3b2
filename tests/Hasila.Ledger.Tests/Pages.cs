using System.Text;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Ledger.Model;
using Hasila.Ledger.Verification;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Ledger.Tests;

/// <summary>Small pages of invented outlets, each with one statement and one claim.</summary>
internal static class Pages
{
    public const string Reviewer = "Mira Test";

    public static readonly Framework Framework = new()
    {
        Id = "small",
        Name = new LocalText("صغير", "small"),
        Frames = [new Frame("civil", new LocalText("مدني", "civil")), new Frame("aid", new LocalText("إغاثة", "aid"))],
        Indicators = [Indicator("wells", "civil"), Indicator("schools", "civil"), Indicator("parcels", "aid")],
    };

    public static (Capture Capture, Article Article, IReadOnlyList<Statement> Statements) Page(int number)
    {
        var text = $"بئر جديدة في الوادي رقم {number}\n\nقالت هيئة المياه إنها حفرت {number + 3} بئرا 💧 في الوادي.";
        var capture = new Capture
        {
            Bytes = Encoding.UTF8.GetBytes(text),
            Name = $"page-{number}.txt",
            Url = $"https://outlet.example/{number}",
        };
        var body = text.IndexOf("قالت", StringComparison.Ordinal);
        var content = text.IndexOf("إنها", StringComparison.Ordinal);
        var figure = text.IndexOf($"{number + 3} بئرا", StringComparison.Ordinal);
        var article = new Article
        {
            Id = capture.Id,
            Name = capture.Name,
            Url = capture.Url,
            Headline = text[..text.IndexOf('\n', StringComparison.Ordinal)],
            Language = "ar",
            Text = text,
            Blocks =
            [
                new Block(BlockKind.Headline, new TextSpan(0, text.IndexOf('\n', StringComparison.Ordinal))),
                new Block(BlockKind.Paragraph, new TextSpan(body, text.Length)),
            ],
            Published = new Publication(new DateOnly(2024, 5, 1).AddDays(number), "أيار"),
        };
        var statement = new Statement
        {
            Id = "q0",
            Kind = StatementKind.Indirect,
            ContentSpans = [new TextSpan(content, text.Length)],
            Cue = new TextSpan(body, body + 4),
            Source = new TextSpan(body + 5, content - 1),
            Speaker = "هيئة المياه",
            SpeakerKind = SpeakerKind.Organisation,
            Stance = Stance.Claim,
            Figures =
            [
                new Figure
                {
                    Span = new TextSpan(figure, text.IndexOf('ئ', figure) + 3),
                    Value = number + 3,
                    Comparator = Comparator.Exact,
                    Step = 1,
                },
            ],
        };
        return (capture, article, [statement]);
    }

    public static AddResult AddPage(this SqliteLedger ledger, int number)
    {
        var (capture, article, statements) = Page(number);
        return ledger.Add(capture, article, statements);
    }

    public static VerifyReport Walk(this SqliteLedger ledger) => ledger.Verify(cancel: TestContext.Current.CancellationToken);

    public static bool IsSound(this SqliteLedger ledger) => ledger.Walk().Sound;

    /// <summary>A claim that appears on the given pages and carries a number.</summary>
    public static Claim Claim(string id, decimal value, params int[] pages) =>
        new()
        {
            Id = id,
            Claimant = new LocalText("هيئة المياه", "the water board"),
            Frame = "civil",
            Indicator = "wells",
            Gloss = new LocalText($"حفرت {value} بئرا", $"dug {value} wells"),
            Figure = new ClaimedFigure
            {
                Value = value,
                Words = $"{value} بئرا",
                Comparator = Comparator.AtLeast,
                Unit = "wells",
                Step = 1,
            },
            PeriodKind = PeriodKind.Cumulative,
            AsOf = new DateOnly(2024, 5, 1),
            Appearances = [.. pages.Select(Appearance)],
        };

    public static Tally Tally(params IReadOnlyList<Claim> claims) =>
        new()
        {
            Framework = Framework,
            Claims = claims,
            Gaps = [new CompletenessGap("هيئة المياه", 7, claims.Count, "page-1.txt", Page(1).Capture.Id, "سبعة أعمال")],
        };

    public static Review Review(string claim, ReviewDecision decision = ReviewDecision.Publish) =>
        new()
        {
            ClaimId = claim,
            Reviewer = Reviewer,
            At = new DateTimeOffset(2024, 6, 1, 12, 0, 0, TimeSpan.FromHours(3)),
            Decision = decision,
            Note = "seen, \"checked\"",
        };

    private static Appearance Appearance(int number)
    {
        var (capture, article, statements) = Page(number);
        return new Appearance
        {
            Capture = capture.Id,
            Page = capture.Name!,
            Statement = "q0",
            Span = statements[0].Content,
            Words = statements[0].Content.In(article.Text),
            Headline = article.Headline,
            Url = article.Url,
            Published = article.Published?.Date,
            Language = "ar",
            Speaker = "هيئة المياه",
        };
    }

    private static Indicator Indicator(string id, string frame) =>
        new()
        {
            Id = id,
            Frame = frame,
            Name = new LocalText(id, id),
            Definition = new LocalText(id, id),
            Claim = new LocalText(id, id),
            WouldSettle = new LocalText(id, id),
            Icon = id,
        };
}
