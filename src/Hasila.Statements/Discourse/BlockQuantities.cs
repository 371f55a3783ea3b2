using Hasila.Reading.Articles;
using Hasila.Text;
using Hasila.Text.Dates;
using Hasila.Text.Figures;
using Hasila.Text.Places;
using Hasila.Text.Quantities;

namespace Hasila.Statements.Discourse;

/// <summary>The figures, dates and places of an article's stretches; one pass over a block finds those of all its sentences.</summary>
internal sealed class BlockQuantities(Article article)
{
    private QuantitiesFound _quantities = new([], []);
    private TextSpan _block;
    private int _figure;
    private int _date;

    /// <summary>Begins a block.</summary>
    public void Open(TextSpan block)
    {
        _quantities = QuantityReader.Find(article.Text, article.Published?.Date, article.Language, block);
        _block = block;
        (_figure, _date) = (0, 0);
    }

    /// <summary>The figures of the stretches, in order.</summary>
    public Figure[] Figures(IReadOnlyList<TextSpan> content)
    {
        List<Figure>? figures = null;
        foreach (var span in content)
        {
            foreach (var figure in FiguresIn(span))
                (figures ??= []).Add(figure);
        }

        return figures is null ? [] : [.. figures];
    }

    /// <summary>The dates inside a stretch; those of an open block are already found.</summary>
    public IReadOnlyList<DateMention> DatesIn(TextSpan span)
    {
        if (!_block.Contains(span))
            return DateReader.FindDates(article.Text, article.Published?.Date, article.Language, DateLean.Past, span);
        _date = FirstFrom(_quantities.Dates, _date, span.Start, date => date.Span);
        return Within(_quantities.Dates, _date, span, date => date.Span);
    }

    /// <summary>The figures inside a stretch; those of an open block are already found.</summary>
    public IReadOnlyList<Figure> FiguresIn(TextSpan span)
    {
        if (!_block.Contains(span))
            return FigureReader.FindFigures(article.Text, article.Language, span);
        _figure = FirstFrom(_quantities.Figures, _figure, span.Start, figure => figure.Span);
        return Within(_quantities.Figures, _figure, span, figure => figure.Span);
    }

    private static List<T> Within<T>(IReadOnlyList<T> found, int from, TextSpan span, Func<T, TextSpan> spanOf)
    {
        if (from >= found.Count || spanOf(found[from]).Start >= span.End)
            return [];
        List<T> within = [];
        for (var i = from; i < found.Count && spanOf(found[i]) is var at && at.Start < span.End; i++)
        {
            if (span.Contains(at))
                within.Add(found[i]);
        }

        return within;
    }

    // Sentences come in order: the search goes on from where it stood.
    private static int FirstFrom<T>(IReadOnlyList<T> found, int at, int start, Func<T, TextSpan> spanOf)
    {
        while (at > 0 && spanOf(found[at - 1]).Start >= start)
            at--;
        while (at < found.Count && spanOf(found[at]).Start < start)
            at++;
        return at;
    }

    /// <summary>The places named in the stretches, in order.</summary>
    public TextSpan[] Places(IReadOnlyList<TextSpan> content)
    {
        List<TextSpan>? places = null;
        foreach (var span in content)
        {
            foreach (var place in Gazetteer.FindPlaces(article.Text, span))
                (places ??= []).Add(place.Span);
        }

        return places is null ? [] : [.. places];
    }
}
