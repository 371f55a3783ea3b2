using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Statements.Sources;

namespace Hasila.Statements.Speakers;

/// <summary>Who spoke.</summary>
/// <param name="Speaker">As resolved.</param>
/// <param name="At">Where: an offset in the article.</param>
/// <param name="Sentence">In which sentence, counted from 1.</param>
/// <param name="Paragraph">In which paragraph, counted from 1.</param>
internal readonly record struct Spoken(Speaker Speaker, int At, int Sentence, int Paragraph);

/// <summary>Who has spoken in an article so far, and the sentences heard of late.</summary>
internal sealed class SpokenLog
{
    /// <summary>Who acted longer ago is no longer meant.</summary>
    private const int MostSentences = 4;

    // No article needs more; a hostile one costs no more.
    private const int MostSpoken = 40;

    private readonly List<Spoken> _spoke = [];
    private readonly List<Sentence> _heard = [];
    private int _sentence;
    private int _paragraph;

    /// <summary>Who spoke last.</summary>
    public Speaker? InForce { get; private set; }

    /// <summary>The last sentences, the newest at the end.</summary>
    public IReadOnlyList<Sentence> Heard => _heard;

    public void Open() => _paragraph++;

    public void Hear(Sentence sentence)
    {
        _sentence++;
        if (_heard.Count >= MostSentences)
            _heard.RemoveAt(0);
        _heard.Add(sentence);
    }

    public void Speak(Speaker speaker, Gender gender, int at)
    {
        // The verb beside a person knows better than a title: قالت رئيس البلدية ريتال ...
        InForce =
            gender != Gender.Unknown && (speaker.Gender == Gender.Unknown || speaker.Kind == SpeakerKind.Person) ? speaker with { Gender = gender } : speaker;
        _spoke.Add(new Spoken(InForce, at, _sentence, _paragraph));
    }

    /// <summary>Who spoke, the last one first.</summary>
    public IEnumerable<Spoken> Latest()
    {
        for (var i = _spoke.Count - 1; i >= Math.Max(0, _spoke.Count - MostSpoken); i--)
            yield return _spoke[i];
    }

    /// <summary>The sentences that begin behind the last who spoke, the newest first.</summary>
    public IEnumerable<Sentence> SinceLastSpoken()
    {
        var since = _spoke.Count > 0 ? _spoke[^1].At : -1;
        for (var i = _heard.Count - 1; i >= 0 && _heard[i].Span.Start > since; i--)
            yield return _heard[i];
    }

    public bool All(Predicate<Spoken> holds) => _spoke.TrueForAll(holds);

    public int SentencesSince(Spoken spoken) => _sentence - spoken.Sentence;

    public int ParagraphsSince(Spoken spoken) => _paragraph - spoken.Paragraph;
}
