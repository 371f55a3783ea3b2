using System.Text.Json;
using static Hasila.Assist.Tests.Asking;

namespace Hasila.Assist.Tests;

/// <summary>Where an article's text may be sent, and what is sent.</summary>
public sealed class EndpointTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8080/v1")]
    [InlineData("http://localhost:11434/v1")]
    [InlineData("http://[::1]:8080/v1")]
    public void This_machine_needs_no_further_word(string address)
    {
        Assert.Null(AssistantEndpoint.Parse(address, "m", null, remoteAllowed: false, out var endpoint));
        Assert.True(endpoint!.IsLocal);
    }

    [Theory]
    [InlineData("https://models.example/v1")]
    [InlineData("http://192.168.1.7:8080/v1")]
    [InlineData("http://localhost.models.example/v1")]
    [InlineData("http://127.0.0.1.models.example/v1")]
    public void Another_machine_is_named_and_taken_only_where_the_user_says_so(string address)
    {
        Assert.Contains("--assist-remote", AssistantEndpoint.Parse(address, "m", null, remoteAllowed: false, out var refused), StringComparison.Ordinal);
        Assert.Null(refused);
        Assert.Null(AssistantEndpoint.Parse(address, "m", null, remoteAllowed: true, out var endpoint));
        Assert.False(endpoint!.IsLocal);
    }

    [Theory]
    [InlineData("127.0.0.1:8080", "http://127.0.0.1:PORT/v1")]
    [InlineData("ftp://127.0.0.1/v1", "http://127.0.0.1:PORT/v1")]
    [InlineData("file:///etc/passwd", "http://127.0.0.1:PORT/v1")]
    [InlineData("http://key@127.0.0.1/v1", "environment")]
    [InlineData("http://127.0.0.1/v1?key=x", "without ?")]
    public void A_wrong_address_says_what_to_give(string address, string told) =>
        Assert.Contains(told, AssistantEndpoint.Parse(address, "m", null, remoteAllowed: true, out _), StringComparison.Ordinal);

    [Fact]
    public void A_key_does_not_go_over_a_network_unprotected() =>
        Assert.Contains("https", AssistantEndpoint.Parse("http://models.example/v1", "m", "k", remoteAllowed: true, out _), StringComparison.Ordinal);

    [Fact]
    public async Task The_article_the_models_name_and_the_key_are_sent_and_no_more_of_a_long_article_than_may_be()
    {
        await using var endpoint = StandInEndpoint.Saying(Words());
        var text = "Pier\n\n" + string.Join("\n\n", Enumerable.Range(0, 50).Select(i => $"Paragraph number {i} is about the sea and the wall."));

        var assisted = await Ask(endpoint.Address, Limits with { ArticleLength = 500 }, Page(text), key: "k-1");

        Assert.Null(assisted.Trouble);
        var request = Assert.Single(endpoint.Requests);
        Assert.Contains("POST /v1/chat/completions", request, StringComparison.Ordinal);
        Assert.Contains("Authorization: Bearer k-1", request, StringComparison.OrdinalIgnoreCase);
        using var body = JsonDocument.Parse(request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
        Assert.Equal("m", body.RootElement.GetProperty("model").GetString());
        Assert.Equal("json_object", body.RootElement.GetProperty("response_format").GetProperty("type").GetString());
        Assert.Equal(0, body.RootElement.GetProperty("temperature").GetInt32());
        var user = body.RootElement.GetProperty("messages").EnumerateArray().Single(message => message.GetProperty("role").GetString() == "user");
        Assert.Contains("Paragraph number 3 ", user.GetProperty("content").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Paragraph number 20", user.GetProperty("content").ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task Without_a_key_none_is_sent_and_a_slash_at_the_end_changes_nothing(string end)
    {
        await using var endpoint = StandInEndpoint.Saying(Words());

        Assert.Null((await Ask(endpoint.Address + end)).Trouble);

        var request = Assert.Single(endpoint.Requests);
        Assert.StartsWith("POST /v1/chat/completions ", request, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", request, StringComparison.OrdinalIgnoreCase);
    }
}
