using Hasila.Statements.Sources;

namespace Hasila.Statements.Speakers;

/// <summary>Somebody who has been mentioned as a source.</summary>
/// <param name="Speaker">As resolved.</param>
/// <param name="Words">The folded words of the name.</param>
/// <param name="Office">The folded words of a person's office; may be empty.</param>
internal sealed record KnownSpeaker(Speaker Speaker, string[] Words, List<string> Office)
{
    /// <summary>A person by name, not by an office alone.</summary>
    public bool IsNamed => Words.Length > 0 && !Titles.IsPerson(Words[0]);
}
