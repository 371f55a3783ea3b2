using Hasila.Text.Quantities;

// Figures keep their bounds; "yesterday" is seen from the dateline.
var text = "أعلنت الهيئة أمس عودة أكثر من 65 بالمئة من النازحين، وإزالة 23 ألفا و900 لغم بين عامي 2019 و2021.";
var found = QuantityReader.Find(text, reference: new DateOnly(2021, 3, 25));
foreach (var figure in found.Figures)
    Console.WriteLine($"{figure.Comparator} {figure.Value} {figure.Unit}: {figure.Span.In(text)}");
foreach (var date in found.Dates)
    Console.WriteLine($"{date.From:yyyy-MM-dd} to {date.To:yyyy-MM-dd}: {date.Span.In(text)}");
