using Hasila.Ledger.Model;

namespace Hasila.Ledger.Tests;

/// <summary>An edition of which no day is known is recorded as such.</summary>
public sealed class UndatedEditionTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_comes_back_without_a_day_also_from_a_projection_made_anew()
    {
        using var ledger = SqliteLedger.Open(_folder.File("l.db"));
        ledger.RecordEdition(
            new EditionRecord
            {
                Id = "undated-1f3a9c20",
                AsOf = null,
                Claims = [],
                Files = [],
            }
        );

        Assert.Null(Assert.Single(ledger.Editions()).AsOf);
        ledger.RebuildProjections();
        Assert.Null(Assert.Single(ledger.Editions()).AsOf);
        Assert.True(ledger.Verify(cancel: TestContext.Current.CancellationToken).Sound);
    }
}
