namespace Hasila.Statements.Model;

/// <summary>The written names of kinds: <c>press_conference</c> for <see cref="ChannelType.PressConference"/>.</summary>
public static class StatementNames
{
    /// <exception cref="FormatException">No value has that name.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == name)
                return value;
        }

        throw new FormatException($"there is no {typeof(T).Name} called {name}");
    }

    /// <summary>The value as JSON has it: <c>press_conference</c>.</summary>
    /// <param name="value">One that the enumeration names.</param>
    /// <typeparam name="T">An enumeration of this library.</typeparam>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var written = new System.Text.StringBuilder(name.Length + 2);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && written.Length > 0)
                written.Append('_');
            written.Append(char.ToLowerInvariant(c));
        }

        return written.ToString();
    }
}
