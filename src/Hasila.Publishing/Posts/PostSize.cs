namespace Hasila.Publishing.Posts;

/// <summary>A size that networks show whole, in pixels, and what of it their own buttons cover.</summary>
/// <param name="Name">As in files' names: <c>1080x1350</c>.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Covered">Pixels at the top and at the bottom that hold nothing to read.</param>
internal sealed record PostSize(string Name, float Width, float Height, float Covered)
{
    public static IReadOnlyList<PostSize> All { get; } = [new("1080x1350", 1080, 1350, 0), new("1200x675", 1200, 675, 0), new("1080x1920", 1080, 1920, 230)];

    /// <summary>No letter is smaller: 24 pixels of 1080.</summary>
    public float LeastText => 24 * Width / 1080;

    public bool IsWide => Width > Height;
}
