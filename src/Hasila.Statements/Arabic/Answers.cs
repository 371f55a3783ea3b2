namespace Hasila.Statements.Arabic;

/// <summary>What is asked about a token of a sentence over and over; for each question a bit where the answer was yes and one where it was no.</summary>
[Flags]
internal enum Answers : ushort
{
    None = 0,
    GivenYes = 1,
    GivenNo = 1 << 1,
    AdjunctYes = 1 << 2,
    AdjunctNo = 1 << 3,
    BeginsYes = 1 << 4,
    BeginsNo = 1 << 5,
    EndsYes = 1 << 6,
    EndsNo = 1 << 7,
    PronounYes = 1 << 8,
    PronounNo = 1 << 9,
    SurnameYes = 1 << 10,
    SurnameNo = 1 << 11,

    Given = GivenYes | GivenNo,
    Adjunct = AdjunctYes | AdjunctNo,

    /// <summary>A noun group may begin here.</summary>
    Begins = BeginsYes | BeginsNo,

    /// <summary>No noun group reaches over it.</summary>
    Ends = EndsYes | EndsNo,

    /// <summary>A noun with a pronoun of the subject before it.</summary>
    Pronoun = PronounYes | PronounNo,

    /// <summary>A family name of somebody whom the article names in full.</summary>
    Surname = SurnameYes | SurnameNo,

    Yes = GivenYes | AdjunctYes | BeginsYes | EndsYes | PronounYes | SurnameYes,
    No = GivenNo | AdjunctNo | BeginsNo | EndsNo | PronounNo | SurnameNo,
}
