using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.English;
using Hasila.Statements.Model;
using Hasila.Statements.Sources;
using Hasila.Text;
using Hasila.Text.Quantities;

namespace Hasila.Statements.Proposals;

/// <summary>
/// Whether words name somebody who can speak: a person, a body, a group, a document or an outlet that speaks for one. A day, a number and a thing cannot. A
/// name that no list knows can, where nothing tells that it is another word.
/// </summary>
internal static class Speakers
{
    private const int Longest = 24;

    // Of eight steps, each twice the share of the last: how often a word stands right behind a verb of saying.
    private const int OftenBehindSaying = 2;

    private static readonly WordLists s_words = WordLists.Load("proposal-words");

    public static bool MaySpeak(IReadOnlyList<ClauseToken> source, string text)
    {
        List<ClauseToken> words = [.. source.Where(token => token.IsWord)];
        if (words.Count is 0 or > Longest || words.TrueForAll(word => s_words["no-speaker"].Contains(word.Fold)) || IsDayOrNumber(words, text))
            return false;
        return words.Exists(IsLatin) ? words.Exists(word => MaySpeakInEnglish(word, words, text)) : MaySpeakInArabic(words, text);
    }

    private static bool MaySpeakInArabic(List<ClauseToken> words, string text)
    {
        if (
            words.Exists(word =>
                Titles.KindOf(word.Fold) is not null
                || Titles.IsCountry(word.Fold)
                || Titles.IsCourtesy(word.Fold)
                || FullNames.MayBeGiven(word, text)
                || FullNames.IsKnownFamily(word.Fold)
                || s_words["speaker"].Contains(word.Fold)
            )
        )
            return true;
        // The others are common words of the press, or names that are in no list.
        var use = WordUse.Of(words[0].Fold);
        return use == 0 ? !s_words["no-speaker"].Contains(words[0].Fold) : use >> 9 >= OftenBehindSaying;
    }

    private static bool MaySpeakInEnglish(ClauseToken word, List<ClauseToken> words, string text)
    {
        if (!IsLatin(word))
            return Titles.KindOf(word.Fold) is not null || FullNames.MayBeGiven(word, text);
        if (Titles.KindOf(word.Fold) is not null || s_words["speaker"].Contains(word.Fold))
            return true;
        var key = EnglishVocabulary.KeyOf(word.Fold);
        var known = EnglishVocabulary.TryFind(key, out var entry);
        if (known && entry.Other is WordClass.Subject or WordClass.Title or WordClass.People or WordClass.Hearer or WordClass.Document)
            return true;
        var sense = EnglishSenses.Of(word.Fold, key);
        if (EnglishSenses.IsNounOf(sense, "person") || EnglishSenses.IsNounOf(sense, "group"))
            return true;
        // A capital letter makes a name of what is no other word.
        return char.IsUpper(text[word.Span.Start]) && !known && (sense.Kinds == 0 || word != words[0]) && !s_words["no-speaker"].Contains(word.Fold);
    }

    private static bool IsDayOrNumber(List<ClauseToken> words, string text)
    {
        var span = words[0].Span.Cover(words[^1].Span);
        var said = span.In(text);
        return DateReader.FindDates(said, new DateOnly(2000, 1, 1), null).Any(date => Covers(date.Span, said))
            || FigureReader.FindFigures(said, null).Any(figure => Covers(figure.Span, said));
    }

    // All of it but an article or a preposition.
    private static bool Covers(TextSpan span, string said) => span.Length * 4 >= said.Length * 3;

    private static bool IsLatin(ClauseToken word) => word.Fold.Length > 0 && char.IsAsciiLetter(word.Fold[0]);
}
