namespace Hasila.Statements.English;

/// <summary>
/// The part that a word plays in an attribution. Two clause patterns: content after its cue ("X said that ...", "according to X, ..."), and content
/// before its cue ("..., X said ...", "...," said X, "..."). Attributions do not nest. The order is part of the trained weights.
/// </summary>
internal enum Part : byte
{
    None,
    LeadSource,
    LeadApart,
    LeadCue,
    LeadGap,
    LeadLateSource,
    LeadContent,
    TailContent,
    TailApart,
    TailSource,
    TailCue,
    TailLateSource,
    TailGap,
    TailRest,
}

/// <summary>Which part may follow which.</summary>
internal static class PartOrder
{
    public const int Count = 14;

    private static readonly Part[] s_opens = [Part.None, Part.LeadSource, Part.LeadCue, Part.TailContent];
    private static readonly bool[] s_allowed = Load();

    public static bool Allows(int before, int after) => s_allowed[before * Count + after];

    public static bool Opens(int part) => Array.IndexOf(s_opens, (Part)part) >= 0;

    /// <summary>True where a paragraph may end after the part: its cue and its content have been seen.</summary>
    public static bool Closes(int part) =>
        (Part)part is Part.None or Part.LeadContent or Part.TailCue or Part.TailLateSource or Part.TailRest or Part.LeadLateSource;

    private static bool[] Load()
    {
        var allowed = new bool[Count * Count];
        Add(Part.None, s_opens);
        Add(Part.LeadSource, [Part.LeadSource, Part.LeadApart, Part.LeadCue]);
        Add(Part.LeadApart, [Part.LeadApart, Part.LeadCue, Part.LeadSource]);
        Add(Part.LeadCue, [Part.LeadCue, Part.LeadGap, Part.LeadLateSource, Part.LeadContent]);
        Add(Part.LeadGap, [Part.LeadGap, Part.LeadCue, Part.LeadLateSource, Part.LeadContent]);
        Add(Part.LeadLateSource, [Part.LeadLateSource, Part.LeadGap, Part.LeadContent, .. s_opens]);
        Add(Part.LeadContent, [Part.LeadContent, Part.LeadGap, Part.LeadLateSource, .. s_opens]);
        Add(Part.TailContent, [Part.TailContent, Part.TailApart, Part.TailSource, Part.TailCue]);
        Add(Part.TailApart, [Part.TailContent, Part.TailApart, Part.TailSource, Part.TailCue]);
        Add(Part.TailSource, [Part.TailContent, Part.TailApart, Part.TailSource, Part.TailCue]);
        Add(Part.TailCue, [Part.TailCue, Part.TailLateSource, Part.TailGap, Part.TailRest, .. s_opens]);
        Add(Part.TailLateSource, [Part.TailLateSource, Part.TailGap, Part.TailRest, .. s_opens]);
        Add(Part.TailGap, [Part.TailGap, Part.TailCue, Part.TailLateSource, Part.TailRest]);
        Add(Part.TailRest, [Part.TailRest, Part.TailGap, .. s_opens]);
        return allowed;

        void Add(Part before, Part[] after)
        {
            foreach (var part in after)
                allowed[(int)before * Count + (int)part] = true;
        }
    }
}
