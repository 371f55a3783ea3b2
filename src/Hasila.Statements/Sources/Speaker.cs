using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Statements.Sources;

/// <summary>A speaker as resolved: the full form, and what kind it is.</summary>
internal sealed record Speaker(string Name, SpeakerKind Kind, TextSpan? Role, Gender Gender = Gender.Unknown, bool IsPlural = false);
