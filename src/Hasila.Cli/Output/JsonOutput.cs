using System.Text.Json;

namespace Hasila.Cli.Output;

/// <summary>JSON on an output: one value, then a line end.</summary>
internal static class JsonOutput
{
    /// <summary>What is written stays in memory up to so many bytes.</summary>
    private const int MostPending = 1 << 16;

    /// <summary>Between two parts of one value: much of it leaves the memory.</summary>
    public static void PassOn(Utf8JsonWriter json)
    {
        if (json.BytesPending > MostPending)
            json.Flush();
    }

    public static void WriteRow(Stream output, OutputFormat format, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, OutputFormats.Writer(format)))
            write(json);
        output.WriteByte((byte)'\n');
    }
}
