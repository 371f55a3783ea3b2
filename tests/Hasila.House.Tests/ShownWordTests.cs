namespace Hasila.House.Tests;

/// <summary>What people are shown stands in files of words: one wording for one thing, whole in both languages, none unused and none missing.</summary>
public sealed class ShownWordTests
{
    public static TheoryData<string> Files => [.. ShownWords.All.Select(words => words.Name)];

    [Fact]
    public void Every_room_that_speaks_to_people_has_its_file() =>
        Assert.Equal(
            [
                "Hasila.Claims",
                "Hasila.Cli",
                "Hasila.Ingest",
                "Hasila.Ledger",
                "Hasila.Pictures",
                "Hasila.Publishing",
                "Hasila.Reading",
                "Hasila.Text",
                "Hasila.Web",
            ],
            ShownWords.All.Select(words => words.Project).Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void A_wording_has_both_languages_and_the_same_places_in_each(string name)
    {
        var rows = Book(name).Rows;
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.True(row is [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }], row[0]));
        Assert.All(rows, row => Assert.Equal(ShownWords.Places(row[1]), ShownWords.Places(row[2])));
        Assert.Empty(rows.GroupBy(row => row[0]).Where(key => key.Count() > 1).Select(key => key.Key));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_wording_has_a_sign_of_comparison_or_a_mark_of_direction(string name) =>
        Assert.Empty(Book(name).Rows.Where(row => row[1].AsSpan().IndexOfAny("<>≤≥\u200E\u200F\u2066\u2067\u2068\u2069") >= 0).Select(row => row[0]));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_key_is_asked_for_and_every_key_asked_for_is_there(string name)
    {
        var book = Book(name);
        Assert.DoesNotContain(book.Rows, row => !book.Calls.Any(call => call.Asks(row[0])));
        Assert.Empty(book.Calls.Where(call => !book.Rows.Any(row => call.Asks(row[0]))).Select(call => call.Key));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_call_fills_the_places_of_its_wording(string name)
    {
        var book = Book(name);
        foreach (var call in book.Calls.Where(call => call.Slots is not null))
        foreach (var row in book.Rows.Where(row => call.Asks(row[0]) && (call.IsWhole || !book.Calls.Any(other => other.IsWhole && other.Asks(row[0])))))
            Assert.True(ShownWords.Places(row[1]).SequenceEqual(call.Slots!), $"{row[0]} has other places than a call fills: {string.Join(", ", call.Slots!)}");
    }

    [Fact]
    public void One_wording_stands_under_one_key() =>
        Assert.Empty(
            ShownWords
                .All.SelectMany(words => words.Rows)
                .Where(row => ShownWords.Places(row[1]).Any() is false)
                .GroupBy(row => (row[1], row[2]))
                .Where(same => same.Count() > 1)
                .Select(same => string.Join(" = ", same.Select(row => row[0])))
        );

    private static ShownWords Book(string name) => ShownWords.All.Single(words => words.Name == name);
}
