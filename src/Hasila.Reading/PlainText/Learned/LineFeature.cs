using Hasila.Reading.PlainText.Lines;

namespace Hasila.Reading.PlainText.Learned;

/// <summary>What is measured of a line, in the order of a row.</summary>
internal enum LineFeature
{
    // Text: the line's own letters and marks.
    Length,
    Words,
    WordLength,
    Digits,
    Letters,
    Capitals,
    TitleCase,
    StartsSmall,
    FirstMark,
    LastMark,
    Commas,
    Sentences,
    Quotes,
    Symbols,
    Bars,
    Address,
    Markup,
    Arabic,

    // Grammar: what the readable rules see.
    Cue,
    Credited,
    Kind,
    HasDay,
    DayShare,
    DayLabel,
    HasClock,
    IsPerson,
    Outlet,
    EndsInOffice,

    // Place.
    Place,
    Index,
    FromEnd,
    BlanksBefore,
    BlanksAfter,
    Lines,
    Tight,
    TextBefore,
    ProseBefore,
    FromFirstProse,
    ToLastProse,
    ShortBefore,
    ShortAfter,
    InFirstRun,

    // Company: likeness to other lines.
    Repeats,
    AlikeBefore,
    AlikeAfter,
    Echo,
    EchoAfter,
    OpensNext,

    // Neighbours.
    LengthBefore2,
    LengthBefore,
    LengthAfter,
    LengthAfter2,
    LengthAfter3,
    AroundLength,
    KindBefore2,
    KindBefore,
    KindAfter,
    KindAfter2,
    CueBefore,
    CueAfter,
    MarkBefore,
    MarkAfter,
    DayNear,
    CueAbove,
    PageProse,

    // Words: learned weights.
    BodyWords,
    HeadlineWords,
}
