using Hasila.Disk;
using Hasila.Publishing.Tests.Infographics;
using Hasila.Publishing.Writing;
using Hasila.Testing;
using Xunit;

namespace Hasila.Publishing.Tests.Editions;

[Trait("Cost", "high")]
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
    public void Where_names_cannot_be_exchanged_the_earlier_edition_is_put_back_if_the_new_one_cannot_take_its_place()
    {
        var target = _folder.File("edition");
        EditionWriter.Write(Sample.Edition, target);
        using (var swap = FolderSwap.Begin(target))
        {
            Directory.Delete(swap.Folder);
            Assert.ThrowsAny<IOException>(swap.MoveAside);
            Assert.True(File.Exists(Path.Combine(target, "edition.json")));
        }

        using (var swap = FolderSwap.Begin(target))
        {
            File.WriteAllText(Path.Combine(swap.Folder, "edition.json"), "{}");
            swap.MoveAside();
        }

        Assert.Equal("{}", File.ReadAllText(Path.Combine(target, "edition.json")));
        Assert.Equal([target], Directory.EnumerateFileSystemEntries(_folder.Path));
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

    [Fact]
    public void An_edition_whose_flush_the_disk_refuses_leaves_the_earlier_one_where_it_was()
    {
        var target = _folder.File("edition");
        EditionWriter.Write(Sample.Edition, target);
        File.WriteAllText(Path.Combine(target, "of-the-earlier.txt"), "earlier");
        var flushes = 0;
        using (FaultyDisk.Install(_ => ++flushes == 3))
            Assert.Throws<IOException>(() => EditionWriter.Write(Sample.Edition, target));

        Assert.True(File.Exists(Path.Combine(target, "of-the-earlier.txt")));
        Assert.Equal([target], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Every_file_of_an_edition_and_its_folders_are_flushed_before_it_takes_its_name()
    {
        var target = _folder.File("edition");
        List<string> flushed = [];
        using (
            FaultyDisk.Install(name =>
            {
                Assert.True(name == _folder.Path || !Directory.Exists(target));
                flushed.Add(Path.GetFileName(name));
                return false;
            })
        )
            EditionWriter.Write(Sample.Edition, target);

        Assert.Superset(Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories).Select(Path.GetFileName).ToHashSet()!, flushed.ToHashSet());
        Assert.Contains("fonts", flushed);
    }

    [Fact]
    public void What_a_killed_publisher_left_is_swept_by_the_next_one()
    {
        var target = _folder.File("edition");
        Directory.CreateDirectory(target + ".writing-0123abcd/fonts");
        File.WriteAllText(target + ".writing-0123abcd.held", "");

        EditionWriter.Write(Sample.Edition, target);

        Assert.Equal([target], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void An_edition_that_a_killed_publisher_had_put_aside_is_put_back_where_none_stands()
    {
        var target = _folder.File("edition");
        EditionWriter.Write(Sample.Edition, target);
        Directory.Move(target, target + ".writing-0123abcd.earlier");

        using (FaultyDisk.Install(_ => true))
            Assert.Throws<IOException>(() => EditionWriter.Write(Sample.Edition, target));

        Assert.True(File.Exists(Path.Combine(target, "edition.json")));
    }

    [Fact]
    public void The_folder_of_a_publisher_at_work_is_let_alone()
    {
        var target = _folder.File("edition");
        using var other = FolderSwap.Begin(target);
        File.WriteAllText(Path.Combine(other.Folder, "edition.json"), "{}");

        EditionWriter.Write(Sample.Edition, target);
        Assert.True(Directory.Exists(other.Folder));
        other.Commit();

        Assert.Equal("{}", File.ReadAllText(Path.Combine(target, "edition.json")));
    }
}
