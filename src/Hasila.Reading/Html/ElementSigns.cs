using Hasila.Reading.Articles;
using Hasila.Text.Lexicons;

namespace Hasila.Reading.Html;

/// <summary>What an element says of itself in its class, id and role: the words of these attributes, looked up in a file.</summary>
/// <param name="Furniture">The kind of furniture it names first.</param>
/// <param name="Word">The word by which it names it.</param>
/// <param name="IsBody">It names the text of an article; what else it names is then about that text.</param>
/// <param name="IsCaption">It names a caption or a credit.</param>
/// <param name="IsHidden">It is for screen readers or printers alone.</param>
/// <param name="IsStandfirst">It names the text under a headline.</param>
/// <param name="IsEmbed">It names a post of a social network.</param>
/// <param name="IsAuthor">It names the author.</param>
/// <param name="IsFolded">A class by which style sheets commonly hide it until it is asked for.</param>
/// <param name="Words">Hashes of the words.</param>
internal sealed record ElementSigns(FurnitureKind? Furniture, string? Word, bool IsBody, bool IsCaption, bool IsHidden, bool IsStandfirst, bool IsEmbed, bool IsAuthor, bool IsFolded, uint[] Words)
{
    private const int MostWords = 16;
    private const int LongestWord = 24;

    /// <summary>Of an element that says nothing.</summary>
    public static readonly ElementSigns None = new(null, null, false, false, false, false, false, false, false, []);

    private static readonly Dictionary<string, string> s_words = DataFile.Rows(typeof(ElementSigns).Assembly, "class-hints")
        .ToDictionary(row => row[1], row => row[0], StringComparer.Ordinal);

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the value of one attribute says. Words end at everything that is not a letter, and where a capital follows a small one. Two words that follow each other are also looked up as one.</summary>
    public static ElementSigns Of(ReadOnlySpan<char> value)
    {
        var signs = None;
        Span<uint> words = stackalloc uint[MostWords];
        Span<char> pair = stackalloc char[LongestWord * 2];
        int count = 0, before = 0, at = 0;
        while (at < value.Length)
        {
            if (!char.IsAsciiLetter(value[at]))
            {
                before = value[at] is ' ' ? 0 : before;
                at++;
                continue;
            }

            var end = at + 1;
            while (end < value.Length && char.IsAsciiLetter(value[end]) && !(char.IsAsciiLetterUpper(value[end]) && char.IsAsciiLetterLower(value[end - 1])))
                end++;
            if (end - at > LongestWord)
            {
                (before, at) = (0, end);
                continue;
            }

            var word = pair[before..(before + end - at)];
            for (var i = 0; i < word.Length; i++)
                word[i] = (char)(value[at + i] | 0x20);
            if (count < MostWords)
                words[count++] = Hash(word);
            if ((before > 0 && s_lookup.TryGetValue(pair[..(before + word.Length)], out var meaning)) || s_lookup.TryGetValue(word, out meaning))
                signs = signs.With(meaning, word);
            word.CopyTo(pair);
            (before, at) = (word.Length, end);
        }

        return signs with { Words = words[..count].ToArray(), IsFolded = HidingClasses.Hides(value) };
    }

    /// <summary>What two attributes say together; the one that names furniture first is believed.</summary>
    public ElementSigns And(ElementSigns other) => new(
        Furniture ?? other.Furniture,
        Furniture is null ? other.Word : Word,
        IsBody || other.IsBody,
        IsCaption || other.IsCaption,
        IsHidden || other.IsHidden,
        IsStandfirst || other.IsStandfirst,
        IsEmbed || other.IsEmbed,
        IsAuthor || other.IsAuthor,
        IsFolded || other.IsFolded,
        Words.Length + other.Words.Length <= MostWords ? [.. Words, .. other.Words] : [.. Words, .. other.Words.AsSpan(0, Math.Max(0, MostWords - Words.Length))]);

    private ElementSigns With(string meaning, ReadOnlySpan<char> word) => meaning switch
    {
        "body" => this with { IsBody = true },
        "caption" => this with { IsCaption = true },
        "hidden" => this with { IsHidden = true },
        "embed" => this with { IsEmbed = true },
        "author" => (Furniture is null ? this with { Furniture = FurnitureKind.Byline, Word = word.ToString() } : this) with { IsAuthor = true },
        "standfirst" => this with { IsStandfirst = true },
        _ => Furniture is null ? this with { Furniture = ArticleJson.FurnitureKindOf(meaning), Word = word.ToString() } : this,
    };

    private static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (var c in word)
            hash = (hash ^ c) * 16777619;
        return hash;
    }
}
