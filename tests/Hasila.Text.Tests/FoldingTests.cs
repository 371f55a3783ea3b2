using CsCheck;
using Hasila.Text.Bidi;
using Hasila.Text.Folding;
using Hasila.Text.Words;

namespace Hasila.Text.Tests;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("أَلْفًا", "الفا")]
    [InlineData("مئـــة", "ميه")]
    [InlineData("إلى", "الي")]
    [InlineData("آلاف", "الاف")]
    [InlineData("مؤتمر", "موتمر")]
    [InlineData("٣٬٠٠٠ و۴۵", "3٬000 و45")]
    [InlineData("\u202B65\u202C\u00A0٪", "65 %")]
    [InlineData("قل\u202Eعة", "قلعه")]
    [InlineData("ﻻ", "لا")]
    [InlineData("ﷲ", "الله")]
    [InlineData("کی", "كي")]
    [InlineData("Élan’s", "elan's")]
    public void Spelling_variants_fold_to_one_key(string text, string expected)
    {
        Assert.Equal(expected, ArabicFold.Fold(text));
        Assert.Equal(expected, FoldedText.Of(text).Text);
    }

    [Fact]
    public void Signs_that_become_many_letters_leave_room_for_what_follows()
    {
        var text = string.Concat(Enumerable.Repeat("ﷺ", 11)) + new string('A', 89);
        Assert.Equal(FoldedText.Of(text).Text, ArabicFold.Fold(text));
    }

    [Fact]
    public void Folding_into_a_given_room_gives_the_same_where_the_room_is_large_enough() =>
        Gen.Select(Gen.String[Gen.Char["aZ~ é’ﷺﻻشـ\u200F\uFFFF٣\uD800"], 0, 90], Gen.Int[0, 120])
            .Sample(
                (text, size) =>
                {
                    var folded = FoldedText.Of(text).Text;
                    var room = new char[size];
                    Assert.Equal(folded, ArabicFold.Fold(text));
                    Assert.Equal(folded.Length <= size, ArabicFold.TryFold(text, room, out var length));
                    if (folded.Length <= size)
                        Assert.Equal(folded, room.AsSpan(0, length).ToString());
                }
            );

    [Theory]
    [InlineData("The PORT\tof a\0B", "the port of ab")]
    [InlineData("A", "a")]
    [InlineData("ÀB cd É~\u007F", "ab cd e~\u007F")]
    public void Plain_letters_among_others_fold_alike(string text, string expected)
    {
        Assert.Equal(expected, ArabicFold.Fold(text));
        Assert.Equal(expected, FoldedText.Of(text).Text);
    }

    [Fact]
    public void A_folded_span_leads_back_to_the_original_words()
    {
        const string text = "قُتِلَ ﺃﻟﻒٌ \u202Aو١٢\u202C شخصـاً";
        var folded = FoldedText.Of(text);
        var at = folded.Text.IndexOf("شخصا", StringComparison.Ordinal);
        Assert.Equal("شخصـاً", folded.ToOriginal(new TextSpan(at, at + 4)).In(text));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    public void A_place_of_the_original_leads_to_the_letter_that_stands_there_or_next(int original, int expected) =>
        Assert.Equal(expected, FoldedText.Of("aـــbc").FromOriginal(original));

    [Fact]
    public void Folding_any_text_gives_offsets_inside_it() =>
        Gen.String[0, 80]
            .Sample(text =>
            {
                var folded = FoldedText.Of(text);
                Assert.Equal(folded.Text, ArabicFold.Fold(text));
                for (var i = 0; i < folded.Text.Length; i++)
                {
                    var span = folded.ToOriginal(new TextSpan(i, i + 1));
                    Assert.InRange(span.Start, 0, text.Length);
                    Assert.InRange(span.End, span.Start, text.Length);
                }
            });

    [Fact]
    public void Words_cover_everything_but_space_and_invisible_characters() =>
        Gen.String[0, 80]
            .Sample(text =>
            {
                var last = 0;
                foreach (var word in WordSplitter.Split(text))
                {
                    Assert.InRange(word.Span.Start, last, text.Length);
                    Assert.InRange(word.Span.End, word.Span.Start + 1, text.Length);
                    last = word.Span.End;
                }
            });

    [Fact]
    public void Words_digits_and_marks_are_told_apart()
    {
        List<string> words = [];
        const string text = "في 25 مارس، قال: co-operation isn't 65%";
        foreach (var word in WordSplitter.Split(text))
            words.Add($"{word.Kind.ToString()[0]}:{word.Span.In(text)}");
        Assert.Equal("L:في D:25 L:مارس P:، L:قال P:: L:co-operation L:isn't D:65 P:%", string.Join(' ', words));
    }

    [Fact]
    public void Bidi_controls_are_shown_stripped_or_contained()
    {
        Assert.Equal("a[U+202E]b", BidiText.ShowControls("a\u202Eb"));
        Assert.Equal("ab", BidiText.StripControls("a\u202Eb"));
        Assert.Equal("\u2068ab\u2069", BidiText.Isolate("a\u2069b"));
        Assert.Equal(TextDirection.RightToLeft, BidiText.DirectionOf("65 بالمئة"));
        Assert.Equal(TextDirection.LeftToRight, BidiText.DirectionOf("65 percent"));
    }
}
