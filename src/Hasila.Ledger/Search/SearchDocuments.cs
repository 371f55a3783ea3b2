using System.Globalization;
using Hasila.Claims.Model;
using Hasila.Claims.Searching;
using Hasila.Ledger.Model;
using Hasila.Ledger.Storage;
using Hasila.Statements.Model;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Search;

/// <summary>Puts statements and the titles of claims among what is searched, and takes them away again.</summary>
internal sealed class SearchDocuments(SqliteConnection connection)
{
    private readonly Dictionary<(SearchNameKind, string), long> _names = [];

    /// <summary>The statements of a page, in the place of those that were there.</summary>
    /// <param name="page">The page's number.</param>
    /// <param name="article">As it is read and corrected.</param>
    public void Put(long page, AttributedArticle article)
    {
        Remove("page = $key", page);
        var (outlet, language) = (NameOf(SearchNameKind.Outlet, article.Article.Site), NameOf(SearchNameKind.Language, article.Article.Language));
        foreach (var statement in article.Statements)
        {
            var number = Add($"{statement.Speaker} {statement.Content.In(article.Article.Text)}");
            connection.Run(
                "INSERT INTO documents (number, kind, page, part, speaker, claimant, outlet, language, year) VALUES ($number, $kind, $page, $part, $speaker, "
                    + "$speaker, $outlet, $language, $year)",
                ("$number", number),
                ("$kind", (int)SearchKind.Statement),
                ("$page", page),
                ("$part", statement.Id),
                ("$speaker", NameOf(SearchNameKind.Claimant, statement.Speaker)),
                ("$outlet", outlet),
                ("$language", language),
                ("$year", article.Article.Published?.Date.Year)
            );
        }
    }

    /// <summary>The title of a claim, in the place of the one that was there.</summary>
    public void Put(long claim, Claim head)
    {
        Remove($"claim = $key AND kind = {(int)SearchKind.Claim}", claim);
        var title = string.Join(' ', new[] { head.Claimant.Ar, head.Claimant.En, head.Gloss.Ar, head.Gloss.En, head.Figure?.Words }.Distinct());
        connection.Run(
            "INSERT INTO documents (number, kind, part, claim, frame, claimant, place, year) VALUES ($number, $kind, $id, $claim, $frame, $claimant, "
                + "$place, $year)",
            ("$id", head.Id),
            ("$number", Add(title)),
            ("$kind", (int)SearchKind.Claim),
            ("$claim", claim),
            ("$frame", NameOf(SearchNameKind.Frame, head.Frame)),
            ("$claimant", NameOf(SearchNameKind.Claimant, head.Claimant.En)),
            ("$place", NameOf(SearchNameKind.Place, head.Place?.En)),
            ("$year", head.AsOf?.Year)
        );
    }

    /// <summary>Says of a statement that the claim is made in it: it is counted with its claimant then, however the page names whoever speaks.</summary>
    public void Link(long claim, Claim head, long page, string? statement)
    {
        if (statement is not null)
            connection.Run(
                "UPDATE documents SET claim = $claim, frame = $frame, claimant = $claimant, place = $place WHERE page = $page AND part = $part",
                ("$claim", claim),
                ("$frame", NameOf(SearchNameKind.Frame, head.Frame)),
                ("$claimant", NameOf(SearchNameKind.Claimant, head.Claimant.En)),
                ("$place", NameOf(SearchNameKind.Place, head.Place?.En)),
                ("$page", page),
                ("$part", statement)
            );
    }

    /// <summary>A claim is none any more.</summary>
    public void Withdraw(string id)
    {
        foreach (var claim in connection.Rows("SELECT claim FROM documents WHERE page IS NULL AND part = $id", row => row.GetInt64(0), ("$id", id)))
        {
            Remove($"claim = $key AND kind = {(int)SearchKind.Claim}", claim);
            connection.Run("UPDATE documents SET claim = NULL, frame = NULL, claimant = speaker, place = NULL WHERE claim = $claim", ("$claim", claim));
        }
    }

    private long Add(string text)
    {
        var words = SearchWords.Folded(text);
        var number = connection.Scalar<long>("SELECT coalesce(max(number), 0) + 1 FROM documents");
        connection.Run(
            "INSERT INTO words (rowid, folded, keys) VALUES ($number, $folded, $keys)",
            ("$number", number),
            ("$folded", SearchWords.TextOf(words)),
            ("$keys", SearchWords.KeysOf(words))
        );
        return number;
    }

    private void Remove(string which, long key)
    {
        foreach (var number in connection.Rows($"SELECT number FROM documents WHERE {which}", row => row.GetInt64(0), ("$key", key)))
        {
            connection.Run("DELETE FROM words WHERE rowid = $number", ("$number", number));
            connection.Run("DELETE FROM documents WHERE number = $number", ("$number", number));
        }
    }

    private long? NameOf(SearchNameKind kind, string? name)
    {
        if (string.IsNullOrEmpty(name))
            return null;
        if (_names.TryGetValue((kind, name), out var known))
            return known;
        connection.Run("INSERT OR IGNORE INTO names (kind, name) VALUES ($kind, $name)", ("$kind", (int)kind), ("$name", name));
        return _names[(kind, name)] = Find(connection, kind, name)!.Value;
    }

    /// <summary>The number of a name; null where nothing bears it.</summary>
    public static long? Find(SqliteConnection connection, SearchNameKind kind, string name) =>
        connection.Scalar<long?>("SELECT number FROM names WHERE kind = $kind AND name = $name", ("$kind", (int)kind), ("$name", name));

    public static string NameAt(SqliteConnection connection, long number) =>
        connection.Scalar<string>("SELECT name FROM names WHERE number = $number", ("$number", number)) ?? number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What a name among what is searched is of. The numbers stand in files.</summary>
internal enum SearchNameKind
{
    Frame = 1,
    Claimant = 2,
    Place = 3,
    Outlet = 4,
    Language = 5,
}
