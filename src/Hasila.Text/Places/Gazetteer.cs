using System.Collections.Frozen;
using Hasila.Text.Folding;
using Hasila.Text.Tokens;
using Hasila.Text.Words;

namespace Hasila.Text.Places;

/// <summary>
/// Finds the names of countries, regions and cities in Arabic and English text. The particles that Arabic writes in one with a name
/// (و ب ل ف ك) are left out of the span. Adjectives ("Syrian", السوري) are no places; <see cref="OfAdjective"/> knows them.
/// </summary>
public static class Gazetteer
{
    private static readonly PlaceIndex s_index = PlaceIndex.Load();

    /// <summary>Every place that is known.</summary>
    public static IReadOnlyList<Place> Places => s_index.Places;

    /// <summary>The place with an id, or null.</summary>
    public static Place? Find(string id) => s_index.ById.GetValueOrDefault(id);

    /// <summary>The place with a p-code (<c>SY11</c>), or null.</summary>
    public static Place? FindByPCode(string code) => s_index.ByPCode.GetValueOrDefault(code);

    /// <summary>The country of an adjective in the singular, with or without the Arabic article: "Syrian", السوري, الأميركية; or null.</summary>
    public static Place? OfAdjective(string word) => s_index.OfAdjective(ArabicFold.Fold(word));

    /// <summary>The places named in a text, in order, the longest name at each spot; they do not overlap.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> does not lie in <paramref name="text"/>.</exception>
    public static IReadOnlyList<PlaceMention> FindPlaces(string text, TextSpan? within = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var span = Within.Check(text, within);
        List<PlaceMention> places = [];
        List<PlaceWord> words = [];
        var introduced = false;
        // Only the last few words are kept: a name is a run of known words.
        foreach (var word in WordSplitter.Split(text.AsSpan(span.Start, span.Length)))
        {
            var at = new TextSpan(word.Span.Start + span.Start, word.Span.End + span.Start);
            // The points of "U.S."
            if (text[at.Start] == '.' && words.Count > 0 && words[^1].Span.Length == 1)
                continue;
            var known = s_index.Look(text, at);
            if (known.Entry == 0)
            {
                introduced = s_index.Take(text, words, introduced, places);
                words.Clear();
                continue;
            }

            words.Add(known);
        }

        s_index.Take(text, words, introduced, places);
        return places;
    }
}
