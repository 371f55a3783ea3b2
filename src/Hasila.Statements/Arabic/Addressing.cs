using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Statements.Occasions;
using Hasila.Statements.Sources;
using Hasila.Text.Folding;

namespace Hasila.Statements.Arabic;

/// <summary>Whom somebody speaks to and by which medium, and what gives a name.</summary>
internal static class Addressing
{
    /// <summary>A word for a medium: بيان، المؤتمر، تغريدة.</summary>
    public static bool IsMedium(string fold) => ChannelFinder.TypeOf(fold) is not null;

    /// <summary>للصحفيين، لوكالة، لقناة: whom somebody spoke to.</summary>
    public static bool IsAudience(ArabicSentence s, int i)
    {
        var fold = s.Fold(i);
        if (fold is ArabicAffix.To)
            return true;
        var word = fold.StartsWith(ArabicAffix.ToThe, StringComparison.Ordinal) ? fold[2..] : fold[1..];
        return ArabicWords.Audience.Contains(word) || Titles.IsOutlet(word) || (IsMedium(word) && !Titles.IsArtifact(word));
    }

    /// <summary>Words whose quotation beside them is a name: تنظيم "...", تدعى "...".</summary>
    public static bool Names(string fold) => ArabicWords.Naming.Contains(fold) || Titles.KindOf(fold) is SpeakerKind.Organisation;
}
