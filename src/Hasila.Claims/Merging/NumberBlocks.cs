using System.Globalization;
using System.Runtime.InteropServices;
using Hasila.Claims.Model;

namespace Hasila.Claims.Merging;

/// <summary>Which mentions a new one may be one claim with: those of the same number, or of the same indicator without one, within days of it.</summary>
internal sealed class NumberBlocks
{
    private readonly Dictionary<BlockKey, Block> _blocks = [];

    /// <summary>Those that the mention has to be compared with, and adds it.</summary>
    public IEnumerable<(Strand Strand, Mention Mention)> Meet(Strand strand, Mention mention)
    {
        var key = BlockKey.Of(mention);
        if (!_blocks.TryGetValue(key, out var block))
            _blocks[key] = block = new Block();
        var met = block.Near(mention, WithinDays(mention));
        block.Add(strand, mention);
        return met;
    }

    /// <summary>
    /// How many days from its own the mentions lie that a new one has to be compared with. Without a number, or with a small round one, no further than a
    /// few: too much is printed within weeks that is as round.
    /// </summary>
    public static int WithinDays(Mention mention) => mention.IsTelling || MergeRules.IsLarge(mention) ? OneEvent.Days : OneEvent.CloseDays;

    /// <summary>A name for the block of a mention: mentions of two blocks are never compared.</summary>
    public static string NameOf(Mention mention)
    {
        var key = BlockKey.Of(mention);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{key.Value:0.############################}|{key.High:0.############################}|{(key.IsShare ? "%" : "")}|{key.Indicator}"
        );
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct BlockKey(decimal? Value, decimal? High, bool IsShare, string? Indicator)
    {
        public static BlockKey Of(Mention mention) =>
            mention.IsNumberless
                ? new BlockKey(null, null, false, mention.Indicator.Id)
                : new BlockKey(
                    mention.Appearance.Figure!.Value,
                    mention.Appearance.Figure.High,
                    mention.Appearance.Figure.Unit == "percent",
                    mention.Appearance.Figure.Value is null ? mention.Indicator.Id : null
                );
    }

    private sealed class Block
    {
        private readonly Dictionary<int, List<(Strand, Mention)>> _days = [];
        private readonly Dictionary<int, List<(Strand, Mention)>> _months = [];
        private readonly List<(Strand, Mention)> _undated = [];

        public void Add(Strand strand, Mention mention)
        {
            if (mention.Days is not { } days)
                _undated.Add((strand, mention));
            else if (days.From == days.To)
                (CollectionsMarshal.GetValueRefOrAddDefault(_days, days.From, out _) ??= []).Add((strand, mention));
            else
                (CollectionsMarshal.GetValueRefOrAddDefault(_months, MonthOf(days.From), out _) ??= []).Add((strand, mention));
        }

        public List<(Strand, Mention)> Near(Mention mention, int within)
        {
            var met = new List<(Strand, Mention)>();
            if (mention.Days is not { } days)
            {
                // Without a day only a number of many digits joins anything.
                if (!mention.IsTelling)
                    return met;
                foreach (var list in _days.Values)
                    met.AddRange(list);
                foreach (var list in _months.Values)
                    met.AddRange(list);
                met.AddRange(_undated);
                return met;
            }

            var (from, to) = (days.From - within, days.To + within);
            if (_days.Count <= to - from)
            {
                foreach (var (day, list) in _days)
                {
                    if (day >= from && day <= to)
                        met.AddRange(list);
                }
            }
            else
            {
                for (var day = from; day <= to; day++)
                {
                    if (_days.TryGetValue(day, out var list))
                        met.AddRange(list);
                }
            }

            for (var month = MonthOf(from); _months.Count > 0 && month <= MonthOf(to); month++)
            {
                if (_months.TryGetValue(month, out var list))
                    met.AddRange(list.Where(one => one.Item2.Days!.Value.Apart(days) <= within));
            }

            if (mention.IsTelling)
                met.AddRange(_undated);
            return met;
        }

        private static int MonthOf(int day) =>
            DateOnly.FromDayNumber(Math.Clamp(day, 0, DateOnly.MaxValue.DayNumber)) is var date ? (date.Year * 12) + date.Month : 0;
    }
}
