namespace Hasila.Bench.Mutants;

/// <summary>One small change of the product that breaks a rule, which a test has to notice.</summary>
/// <param name="Number">1, 2, 3, ... over all rooms: what the switch is asked for.</param>
/// <param name="Id">Its name in reports.</param>
/// <param name="File">The source's path under <c>src/Hasila.</c>, with the room first: <c>Html/Building/QuirksOf.cs</c>.</param>
/// <param name="Rule">What the product does, and does no longer with the change.</param>
/// <param name="Old">The fragment, which stands once in the file.</param>
/// <param name="New">What stands in its place.</param>
/// <param name="Room">Whose tests judge it.</param>
internal sealed record Mutant(int Number, string Id, string File, string Rule, string Old, string New, string Room);
