namespace Hasila.Claims.Corrections;

/// <summary>What of a statement a person may correct.</summary>
public enum StatementField
{
    /// <summary>Who speaks, by name; empty where nobody is named.</summary>
    Speaker,

    /// <summary>How the words stand to a result: <c>claim</c>, <c>caveat</c>, ...</summary>
    Stance,
}
