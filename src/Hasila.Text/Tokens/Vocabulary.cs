using System.Globalization;
using Hasila.Text.Data;
using Hasila.Text.Folding;
using Hasila.Text.Lexicons;

namespace Hasila.Text.Tokens;

/// <summary>All words and fixed phrases that the grammars of figures and dates know, from the data files.</summary>
internal sealed class Vocabulary
{
    private static readonly string[] s_files = ["numbers", "bounds", "units", "labels", "calendar"];

    private readonly List<(string Form, Sense Sense)> _phraseForms = [];
    private Phrase[]?[] _phrases = [];

    private Vocabulary()
    {
        foreach (var row in s_files.SelectMany(DataFile.Rows))
            AddRow(row);
        foreach (
            var word in DataFile
                .Rows("function-words-after")
                .SelectMany(row => row[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        )
            AddForm(word, new Sense(Kinds.Stop, 0, ""));
        AddPairs();
        AddPhrases();
        Words.Freeze();
    }

    internal static Vocabulary Instance { get; } = new();

    internal Lexicon Words { get; } = new();

    internal Sense Sense(in Token token, Kinds kind) => Words[token.Entry].Get(kind);

    /// <summary>True where the word has a sense of that name that no kind stands for.</summary>
    internal bool IsNamed(in Token token, string id) => token.Entry != 0 && Words[token.Entry].IsNamed(id);

    internal decimal Value(in Token token, Kinds kind) => Words[token.Entry].Get(kind).Value;

    /// <summary>Replaces the tokens of each known phrase by one token. The longest phrase wins.</summary>
    internal void JoinPhrases(TokenList tokens)
    {
        var kept = 0;
        for (var i = 0; i < tokens.Count; kept++)
        {
            ref readonly var first = ref tokens[i];
            var phrase = first.Entry == 0 || _phrases[first.Entry] is not { } candidates ? null : Match(candidates, tokens, i);
            ref var slot = ref tokens.Writable(kept);
            if (phrase is null)
            {
                if (kept != i)
                    slot = first;
                i++;
                continue;
            }

            var end = tokens[i + phrase.Parts.Length - 1].End;
            slot = first;
            slot.End = end;
            slot.Entry = phrase.Entry.Id;
            slot.Has = phrase.Entry.Has;
            slot.Kind = TokenKind.Word;
            slot.Prefix &= ~phrase.Parts[0].Prefix;
            i += phrase.Parts.Length;
        }

        tokens.Truncate(kept);
    }

    private static Phrase? Match(Phrase[] candidates, TokenList tokens, int i)
    {
        // Most words of a text are in no vocabulary, and a phrase has two known ones at least.
        if (tokens[i + 1] is { Entry: 0, IsDigits: false })
            return null;
        foreach (var phrase in candidates)
        {
            var n = 0;
            while (n < phrase.Parts.Length && phrase.Parts[n].Matches(tokens[i + n], n == 0))
                n++;
            if (n == phrase.Parts.Length && !(phrase.Parts[^1].Entry < 0 && GoesOn(tokens, i + n)))
                return phrase;
        }

        return null;
    }

    /// <summary>"م3,094": the digit is the beginning of a number, not the end of a unit.</summary>
    private static bool GoesOn(TokenList tokens, int i) =>
        tokens[i].Kind == TokenKind.Mark && !tokens[i].Gap && tokens[i + 1] is { IsDigits: true, Gap: false };

    private void AddRow(string[] row)
    {
        if (!Enum.TryParse<Kinds>(row[0], ignoreCase: true, out var kind))
            throw new InvalidOperationException($"unknown kind '{row[0]}'");
        var value = row.Length > 3 ? Number(row[1]) : 0;
        var id = row[^2] == "-" ? "" : row[^2];
        foreach (var form in row[^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var spelling in Choices(form))
                AddForm(spelling, new Sense(kind, value, id));
        }
    }

    /// <summary>The duals of nouns whose ending is not a plural's too: "رشاشان", "رشاشين".</summary>
    private void AddPairs()
    {
        string[] both = [ArabicAffix.Both, ArabicAffix.SeveralObject];
        foreach (var row in DataFile.Rows("duals"))
        {
            foreach (var noun in row[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var stem = ArabicFold.Fold(noun) is [.. var body, ArabicLetter.Yeh] && noun[^1] == ArabicLetter.AlefMaksura ? body + ArabicLetter.Yeh : noun;
                foreach (var ending in row.Length > 2 ? [row[2]] : both)
                    AddForm(stem + ending, new Sense(Kinds.Noun, 2, row[0] == "-" ? "" : row[0]));
            }
        }
    }

    private void AddForm(string form, Sense sense)
    {
        var parts = Cut(form);
        if (parts.Count > 1)
        {
            _phraseForms.Add((form, sense));
            return;
        }

        var entry = Words.Add(parts[0]);
        entry.Add(sense);
        entry.Allowed |= Attachable(sense);
    }

    private void AddPhrases()
    {
        Dictionary<int, Dictionary<string, Phrase>> all = [];
        foreach (var (form, sense) in _phraseForms)
        {
            var keys = Cut(form);
            var parts = keys.Select((key, n) => Part(key, n == 0 ? Attachable(sense) & ~Clitics.The : Clitics.None)).ToArray();
            if (!all.TryGetValue(parts[0].Entry, out var list))
                all.Add(parts[0].Entry, list = new Dictionary<string, Phrase>(StringComparer.Ordinal));
            var written = string.Join(' ', keys);
            if (!list.TryGetValue(written, out var phrase))
                list.Add(written, phrase = new Phrase(parts, Words.Add("\u0001" + written)));
            phrase.Entry.Add(sense);
        }

        _phrases = new Phrase[Words.Count][];
        foreach (var (first, list) in all)
            _phrases[first] = [.. list.Values.OrderByDescending(phrase => phrase.Parts.Length)];
    }

    /// <summary>A word inside a phrase: a known word with its particles where there is one, else a new word.</summary>
    private PhrasePart Part(string key, Clitics allowed)
    {
        if (char.IsAsciiDigit(key[0]))
            return new PhrasePart(-int.Parse(key, CultureInfo.InvariantCulture), Clitics.None, Clitics.None);
        if (Words.Find(key) is { } known)
        {
            known.Allowed |= allowed;
            return new PhrasePart(known.Id, Clitics.None, allowed);
        }

        foreach (var (written, meaning) in Prefixes.OfPhrases)
        {
            if (key.StartsWith(written, StringComparison.Ordinal) && Words.Find(key[written.Length..]) is { } stem && stem.Takes(meaning))
                return new PhrasePart(stem.Id, meaning, allowed);
        }

        var added = Words.Add(key);
        added.Allowed |= allowed;
        return new PhrasePart(added.Id, Clitics.None, allowed);
    }

    private static Clitics Attachable(Sense sense) =>
        sense.Kind switch
        {
            Kinds.None when sense.Id is "of" or "or" or "not" or "whole" or "clock" => Clitics.And | Clitics.So,
            Kinds.Percent
            or Kinds.PerMille
            or Kinds.To
            or Kinds.From
            or Kinds.Between
            or Kinds.And
            or Kinds.Over
            or Kinds.Except
            or Kinds.Suffix
            or Kinds.Article
            or Kinds.Stop
            or Kinds.Era
            or Kinds.Sign => Clitics.And | Clitics.So,
            Kinds.Before or Kinds.After or Kinds.Since or Kinds.Within or Kinds.In => Clitics.And | Clitics.So | Clitics.By | Clitics.To,
            Kinds.Future => Clitics.And | Clitics.So | Clitics.The,
            Kinds.Minus or Kinds.Point => Clitics.And | Clitics.By,
            _ => Clitics.And | Clitics.So | Clitics.By | Clitics.To | Clitics.The,
        };

    /// <summary>The folded words, digits and marks of a form.</summary>
    private static List<string> Cut(string form)
    {
        List<string> parts = [];
        var folded = ArabicFold.Fold(form);
        for (var i = 0; i < folded.Length; )
        {
            var kind = CharClasses.Of(folded[i]);
            var start = i++;
            if (kind is CharClass.Letter or CharClass.Digit)
            {
                while (i < folded.Length && CharClasses.Of(folded[i]) == kind)
                    i++;
            }

            if (kind != CharClass.Space)
                parts.Add(folded[start..i]);
        }

        return parts;
    }

    /// <summary>Writes out <c>{a|b} c</c> as "a c" and "b c".</summary>
    private static IEnumerable<string> Choices(string form)
    {
        var open = form.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
            return [form];
        var close = form.IndexOf('}', open);
        return form[(open + 1)..close].Split('|').SelectMany(choice => Choices(string.Concat(form.AsSpan(0, open), choice, form.AsSpan(close + 1))));
    }

    private static decimal Number(string written)
    {
        var slash = written.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? decimal.Parse(written, NumberStyles.Number, CultureInfo.InvariantCulture)
            : decimal.Parse(written.AsSpan(0, slash), CultureInfo.InvariantCulture) / decimal.Parse(written.AsSpan(slash + 1), CultureInfo.InvariantCulture);
    }

    private sealed record Phrase(PhrasePart[] Parts, LexEntry Entry);

    /// <param name="Entry">Entry id; a negative number means these digits.</param>
    /// <param name="Prefix">Particles that the phrase itself has there.</param>
    /// <param name="Allowed">Further particles that a text may have there.</param>
    private readonly record struct PhrasePart(int Entry, Clitics Prefix, Clitics Allowed)
    {
        internal bool Matches(in Token token, bool first)
        {
            if (Entry < 0)
                return token.IsDigits && token.Number == -Entry && !token.Gap;
            if (token.Entry != Entry || Entry == 0)
                return false;
            return first ? (token.Prefix & Prefix) == Prefix && (token.Prefix & ~(Prefix | Allowed)) == Clitics.None : token.Prefix == Prefix;
        }
    }
}
