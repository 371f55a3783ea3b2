namespace Hasila.Text.Figures;

/// <summary>How a figure is bounded by the words around it.</summary>
public enum Comparator
{
    /// <summary>The number as it stands.</summary>
    Exact,

    /// <summary>"more than", أكثر من.</summary>
    More,

    /// <summary>"at least", ما لا يقل عن.</summary>
    AtLeast,

    /// <summary>"less than", أقل من.</summary>
    Less,

    /// <summary>"at most", لا يتجاوز.</summary>
    AtMost,

    /// <summary>"about", نحو: on either side.</summary>
    About,

    /// <summary>"nearly", ما يقرب من: from below. Written as "~" outside.</summary>
    Nearly,

    /// <summary>Between two numbers; <see cref="Figure.High"/> is the second.</summary>
    Range,

    /// <summary>An amount without a number: عشرات الآلاف.</summary>
    Vague,
}
