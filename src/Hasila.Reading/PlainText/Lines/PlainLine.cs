using Hasila.Reading.Articles;
using Hasila.Reading.Days;
using Hasila.Reading.SetAside;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Reading.PlainText.Lines;

/// <summary>One line of a text, or the lines of a paragraph that was wrapped, with what its own words show.</summary>
/// <param name="Span">Where it stands, trimmed and not empty.</param>
/// <param name="Text">Its words; line breaks inside are blanks.</param>
/// <param name="BlanksBefore">How many empty lines stand before it.</param>
internal sealed record PlainLine(TextSpan Span, string Text, int BlanksBefore)
{
    /// <summary>Longer lines are prose: no day, name or label is looked for in them.</summary>
    public const int LongestLabel = 200;

    private string? _folded;
    private LineKind? _kind;
    private PrintedDay? _day;
    private bool _dayKnown;
    private bool? _isSentence;

    public bool IsLong => Text.Length > LongestLabel;

    /// <summary>Its text as a key, for comparison; of a long line the beginning.</summary>
    public string Folded => _folded ??= ArabicFold.Fold(Text.AsSpan(0, Math.Min(Text.Length, FurnitureCues.LongestCue))).Trim();

    public FurnitureKind? Cue { get; } = Text.Length > FurnitureCues.LongestCue ? null : FurnitureCues.KindOf(Text);

    /// <summary>It ends with the credit of a picture.</summary>
    public bool IsCredited { get; } = Text.Length <= FurnitureCues.LongestCaption && FurnitureCues.IsCredited(ArabicFold.Fold(Text));

    /// <summary>The first whole day that it prints; null for long lines.</summary>
    public PrintedDay? Day
    {
        get
        {
            if (!_dayKnown)
                (_day, _dayKnown) = (IsLong ? null : PlainDays.Find(Text), true);
            return _day;
        }
    }

    /// <summary>It reads as sentences by its own marks.</summary>
    public bool IsSentence => _isSentence ??= SentenceShape.Is(this);

    /// <summary>What the readable grammar takes it for; the line before may say more of it.</summary>
    public LineKind Kind
    {
        get => _kind ??= LineGrammar.KindOf(this);
        set => _kind = value;
    }
}
