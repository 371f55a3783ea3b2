using System.CommandLine;
using Hasila.Cli.Output;
using Hasila.Publishing.Signing;

namespace Hasila.Cli.Editions;

/// <summary><c>hasila key new</c>: a pair of keys to sign editions with, as minisign keeps them.</summary>
internal static class KeyCommand
{
    public static Command Create()
    {
        var name = new Option<string>("--out") { DefaultValueFactory = _ => "hasila" };
        var make = new Command("new") { name };
        make.SetAction(parsed => Make(parsed.GetValue(name)!));
        return new Command("key") { make };
    }

    /// <exception cref="IOException">The file cannot be read, or holds no secret key; the message says which and what to do.</exception>
    public static EditionKey Read(string file)
    {
        try
        {
            return EditionKey.Read(File.ReadAllText(file));
        }
        catch (FormatException error)
        {
            throw new WordedException(TerminalWords.Told("key.unfit", ("file", Printed.Line(file)), ("told", error.Message)));
        }
    }

    private static int Make(string name)
    {
        var (secret, open) = (name + ".key", name + ".pub");
        foreach (var file in (ReadOnlySpan<string>)[secret, open])
        {
            if (File.Exists(file))
                throw new WordedException(TerminalWords.Told("key.there", ("file", Printed.Line(file))));
        }

        var key = EditionKey.New();
        // Readable to its owner alone from the first moment.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(secret, options))
            writer.Write(key.SecretFile());
        File.WriteAllText(open, key.PublicFile());
        Console.Out.WriteLine($"{secret}: secret; 'hasila publish --sign {secret}' signs with it");
        Console.Out.WriteLine($"{open}: give it to whoever checks your editions, by a way of its own");
        return ExitCodes.Done;
    }
}
