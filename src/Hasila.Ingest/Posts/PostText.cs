using Hasila.Ingest.Composing;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Text.Languages;

namespace Hasila.Ingest.Posts;

/// <summary>A post as its network tells it, before it is an article.</summary>
/// <param name="Account">Whose words it is.</param>
/// <param name="Carrier">The account that passed it on, where that is another.</param>
/// <param name="Published">Its day.</param>
/// <param name="Title">A heading that the post gives itself.</param>
/// <param name="Text">Its words, addresses taken out.</param>
/// <param name="Links">The addresses in it, in full.</param>
internal sealed record PostText(string? Account, string? Carrier, Publication? Published, string? Title, string Text, IReadOnlyList<string> Links)
{
    /// <summary>The article; null where the post has no words.</summary>
    public Article? ToArticle(Capture capture)
    {
        var text = new ArticleText();
        if (Title is not null)
            text.Add(BlockKind.Headline, Title);
        text.AddLines(Text);
        if (text.IsEmpty)
            return null;
        var account = Account ?? capture.Outlet;
        return new Article
        {
            Id = capture.Id,
            Name = capture.Name,
            Url = capture.Url,
            Headline = string.IsNullOrWhiteSpace(Title) ? null : Title.Trim(),
            Authors = account is null ? [] : [account],
            Published = Published,
            Site = Carrier ?? account,
            Language = LanguageDetector.Detect(text.Text),
            Post = new Post(account),
            Text = text.Text,
            Blocks = text.Blocks,
            Furniture = [.. Links.Select(link => new Furniture(FurnitureKind.RelatedLink, link))],
        };
    }
}
