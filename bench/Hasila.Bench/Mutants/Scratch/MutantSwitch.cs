namespace Hasila.Mutants;

/// <summary>
/// Which mutant is in force, shared by all assemblies of a process: place 0 of the array holds its number, the other places whether one was reached.
/// </summary>
internal static class MutantSwitch
{
    public const string Name = "hasila.mutants";

    private static readonly int[] s_state = (int[]?)AppDomain.CurrentDomain.GetData(Name) ?? new int[4096];

    public static bool Is(int number)
    {
        s_state[number] = 1;
        return s_state[0] == number;
    }
}
