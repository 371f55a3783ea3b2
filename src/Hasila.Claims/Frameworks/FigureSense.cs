using Hasila.Text;

namespace Hasila.Claims.Frameworks;

/// <summary>What a passage's figure asks of an indicator.</summary>
/// <param name="Unit">Unit id or null.</param>
/// <param name="Counted">The words of the thing counted; null where none stand there.</param>
/// <param name="Touching">Where one of the term's words has to stand; null for anywhere.</param>
internal sealed record FigureSense(string? Unit, Passage? Counted, TextSpan? Touching);
