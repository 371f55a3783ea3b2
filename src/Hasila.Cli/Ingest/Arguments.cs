using System.CommandLine;
using System.CommandLine.Parsing;

namespace Hasila.Cli.Ingest;

/// <summary>The arguments and options that several commands share, worded once.</summary>
internal static class Arguments
{
    /// <summary>What may be given where pages are asked for; docs/ways-in.md tells it in full.</summary>
    public const string PagesDescription = "pages, documents (PDF, DOCX), feeds, exports of posts, web archives, folders of them, or - for standard input";

    public static Argument<string[]> Pages() => new("FILE") { Description = PagesDescription, Arity = ArgumentArity.OneOrMore };

    /// <summary>Where the one page stood; with several pages it is wrong usage.</summary>
    public static Option<string?> UrlOf(Argument<string[]> paths)
    {
        var url = new Option<string?>("--url") { Description = "where the page stood; with one page only" };
        url.Validators.Add(given =>
        {
            if (given.Parent is CommandResult command && (command.GetValue(paths) is not [var path] || Directory.Exists(path)))
                given.AddError("--url says where one page stood: give the file of that page alone, and the other pages in a run of their own");
        });
        return url;
    }

    public static Option<string> Ledger() =>
        new("--ledger") { Description = "the ledger's file; its captures are in a folder beside it", DefaultValueFactory = _ => "hasila.db" };

    public static Option<string?> Framework() => new("--framework") { Description = "a framework of your own (YAML) instead of the built-in one" };
}
