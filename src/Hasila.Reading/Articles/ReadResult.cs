using Hasila.Text;

namespace Hasila.Reading.Articles;

/// <summary>What reading a capture gives: an article, or the reason why there is none.</summary>
public abstract record ReadResult
{
    private ReadResult() { }

    /// <summary>The page is an article.</summary>
    public sealed record Read(Article Article) : ReadResult;

    /// <summary>The page is none that can be read.</summary>
    /// <param name="Reason">One sentence for a person, in English: what is wrong and what to do.</param>
    public sealed record Rejected(string Reason) : ReadResult
    {
        /// <summary>The same in both languages; null where only <see cref="Reason"/> tells it.</summary>
        public LocalText? Words { get; init; }

        /// <summary>Rejects with words in both languages, of which the English ones are the reason.</summary>
        /// <param name="words">What is wrong and what to do.</param>
        public static Rejected With(LocalText words)
        {
            ArgumentNullException.ThrowIfNull(words);
            return new Rejected(words.En) { Words = words };
        }
    }
}
