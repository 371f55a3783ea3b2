using System.Text.Json;

namespace Hasila.Cli.Output;

/// <summary>
/// Rows of an output whose number is not known before its end: JSON lines, or one JSON text, which is the row itself where there is one and an array
/// where there are several.
/// </summary>
internal sealed class JsonRows(Stream output, OutputFormat format) : IDisposable
{
    private readonly MemoryStream _first = new();
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
            Write(_first, write);
            return;
        }

        if (_rows == 2)
        {
            output.Write("[\n"u8);
            _first.WriteTo(output);
        }

        output.Write(",\n"u8);
        Write(output, write);
    }

    public void Dispose()
    {
        if (format == OutputFormat.Json && _rows == 1)
            _first.WriteTo(output);
        if (format == OutputFormat.Json && _rows > 0)
            output.Write(_rows == 1 ? "\n"u8 : "\n]\n"u8);
        _first.Dispose();
    }

    private void Write(Stream to, Action<Utf8JsonWriter> write)
    {
        using var json = new Utf8JsonWriter(to, OutputFormats.Writer(format));
        write(json);
    }
}
