using Hasila.Text;

namespace Hasila.Claims.Frameworks;

/// <summary>Keeps what is claimed with a number but fits no indicator: nothing numeric that was claimed gets lost.</summary>
internal static class OtherResults
{
    public const string Id = "other";

    public static Indicator Indicator { get; } =
        new()
        {
            Id = Id,
            Name = new LocalText("نتائج أخرى", "Other results"),
            Claim = new LocalText("نتيجة معلنة برقم", "a result claimed with a number"),
            Definition = new LocalText("لا يعرّفها الإطار", "not defined by the framework"),
            WouldSettle = new LocalText("يُحدَّد عند المراجعة", "to be settled in review"),
            Icon = "dot",
        };
}
