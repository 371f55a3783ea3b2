namespace Hasila.Reading.Html.Learned;

/// <summary>
/// What is measured of a block, in the order of a row. Groups follow the kind of evidence; the table of what each brings is in docs/reading.md.
/// </summary>
internal enum BlockFeature
{
    // Text: the block's own words and marks.
    Length,
    Words,
    WordLength,
    SentenceMarks,
    Commas,
    LastMark,
    Digits,
    Capitals,
    StartsSmall,
    Quotes,
    Symbols,
    Address,
    Copyright,
    Credited,
    Cue,

    // Links.
    LinkShare,
    IsOneLink,
    ParentLinkShare,
    BodyLinkShare,

    // Markup: names, classes, what the block stands in.
    Kind,
    Name,
    HeadingRank,
    ParentName,
    GrandparentName,
    InArticle,
    InMain,
    InSection,
    InAside,
    InFigure,
    InList,
    InTable,
    InQuote,
    InForm,
    InHeader,
    InFooter,
    OwnHint,
    NearHint,
    NearHintDistance,
    BodyHintDistance,
    CaptionHint,
    StandfirstHint,
    HiddenHint,
    EmbedHint,
    Zone,
    Depth,
    Emphasis,

    // Place on the page and in the body.
    Place,
    TextBefore,
    FromHeadline,
    FromFirstProse,
    ToLastProse,
    BodyBefore,
    BodyAfter,
    InBody,
    StepsToBody,
    DepthInBody,
    BodyShare,
    TopHeadingsBefore,
    ArticlesBefore,
    WithHeadline,

    // Template: blocks that are built alike, and the company of its parent.
    Alike,
    AlikeText,
    AlikeProse,
    AlikeLinkShare,
    Repeated,
    Siblings,
    ParentText,
    ParentProseShare,
    GrandparentProseShare,
    PageProse,

    // Witnesses: what the page says of itself to machines.
    LikeHeadline,
    LikeSummary,
    InStructuredBody,

    // Rules: what the readable rules say.
    RuleKeeps,
    RuleKind,
    AfterSection,

    // Words: learned weights of words in the text, and of words in class and id attributes.
    WordWeight,
    ClassWeight,
}
