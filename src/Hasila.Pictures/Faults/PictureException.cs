namespace Hasila.Pictures.Faults;

/// <summary>Why a picture cannot be read.</summary>
public enum PictureFault
{
    /// <summary>No PNG, JPEG or WebP.</summary>
    Unknown,

    /// <summary>More pixels than <see cref="Pixels.PictureDecoder.MostPixels"/>.</summary>
    TooLarge,

    /// <summary>It begins as a picture and does not go on as one.</summary>
    Damaged,

    /// <summary>The program that reads letters is not on this machine.</summary>
    NoProgram,

    /// <summary>The program that reads letters failed, or took too long.</summary>
    ProgramFailed,

    /// <summary>The program is there; what it knows of Arabic or English letters is not.</summary>
    NoLanguage,
}

/// <summary>A picture cannot be read.</summary>
/// <param name="fault">Why.</param>
/// <param name="detail">What a program said of it.</param>
public sealed class PictureException(PictureFault fault, string? detail = null) : Exception(detail ?? fault.ToString())
{
    public PictureFault Fault { get; } = fault;

    /// <summary>What the program said; null where there is nothing to add.</summary>
    public string? Detail { get; } = detail;

    /// <summary>In pixels, of a picture that is too large.</summary>
    public int Width { get; init; }

    /// <summary>In pixels, of a picture that is too large.</summary>
    public int Height { get; init; }
}
