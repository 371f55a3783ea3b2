namespace Hasila.House.Tests;

/// <summary>The data's way is one line: no folder of <c>src</c> needs, over any number of steps, a folder that needs it.</summary>
public sealed class FolderTests
{
    /// <summary>
    /// The one circle that stays: the tree of HTML, the tokenizer and the builder that fill it. They write the tree's arrays directly, and the tree's
    /// entrance calls them, so that no public type shows a half-built tree.
    /// </summary>
    private static readonly string[] s_treeAndBuilder = ["Hasila.Html", "Hasila.Html/Building", "Hasila.Html/Tokens"];

    [Fact]
    [Trait("Cost", "high")]
    public void No_folders_stand_in_a_circle()
    {
        var arrows = SourceTree.Arrows();
        Assert.NotEmpty(arrows);
        var circles = Circles.Find(arrows.Keys).Where(circle => !circle.SequenceEqual(s_treeAndBuilder)).ToList();
        var inside = circles.SelectMany(circle => arrows.Where(a => circle.Contains(a.Key.From) && circle.Contains(a.Key.To)));
        Assert.True(circles.Count == 0, string.Join('\n', inside.Select(a => $"{a.Key.From} -> {a.Key.To}   {a.Value}").Prepend("folders in a circle:")));
    }

    [Fact]
    public void No_folder_is_a_hall() =>
        Assert.Empty(SourceTree.Files.GroupBy(file => Path.GetDirectoryName(file.FilePath)).Where(folder => folder.Count() > 25).Select(folder => folder.Key));
}
