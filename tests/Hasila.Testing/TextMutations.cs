using System.Text;

namespace Hasila.Testing;

/// <summary>
/// Makes broken text out of good: slices of lines joined, with characters dropped, doubled, swapped and put in. The same seed gives the same texts.
/// </summary>
public sealed class TextMutations(IEnumerable<string> lines, int seed)
{
    private const string Odd =
        "0123456789٠١٥٩.,،٫٬/-–:%٪()\"'+ \u00A0\u202F\u202A\u202B\u202C\u200F\u2067\u0640\u064B\u064Eوبلفكالاة½\u00B2\n\t\uD83D\uDE00\uD800";

    private readonly string[] _lines = [.. lines];
    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();

    public string Next()
    {
        _text.Clear();
        for (var parts = _random.Next(1, 4); parts > 0; parts--)
        {
            var line = _lines[_random.Next(_lines.Length)];
            var start = _random.Next(line.Length);
            _text.Append(line, start, _random.Next(line.Length - start + 1));
            if (_random.Next(2) == 0)
                _text.Append(' ');
        }

        for (var changes = _random.Next(6); changes > 0 && _text.Length > 0; changes--)
        {
            var at = _random.Next(_text.Length);
            switch (_random.Next(4))
            {
                case 0:
                    _text.Remove(at, 1);
                    break;
                case 1:
                    _text.Insert(at, _text[at]);
                    break;
                case 2:
                    (_text[at], _text[_text.Length - 1]) = (_text[^1], _text[at]);
                    break;
                default:
                    _text.Insert(at, Odd[_random.Next(Odd.Length)]);
                    break;
            }
        }

        return _text.ToString();
    }
}
