using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Text.Figures;

namespace Hasila.Claims.Checks.Pages;

/// <summary>A number of a page and what the page's other numbers make of it.</summary>
/// <param name="Tested">The number held against the others.</param>
/// <param name="Test">What the others admit.</param>
/// <param name="Kind">Share, change, or null for a count.</param>
/// <param name="Weak">True where the words only suggest that the numbers speak of each other: a result that is far off then says that they do not.</param>
internal sealed record PageTest(Figure Tested, InternalTest Test, PeriodKind? Kind = null, bool Weak = false);
