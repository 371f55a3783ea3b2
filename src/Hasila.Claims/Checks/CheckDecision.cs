using System.Text.Json;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Checks.Sentences;
using Hasila.Claims.Evidence;
using Hasila.Claims.Evidence.Readings;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Text.Figures;

namespace Hasila.Claims.Checks;

/// <summary>The rules in their order: inputs to finding. A pure function; nothing else decides.</summary>
internal static class CheckDecision
{
    public static Finding Decide(CheckInputs inputs)
    {
        var draft = Weigh(inputs);
        var decided =
            inputs.Test is null
            && inputs.Claim.Value is not null
            && draft.Outcome is not (Outcome.NotCheckable or Outcome.NotComparable)
            && draft.Observed is not null;
        return new Finding
        {
            ClaimId = inputs.Claim.ClaimId,
            SeriesId = inputs.Series?.Id,
            AsOf = inputs.Claim.AsOf,
            Outcome = draft.Outcome,
            Claimed = draft.Claimed,
            Observed = draft.Observed,
            Grade = draft.Grade,
            Ratio = draft.Ratio,
            Scope = draft.Scope,
            Flags = draft.Flags,
            Confidence = decided ? Confidence.Rate(draft.Flags, inputs.Beside) : null,
            Calculation = draft.Steps,
            Explanation = FindingSentence.Write(inputs, draft),
            Because = draft.Reason == CheckReason.None ? null : FindingWording.Reason(draft.Reason),
            Inputs = inputs,
        };
    }

    private static FindingDraft Weigh(CheckInputs inputs)
    {
        var claim = inputs.Claim;
        var draft = new FindingDraft(claim.Flags);
        if (Uncheckable(claim) is var reason && reason is not CheckReason.None)
            return inputs.Series is { Proxy: true } proxy ? BesideProxy(draft, claim, proxy, reason) : draft.End(reason, Outcome.NotCheckable);

        var step = PrintedStep.Infer(claim.Value!.Value, claim.Step, claim.Unit);
        draft.Claimed = Admitted(claim, step.Nominal, inputs.Settings);
        draft.Say(
            $"claimed {Word(claim.Comparator)} {Numbers.Show(claim.Value.Value)}{(claim.High is { } high ? $" to {Numbers.Show(high)}" : "")}, "
                + $"printed step {Numbers.Show(step.Nominal)}{(step.Ambiguous ? " (the print does not tell)" : "")}: admits "
                + $"{Numbers.Show(draft.Claimed!.Value)}"
        );
        if (inputs.Test is { } test)
            return AgainstItself(draft, claim, test, step, inputs.Settings);
        return inputs.Series is { } series ? AgainstSeries(draft, inputs, series, step) : draft.End(CheckReason.NoSeries, Outcome.Insufficient);
    }

    /// <summary>
    /// What cannot be checked as it is worded may still have something that moves with it; it is named, and decides nothing.
    /// A claim without a number says that something is so: on a scale of no (0) and yes (1), of which the proxy leaves all open.
    /// </summary>
    private static FindingDraft BesideProxy(FindingDraft draft, NormalForm claim, EvidenceSeries proxy, CheckReason uncheckable)
    {
        if (uncheckable == CheckReason.NoNumber)
        {
            (draft.Claimed, draft.Observed) = (YesOrNo.Yes, YesOrNo.Open);
            draft.Say(
                $"no number is claimed: that it is so is yes (1) of no (0) and yes, and admits {Numbers.Show(YesOrNo.Yes)}; the proxy leaves all "
                    + $"between no and yes open: {Numbers.Show(YesOrNo.Open)}"
            );
        }

        draft.Raise(Flag.Proxy, PlaceScope.Compare(claim, proxy) is (Extent.Same, _) ? null : Flag.Scope);
        return draft.End(CheckReason.Proxy, Outcome.Insufficient);
    }

    private static CheckReason Uncheckable(NormalForm claim)
    {
        if (claim.Flags.Any(flag => flag is "plan" or "forecast" or "target"))
            return CheckReason.NotYet;
        if (claim.Comparator == Comparator.Vague)
            return CheckReason.VagueNumber;
        if (claim.Value is not { } value)
            return CheckReason.NoNumber;
        return
            EvidenceNumber.IsWorkable(value)
            && EvidenceNumber.IsWorkable(claim.High ?? 0)
            && claim.Step is null or (>= EvidenceNumber.Smallest and <= EvidenceNumber.Largest)
            ? CheckReason.None
            : CheckReason.NumberOutOfRange;
    }

    private static NumberInterval? Admitted(NormalForm claim, decimal step, CheckSettings settings) =>
        ClaimInterval.Compute(
            claim.Value!.Value,
            claim.High,
            claim.Comparator,
            step,
            PrintedStep.IsShare(claim.Unit) && claim.Kind != PeriodKind.Change,
            settings
        );

    private static FindingDraft AgainstItself(FindingDraft draft, NormalForm claim, InternalTest test, PrintedStep step, CheckSettings settings)
    {
        draft.Say([.. test.Steps]);
        draft.Raise(Flag.Internal);
        draft.Raise([.. test.Flags]);
        draft.Observed = test.Expected;
        Compare(draft, claim, test.Expected, step, settings);
        return draft;
    }

    private static FindingDraft AgainstSeries(FindingDraft draft, CheckInputs inputs, EvidenceSeries series, PrintedStep step)
    {
        var (claim, settings) = (inputs.Claim, inputs.Settings);
        if (Comparability.Compare(claim, series) is var mismatch && mismatch is not CheckReason.None)
            return draft.End(mismatch, Outcome.NotComparable);
        // "In 2018" of a number that the series adds up over the years is what was added in 2018.
        var kind = claim.Kind ?? (claim.From is not null && series.Kind == PeriodKind.Cumulative ? PeriodKind.Flow : series.Kind);
        if (kind == PeriodKind.Flow && claim.Flags.Contains(Flag.FiscalYear, StringComparer.Ordinal))
            return draft.End(CheckReason.FiscalYear, Outcome.Insufficient);
        if (claim.Kind is null)
            draft.Raise(Flag.PeriodKindNotStated);
        if (PlaceScope.Compare(claim, series) is not var (place, placeFlag))
            return draft.End(CheckReason.NoSeries, Outcome.Insufficient);
        draft.Raise(placeFlag);
        draft.Raise(Comparability.Flags(claim, series));

        var self = SelfSourced.By(claim, series);
        if (self)
            draft.Raise(Flag.SelfSourced);
        var points = EvidencePoints.Select(series, inputs.KnownBy);
        var reading = EvidenceInterval.Read(kind, claim, series, self ? SelfSourced.WithoutTheClaim(points, claim) : points, settings);
        draft.Say([.. reading.Steps]);
        draft.Raise([.. reading.Flags]);
        (draft.Since, draft.Day) = (reading.Since, reading.Day);
        if (reading.Day > (claim.Published ?? claim.AsOf))
            draft.Raise(Flag.LaterEvidence);
        if (reading.Observed is not { } observed)
            return draft.End(reading.Missing ?? CheckReason.NoObservation, Outcome.Insufficient);

        draft.Scope = new ScopeComparison(reading.Time, place, series.Group, series.Complete);
        observed = draft.Scope.Leaves(kind, observed);
        draft.Observed = observed;
        Settle(draft, inputs, series, reading, observed, step, kind);
        if (draft.Outcome == Outcome.Contradicted && PeriodMixUp.Find(kind, draft.Claimed!.Value, claim, series, points, settings) is var (other, fits))
        {
            draft.Raise(Flag.PeriodMixUp);
            draft.Say($"read as {Word(other)} the series has {Numbers.Show(fits)}, which the claim admits");
        }

        if (self && draft.Outcome == Outcome.Contradicted && series.NeverFalls && observed.IsAbove(draft.Claimed!.Value))
            draft.Raise(Flag.RunningTotalFell);
        WeighOthers(draft, inputs, observed);
        return draft;
    }

    private static void Settle(
        FindingDraft draft,
        CheckInputs inputs,
        EvidenceSeries series,
        EvidenceReading reading,
        NumberInterval observed,
        PrintedStep step,
        PeriodKind kind
    )
    {
        var bound = draft.Scope!.BoundFor(kind);
        var plain = Verdict.Compare(draft.Claimed!.Value, observed);
        if (series.Proxy)
            draft.Raise(Flag.Proxy);
        if (draft.Scope is { Place: not (Extent.Same or Extent.Unknown) } or { Group: not Extent.Same } or { Complete: false })
            draft.Raise(Flag.Scope);
        if (reading.Hole || series.BuiltOnHoles)
            draft.Raise(Flag.SeriesHole);

        var undecided =
            series.Proxy ? CheckReason.Proxy
            : reading.Hole ? CheckReason.Hole
            : draft.Scope.Place == Extent.Unknown ? CheckReason.PlaceNotStated
            : bound == Bound.None ? CheckReason.NoBound
            : CheckReason.None;
        if (undecided != CheckReason.None)
        {
            draft.Say($"a plain comparison would say {Word(plain)}");
            draft.End(undecided, Outcome.Insufficient);
            return;
        }

        if (bound == Bound.Exact)
        {
            Compare(draft, inputs.Claim, observed, step, inputs.Settings);
            if (reading.Bracket && draft.Outcome == Outcome.Consistent)
                draft.Raise(Flag.BracketStraddles);
            return;
        }

        draft.Outcome = Verdict.AgainstBound(draft.Claimed.Value, observed, bound);
        draft.Say($"the evidence is {(bound == Bound.Upper ? "an upper" : "a lower")} bound");
        if (draft.Outcome == Outcome.Insufficient)
            draft.End(CheckReason.BoundDoesNotDecide, Outcome.Insufficient);
        else
            Measure(draft, inputs.Claim, observed, inputs.Settings);
    }

    private static void Compare(FindingDraft draft, NormalForm claim, NumberInterval observed, PrintedStep step, CheckSettings settings)
    {
        Outcome With(decimal reading) =>
            Verdict.WithApproximator(Admitted(claim, reading, settings)!.Value, observed, claim.Value!.Value, reading, claim.Comparator);

        draft.Outcome = With(step.Nominal);
        var bounded = claim.Comparator is Comparator.More or Comparator.AtLeast or Comparator.Less or Comparator.AtMost;
        if (!bounded && step.Readings().Any(reading => With(reading) != draft.Outcome))
        {
            draft.Outcome = Outcome.Consistent;
            draft.Raise(Flag.StepAmbiguous);
            draft.Say($"a finer and a coarser reading of {Numbers.Show(claim.Value!.Value)} come out differently");
        }

        if (claim.Comparator is Comparator.More or Comparator.AtLeast && claim.Value > 0 && observed.Low > claim.Value * (1 + settings.UnderstatedShare))
            draft.Raise(Flag.Understated);
        Measure(draft, claim, observed, settings);
    }

    private static void Measure(FindingDraft draft, NormalForm claim, NumberInterval observed, CheckSettings settings)
    {
        draft.Say($"against {Numbers.Show(observed)}: {Word(draft.Outcome)}");
        if (draft.Outcome != Outcome.Contradicted)
            return;
        draft.Grade = Verdict.Grade(claim.Value!.Value, observed, settings);
        draft.Ratio = Verdict.StatedOver(claim.Value.Value, observed);
        if (draft.Ratio is { } ratio)
            draft.Say($"claim over evidence = {Numbers.Show(ratio)}");
        if (Transcription.Suspect(claim.Value.Value, observed))
            draft.Raise(Flag.TranscriptionSuspect);
    }

    private static void WeighOthers(FindingDraft draft, CheckInputs inputs, NumberInterval observed)
    {
        foreach (var other in inputs.Beside)
        {
            draft.Say(
                $"{(other.SameSeries ? "another vintage of " : "beside it, ")}{other.SeriesId} has {Numbers.Show(other.Observed)}: {Word(other.Outcome)}"
            );
            if (other.SameSeries)
                draft.Raise(other.Observed == observed ? null : Flag.Revised);
            else if (!Confidence.Counts(other))
                continue;
            else if (SeriesDisagree.OneSource(observed, other.Observed))
                draft.Raise(Flag.OneSource);
            else if (SeriesDisagree.Between(observed, other.Observed, inputs.Settings))
                draft.Raise(Flag.SeriesDisagree);
        }
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()).Replace('_', ' ');
}
