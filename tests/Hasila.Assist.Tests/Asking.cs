using System.Text.Json;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Statements;
using Hasila.Statements.Model;

namespace Hasila.Assist.Tests;

/// <summary>One article, asked about at a stand-in endpoint over real HTTP.</summary>
internal static class Asking
{
    public const string ArticleText =
        "The pier\n\nThe harbour authority said that 40 ships had left. Critics were quick to answer: the cranes are rusting away, grumbled dock "
        + "worker Sami Nasr on Monday.";

    public static Article Article { get; } = Page(ArticleText);

    public static IReadOnlyList<Statement> Found { get; } = StatementFinder.Find(Article);

    public static AssistLimits Limits { get; } = new() { Time = TimeSpan.FromMinutes(5) };

    public static Article Page(string text) => ArticleReader.ReadText("t", text, "en", new DateOnly(2024, 3, 21));

    public static async Task<Assisted> Ask(string address, AssistLimits? limits = null, Article? article = null, string? key = null)
    {
        Assert.Null(AssistantEndpoint.Parse(address, "m", key, remoteAllowed: false, out var endpoint));
        using var client = AssistantClient.Open(endpoint!, limits ?? Limits);
        article ??= Article;
        return await new Assistant(client, limits ?? Limits).AddTo(article, StatementFinder.Find(article), TestContext.Current.CancellationToken);
    }

    public static async Task<Assisted> Say(params object[] statements)
    {
        await using var endpoint = StandInEndpoint.Saying(Words(statements));
        return await Ask(endpoint.Address);
    }

    public static async Task<Assisted> SayOf(string text, params object[] statements)
    {
        await using var endpoint = StandInEndpoint.Saying(Words(statements));
        return await Ask(endpoint.Address, article: Page(text));
    }

    public static string Words(params object[] statements) => JsonSerializer.Serialize(new { statements });

    public static object Proposed(string source, string cue, object content) =>
        new
        {
            source,
            cue,
            content,
        };
}
