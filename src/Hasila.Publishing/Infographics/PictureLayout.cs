using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Wording;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Shaping;
using Hasila.Text;
using Hasila.Text.Wording;

namespace Hasila.Publishing.Infographics;

/// <summary>Lays an edition out once: title, bands of cards, what is missing, the foot.</summary>
internal sealed class PictureLayout
{
    public const float Width = 1080;
    private const float Margin = 52;
    private const float Gutter = 24;
    private const float CardWidth = (Width - (2 * Margin) - Gutter) / 2;
    private const float Room = Width - (2 * Margin);
    private const int MostGapCards = 3;

    private readonly Edition _edition;
    private readonly PictureWords _words;
    private readonly Canvas _canvas;
    private readonly IReadOnlyList<LocalText> _claimants;
    private readonly InfographicCard _card;
    private float _y;
    private float _bottom;

    private PictureLayout(Edition edition, string language)
    {
        _edition = edition;
        _words = new PictureWords(language);
        _canvas = new Canvas(Width, _words.Arabic);
        _claimants = [.. edition.Claims.Select(claim => claim.Claim.Claimant).DistinctBy(name => name.Ar)];
        _card = new InfographicCard(_canvas, _words, edition, _claimants.Count > 1);
    }

    public static Picture LayOut(Edition edition, string language)
    {
        var layout = new PictureLayout(edition, language);
        layout.Header();
        layout.Bands();
        layout.Changed();
        layout.Missing();
        layout.Foot();
        var label = $"{layout._words.Title(edition.Claims.Select(claim => claim.Claim))}. {layout._words.Said(edition.Title)}";
        return new Picture(Width, MathF.Ceiling(layout._y), layout._words.Language, label, layout._canvas.Marks);
    }

    private void Header()
    {
        // The title that was given is the title; where none was, what is claimed and by whom.
        var claimed = _words.Title(_edition.Claims.Select(claim => claim.Claim));
        var isNamed = _edition.Title != _edition.Framework.Name;
        var (title, second) = isNamed ? (_words.Said(_edition.Title), claimed) : (claimed, _words.Said(_edition.Title));
        _canvas.Open(title);
        var marks = _canvas.Marks;
        _y = _canvas.Text(title, Styles.Title, Margin, 56, Room, Palette.OnAccent) + 10;
        _y = _canvas.Text(second, Styles.Edition, Margin, _y, Room, Palette.OnAccent) + 6;
        _y = _canvas.Text($"{_words.AsOf(_edition.AsOf)}  ·  {_words.Counts(_edition.Counts)}", Styles.Fact, Margin, _y, Room, Palette.QuietOnAccent) + 48;
        marks.Insert(0, new BoxMark(new Box(0, 0, Width, _y), 0, Palette.Accent));
        _canvas.Close();
        _y += 20;
    }

    private void Bands()
    {
        var framework = _edition.Framework;
        bool Known(Claim claim) =>
            framework.IndicatorOf(claim.Indicator) is not null && (claim.Frame is null || framework.Frames.Any(frame => frame.Id == claim.Frame));
        Band(_words.Overall, [.. _edition.ClaimsOf(null).Where(claim => Known(claim.Claim))]);
        foreach (var frame in framework.Frames)
            Band(_words.Said(frame.Name), [.. _edition.ClaimsOf(frame.Id).Where(claim => Known(claim.Claim))]);
        Band(_words.Others, [.. _edition.Claims.Where(claim => !Known(claim.Claim))]);
    }

    private void Band(string name, IReadOnlyList<PublishedClaim> claims)
    {
        if (claims.Count == 0)
            return;
        _canvas.Open(name);
        Heading(name);
        for (var i = 0; i < claims.Count; i += 2)
            Row(
                [.. claims.Skip(i).Take(2).Select(claim => new Action<float>(start => _bottom = _card.Draw(claim, start, _y, CardWidth)))],
                [.. claims.Skip(i).Take(2).Select(claim => _words.Said(claim.Claim.Gloss))],
                Palette.Card,
                Palette.Edge,
                dashed: false
            );
        _canvas.Close();
        _y += 16;
    }

    // Two cards side by side are as high as the higher.
    private void Row(IReadOnlyList<Action<float>> contents, IReadOnlyList<string> labels, string fill, string edge, bool dashed)
    {
        var bottom = _y;
        List<(List<Mark> Marks, float Start)> cards = [];
        for (var i = 0; i < contents.Count; i++)
        {
            var start = Margin + (i * (CardWidth + Gutter));
            _canvas.Open(labels[i]);
            cards.Add((_canvas.Marks, start));
            contents[i](start);
            bottom = Math.Max(bottom, _bottom);
            _canvas.Close();
        }

        foreach (var (marks, start) in cards)
        {
            var left = _words.Arabic ? Width - start - CardWidth : start;
            marks.Insert(0, new BoxMark(new Box(left, _y, CardWidth, bottom - _y), 18, fill, edge, dashed));
        }

        _y = bottom + Gutter;
    }

    private void Heading(string name)
    {
        _y += 18;
        _canvas.Box(Margin, _y + 8, 6, Styles.Band.LineHeight - 16, 3, Palette.Accent);
        _y = _canvas.Text(name, Styles.Band, Margin + 20, _y, Room - 20, Palette.Accent) + 14;
    }

    private void Missing()
    {
        List<(string Claimant, int Count)> cards = [];
        foreach (var gap in _edition.Gaps.Where(gap => gap.Announced > gap.Found))
        {
            var missing = gap.Announced - gap.Found;
            var known = _claimants.FirstOrDefault(known => known.Ar == gap.Claimant) ?? new LocalText(gap.Claimant, gap.Claimant);
            var name = _words.Opening(ClaimantWords.Marked(known));
            cards.AddRange(missing > MostGapCards ? [(name, missing)] : Enumerable.Repeat((name, 1), missing));
        }

        if (cards.Count == 0)
            return;
        _canvas.Open(_words.MissingBand);
        Heading(_words.MissingBand);
        for (var i = 0; i < cards.Count; i += 2)
        {
            Row(
                [.. cards.Skip(i).Take(2).Select(card => new Action<float>(start => MissingCard(card.Claimant, card.Count, start)))],
                [.. cards.Skip(i).Take(2).Select(card => card.Count > 1 ? _words.ManyMissing : _words.Missing)],
                Palette.Gap,
                Palette.GapEdge,
                dashed: true
            );
        }

        _canvas.Close();
        _y += 16;
    }

    private void Changed()
    {
        if (_edition.Changes is not { } comparison)
            return;
        var lines = comparison.Changes.Where(change => change.Kind is not ChangeKind.Repeated).ToList();
        if (lines.Count == 0)
            return;
        var title = _words.Said(ChangeWords.Title(_edition, comparison));
        _canvas.Open(title);
        Heading(title);
        foreach (var change in lines)
            _y = _canvas.Text(_words.Changed(change, _edition.Framework), Styles.Gloss, Margin, _y, Room, Palette.Ink) + 8;
        _canvas.Close();
        _y += 16;
    }

    private void MissingCard(string claimant, int count, float start)
    {
        var (inner, room, y) = (start + InfographicCard.Padding, CardWidth - (2 * InfographicCard.Padding), _y + 24);
        if (count > 1)
            y = _canvas.Text(ShownNumber.Claimed(count), Styles.Number, inner, y, room, Palette.Quiet);
        y = _canvas.Text(count > 1 ? _words.ManyMissing : _words.Missing, Styles.Gloss, inner, y, room, Palette.Quiet);
        _bottom = _canvas.Text(DisplayText.Isolate(claimant), Styles.Claimant, inner, y + 4, room, Palette.Quiet) + 24;
    }

    private void Foot()
    {
        _canvas.Open(_words.SourcesHeading);
        if (_edition.Sources.Count > 0)
            Heading(_words.SourcesHeading);
        List<TextLine> numbers = [.. _edition.Sources.Select(source => Paragraph.Line(PictureWords.Cited([source.Number]), Styles.Source, _words.Arabic))];
        var indent = numbers.Select(number => number.Width).DefaultIfEmpty().Max() + 16;
        foreach (var (number, source) in numbers.Zip(_edition.Sources))
        {
            _canvas.Line(number, Margin, _y, indent, Palette.Quiet);
            _y = _canvas.Text(_words.SourceOf(source), Styles.Source, Margin + indent, _y, Room - indent, Palette.Ink) + 6;
        }

        _y += 18;
        _canvas.Box(Margin, _y, Room, 1.5f, 0, Palette.Edge);
        _y = _canvas.Text(_words.Disclaimer, Styles.Chip, Margin, _y + 20, Room, Palette.Accent) + 4;
        if (_edition.Reviewers.Count > 0)
            _y = _canvas.Text(_words.Reviewers(_edition.Reviewers), Styles.Note, Margin, _y, Room, Palette.Quiet);
        _canvas.Close();
        _y += 44;
    }
}
