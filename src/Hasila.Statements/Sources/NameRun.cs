using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Text.Folding;

namespace Hasila.Statements.Sources;

/// <summary>How far an Arabic name reaches over the words of a text: given names, fathers behind بن, one family name with the article at its end.</summary>
/// <param name="text">The article's text.</param>
/// <param name="tokens">Its words, or those of one mention.</param>
/// <param name="running">The words are running text, not a mention: behind the second part only what is surely a name goes on.</param>
internal readonly struct NameRun(string text, IReadOnlyList<ClauseToken> tokens, bool running = false)
{
    private const int MostUnits = 4;

    /// <summary>The end of the name that begins at a word, and of how many parts it is made: عبد الرحمن and بن سالم are one each.</summary>
    /// <param name="from">The first word, taken as a name whatever it is.</param>
    /// <param name="end">Not beyond this.</param>
    public (int End, int Units) Read(int from, int end)
    {
        var units = 1;
        var i = Unit(from, end);
        var closed = false;
        var chained = false;
        while (i < end && units < MostUnits + (chained ? 2 : 0))
        {
            if (IsJoint(i))
            {
                if (i + 1 >= end)
                    break;
                i = Unit(i + 1, end);
                units++;
                continue;
            }

            if (!IsNear(i))
                break;
            if (Fold(i) is "بن" or "ابن" or "بنت" or "آل" or ArabicAffix.The && i + 1 < end && tokens[i + 1].IsWord && !NameWords.IsStop(text, tokens, i + 1))
            {
                chained = Fold(i) is not ArabicAffix.The;
                closed = !chained;
                i = Unit(i + 1, end);
                units++;
                continue;
            }

            if (IsFamilyTitle(i, end, chained, units))
            {
                if (Definite.Is(Fold(i)))
                    return (i + 1, units + 1);
                // What a bare title opens is a name of two words.
                i++;
                if (i < end && IsNear(i) && !NameWords.IsStop(text, tokens, i))
                    i++;
                units++;
                continue;
            }

            if (NameWords.IsStop(text, tokens, i) && !(Fold(i) == "هو" && i == end - 1 && !running) || units > 1 && Titles.IsPerson(Fold(i)) && i + 1 < end)
                break;
            if (Definite.Is(Fold(i)))
            {
                // Behind a second name that no list has, only what ends like a family name: عيسى السد is a dam.
                if (units > 1 && !chained && !IsGiven(i - 1) && !Fold(i).EndsWith(ArabicLetter.Yeh) && Fold(i - 1) is not ("الله" or "الدين"))
                    break;
                if (
                    closed
                    || NameWords.IsNoFamily(Fold(i))
                    || running && units > 1 && !chained && !(IsGiven(i - 1) && IsGiven(i - 2) && Fold(i).EndsWith(ArabicLetter.Yeh))
                    || !running && !chained && units > 1 && IsModified(i, end)
                )
                    break;
                closed = true;
                i++;
                units++;
                continue;
            }

            if (closed || running && units > 1 && !IsSurely(i))
                break;
            i = Unit(i, end);
            units++;
        }

        return (i, units);
    }

    /// <summary>A mark that joins what stands on both sides without a space: سامر_حداد.</summary>
    private bool IsJoint(int i) =>
        i > 0
            && i + 1 < tokens.Count
            && tokens[i].Span.Start == tokens[i - 1].Span.End
            && tokens[i].Span.End == tokens[i + 1].Span.Start
            && Fold(i) is "_" or "-" or "‑" or "–" or "ـ"
        || Fold(i) is "#" && i + 1 < tokens.Count && tokens[i].Span.End == tokens[i + 1].Span.Start;

    // In running text: a name of some list, or behind two listed names a word that no text knows.
    private bool IsSurely(int i) =>
        IsGiven(i)
        || FullNames.IsKnownFamily(Fold(i))
        || Fold(i) is "عبد" or "ابو" or "ابي" or "ام"
        || IsGiven(i - 1)
            && IsGiven(i - 2)
            && Fold(i) is [_, _, _, _, ..] and not [ArabicLetter.Yeh or ArabicLetter.Teh, ..]
            && WordClusters.Of(Fold(i)).Fine == 0
            && WordClusters.Of(Fold(i)[1..]).Fine == 0
            && CueLexicon.Arabic(tokens[i], out _) is null;

    // One name of two words: عبد الرحمن، نصر الله، نور الدين، أبو العلا.
    private int Unit(int i, int end)
    {
        var to = i + 1;
        if (Fold(i) is "عبد" or "ابو" or "ابي" or "ام" or ArabicAffix.The or "بن" or "ابن" or "ولد" && to < end && tokens[to].IsWord && IsNear(to))
            to++;
        if (to < end && Fold(to) is "الله" or "الدين" && IsNear(to))
            to++;
        return to;
    }

    // صالح بن عبدالله القاضي، سامر المعلم: a family name that is a title as well closes a name; سلمى شيخ ...: bare, it goes on.
    private bool IsFamilyTitle(int i, int end, bool chained, int units)
    {
        if (!Titles.IsPerson(Fold(i)) && !Titles.IsCourtesy(Fold(i)) || IsGiven(i))
            return false;
        if (!Definite.Is(Fold(i)))
            return NameWords.IsFamilyTitle(Fold(i))
                && IsGiven(i - 1)
                && units == 1
                && !(i + 1 < tokens.Count && (Definite.Is(Fold(i + 1)) || ArabicWords.PlaceNoun.Contains(Fold(i + 1))));
        return (chained && (running || i == end - 1))
            || (i == end - 1 && !running && IsGiven(i - 1))
            || NameWords.IsFamilyTitle(Fold(i)) && IsGiven(i - 1) && (running || i == end - 1);
    }

    // ... المشارك في الدراسة: what goes on with a preposition describes.
    private bool IsModified(int i, int end) =>
        i + 1 < end
        && (NameWords.IsStop(text, tokens, i + 1) || Definite.Is(Fold(i + 1)))
        && !(Titles.IsPerson(Fold(i + 1)) && !Definite.Is(Fold(i + 1)) && IsGiven(i - 1));

    private bool IsNear(int i) => tokens[i].IsWord && i > 0 && tokens[i].Span.Start - tokens[i - 1].Span.End <= 2;

    private string Fold(int i) => i >= 0 && i < tokens.Count ? tokens[i].Fold : "";

    private bool IsGiven(int i) => i >= 0 && i < tokens.Count && tokens[i].IsWord && FullNames.IsGiven(tokens[i], text);
}
