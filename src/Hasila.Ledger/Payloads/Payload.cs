using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Model;

namespace Hasila.Ledger.Payloads;

/// <summary>What is common to all payloads: hashes of contents, and reading that turns every way of being wrong into one error.</summary>
internal static class Payload
{
    /// <summary><c>sha256:</c> and 64 hexadecimal digits of a canonical form.</summary>
    public static string HashOf(ReadOnlySpan<byte> canonical) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(canonical));

    /// <summary>Reads a payload; whatever is wrong with it is a damaged ledger.</summary>
    public static T Read<T>(Entry entry, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(entry.Payload);
            return read(document.RootElement);
        }
        catch (Exception error) when (IsUnreadable(error))
        {
            throw new LedgerException(
                LedgerFault.Damaged,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"entry {entry.Seq} ({entry.Kind}) cannot be read: {error.Message.ReplaceLineEndings(" ")}; run 'hasila verify' and restore a copy"
                ),
                error
            );
        }
    }

    /// <summary>True for what reading JSON of the wrong shape throws.</summary>
    public static bool IsUnreadable(Exception error) =>
        error
            is JsonException
                or FormatException
                or InvalidOperationException
                or KeyNotFoundException
                or ArgumentException
                or OverflowException
                or NullReferenceException
                or IndexOutOfRangeException;

    public static string Text(this JsonElement payload, string name) => payload.GetProperty(name).GetString() ?? throw new JsonException($"{name} is null");

    public static string? TextOrNull(this JsonElement payload, string name) =>
        payload.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString() : null;

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>"SupportedExceptApproximator" to "supported_except_approximator".</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    public static T FromWord<T>(string word)
        where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => Word(value!.Value) == word) ?? throw new FormatException($"unknown {typeof(T).Name}: {word}");
}
