using System.Text;
using Hasila.Claims.Checks;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Pages;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements;
using Hasila.Statements.Model;

namespace Hasila.Claims.Tests.Checks.Traps;

/// <summary>Pages of this project's own wording, taken the whole way: text, article, statements, claims, findings.</summary>
internal sealed class InventedPages
{
    private InventedPages(IReadOnlyList<AttributedArticle> pages, Tally tally, EvidenceCatalogue catalogue)
    {
        Tally = tally;
        Claims = tally.Claims;
        OnClaims = ClaimChecker.CheckAll(tally.Claims, catalogue);
        OnPages = [.. PageChecker.Check(pages, tally.Claims)];
        OnLists = [.. tally.Gaps.Select(gap => PageChecker.Check(gap))];
    }

    public Tally Tally { get; }

    public IReadOnlyList<Claim> Claims { get; }

    public IReadOnlyList<Finding> OnClaims { get; }

    public IReadOnlyList<Finding> OnPages { get; }

    public IReadOnlyList<Finding> OnLists { get; }

    /// <summary>Findings of internal tests, on claims and on pages.</summary>
    public IEnumerable<Finding> Internal => OnClaims.Concat(OnPages).Concat(OnLists).Where(finding => finding.Inputs?.Test is not null);

    /// <param name="pages">Plain-text pages: a headline, a line with outlet and day, paragraphs.</param>
    public static InventedPages Read(params string[] pages) => Read(EvidenceCatalogue.Empty, pages);

    public static InventedPages Read(EvidenceCatalogue catalogue, params string[] pages)
    {
        var read = pages
            .Select((text, i) => new Capture { Bytes = Encoding.UTF8.GetBytes(text), Name = $"page-{i + 1}.txt" })
            .Select(capture => ArticleReader.Read(capture))
            .Select(result => Assert.IsType<ReadResult.Read>(result).Article)
            .Select(article => new AttributedArticle(article, StatementFinder.Find(article)))
            .ToList();
        return new InventedPages(read, TallyBuilder.Build(read, FrameworkFile.Default), catalogue);
    }

    /// <summary>An evidence folder of one table.</summary>
    public static EvidenceCatalogue Evidence(string catalogue, string table)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File(EvidenceCatalogue.FileName), catalogue);
        File.WriteAllText(folder.File("table.csv"), table);
        return EvidenceCatalogue.Load(folder.Path);
    }

    /// <summary>The claims that state this number.</summary>
    public IReadOnlyList<Claim> Stating(decimal value) => [.. Claims.Where(claim => claim.Figure?.Value == value)];

    public override string ToString() =>
        string.Join(
            '\n',
            Claims
                .Select(claim =>
                    $"{claim.Claimant.En} | {claim.Indicator} | {claim.Figure?.Comparator} {claim.Figure?.Value} {claim.Figure?.Unit} "
                    + $"{claim.Figure?.Counts} | {claim.PeriodKind} | {claim.Place?.En} | {claim.AsOf} | {string.Join(' ', claim.Flags)} | "
                    + $"{claim.Appearances.Count}"
                )
                .Concat(
                    OnClaims
                        .Concat(OnPages)
                        .Concat(OnLists)
                        .Select(finding => $"  {finding.Outcome} [{string.Join(' ', finding.Flags)}] {finding.Explanation.En}")
                )
        );
}
