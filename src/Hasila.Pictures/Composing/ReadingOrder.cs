using Hasila.Pictures.Pixels;

namespace Hasila.Pictures.Composing;

/// <summary>Rows from the top; in a row from the side on which its script begins.</summary>
internal static class ReadingOrder
{
    public static List<T> Of<T>(IEnumerable<T> things, Func<T, Box> boxOf, bool rightToLeft)
    {
        var rows = new List<(Box Box, List<T> Things)>();
        foreach (var thing in things.OrderBy(thing => boxOf(thing).Top))
        {
            var box = boxOf(thing);
            if (rows.Count > 0 && rows[^1].Box.SharedHeight(box) > 0.5 * Math.Min(rows[^1].Box.Height, box.Height))
                rows[^1].Things.Add(thing);
            else
                rows.Add((box, [thing]));
        }

        return [.. rows.SelectMany(row => row.Things.OrderBy(thing => rightToLeft ? -boxOf(thing).Right : boxOf(thing).Left))];
    }
}
