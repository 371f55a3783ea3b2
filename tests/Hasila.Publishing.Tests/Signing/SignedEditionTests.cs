using System.Diagnostics;
using System.Text;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Signing;
using Hasila.Publishing.Tests.Infographics;
using Hasila.Publishing.Writing;
using Hasila.Testing;
using Xunit;

namespace Hasila.Publishing.Tests.Signing;

public sealed class SignedEditionTests(SignedEditionTests.SignedEdition signed) : IClassFixture<SignedEditionTests.SignedEdition>, IDisposable
{
    private const string Comment = "file:datapackage.json\thashed\thead:0a1b";
    private static readonly EditionKey s_key = EditionKey.New();
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_signed_is_told_with_its_comment() =>
        Assert.Equal(Comment, EditionSignature.Verify(s_key.PublicFile(), s_key.Sign("words"u8, Comment), "words"u8));

    [Fact]
    public void Other_contents_another_comment_and_another_key_are_refused()
    {
        var signature = s_key.Sign("words"u8, Comment);

        Assert.Null(EditionSignature.Verify(s_key.PublicFile(), signature, "word"u8));
        Assert.Null(EditionSignature.Verify(s_key.PublicFile(), signature.Replace("0a1b", "0a1c", StringComparison.Ordinal), "words"u8));
        Assert.Null(EditionSignature.Verify(EditionKey.New().PublicFile(), signature, "words"u8));
    }

    [Theory]
    [InlineData("")]
    [InlineData("untrusted comment: x\nAAAA\n")]
    [InlineData("a\nb\nc\nd\n")]
    public void What_is_no_signature_says_so(string signature) =>
        Assert.Throws<FormatException>(() => EditionSignature.Verify(s_key.PublicFile(), signature, "words"u8));

    [Fact]
    public void A_secret_key_is_read_back_and_a_damaged_one_is_refused()
    {
        var file = s_key.SecretFile();
        Assert.Equal(s_key.PublicFile(), EditionKey.Read(file).PublicFile());

        var line = file.Split('\n')[1];
        var bytes = Convert.FromBase64String(line);
        bytes[70] ^= 1;
        var refusal = Assert.Throws<FormatException>(() => EditionKey.Read(file.Replace(line, Convert.ToBase64String(bytes), StringComparison.Ordinal)));
        Assert.Contains("checksum", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_that_says_what_its_id_was_made_of_is_whole()
    {
        var check = EditionCheck.Of(Written(), s_key.PublicFile());

        Assert.Empty(check.Problems);
        Assert.Equal(Comment, check.Comment);
        Assert.True(check.Files > 10);
    }

    [Theory]
    [InlineData("claims.csv")]
    [InlineData("edition.json")]
    [InlineData("fonts/LICENSE_FONT.NotoSansArabic")]
    public void One_changed_byte_is_named_by_its_file(string name)
    {
        var folder = Written();
        var file = Path.Combine(folder, name);
        var bytes = File.ReadAllBytes(file);
        bytes[^2] ^= 1;
        File.WriteAllBytes(file, bytes);

        Assert.Contains($"{name}: was changed", EditionCheck.Of(folder, s_key.PublicFile()).Problems);
    }

    [Fact]
    public void A_file_that_is_missing_or_was_added_is_named()
    {
        var folder = Written();
        File.Delete(Path.Combine(folder, "claims.parquet"));
        File.WriteAllText(Path.Combine(folder, "note.txt"), "added");

        Assert.Equal(["claims.parquet: is missing", "note.txt: is not of the edition"], EditionCheck.Of(folder, s_key.PublicFile()).Problems);
    }

    [Fact]
    public async Task Minisign_checks_it_and_signs_with_our_key()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/minisign"), "minisign is not on this machine; the other tests check the form");
        var folder = Written();
        var manifest = Path.Combine(folder, "datapackage.json");
        await File.WriteAllTextAsync(_folder.File("open.pub"), s_key.PublicFile(), TestContext.Current.CancellationToken);
        Assert.Equal(0, await Minisign("-V", "-p", _folder.File("open.pub"), "-m", manifest));

        await File.AppendAllTextAsync(manifest, " ", TestContext.Current.CancellationToken);
        Assert.NotEqual(0, await Minisign("-V", "-p", _folder.File("open.pub"), "-m", manifest));
    }

    private static async Task<int> Minisign(params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo("/usr/bin/minisign", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        return run.ExitCode;
    }

    // A copy of its own for each test.
    private string Written()
    {
        foreach (var file in Directory.EnumerateFiles(signed.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder.File("edition"), Path.GetRelativePath(signed.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return _folder.File("edition");
    }

    /// <summary>The sample edition, signed, written once; its id is that of its data, as a builder makes it.</summary>
    public sealed class SignedEdition : IDisposable
    {
        private readonly TempFolder _folder = new();

        public SignedEdition()
        {
            var edition = Sample.Edition with { Id = "" };
            edition = edition with { Id = EditionId.Of(edition.AsOf, json => EditionJson.Write(json, edition)) };
            EditionWriter.Write(edition, Folder, new EditionWriting { Sign = written => EditionCheck.Sign(written, s_key, Comment) });
        }

        public string Folder => _folder.File("edition");

        public void Dispose() => _folder.Dispose();
    }
}
