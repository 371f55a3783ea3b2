using Hasila.Web.Acts;

namespace Hasila.Web.Drafting;

/// <summary>A form that a person filled in and did not send.</summary>
/// <param name="Claim">The claim that it is about, by the id that it had then.</param>
/// <param name="Part">Which form of the screen: <c>decide</c>, or the field that is corrected.</param>
/// <param name="At">When it was last written, as the journal writes times.</param>
/// <param name="Form">What stood in it.</param>
public sealed record Draft(string Claim, string Part, string At, ClaimForm Form);
