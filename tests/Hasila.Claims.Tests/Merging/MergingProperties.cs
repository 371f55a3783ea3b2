using CsCheck;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Merging;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements;
using Hasila.Statements.Model;
using Hasila.Testing;

namespace Hasila.Claims.Tests.Merging;

/// <summary>Whatever pages come in whatever order: the same claims.</summary>
[Trait("Cost", "high")]
public class MergingProperties
{
    private static readonly string[] s_speakers =
    [
        "UNICEF",
        "The Ministry of Health",
        "Samir Haddad",
        "Haddad",
        "The Coalition",
        "The Charter Coalition",
        "اليونيسف",
        "وزارة الصحة",
        "التحالف",
        "",
    ];
    private static readonly string[] s_results =
    [
        "250,000 children were vaccinated in Yemen",
        "more than 250,000 children were vaccinated",
        "250,000 people were vaccinated in Aden",
        "1,208 schools had reopened in Yemen",
        "8 million people had returned to their homes",
        "8 million people had been freed",
        "all territory in the valley had been liberated",
        "the mission is far from finished",
        "65 percent of the displaced had returned to their homes",
        "40 clinics had reopened",
    ];

    private static readonly Gen<AttributedArticle> s_page =
        from number in Gen.Int[0, 10_000]
        from day in Gen.Int[1, 9]
        from lines in Gen.Select(Gen.Int[0, s_speakers.Length - 1], Gen.Int[0, s_results.Length - 1]).List[1, 4]
        select TestPages.Page(
            $"p{number}.txt",
            "Harbour Post",
            $"2023-05-0{day}",
            $"Report {number}",
            [.. lines.Select(line => Said(s_speakers[line.Item1], s_results[line.Item2]))]
        );

    private static string Said(string speaker, string result) =>
        speaker switch
        {
            "" => char.ToUpperInvariant(result[0]) + result[1..] + ".",
            _ when speaker[0] > '\u0600' => $"قال {speaker}: \"{result}\".",
            _ => $"{speaker} said that {result}.",
        };

    [Fact]
    public void Any_permutation_of_pages_gives_the_same_claims() =>
        Gen.Select(s_page.List[2, 9], Gen.Int[0, int.MaxValue])
            .Sample(
                (pages, seed) =>
                {
                    var shuffled = pages.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    Assert.Equal(Print(TallyBuilder.Build(pages, FrameworkFile.Default)), Print(TallyBuilder.Build(shuffled, FrameworkFile.Default)));
                },
                iter: 300
            );

    [Fact]
    public void Any_permutation_of_the_sample_pages_gives_the_same_claims()
    {
        var pages = Directory.GetFiles(TestMaterial.InRepository("samples", "pages")).Order(StringComparer.Ordinal).Select(Read).ToList();
        var wanted = Print(TallyBuilder.Build(pages, FrameworkFile.Default));
        Gen.Int[0, int.MaxValue]
            .Sample(
                seed =>
                {
                    var shuffled = pages.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    Assert.Equal(wanted, Print(TallyBuilder.Build(shuffled, FrameworkFile.Default)));
                },
                iter: 20
            );
    }

    [Fact]
    public void Page_by_page_gives_what_all_at_once_gives_and_a_page_twice_changes_nothing() =>
        s_page
            .List[2, 8]
            .Sample(
                pages =>
                {
                    var index = new ClaimIndex();
                    foreach (var page in pages)
                    {
                        var read = PageMentionReader.Read(page, FrameworkFile.Default);
                        index.Add(read);
                        TallyBuilder.Of(index, FrameworkFile.Default);
                        index.Add(read);
                    }

                    Assert.Equal(Print(TallyBuilder.Build(pages, FrameworkFile.Default)), Print(TallyBuilder.Of(index, FrameworkFile.Default)));
                },
                iter: 200
            );

    [Fact]
    public void What_a_person_joined_or_parted_stays_so_whatever_pages_come() =>
        Gen.Select(s_page.List[2, 5], s_page.List[1, 6], Gen.Int[0, int.MaxValue], Gen.Bool)
            .Sample(
                (before, after, pick, together) =>
                {
                    var claims = TallyBuilder.Build(before, FrameworkFile.Default).Claims;
                    var ids = claims
                        .Select(claim => claim.Id)
                        .Concat(claims.SelectMany(claim => claim.Parts).Select(part => part.Id))
                        .Order(StringComparer.Ordinal)
                        .ToList();
                    if (ids.Count < 2)
                        return;
                    var (one, other) = (ids[pick % ids.Count], ids[((pick % ids.Count) + 1 + (pick / 7 % (ids.Count - 1))) % ids.Count]);
                    var decisions = new MergeDecisions([new MergeDecision(together ? MergeDecisionKind.Together : MergeDecisionKind.Apart, one, other)]);

                    var later = TallyBuilder.Build([.. after, .. before], FrameworkFile.Default, decisions).Claims;

                    Assert.Equal(together, HomeOf(later, one) == HomeOf(later, other));
                },
                iter: 200
            );

    private static string HomeOf(IReadOnlyList<Claim> claims, string id) => claims.Single(claim => claim.Id == id || claim.Parts.Any(part => part.Id == id)).Id;

    private static AttributedArticle Read(string path)
    {
        var read = (ReadResult.Read)ArticleReader.Read(new Capture { Bytes = File.ReadAllBytes(path), Name = Path.GetFileName(path) });
        return new AttributedArticle(read.Article, StatementFinder.Find(read.Article));
    }

    // Everything of every claim, as the ledger would write it.
    private static string Print(Tally tally)
    {
        using var stream = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            foreach (var claim in tally.Claims)
                ClaimJson.Write(json, claim);
            ClaimJson.WriteGaps(json, tally.Gaps);
            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
