namespace Hasila.Statements.Speakers;

/// <summary>Where a candidate's name comes from.</summary>
internal enum NameOrigin
{
    /// <summary>A part of the mention.</summary>
    Part,

    /// <summary>What the rules read.</summary>
    Ruled,

    /// <summary>Somebody who was mentioned as a source before.</summary>
    Past,

    /// <summary>Words at another place of the article.</summary>
    Elsewhere,

    /// <summary>Words that begin in the mention and end behind it.</summary>
    Beyond,
}

/// <summary>One answer to <see cref="NameQuestion"/>.</summary>
/// <param name="Origin">Where the name comes from.</param>
/// <param name="From">Its first token: of the mention for a part, of the article for words elsewhere. Of the past the place in the question's list.</param>
/// <param name="To">Its last token; 0 where there is none.</param>
/// <param name="Joined">Letters of the first word that are not of the name: ل of لهيئة; 2 for للهيئة, whose name begins with the article.</param>
internal readonly record struct NameCandidate(NameOrigin Origin, int From = 0, int To = 0, int Joined = 0)
{
    public static readonly NameCandidate Ruled = new(NameOrigin.Ruled);

    public bool IsPart => Origin == NameOrigin.Part;
}
