using Hasila.Reading.Bylines;
using Hasila.Text.Folding;

namespace Hasila.Reading.Tests.Facts;

public sealed class BareLetterTests
{
    private const string Signs = "aZé9٣ -–|’ﷺﷲشـ\u00A0\u200F中\uD83D\uDE00\uD800";

    [Fact]
    public void Letters_and_digits_of_the_folded_text_stay_in_their_order()
    {
        var random = new Random(3);
        for (var i = 0; i < 5000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(i % 50 == 0 ? 600 : 40)).Select(_ => Signs[random.Next(Signs.Length)])]);
            var folded = ArabicFold.Fold(text);
            var plain = string.Concat(folded.Where(char.IsLetterOrDigit));
            Assert.Equal(plain, BareLetters.Of(text));
            Assert.Equal(plain, BareLetters.OfFolded(folded));
        }
    }
}
