using System.Text;
using Hasila.Reading.Articles;
using Hasila.Text;

namespace Hasila.Ingest.Composing;

/// <summary>Puts an article's one text together, block by block, parted by blank lines as the reader of pages parts them.</summary>
internal sealed class ArticleText
{
    private const string Gap = "\n\n";

    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];

    public string Text => _text.ToString();

    public IReadOnlyList<Block> Blocks => _blocks;

    public bool IsEmpty => _blocks.Count == 0;

    /// <summary>Adds a block of these words, white space at its ends taken off; nothing where there are none.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="words">Its words.</param>
    /// <param name="page">On which page of a document it begins, from 1.</param>
    public void Add(BlockKind kind, string words, int? page = null)
    {
        words = words.Trim();
        if (words.Length == 0)
            return;
        if (_text.Length > 0)
            _text.Append(Gap);
        _blocks.Add(new Block(kind, new TextSpan(_text.Length, _text.Length + words.Length)) { Page = page });
        _text.Append(words);
    }

    /// <summary>Adds each line that has words as a paragraph.</summary>
    public void AddLines(string words)
    {
        foreach (var line in words.Split('\n'))
            Add(BlockKind.Paragraph, line);
    }
}
