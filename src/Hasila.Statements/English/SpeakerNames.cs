using Hasila.Text.Words;

namespace Hasila.Statements.English;

/// <summary>The capitalised words of an article that stand beside a verb of saying somewhere in it: who speaks once is likely to be the source again.</summary>
internal sealed class SpeakerNames
{
    private readonly Dictionary<ulong, int> _counts = [];

    public SpeakerNames(string text)
    {
        ulong name = 0;
        // The small word right before: whether it is a verb of saying matters only where a name follows.
        var before = ReadOnlySpan<char>.Empty;
        foreach (var word in WordSplitter.Split(text))
        {
            if (word.Kind != WordKind.Letters)
            {
                name = 0;
                before = [];
                continue;
            }

            var letters = text.AsSpan(word.Span.Start, word.Span.Length);
            var capital = char.IsUpper(letters[0]);
            if (!capital && name == 0)
            {
                before = letters;
                continue;
            }

            if (capital)
            {
                name = EnglishVocabulary.KeyOf(letters);
                if (!before.IsEmpty && IsSaid(before))
                    Count(name);
            }
            else
            {
                if (IsSaid(letters))
                    Count(name);
                name = 0;
                before = [];
            }
        }
    }

    /// <summary>0 never beside a verb of saying, 1 once, 2 more often.</summary>
    public byte Standing(ulong word) => _counts.TryGetValue(word, out var count) ? (byte)Math.Min(count, 2) : (byte)0;

    private void Count(ulong name) => _counts[name] = _counts.GetValueOrDefault(name) + 1;

    private static bool IsSaid(ReadOnlySpan<char> letters) =>
        EnglishVocabulary.TryFind(EnglishVocabulary.KeyOf(letters), out var entry)
        && entry.Verb is WordClass.Say or WordClass.Tell
        && entry.Form is VerbForm.Past or VerbForm.Third;
}
