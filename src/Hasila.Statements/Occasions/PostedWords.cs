using Hasila.Reading.Articles;
using Hasila.Statements.Model;
using Hasila.Text.Folding;

namespace Hasila.Statements.Occasions;

/// <summary>
/// In a post no journalist speaks: what is attributed to nobody is the account's own, "the Authority" is the account whose name says so, and what has no other
/// channel was said by the post.
/// </summary>
internal static class PostedWords
{
    public static IReadOnlyList<Statement> Of(Article article, IReadOnlyList<Statement> statements) =>
        article.Post is { } post ? [.. statements.Select(statement => Of(article, post, statement))] : statements;

    private static Statement Of(Article article, Post post, Statement statement)
    {
        // "Two years on: ..." heads a post and names nobody.
        if (statement is { Kind: not StatementKind.Assertion, Cue: { Length: 1 } cue, SpeakerKind: not SpeakerKind.Person } && cue.In(article.Text) == ":")
            statement = statement with
            {
                Kind = StatementKind.Assertion,
                Source = null,
                Cue = null,
                Speaker = null,
                SpeakerKind = SpeakerKind.Author,
                SpeakerGender = null,
            };
        if (statement.Kind == StatementKind.Assertion)
            return post.Account is null
                ? statement
                : statement with
                {
                    Kind = StatementKind.Direct,
                    Speaker = post.Account,
                    SpeakerKind = SpeakerKind.Organisation,
                    Channel = Posted(statement),
                };
        if (post.Account is null || statement.SpeakerKind == SpeakerKind.Person)
            return statement;
        return statement.Speaker is { } speaker && IsShortFor(speaker, post.Account)
            ? statement with
            {
                Speaker = post.Account,
                SpeakerKind = SpeakerKind.Organisation,
                Channel = Posted(statement),
            }
            : statement;
    }

    private static Channel Posted(Statement statement) => statement.Channel ?? new Channel(ChannelType.Post, null);

    private static bool IsShortFor(string speaker, string account)
    {
        var whole = WordsOf(account);
        var words = WordsOf(speaker);
        return words.Count > 0 && words.TrueForAll(whole.Contains);
    }

    private static List<string> WordsOf(string name) =>
        [
            .. ArabicFold
                .Fold(name)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Length > 4 && word.StartsWith(ArabicAffix.The, StringComparison.Ordinal) ? word[2..] : word)
                .Where(word => !string.Equals(word, "the", StringComparison.OrdinalIgnoreCase))
                .Select(word => word.ToLowerInvariant()),
        ];
}
