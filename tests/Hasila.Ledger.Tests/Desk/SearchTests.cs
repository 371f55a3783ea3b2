using Hasila.Claims.Model;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;

namespace Hasila.Ledger.Tests.Desk;

/// <summary>What was said is found by its words in any of their forms, and what is found is what the ledger holds now.</summary>
public sealed class SearchTests
{
    private const string English = "The Salt Council said that 1,208 schools had reopened in Aden.";
    private const string Arabic = "قالت هيئة الملح إن ١٬٢٠٨ مدارس أعيد افتتاحها في عدن.";

    private static DeskLedger Filled() =>
        new(
            DeskLedger.Page("Report one", "2024-03-25", English, "Rain fell all week."),
            $"تقرير اثنان\nبريد الميناء | 2024-04-02\n\n{Arabic}\n\nهطل المطر طوال الأسبوع.\n",
            DeskLedger.Page("Report three", "2023-05-01", "The Amber Council said that 640 landmines were cleared in Marib.", "The wind was strong.")
        );

    private static List<SearchHit> Found(DeskLedger desk, string words) => [.. desk.Ledger.Search(new SearchQuery { Words = words }).Hits];

    [Fact]
    public void Statements_and_titles_are_found_in_both_languages()
    {
        using var desk = Filled();
        Assert.Contains(Found(desk, "school"), hit => hit.Title.En.Contains("1,208", StringComparison.Ordinal));
        Assert.Contains(Found(desk, "ومدرسة"), hit => hit is { Kind: SearchKind.Statement } && hit.Title.Ar.Contains("مدارس", StringComparison.Ordinal));
        Assert.Contains(Found(desk, "amber council 640"), hit => hit.Kind == SearchKind.Claim);
        Assert.Empty(Found(desk, "volcano"));
        Assert.Empty(Found(desk, "landmines schools"));
    }

    [Fact]
    public void A_number_is_found_in_either_digits_and_however_it_is_grouped()
    {
        using var desk = Filled();
        foreach (var number in (string[])["1,208", "1208", "١٢٠٨", "١٬٢٠٨"])
            Assert.Equal(2, Found(desk, number).Count(hit => hit.Kind == SearchKind.Statement));
    }

    [Fact]
    public void Words_in_quotation_marks_are_found_as_they_stand()
    {
        using var desk = Filled();
        Assert.NotEmpty(Found(desk, "\"schools had reopened\""));
        Assert.Empty(Found(desk, "\"had schools reopened\""));
        Assert.Empty(Found(desk, "\"school had\""));
        Assert.NotEmpty(Found(desk, "\u201Cأعيد إفتتاحها\u201D"));
    }

    [Fact]
    public void Hits_are_counted_by_what_they_are_of_and_narrowed_by_it()
    {
        using var desk = Filled();
        var page = desk.Ledger.Search(new SearchQuery { Words = "council" });
        Assert.True(page.IsAll);
        Assert.Equal(page.Count, page.Hits.Count);
        Assert.Contains(page.Facets, facet => facet is { Kind: "year", Name: "2023" });
        var narrow = desk.Ledger.Search(
            new SearchQuery
            {
                Words = "council",
                Year = 2023,
                Kind = SearchKind.Statement,
            }
        );
        Assert.All(narrow.Hits, hit => Assert.Equal(2023, hit.Day!.Value.Year));
        Assert.NotEmpty(narrow.Hits);
        Assert.Empty(desk.Ledger.Search(new SearchQuery { Words = "council", Outlet = "Nobody's Gazette" }).Hits);
    }

    [Fact]
    public void What_comes_later_is_found_at_once_and_what_is_corrected_is_found_as_it_is()
    {
        using var desk = Filled();
        Assert.Empty(Found(desk, "orchards"));
        desk.Add(DeskLedger.Page("Report four", "2024-05-01", "The Quince Council said that 77 orchards were planted in Taiz."));
        var hit = Assert.Single(Found(desk, "orchards"));
        Assert.Null(hit.Claim);
        desk.Tally();
        Assert.Contains(Found(desk, "orchard"), found => found is { Kind: SearchKind.Statement, Claim: not null });

        var rejected = desk.Ledger.CorrectionsOf(hit.Page!);
        Assert.True(rejected.IsEmpty);
        var statement = desk.Ledger.ArticleOf(hit.Page!)!.Statements.Single(one => one.Id == hit.Statement);
        var words = statement.Content.In(desk.Ledger.ArticleOf(hit.Page!)!.Article.Text);
        desk.Do(
            new StatementRejected(hit.Page!, new Hasila.Claims.Corrections.QuotedWords(words, "", ""), "opinion") { By = DeskLedger.Mira, At = DeskLedger.Noon }
        );
        Assert.DoesNotContain(Found(desk, "orchards"), found => found.Kind == SearchKind.Statement);
        Assert.DoesNotContain(Found(desk, "orchards"), found => found.Kind == SearchKind.Claim);
    }

    [Fact]
    public void A_corrected_title_is_found_by_its_new_words()
    {
        using var desk = Filled();
        desk.Correct(desk.ClaimOf("640"), ClaimField.Claimant, "Walnut Council");
        Assert.Contains(Found(desk, "walnut"), hit => hit.Kind == SearchKind.Claim);
        desk.Reopen();
        Assert.Contains(Found(desk, "walnut"), hit => hit.Kind == SearchKind.Claim);
    }

    [Fact]
    public void A_file_that_does_not_fit_is_made_anew()
    {
        using var desk = Filled();
        var before = Found(desk, "council").Count;
        desk.Ledger.Dispose();
        foreach (var damage in (Action<string>[])[File.Delete, path => File.WriteAllText(path, "no database at all, and long enough to be looked at")])
        {
            damage(desk.Folder.Path + ".search");
            File.Delete(desk.Folder.Path + ".search-wal");
            File.Delete(desk.Folder.Path + ".search-shm");
            using var ledger = desk.Folder.Open();
            Assert.Equal(before, ledger.Search(new SearchQuery { Words = "council" }).Hits.Count);
        }

        desk.Reopen();
        Assert.True(desk.Ledger.IsSound());
    }

    [Fact]
    public void Hits_are_read_a_page_at_a_time()
    {
        using var desk = Filled();
        var all = Found(desk, "in");
        var (shown, after) = (new List<SearchHit>(), (long?)null);
        do
        {
            var page = desk.Ledger.Search(
                new SearchQuery
                {
                    Words = "in",
                    Limit = 2,
                    After = after,
                }
            );
            shown.AddRange(page.Hits);
            after = page.Next;
        } while (after is not null);
        Assert.Equal(all, shown);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" , ")]
    [InlineData("\"\"")]
    public void A_search_for_nothing_is_refused(string words)
    {
        using var desk = Filled();
        Assert.Equal(LedgerFault.Refused, Assert.Throws<LedgerException>(() => Found(desk, words)).Fault);
    }

    [Theory]
    [InlineData("council\" OR folded : \"x")]
    [InlineData("NEAR(a b)")]
    [InlineData("council* AND NOT")]
    [InlineData("folded:council ^council")]
    public void What_the_index_would_take_for_its_own_language_is_words(string words)
    {
        using var desk = Filled();
        _ = Found(desk, words);
    }
}
