namespace Hasila.Journeys.Tests.Mistakes;

/// <summary>A folder in which everything is a little wrong.</summary>
public sealed class MistakeFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    public MistakeFolder()
    {
        Directory.CreateDirectory(_folder.File("empty"));
        Directory.CreateDirectory(_folder.File("half"));
        System.IO.File.Copy(TestMaterial.InRepository("samples", "pages", "2024-03-21-al-difaf.html"), _folder.File("page.html"));
        Write("empty.html", "");
        Write("blank.html", " \n \n");
        Write("picture.png", [0x89, .. "PNG\r\n\u001a\n"u8, .. new byte[64]]);
        Write("pages.zip", [.. "PK\u0003\u0004"u8, .. new byte[64]]);
        Write("report.pdf", "%PDF-1.4\nbroken");
        Write("note.db", "Buy bread.\n");
        Write("broken.yaml", "frames:\n  - id: security\n   name: [\n");
        Write("half/evidence.yaml", "series:\n  - id: a\n    name: {ar: \"س\", en: \"a\"}\n    file: gone.csv\n");
        Write("list.tsv", "page.html\thttp//outlet\n");
        Write("decisions.tsv", "join a b\n");
        Write("feeds.txt", "");
        var noise = new byte[3000];
        new Random(20240321).NextBytes(noise);
        Write("noise.html", noise);
        Assert.Equal(0, HasilaProcess.Run(["add", "page.html", "--ledger", "work.db"], null, Path).ExitCode);
    }

    public string Path => _folder.Path;

    public void Dispose() => _folder.Dispose();

    private void Write(string name, string text) => System.IO.File.WriteAllText(_folder.File(name), text);

    private void Write(string name, byte[] bytes) => System.IO.File.WriteAllBytes(_folder.File(name), bytes);
}
