namespace Hasila.Bench.Faults;

/// <summary>One command on a site, with what it needs prepared.</summary>
internal sealed record SiteCommand(FaultySite Site, string[] Arguments)
{
    /// <summary><c>add</c> of new pages, <c>review</c> of what such pages brought, or <c>publish</c> after that.</summary>
    public static SiteCommand On(FaultySite site, string command)
    {
        string[] add = ["add", site.NewPages(3), "--ledger", site.Ledger];
        string[] review = ["review", "--all", "--yes", "--by", "Lina Bench", "--decision", "publish", "--ledger", site.Ledger];
        if (command == "add")
            return new SiteCommand(site, add);
        site.Run(add);
        if (command == "review")
            return new SiteCommand(site, review);
        site.Run(review);
        return new SiteCommand(site, ["publish", "--out", site.Edition, "--ledger", site.Ledger]);
    }
}
