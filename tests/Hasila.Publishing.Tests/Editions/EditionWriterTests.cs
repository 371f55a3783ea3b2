using Hasila.Publishing.Tests.Infographics;
using Hasila.Publishing.Writing;
using Hasila.Testing;
using Xunit;

namespace Hasila.Publishing.Tests.Editions;

public sealed class EditionWriterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_edition_replaces_an_earlier_one_and_leaves_nothing_beside_it()
    {
        var target = _folder.File("edition");
        EditionWriter.Write(Sample.Edition, target);
        File.WriteAllText(Path.Combine(target, "left-over.txt"), "of the earlier edition");

        EditionWriter.Write(Sample.Edition, target);

        Assert.Equal([target], Directory.EnumerateFileSystemEntries(_folder.Path));
        Assert.False(File.Exists(Path.Combine(target, "left-over.txt")));
        Assert.True(File.Exists(Path.Combine(target, "fonts", "LICENSE_FONT.NotoSansArabic")));
    }

    [Fact]
    public void The_same_edition_gives_the_same_bytes()
    {
        var (one, two) = (_folder.File("one"), _folder.File("two"));
        EditionWriter.Write(Sample.Edition, one);
        EditionWriter.Write(Sample.Edition, two);

        foreach (var file in Directory.EnumerateFiles(one, "*", SearchOption.AllDirectories))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(two, Path.GetRelativePath(one, file))));
    }

    [Fact]
    public void A_folder_with_other_things_in_it_is_left_alone()
    {
        var mine = _folder.File("photos/one.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(mine)!);
        File.WriteAllText(mine, "mine");

        var refusal = Assert.Throws<IOException>(() => EditionWriter.Write(Sample.Edition, Path.GetDirectoryName(mine)!));

        Assert.Contains("--out", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(mine));
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_target_that_is_a_file_is_left_alone()
    {
        var file = _folder.File("edition");
        File.WriteAllText(file, "mine");

        Assert.ThrowsAny<IOException>(() => EditionWriter.Write(Sample.Edition, file));

        Assert.Equal("mine", File.ReadAllText(file));
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder.Path));
    }
}
