using System.Text.Json;

namespace Hasila.Cli.Output;

/// <summary>JSON on an output: one value, then a line end.</summary>
internal static class JsonOutput
{
    public static void WriteRow(Stream output, OutputFormat format, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, OutputFormats.Writer(format)))
            write(json);
        output.WriteByte((byte)'\n');
    }
}
