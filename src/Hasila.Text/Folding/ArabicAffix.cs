namespace Hasila.Text.Folding;

/// <summary>What Arabic writes in one with a word, before it or behind it, as folded letters.</summary>
public static class ArabicAffix
{
    /// <summary>The article.</summary>
    public const string The = "ال";

    /// <summary>"to the", where the article loses its alef.</summary>
    public const string ToThe = "لل";

    /// <summary>"and the".</summary>
    public const string AndThe = "وال";

    /// <summary>"and to the".</summary>
    public const string AndToThe = "ولل";

    /// <summary>"by the".</summary>
    public const string ByThe = "بال";

    /// <summary>The article before the letter with which participles and nouns of place begin.</summary>
    public const string TheOfParticiple = "الم";

    /// <summary>"and"; a word of its own where a space parts it from the next.</summary>
    public const string And = "و";

    /// <summary>"so".</summary>
    public const string So = "ف";

    /// <summary>"by".</summary>
    public const string By = "ب";

    /// <summary>"to".</summary>
    public const string To = "ل";

    /// <summary>"as".</summary>
    public const string As = "ك";

    /// <summary>Before a verb: "will".</summary>
    public const string Will = "س";

    /// <summary>Before a verb: he.</summary>
    public const string He = "ي";

    /// <summary>Before a verb she, behind it she too: the same letter.</summary>
    public const string She = "ت";

    /// <summary>Before a verb: I; behind a noun: the indefinite object; behind a verb: both of them.</summary>
    public const string Alef = "ا";

    /// <summary>Before a verb: we; behind it: the women.</summary>
    public const string Noon = "ن";

    /// <summary>Behind a past verb: they.</summary>
    public const string They = "وا";

    /// <summary>Behind a past verb: both of them, women.</summary>
    public const string BothWomen = "تا";

    /// <summary>Of several men, as the subject; behind a present verb: they.</summary>
    public const string Several = "ون";

    /// <summary>Of several men, as the object; of two, as the object.</summary>
    public const string SeveralObject = "ين";

    /// <summary>Of several men named after a place or a body, as the object.</summary>
    public const string SeveralOfKind = "يين";

    /// <summary>Of two, as the subject.</summary>
    public const string Both = "ان";

    /// <summary>Of two women or things, as the object.</summary>
    public const string BothFeminineObject = "تين";

    /// <summary>Of several women or things.</summary>
    public const string SeveralFeminine = "ات";

    /// <summary>Behind an adjective of kind: the feminine.</summary>
    public const string FeminineOfKind = "يه";

    /// <summary>Behind a noun or verb: his, him; folded, also the feminine ending.</summary>
    public const string His = "ه";

    /// <summary>Behind a noun or verb: her.</summary>
    public const string Her = "ها";

    /// <summary>Behind a noun or verb: their, them.</summary>
    public const string Their = "هم";

    /// <summary>Behind a noun or verb: of both.</summary>
    public const string TheirBoth = "هما";

    /// <summary>Behind a noun or verb: their, of women.</summary>
    public const string TheirWomen = "هن";

    /// <summary>Behind a noun or verb: our, us.</summary>
    public const string Our = "نا";

    /// <summary>Behind a verb: me.</summary>
    public const string Me = "ني";

    /// <summary>Behind a noun in the feminine: his.</summary>
    public const string HisFeminine = "ته";

    /// <summary>Behind a noun in the feminine: her.</summary>
    public const string HerFeminine = "تها";

    /// <summary>Behind a noun in the feminine: their.</summary>
    public const string TheirFeminine = "تهم";
}
