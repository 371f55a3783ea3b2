using System.Text.Json;

namespace Hasila.Cli.Output;

/// <summary>
/// Rows of an output whose number is not known before its end: JSON lines, or one JSON text, which is the row itself where there is one and an array
/// where there are several.
/// </summary>
internal sealed class JsonRows(Stream output, OutputFormat format) : IDisposable
{
    // Written when it is known whether another follows.
    private Action<Utf8JsonWriter>? _first;
    private int _rows;

    public void Write(Action<Utf8JsonWriter> write)
    {
        _rows++;
        if (format != OutputFormat.Json)
        {
            JsonOutput.WriteRow(output, format, write);
            return;
        }

        if (_rows == 1)
        {
            _first = write;
            return;
        }

        if (_first is { } first)
        {
            output.Write("[\n"u8);
            WriteValue(first);
            _first = null;
        }

        output.Write(",\n"u8);
        WriteValue(write);
    }

    public void Dispose()
    {
        if (_first is { } first)
            WriteValue(first);
        if (format == OutputFormat.Json && _rows > 0)
            output.Write(_rows == 1 ? "\n"u8 : "\n]\n"u8);
    }

    private void WriteValue(Action<Utf8JsonWriter> write)
    {
        using var json = new Utf8JsonWriter(output, OutputFormats.Writer(format));
        write(json);
    }
}
