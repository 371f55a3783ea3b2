using Hasila.Text.Sentences;

namespace Hasila.Text.Tests;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("One here. Two there.", "One here.|Two there.")]
    [InlineData("Mr. Smith paid 3.5 million. He left.", "Mr. Smith paid 3.5 million.|He left.")]
    [InlineData("He said: \"We won.\" They left.", "He said: \"We won.\"|They left.")]
    [InlineData("The U.S. Secretary of State J. B. Stone spoke. So did others!", "The U.S. Secretary of State J. B. Stone spoke.|So did others!")]
    [InlineData("وصل الوفد أمس. وقال د. سالم إن النسبة 3.5 بالمئة. انتهى", "وصل الوفد أمس.|وقال د. سالم إن النسبة 3.5 بالمئة.|انتهى")]
    [InlineData("قال \"انتهت المعركة.\" وأضاف أن العودة بدأت؟ نعم!", "قال \"انتهت المعركة.\"|وأضاف أن العودة بدأت؟|نعم!")]
    [InlineData("عنوان الخبر\n\nنص أول.\nنص ثان", "عنوان الخبر|نص أول.|نص ثان")]
    [InlineData("انتهت الجلسة أمس.وقال المقرر إن العمل بدأ", "انتهت الجلسة أمس.|وقال المقرر إن العمل بدأ")]
    [InlineData("البنود:\n1. فتح الطريق.\n2. بناء الجسر.", "البنود:|1. فتح الطريق.|2. بناء الجسر.")]
    [InlineData(
        "The council said that the new road between the two valleys would\nopen in spring. It is long.",
        "The council said that the new road between the two valleys would\nopen in spring.|It is long."
    )]
    [InlineData("", "")]
    [InlineData(" . ", ".")]
    public void Sentences_end_where_a_reader_would_end_them(string text, string expected)
    {
        var sentences = SentenceSplitter.Split(text, new TextSpan(0, text.Length)).Select(span => span.In(text));
        Assert.Equal(expected, string.Join('|', sentences));
    }
}
