using System.Text;
using System.Text.Json;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;

namespace Hasila.Cli.Texts;

/// <summary>
/// Rows of text, one a line. A row that is none, or too long to be one article, is named on standard error with the number of its line, and those behind it are
/// done.
/// </summary>
internal sealed class TextRows(TextReader input)
{
    /// <summary>Most letters of a line: JSON may write six for each letter of the text.</summary>
    public const int LongestLine = (6 * Pages.MostLetters) + 100_000;

    private readonly StringBuilder _line = new();
    private readonly char[] _letters = new char[1 << 14];
    private int _at;
    private int _end;
    private bool _afterReturn;

    /// <summary>How many rows were refused so far.</summary>
    public int Refused { get; private set; }

    public int ExitCode => Refused == 0 ? ExitCodes.Done : ExitCodes.BadInput;

    public IEnumerable<TextRow> Read()
    {
        for (var number = 1; NextLine() is var (line, length) && length >= 0; number++)
        {
            if (line is null)
                Refuse(number, $"it has {length} letters, more than a row may have ({LongestLine}); give each article a row of its own");
            else if (!line.AsSpan().IsWhiteSpace() && Parsed(line, number) is { } row)
                yield return row;
        }
    }

    private TextRow? Parsed(string line, int number)
    {
        try
        {
            var row = TextRow.Parse(line);
            return row.Text.Length <= Pages.MostLetters ? row : throw new FormatException($"its text {Pages.TooLong(row.Text.Length)}");
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            Refuse(number, error.Message);
            return null;
        }
    }

    private void Refuse(int number, string reason)
    {
        Refused++;
        Console.Error.WriteLine(
            "hasila: " + TerminalWords.Told("row.wrong", ("line", number), ("shape", "{\"id\",\"text\",…}"), ("reason", Printed.Line(reason)))
        );
    }

    /// <returns>A line and its length; no line for one that is too long, of which nothing is held; a negative length at the end.</returns>
    private (string? Line, long Length) NextLine()
    {
        _line.Clear();
        var length = 0L;
        var begun = false;
        while (true)
        {
            if (_at == _end && (_end = input.Read(_letters, _at = 0, _letters.Length)) == 0)
                break;
            if (_afterReturn && _letters[_at] == '\n')
                _at++;
            _afterReturn = false;
            var rest = _letters.AsSpan(_at, _end - _at);
            if (rest.IsEmpty)
                continue;
            begun = true;
            var stop = rest.IndexOfAny('\r', '\n');
            var part = stop < 0 ? rest : rest[..stop];
            length += part.Length;
            if (length <= LongestLine)
                _line.Append(part);
            _at += part.Length;
            if (stop < 0)
                continue;
            _afterReturn = _letters[_at++] == '\r';
            return (length > LongestLine ? null : _line.ToString(), length);
        }

        return begun ? (length > LongestLine ? null : _line.ToString(), length) : (null, -1);
    }
}
