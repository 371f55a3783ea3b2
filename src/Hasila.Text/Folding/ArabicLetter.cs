namespace Hasila.Text.Folding;

/// <summary>Arabic letters by name, for rules of spelling and inflection. Words stand in data files.</summary>
public static class ArabicLetter
{
    /// <summary>Hamza by itself.</summary>
    public const char Hamza = 'ء';

    /// <summary>Bare alef; folded words have no other.</summary>
    public const char Alef = 'ا';

    /// <summary>Alef with hamza above.</summary>
    public const char AlefHamza = 'أ';

    /// <summary>Alef with hamza below.</summary>
    public const char AlefHamzaBelow = 'إ';

    /// <summary>Alef with madda.</summary>
    public const char AlefMadda = 'آ';

    /// <summary>Alef maksura, which folds to yeh.</summary>
    public const char AlefMaksura = 'ى';

    /// <summary>Beh; attached: by, in.</summary>
    public const char Beh = 'ب';

    /// <summary>Teh; before a verb: she or you.</summary>
    public const char Teh = 'ت';

    /// <summary>The feminine ending, which folds to heh.</summary>
    public const char TehMarbuta = 'ة';

    /// <summary>Reh.</summary>
    public const char Reh = 'ر';

    /// <summary>Seen; before a verb: will.</summary>
    public const char Seen = 'س';

    /// <summary>Sad; before noon.</summary>
    public const char Sad = 'ص';

    /// <summary>Feh; attached: so.</summary>
    public const char Feh = 'ف';

    /// <summary>Kaf; attached: as.</summary>
    public const char Kaf = 'ك';

    /// <summary>Lam; attached: to.</summary>
    public const char Lam = 'ل';

    /// <summary>Meem; after noon.</summary>
    public const char Meem = 'م';

    /// <summary>Noon; before a verb: we.</summary>
    public const char Noon = 'ن';

    /// <summary>Heh; of the Hijri years; attached behind: his.</summary>
    public const char Heh = 'ه';

    /// <summary>Waw; attached: and.</summary>
    public const char Waw = 'و';

    /// <summary>Yeh; before a verb: he.</summary>
    public const char Yeh = 'ي';

    /// <summary>The stroke that lengthens a word in print.</summary>
    public const char Tatweel = 'ـ';
}
