using System.Text;
using Hasila.Reading.Articles;

namespace Hasila.Reading.Html.Classes;

/// <summary>What an element says of itself in its class, id and role: the words of these attributes, looked up in a file.</summary>
/// <param name="Furniture">The kind of furniture it names first.</param>
/// <param name="Word">The word by which it names it.</param>
/// <param name="Says">What else it says.</param>
/// <param name="Words">Hashes of the words.</param>
internal sealed record ElementSigns(FurnitureKind? Furniture, string? Word, Sign Says, uint[] Words)
{
    private const int MostWords = 16;
    private const int LongestWord = 24;
    private const int CommonValue = 128;

    /// <summary>Of an element that says nothing.</summary>
    public static readonly ElementSigns None = new(null, null, Sign.None, []);

    // Every class by which style sheets hide ends with one of these words.
    private static readonly uint s_hidden = Fnv.Of("hidden");
    private static readonly uint s_hide = Fnv.Of("hide");
    private static readonly uint s_none = Fnv.Of("none");

    /// <summary>It names the text of an article; what else it names is then about that text.</summary>
    public bool IsBody => Says.HasFlag(Sign.Body);

    /// <summary>It names a caption or a credit.</summary>
    public bool IsCaption => Says.HasFlag(Sign.Caption);

    /// <summary>It is for screen readers or printers alone.</summary>
    public bool IsHidden => Says.HasFlag(Sign.Hidden);

    /// <summary>It names the text under a headline.</summary>
    public bool IsStandfirst => Says.HasFlag(Sign.Standfirst);

    /// <summary>It names a post of a social network.</summary>
    public bool IsEmbed => Says.HasFlag(Sign.Embed);

    /// <summary>It names the author.</summary>
    public bool IsAuthor => Says.HasFlag(Sign.Author);

    /// <summary>A class by which style sheets commonly hide it until it is asked for.</summary>
    public bool IsFolded => Says.HasFlag(Sign.Folded);

    /// <summary>
    /// What the value of one attribute says, in UTF-8, of which only the letters of ASCII tell something. Words end at everything that is not a letter, and
    /// where a
    /// capital follows a small one. Two words that follow each other are also looked up as one.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="earlier">What the attributes before it say; where that names furniture, it is believed.</param>
    public static ElementSigns Of(ReadOnlySpan<byte> value, ElementSigns earlier) =>
        Of(
            new ClassWords(value, value.Length <= CommonValue ? stackalloc ushort[2 * CommonValue] : new ushort[2 * value.Length]),
            value,
            earlier,
            stackalloc uint[MostWords]
        );

    // Apart from the method that takes memory of the stack, since the runtime compiles one that does both only once, and knows nothing of what it meets.
    private static ElementSigns Of(in ClassWords words, ReadOnlySpan<byte> value, ElementSigns earlier, Span<uint> hashes)
    {
        earlier.Words.CopyTo(hashes);
        var (furniture, name, says, count, mayFold) = (earlier.Furniture, earlier.Word, earlier.Says, earlier.Words.Length, false);
        // The hash of the word before, where it may make one word with the next.
        uint? before = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (words.LengthOf(i) > LongestWord)
            {
                before = null;
                continue;
            }

            var hash = words.Hash(Fnv.Start, i);
            if (count < MostWords)
                hashes[count++] = hash;
            mayFold |= hash == s_hidden || hash == s_hide || hash == s_none;
            if (
                (before is { } first && words.IsTied(i) && ClassHints.TryFind(words.Hash(first, i), words[i - 1], words[i], out var hint))
                || ClassHints.TryFind(hash, words[i], [], out hint)
            )
            {
                says |= hint.Sign;
                if (furniture is null && hint.Furniture is { } kind)
                    (furniture, name) = (kind, Encoding.ASCII.GetString(words[i]).ToLowerInvariant());
            }

            before = hash;
        }

        var folds = mayFold && HidingClasses.Hides(Encoding.Latin1.GetString(value));
        return new ElementSigns(furniture, name, says | (folds ? Sign.Folded : Sign.None), hashes[..count].ToArray());
    }

    /// <summary>What two attributes say together; the one that names furniture first is believed.</summary>
    public ElementSigns And(ElementSigns other) =>
        new(
            Furniture ?? other.Furniture,
            Furniture is null ? other.Word : Word,
            Says | other.Says,
            Words.Length + other.Words.Length <= MostWords
                ? [.. Words, .. other.Words]
                : [.. Words, .. other.Words.AsSpan(0, Math.Max(0, MostWords - Words.Length))]
        );
}
