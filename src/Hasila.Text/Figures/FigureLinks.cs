using Hasila.Text.Lexicons;
using Hasila.Text.Tokens;

namespace Hasila.Text.Figures;

/// <summary>
/// How two figures that stand side by side belong together: one amount in two units, a part and its whole, the ends of a change, or two that share a unit.
/// </summary>
internal readonly ref struct FigureLinks(TokenList tokens, Vocabulary words, UnitSteps steps)
{
    /// <summary>How far behind the first end of a change the second may stand.</summary>
    private const int ChangeReach = 10;

    /// <summary>True where <paramref name="now"/> was only the smaller part of <paramref name="before"/>, which has taken it in.</summary>
    internal bool Merge(ref FigureDraft before, in FigureDraft now)
    {
        if (
            before.Unit is null
            || now.Unit is null
            || before.Counted >= 0
            || before.Vague
            || now.Vague
            || now.Comparator != Comparator.Exact
            || before.High is not null
        )
            return false;
        if (!IsJoined(before.Next, now.First, apart: true) || steps.Between(before.Finest ?? before.Unit, now.Unit) is not { } step || now.Number.Value >= step)
            return false;
        before.Ratio = (before.Ratio == 0 ? 1 : before.Ratio) * step;
        before.Number = before.Number with { Value = before.Number.Value + (now.Number.Value / before.Ratio), Step = now.Number.Step / before.Ratio };
        (before.Finest, before.Next, before.Counted, before.CountedEnd) = (now.Unit, now.Next, now.Counted, now.CountedEnd);
        return true;
    }

    /// <summary>Gives a figure what the one behind it tells, and the other way round.</summary>
    internal void Relate(ref FigureDraft before, ref FigureDraft now)
    {
        if (before.Vague || now.Vague)
            return;
        if (IsWhole(before, now))
        {
            before.Whole = now.Number.Value;
            Share(ref before, now);
        }
        else if (IsChange(before, now, Kinds.From, Kinds.To))
        {
            now.From = before.Number.Value;
            Share(ref before, now);
            Share(ref now, before);
        }
        else if (IsChange(before, now, Kinds.To, Kinds.From) && FollowsChange(before.First))
        {
            before.From = now.Number.Value;
            Share(ref now, before);
        }
        else if (before.Comparator == Comparator.Exact && IsJoined(before.Next, now.First, apart: false) && before.Number.Printed == now.Number.Printed)
        {
            Share(ref before, now);
        }
    }

    private static void Share(ref FigureDraft to, in FigureDraft from)
    {
        if (to.Unit is null && to.Counted < 0)
            (to.Unit, to.Counted, to.CountedEnd) = (from.Unit, from.Counted, from.CountedEnd);
    }

    /// <summary>"14 من أصل 18", "fourteen of the 18", "3 out of 4".</summary>
    private bool IsWhole(in FigureDraft before, in FigureDraft now)
    {
        var i = Math.Max(before.Next, before.CountedEnd);
        if (now.Unit == "percent" || before.High is not null || now.First - i is < 1 or > 3 || !words.IsNamed(tokens[i], "of"))
            return false;
        for (var j = i + 1; j < now.First; j++)
        {
            if (!words.IsNamed(tokens[j], "whole"))
                return false;
        }

        if (before.Unit == "percent" || before.Number.IsFraction)
            return true;
        return before.Number.Value <= now.Number.Value && (before.Unit is null || now.Unit is null || before.Unit == now.Unit);
    }

    private bool IsChange(in FigureDraft before, in FigureDraft now, Kinds first, Kinds second)
    {
        if (before.High is not null || now.High is not null || now.First - before.Next is < 1 or > ChangeReach)
            return false;
        if (!tokens[before.First - 1].Is(first) || !tokens[now.First - 1].Is(second))
            return false;
        for (var i = before.Next; i < now.First; i++)
        {
            if (tokens[i].Kind == TokenKind.Mark && tokens[i].Number is '.' or '؛' or ';')
                return false;
        }

        return before.Unit is null || now.Unit is null || before.Unit == now.Unit;
    }

    private bool FollowsChange(int i)
    {
        for (var j = i - 1; j >= 0 && i - j <= ChangeReach; j--)
        {
            if (tokens[j].Is(Kinds.Change))
                return true;
        }

        return false;
    }

    /// <summary>Only "and" stands between, or nothing; <paramref name="apart"/> allows a comma before it.</summary>
    private bool IsJoined(int i, int next, bool apart)
    {
        if (apart && next > i && tokens[i].Kind == TokenKind.Mark && tokens[i].Number is ',' or '،')
            i++;
        if (i == next)
            return apart || tokens[next].HasPrefix(Clitics.And);
        return i + 1 == next && (tokens[i].Is(Kinds.And) || words.IsNamed(tokens[i], "or"));
    }
}
