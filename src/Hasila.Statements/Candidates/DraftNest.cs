using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Statements.Candidates;

/// <summary>The attributions of a paragraph as they come, and which of them holds another one in its content.</summary>
internal sealed class DraftNest
{
    private readonly List<StatementDraft> _drafts = [];
    private readonly Reach _reach = new();

    /// <summary>In the order in which they came.</summary>
    public List<StatementDraft> Drafts => _drafts;

    public void Add(StatementDraft draft)
    {
        _drafts.Add(draft);
        _reach.Add(draft.Kind == StatementKind.Assertion ? 0 : draft.Content[^1].End);
    }

    /// <summary>Index of the shortest report so far that holds a content; -1 where none does.</summary>
    public int Holding(TextSpan content)
    {
        var within = -1;
        for (var at = _drafts.Count - 1; at >= 0 && _reach[at] >= content.End; at--)
        {
            if (
                _drafts[at].Kind != StatementKind.Assertion
                && _drafts[at].Content.Any(span => span.Contains(content))
                && (within < 0 || _drafts[at].Content[0].Length <= _drafts[within].Content[0].Length)
            )
                within = at;
        }

        return within;
    }
}
