using Hasila.Reading;
using Hasila.Statements;

// Who said what, in words of the article itself. Pages come in through ArticleReader.Read, plain text through ReadText.
var text = "قال وزير الصحة أحمد سالم إن 24 مركزا صحيا أعيد افتتاحها في الوادي. وأضاف أن العمل مستمر حتى نهاية العام.";
var article = ArticleReader.ReadText("example", text, dateline: new DateOnly(2024, 5, 12));
foreach (var statement in StatementFinder.Find(article))
{
    Console.WriteLine($"{statement.Speaker}, {statement.Kind}, {statement.Stance}");
    Console.WriteLine($"  {statement.Cue?.In(article.Text)}: {statement.Content.In(article.Text)}");
    foreach (var figure in statement.Figures)
        Console.WriteLine($"  {figure.Value}");
}
