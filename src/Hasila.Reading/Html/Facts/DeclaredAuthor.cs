namespace Hasila.Reading.Html.Facts;

/// <summary>What structured data say that an author is.</summary>
internal enum AuthorKind
{
    /// <summary>Nothing is said: an object without a type, a meta element.</summary>
    Unsaid,

    /// <summary>A person, or a name alone where an author belongs.</summary>
    Person,

    /// <summary>A body.</summary>
    Body,

    /// <summary>The outlet itself: the article is declared to be nobody's.</summary>
    Outlet,
}

/// <summary>An author as a page declares one to machines.</summary>
/// <param name="Name">As written, white space collapsed; perhaps several persons' names.</param>
/// <param name="Kind">What it is said to be.</param>
internal readonly record struct DeclaredAuthor(string Name, AuthorKind Kind);
