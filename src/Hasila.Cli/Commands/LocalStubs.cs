using System.Text;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Tallies;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Statements;
using Hasila.Text;
namespace Hasila.Cli;
internal static class StatementFinder { public static IReadOnlyList<Statement> Find(Article a) => [new Statement { Id = "q0", Kind = StatementKind.Indirect, ContentSpans = [new TextSpan(0, Math.Min(20, a.Text.Length))] }]; }
internal static class Frameworks { public static Framework Open(string? p) => new() { Id = "f", Name = new("f", "f"), Frames = [], Indicators = [] }; }
internal static class TallyBuilder { public static Tally Build(IEnumerable<AttributedArticle> a, Framework f) => new() { Framework = f, Claims = [.. a.Select((x, i) => new Claim { Id = "claim:" + x.Article.Id[7..27], Claimant = new("ج", "X"), Indicator = "i", Gloss = new("g", "g"), Appearances = [new Appearance { Capture = x.Article.Id, Page = "p", Span = new TextSpan(0, 5), Words = x.Article.Text[..5] }] })] }; }
