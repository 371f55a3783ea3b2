using System.Buffers;
using Hasila.Reading.Html.Blocks;
using Hasila.Reading.Html.Tree;

namespace Hasila.Reading.Html.Learned;

/// <summary>
/// Rows of the second look: the measures of a block, and how likely the first look found the blocks around it, those built alike and those of the same parent.
/// An article is one thing; a block in its midst is of it, a block beside it is not.
/// </summary>
internal static class CompanyRows
{
    private const int Reach = 4;
    private const int Extra = 13 + (Reach * 2);
    private const float Sure = 0.7f;
    private const int FarAway = 40;

    public static readonly int Width = BlockRows.Width + Extra;

    /// <returns>An array of the shared pool, perhaps longer than the rows; those of blocks plainly outside are not filled.</returns>
    public static float[] Of(PageReading page, float[] rows, float[] likely)
    {
        var blocks = page.Blocks;
        var company = ArrayPool<float>.Shared.Rent(blocks.Count * Width);
        // By the number of what they are built like, and by the place of the element.
        var alike = new (float Text, float Likely, float Most)[blocks.Count];
        var siblings = new (float Text, float Likely)[page.Elements];
        var cousins = new (float Text, float Likely)[page.Elements];
        float total = 0,
            most = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var (block, length) = (blocks[i], blocks[i].Text.Length);
            ref var same = ref alike[block.Signature];
            same = (same.Text + length, same.Likely + (length * likely[i]), Math.Max(same.Most, likely[i]));
            Add(siblings, block.Element.Parent, length, likely[i]);
            Add(cousins, block.Element.Parent?.Parent, length, likely[i]);
            total += length * likely[i];
            most = Math.Max(most, likely[i]);
        }

        var after = AfterSure(likely);
        var (before, sureAt) = (0f, -FarAway);
        foreach (var i in page.Candidates)
        {
            var row = company.AsSpan(i * Width, Width);
            rows.AsSpan(i * BlockRows.Width, BlockRows.Width).CopyTo(row);
            var at = BlockRows.Width;
            var length = blocks[i].Text.Length;
            row[at++] = likely[i];
            for (var distance = 1; distance <= Reach; distance++)
            {
                row[at++] = i - distance >= 0 ? likely[i - distance] : -1;
                row[at++] = i + distance < likely.Length ? likely[i + distance] : -1;
            }

            var same = alike[blocks[i].Signature];
            row[at++] = Others(same.Text, same.Likely, length, likely[i]);
            row[at++] = same.Likely / Math.Max(1, total);
            row[at++] = same.Most;
            var (siblingText, siblingLikely) = Get(siblings, blocks[i].Element.Parent);
            row[at++] = Others(siblingText, siblingLikely, length, likely[i]);
            row[at++] = siblingLikely / Math.Max(1, total);
            var (cousinText, cousinLikely) = Get(cousins, blocks[i].Element.Parent?.Parent);
            row[at++] = Others(cousinText, cousinLikely, length, likely[i]);
            row[at++] = cousinLikely / Math.Max(1, total);
            row[at++] = before / Math.Max(1, total);
            row[at++] = MathF.Log(1 + total);
            row[at++] = Math.Min(FarAway, i - sureAt);
            row[at++] = Math.Min(FarAway, after[i] - i);
            row[at] = most;
            before += length * likely[i];
            if (likely[i] >= Sure)
                sureAt = i;
        }

        return company;
    }

    private static int[] AfterSure(float[] likely)
    {
        var after = new int[likely.Length];
        var next = likely.Length + FarAway;
        for (var i = likely.Length - 1; i >= 0; i--)
        {
            after[i] = next;
            if (likely[i] >= Sure)
                next = i;
        }

        return after;
    }

    private static float Others(float text, float likely, float ownText, float ownLikely) =>
        text - ownText < 1 ? -1 : (likely - (ownText * ownLikely)) / (text - ownText);

    private static void Add((float Text, float Likely)[] sums, PageElement? element, int length, float likely)
    {
        if (element is null)
            return;
        ref var sum = ref sums[element.Order];
        sum = (sum.Text + length, sum.Likely + (length * likely));
    }

    private static (float Text, float Likely) Get((float Text, float Likely)[] sums, PageElement? element) => element is null ? default : sums[element.Order];
}
