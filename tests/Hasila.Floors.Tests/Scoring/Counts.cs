namespace Hasila.Floors.Tests.Scoring;

/// <summary>Right ones among those found and those looked for, over all pages.</summary>
public sealed class Counts
{
    public int Right { get; set; }

    public int Found { get; set; }

    public int Wanted { get; set; }

    public double Precision => Percent(Right, Found);

    public double Recall => Percent(Right, Wanted);

    public double F1 => Percent(2 * Right, Found + Wanted);

    private static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}

/// <summary>A figure of accuracy, in percent.</summary>
/// <param name="Name">As in the list of floors: language, room, what.</param>
/// <param name="Value">0 to 100.</param>
/// <param name="Of">The numbers that it is made of, for people.</param>
public sealed record Score(string Name, double Value, string Of);
