using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hasila.Web.Tests;

/// <summary>What the site gives as data is what its own description says, address by address.</summary>
public sealed partial class InterfaceTests
{
    [Fact]
    [Trait("Cost", "high")]
    public async Task Every_address_of_the_description_answers_with_what_it_describes()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools, OpenSite.Returns);
        var (claim, capture) = (open.ClaimOf("412").Id, open.CaptureOf("412"));
        await open.Submit((await open.Get($"/en/desk/claims/{claim}")).One("[data-decide]"), ("do", "publish"), ("note", "by the table"));
        await open.Submit((await open.Get("/en/desk/publish")).One("main form"));
        await open.Submit((await open.Get($"/en/desk/claims/{claim}?state=all")).One("[data-decide]"), ("do", "withhold"));
        await open.Submit((await open.Get($"/en/desk/claims/{open.ClaimOf("بالمئة").Id}")).One("[data-decide]"), ("do", "publish"));
        await open.Submit((await open.Get("/en/desk/publish")).One("main form"));
        claim = open.ClaimOf("بالمئة").Id;
        using var description = JsonDocument.Parse((await open.Get("/openapi/v1.json")).Text);
        var paths = description.RootElement.GetProperty("paths").EnumerateObject().ToList();
        Assert.Equal("3.1.1", description.RootElement.GetProperty("openapi").GetString());
        foreach (var path in paths)
        {
            foreach (var language in (string[])["ar", "en"])
            {
                var address = path
                    .Name.Replace("{language}", language, StringComparison.Ordinal)
                    .Replace("{id}", claim, StringComparison.Ordinal)
                    .Replace("{capture}", capture, StringComparison.Ordinal);
                var answer = await open.Get(address.Contains("search", StringComparison.Ordinal) ? address + "?q=schools" : address + "?state=all");
                Assert.Equal((address, HttpStatusCode.OK), (address, answer.Status));
                using var data = JsonDocument.Parse(answer.Text);
                var schema = path.Value.GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json");
                Assert.Empty(Faults(data.RootElement, schema.GetProperty("schema"), description.RootElement, address));
            }
        }

        // What the pages say is their twin is described.
        var described = paths.Select(path => Places().Replace(path.Name, "X")).ToHashSet(StringComparer.Ordinal);
        string[] pages =
        [
            "/en/desk",
            $"/en/desk/claims/{claim}",
            $"/en/desk/pages/{capture}",
            "/en/desk/log",
            "/en/desk/search?q=schools",
            "/en",
            $"/en/claims/{claim}",
            "/en/corrections",
        ];
        foreach (var page in pages)
        {
            var twin = (await open.Get(page)).One("link[type='application/json']").GetAttribute("href")!;
            Assert.Equal(HttpStatusCode.OK, (await open.Get(twin)).Status);
            Assert.Contains(Ids().Replace(twin.Split('?')[0], "X").Replace("/en/", "/X/", StringComparison.Ordinal), described);
        }
    }

    [Fact]
    public async Task Whoever_follows_the_log_by_its_numbers_misses_no_entry()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        var (since, seen) = (0L, new List<long>());
        using var ledger = open.Ledger();
        while (since < ledger.Head.Seq)
        {
            using var page = JsonDocument.Parse((await open.Get($"/en/desk/log.json?since={since}")).Text);
            seen.AddRange(page.RootElement.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("entry").GetInt64()));
            since = page.RootElement.GetProperty("last").GetInt64();
        }

        Assert.Equal(Enumerable.Range(1, (int)ledger.Head.Seq).Select(number => (long)number), seen);
    }

    [Fact]
    public async Task Who_has_it_already_is_told_so_and_what_has_changed_is_sent()
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        var address = new Uri(open.Address, $"/en/desk/claims/{open.ClaimOf("412").Id}.json");
        var tag = (await open.Get(address.AbsolutePath)).Message.Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, await Ask(open, address, tag));
        await open.Submit((await open.Get($"/en/desk/claims/{open.ClaimOf("412").Id}")).One("[data-decide]"), ("do", "note"), ("note", "look at the table"));
        Assert.Equal(HttpStatusCode.OK, await Ask(open, address, tag));
    }

    [Theory]
    [InlineData("/ar/desk/claims/c0000000000000000.json", HttpStatusCode.NotFound)]
    [InlineData("/ar/desk/pages/00.json", HttpStatusCode.NotFound)]
    [InlineData("/ar/claims/c0000000000000000.json", HttpStatusCode.NotFound)]
    [InlineData("/ar/desk/search.json", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/ar/desk/claims.json?after=x", HttpStatusCode.UnprocessableEntity)]
    public async Task What_is_wrong_is_told_as_data_in_the_language_of_the_address(string path, HttpStatusCode status)
    {
        await using var open = await OpenSite.Signed(OpenSite.Schools);
        var answer = await open.Get(path);
        Assert.Equal((status, "application/problem+json"), (answer.Status, answer.Message.Content.Headers.ContentType!.MediaType));
        using var problem = JsonDocument.Parse(answer.Text);
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Matches(@"\p{IsArabic}", problem.RootElement.GetProperty("title").GetString()!);
    }

    [Fact]
    public async Task The_desks_data_is_for_whoever_has_its_key()
    {
        await using var open = await OpenSite.On(OpenSite.Schools);
        foreach (var path in (string[])["claims.json", $"claims/{open.ClaimOf("412").Id}.json", "log.json", "search.json?q=schools"])
            Assert.Equal(HttpStatusCode.Unauthorized, (await open.Get($"/en/desk/{path}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await open.Get("/openapi/v1.json")).Status);
    }

    private static async Task<HttpStatusCode> Ask(OpenSite open, Uri address, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { tag } } };
        using var answer = await open.Send(request);
        return answer.StatusCode;
    }

    // As much of JSON Schema as the description uses.
    private static List<string> Faults(JsonElement value, JsonElement schema, JsonElement root, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Faults(value, reference.GetString()!.Split('/')[1..].Aggregate(root, (part, name) => part.GetProperty(name)), root, at);
        if (schema.TryGetProperty("anyOf", out var any))
            return any.EnumerateArray().Any(one => Faults(value, one, root, at).Count == 0) ? [] : [$"{at} is none of its kinds"];
        var found = new List<string>();
        var types = schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } several
            ? several.EnumerateArray().Select(one => one.GetString()!).ToList()
            : [schema.GetProperty("type").GetString()!];
        if (!types.Contains(KindOf(value)))
            found.Add($"{at} is {KindOf(value)}");
        if (schema.TryGetProperty("enum", out var words) && words.EnumerateArray().All(word => word.GetString() != value.GetString()))
            found.Add($"{at} is '{value}'");
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
            found.AddRange(value.EnumerateArray().SelectMany((one, number) => Faults(one, items, root, $"{at}[{number}]")));
        if (value.ValueKind != JsonValueKind.Object)
            return found;
        if (schema.TryGetProperty("required", out var required))
            found.AddRange(
                required
                    .EnumerateArray()
                    .Select(name => name.GetString()!)
                    .Where(name => !value.TryGetProperty(name, out _))
                    .Select(name => $"{at} has no {name}")
            );
        var hasNames = schema.TryGetProperty("properties", out var properties);
        var hasOthers = schema.TryGetProperty("additionalProperties", out var others);
        foreach (var member in value.EnumerateObject())
        {
            if (hasNames && properties.TryGetProperty(member.Name, out var own))
                found.AddRange(Faults(member.Value, own, root, $"{at}.{member.Name}"));
            else if (hasOthers)
                found.AddRange(Faults(member.Value, others, root, $"{at}.{member.Name}"));
            else if (hasNames)
                found.Add($"{at}.{member.Name} is not described");
        }

        return found;
    }

    private static string KindOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => "integer",
            JsonValueKind.Null => "null",
            _ => "boolean",
        };

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Places();

    [GeneratedRegex("(?<=/)(c[0-9a-f]{16}|[0-9a-f]{64})")]
    private static partial Regex Ids();
}
