using Hasila.Claims.Checks.Findings;

namespace Hasila.Publishing.Infographics;

/// <summary>What the evidence says, as a shape of its own beside the words; never by colour alone.</summary>
// Colour: Of shape and words; legible on the card and on Ground.
// Solid: A filled shape of 24 by 24 units; may be empty.
// Lines: A drawn shape of 24 by 24 units; may be empty.
internal sealed record VerdictMark(string Colour, string Ground, string Solid, string Lines)
{
    private const string Ring = "M12 3.500a8.500 8.500 0 1 1 0 17a8.500 8.500 0 1 1 0 -17z";

    public static VerdictMark Of(Outcome? outcome) =>
        outcome switch
        {
            Outcome.Supported => new("#17603c", "#e8f3ec", "", Ring + "M7.500 12.500l3 3l6 -6.500"),
            Outcome.SupportedExceptApproximator => new(
                "#3d611a",
                "#eef4e4",
                "",
                "M12 3.500a8.500 8.500 0 1 0 8.500 8.500M7.500 12.500l3 3l6 -6.500M16.500 4.500l.1 0M19.500 7.500l.1 0"
            ),
            Outcome.Consistent => new("#1c568f", "#e7eff8", "M12 3.500a8.500 8.500 0 0 1 0 17z", Ring),
            Outcome.Contradicted => new("#9f2d25", "#faebe9", "", "M12 3.500L21 20H3zM12 10v4.500M12 17.300l.1 0"),
            Outcome.NotComparable => new("#63468f", "#f0ebf7", "", "M5 9h14M5 15h14M16 4.500L8 19.500"),
            Outcome.Insufficient => new("#4d5965", "#edf0f2", "M4 10h16v4H4z", ""),
            Outcome.NotCheckable => new("#6a5634", "#f4efe4", "", Ring),
            _ => new("#4d5965", "#edf0f2", "M12 9.500a2.500 2.500 0 1 1 0 5a2.500 2.500 0 1 1 0 -5z", ""),
        };
}
