using Xunit;

namespace Hasila.Html.Tests;

/// <summary>Inputs made to hurt a parser, at a size where anything but linear time or memory shows.</summary>
[Trait("Cost", "high")]
public class HostileInputTests(ITestOutputHelper output)
{
    private const int Small = 100_000;
    private const int Large = 1_000_000;

    public static TheoryData<string> Names => [.. HostileInput.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_input_is_parsed_in_time_and_memory_that_its_size_allows(string name)
    {
        var (small, large) = (HostileInput.All[name](Small), HostileInput.All[name](Large));
        var tree = Parse(name, small);
        Parse(name, large);
        Growth.InProportion((double)large.Length / small.Length, () => tree.Load(small), () => tree.Load(large));
    }

    private HtmlTree Parse(string name, byte[] input)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var tree = HtmlTree.Parse(input);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        output.WriteLine(
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{name}: {input.Length / 1e6:0.0} MB, {(double)tree.RetainedBytes / input.Length:0.0} x held, "
                    + $"{(double)allocated / input.Length:0.0} x allocated, {tree.Count} nodes, limits {tree.Limits}"
            )
        );
        TreeInvariants.Hold(tree);
        Assert.Contains("the end", HtmlWriter.Outer(tree.Root), StringComparison.Ordinal);
        Assert.True(tree.RetainedBytes <= (input.Length * 10L) + 200_000, $"{tree.RetainedBytes} bytes for {input.Length}");
        return tree;
    }
}
