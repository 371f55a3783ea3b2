using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Hasila.Web.Parts;

/// <summary>A sentence of the program's own in which names and numbers stand between U+2068 and U+2069: each becomes an element that isolates it.</summary>
public sealed class IsolatedWords : ComponentBase
{
    private const char Isolate = '\u2068';
    private const char Pop = '\u2069';

    [Parameter, EditorRequired]
    public required string Words { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var (depth, from) = (0, 0);
        for (var at = 0; at <= Words.Length; at++)
        {
            if (at < Words.Length && Words[at] is not (Isolate or Pop))
                continue;
            builder.AddContent(0, Words[from..at]);
            from = at + 1;
            if (at == Words.Length)
                break;
            if (Words[at] == Isolate)
            {
                builder.OpenElement(1, "bdi");
                depth++;
            }
            else if (depth > 0)
            {
                builder.CloseElement();
                depth--;
            }
        }

        for (; depth > 0; depth--)
            builder.CloseElement();
    }
}
