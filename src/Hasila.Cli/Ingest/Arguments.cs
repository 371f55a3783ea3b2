using System.CommandLine;
using System.CommandLine.Parsing;
using Hasila.Cli.Output;

namespace Hasila.Cli.Ingest;

/// <summary>The arguments and options that several commands share, worded once.</summary>
internal static class Arguments
{
    public static Argument<string[]> Pages() => new("FILE") { Arity = ArgumentArity.OneOrMore };

    /// <summary>Where the one page stood; with several pages it is wrong usage.</summary>
    public static Option<string?> UrlOf(Argument<string[]> paths)
    {
        var url = new Option<string?>("--url");
        url.Validators.Add(given =>
        {
            if (given.Parent is CommandResult command && (command.GetValue(paths) is not [var path] || Directory.Exists(path)))
                given.Refuse("url.one");
        });
        return url;
    }

    public static Option<string> Ledger() => new("--ledger") { DefaultValueFactory = _ => "hasila.db" };

    public static Option<string?> Framework() => new("--framework");
}
