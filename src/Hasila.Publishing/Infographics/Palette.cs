namespace Hasila.Publishing.Infographics;

internal static class Palette
{
    public const string Paper = "#f6f3ec";
    public const string Card = "#ffffff";
    public const string Edge = "#e2dccf";
    public const string Ink = "#18242f";
    public const string Quiet = "#56616c";
    public const string Accent = "#0f4c5c";
    public const string Tint = "#e6eff0";
    public const string OnAccent = "#ffffff";
    public const string QuietOnAccent = "#cfe1e4";
    public const string Gap = "#efebe2";
    public const string GapEdge = "#a59c8b";
    public const string Caveat = "#b7791f";
}
