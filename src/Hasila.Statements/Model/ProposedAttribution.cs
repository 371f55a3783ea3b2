using Hasila.Text;

namespace Hasila.Statements.Model;

/// <summary>An attribution that something other than the grammar found, by its places in the article.</summary>
/// <param name="Content">In order and apart, none empty, in one block with cue and source.</param>
/// <param name="Cue">Not empty, outside of the content.</param>
/// <param name="Source">Not empty, outside of cue and content.</param>
public sealed record ProposedAttribution(IReadOnlyList<TextSpan> Content, TextSpan Cue, TextSpan Source);
