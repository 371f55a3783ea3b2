using System.Globalization;
using CsCheck;
using Hasila.Statements.Model;
using Hasila.Statements.Sources;
using Hasila.Statements.Speakers;

namespace Hasila.Statements.Tests.Speakers;

/// <summary>Whom an English mention means is found by key: held here against a walk over everybody known.</summary>
public sealed class KnownByWordsTests
{
    private static readonly string[] s_words = ["nadia", "farouk", "president", "minister", "harbour", "union"];
    private static readonly SpeakerKind[] s_kinds = [SpeakerKind.Person, SpeakerKind.Organisation, SpeakerKind.Unnamed];

    private static readonly Gen<string> s_word = Gen.Int[0, s_words.Length - 1].Select(at => s_words[at]);

    private static readonly Gen<KnownSpeaker> s_known = Gen.Select(
        Gen.Int[0, 2].Select(at => s_kinds[at]),
        s_word.Array[0, 9],
        s_word.List[0, 2],
        Gen.Int[0, 1000],
        (kind, words, office, number) =>
            new KnownSpeaker(
                new Speaker(string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', words)}#{number}"), kind, null),
                words,
                kind == SpeakerKind.Person ? office : []
            )
    );

    [Fact]
    public void A_mention_means_whom_a_walk_over_all_names_finds() =>
        Gen.Select(s_known.List[1, 30], s_word.List[1, 9].List[1, 20], s_word.List[0, 2])
            .Sample(
                (all, mentions, office) =>
                {
                    List<KnownSpeaker> known = [];
                    var byWords = new KnownByWords(known);
                    foreach (var one in all)
                    {
                        known.Add(one);
                        Assert.Equal(Walk(known, mentions[0])?.Name, byWords.Meant(mentions[0])?.Name);
                    }

                    // An office that is told later takes the place of the words around the name.
                    var at = known.FindIndex(one => one.Speaker.Kind == SpeakerKind.Person);
                    if (at >= 0)
                    {
                        known[at] = known[at] with { Office = office };
                        byWords.Reread(at);
                    }

                    Assert.All(mentions, mention => Assert.Equal(Walk(known, mention)?.Name, byWords.Meant(mention)?.Name));
                },
                iter: 5_000
            );

    [Fact]
    public void Ten_times_the_names_take_ten_times_the_time() => Growth.InProportion(10, () => AskForAll(3_000), () => AskForAll(30_000));

    private static void AskForAll(int names)
    {
        List<KnownSpeaker> known = [];
        var byWords = new KnownByWords(known);
        for (var number = 0; number < names; number++)
        {
            string[] name = [string.Create(CultureInfo.InvariantCulture, $"nadia{number}"), "farouk"];
            known.Add(new KnownSpeaker(new Speaker(name[0], SpeakerKind.Person, null), name, ["president"]));
            _ = byWords.Meant([name[0], "haddad"]);
            _ = byWords.Meant(["minister"]);
        }
    }

    // As it was before there were keys: the last one first.
    private static Speaker? Walk(List<KnownSpeaker> known, List<string> words)
    {
        for (var i = known.Count - 1; i >= 0; i--)
        {
            var (speaker, name, office) = known[i];
            if (name.Length == 0)
                continue;
            if (words.SequenceEqual(name))
                return speaker;
            if (speaker.Kind == SpeakerKind.Person && words.Count < name.Length && words.SequenceEqual(name[^words.Count..]))
                return speaker;
            if (speaker.Kind == SpeakerKind.Person && words.Count == 1 && (words[0] == name[0] || Titles.IsPerson(words[0]) && office.Contains(words[0])))
                return speaker;
            if (speaker.Kind == SpeakerKind.Organisation && words.Count == 1 && name.Length > 1 && (words[0] == name[0] || words[0] == name[^1]))
                return speaker;
        }

        return null;
    }
}
