namespace Hasila.Statements.Model;

/// <summary>Grammatical gender, as far as a form or a name tells.</summary>
internal enum Gender
{
    Unknown,
    Masculine,
    Feminine,
}
