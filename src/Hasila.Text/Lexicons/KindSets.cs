namespace Hasila.Text.Lexicons;

/// <summary>Kinds that are asked for together in several places.</summary>
internal static class KindSets
{
    /// <summary>Words of the grammar, of numbers and of days: none of them is a noun that a number counts.</summary>
    public const Kinds NoNoun =
        Kinds.Stop
        | Kinds.NumberWord
        | Kinds.And
        | Kinds.Before
        | Kinds.After
        | Kinds.To
        | Kinds.Percent
        | Kinds.Month
        | Kinds.In
        | Kinds.Since
        | Kinds.Change
        | Kinds.From
        | Kinds.Between;
}
