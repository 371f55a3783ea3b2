using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Statements.Sources;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Arabic;

/// <summary>
/// What stands in a document: جاء في البيان أن ...؛ ورد في تقرير صادر عن الهيئة: "...". The document speaks, or who issued it where that is said.
/// </summary>
internal sealed class DocumentReading(ArabicSentence s)
{
    private const int ReachOfOpening = 16;

    private static readonly Cue s_cue = new(
        CueLemmas.InDocument,
        CueKind.Verb,
        CueForm.Finite,
        Gender.Unknown,
        new HashSet<string>(),
        false,
        false,
        Stance.Claim
    );

    /// <returns>What the verb at token <paramref name="i"/> reports from a document before token <paramref name="end"/>; null where it reports
    /// nothing.</returns>
    public Report? Read(int i, int end)
    {
        var verb = s.Fold(i) is [ArabicLetter.Waw or ArabicLetter.Feh, .. var rest] && !Particles.NotInDocument.Contains(rest) ? rest : s.Fold(i);
        if (
            !Particles.InDocument.Contains(verb)
            || s.InSpeech(i)
            || i + 3 >= end
            || !Particles.InOrOn.Contains(s.Fold(i + 1))
            || !IsDocument(i + 2)
            || OpeningFrom(i + 3, end) is not { } opening
        )
            return null;
        var issuer = Issuer(i + 3, opening);
        var from = issuer ?? i + 2;
        var to = Math.Max(from + 1, NounGroup.End(s, from, opening));
        return new Report
        {
            Cue = s_cue,
            CueSpan = s.Tokens[i].Span,
            Start = i,
            IsFresh = s.Fold(i) != verb || i == 0 || s.Tokens[i - 1].IsComma,
            Opening = s.Fold(opening) == ":" ? opening + 1 : opening,
            Quote = QuotationFrom(s.Fold(opening) == ":" || s.IsThat(opening) && ArabicWords.IsBareThat(s.Fold(opening)) ? opening + 1 : opening),
            Source = s.Trimmed(from, to) is { IsEmpty: false } source ? source : null,
            Surroundings = new TextSpan(s.Tokens[i].Span.End, s.Tokens[opening - 1].Span.End),
            Rule = "opens-in-document",
        };
    }

    private bool IsDocument(int i) => Titles.IsArtifact(s.Fold(i)) || Addressing.IsMedium(s.Fold(i));

    private int? OpeningFrom(int from, int end)
    {
        for (var j = from; j < Math.Min(end - 1, from + ReachOfOpening); j++)
        {
            if (
                s.IsThat(j) && !ArabicWords.NotReportedBefore.Contains(s.Fold(j - 1))
                || s.Fold(j) == ":"
                || s.QuotationAt(j) is { IsLong: true, IsName: false }
            )
                return j;
            if (s.IsBreak(j) || s.CueAt(j) is { Form: CueForm.Finite })
                return null;
        }

        return null;
    }

    // بيان صادر عن الوزارة؛ تقرير أصدرته المنظمة
    private int? Issuer(int from, int opening)
    {
        for (var j = from; j + 1 < opening; j++)
        {
            if (
                s.Fold(j) == Particles.About && Particles.Issued.Contains(s.Fold(j - 1)) && NounGroup.CanBegin(s, j + 1)
                || Particles.IssuedIt.Contains(s.Fold(j)) && NounGroup.CanBegin(s, j + 1)
            )
                return j + 1;
        }

        return null;
    }

    private Quotation? QuotationFrom(int i) => s.QuotationAt(i) is { IsLong: true, IsName: false } quote ? quote : null;
}
