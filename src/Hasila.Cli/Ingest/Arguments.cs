using System.CommandLine;

namespace Hasila.Cli.Ingest;

/// <summary>The arguments and options that several commands share, worded once.</summary>
internal static class Arguments
{
    public static Argument<string[]> Pages() =>
        new("FILE") { Description = "pages (HTML or plain text), folders of pages, or - for standard input", Arity = ArgumentArity.OneOrMore };

    public static Option<string> Ledger() =>
        new("--ledger") { Description = "the ledger's file; its captures are in a folder beside it", DefaultValueFactory = _ => "hasila.db" };

    public static Option<string?> Framework() => new("--framework") { Description = "a framework of your own (YAML) instead of the built-in one" };
}
