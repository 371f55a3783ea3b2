using Hasila.Html.Names;
using Hasila.Html.Tokens;

namespace Hasila.Html.Building;

/// <summary>The insertion modes (WHATWG HTML, 13.2.4.1).</summary>
internal enum Mode
{
    Initial,
    BeforeHtml,
    BeforeHead,
    InHead,
    InHeadNoscript,
    AfterHead,
    InBody,
    Text,
    InTable,
    InTableText,
    InCaption,
    InColumnGroup,
    InTableBody,
    InRow,
    InCell,
    InTemplate,
    AfterBody,
    InFrameset,
    AfterFrameset,
    AfterAfterBody,
    AfterAfterFrameset,
}

/// <summary>Tree construction (WHATWG HTML, 13.2.6), one file for each group of insertion modes.</summary>
internal ref partial struct TreeBuilder
{
    private readonly HtmlTree tree;
    private readonly HtmlOptions options;
    private readonly OpenElements open;
    private readonly FormattingList formatting;
    private readonly List<Mode> templateModes;
    private readonly List<(int Start, int Length, bool InSide)> tableText;
    private HtmlTokenizer token;
    private Mode mode;
    private Mode originalMode;
    private int head;
    private int form;
    private bool framesetOk;
    private bool fosterParenting;
    private bool skipNewline;
    private bool attributesUsed;
    private bool fragment;
    private bool adopted;
    private int contextName;
    private int cloneBudget;
    private int mergeBudget = 256;

    public TreeBuilder(HtmlTree tree, ReadOnlySpan<byte> source, HtmlOptions options)
    {
        this.tree = tree;
        this.options = options;
        (open, formatting, templateModes, tableText) = tree.Workspace;
        token = new HtmlTokenizer(tree, source, options.MaxAttributes);
        framesetOk = true;
        // Enough for any page; a page of which each tag repeats a hundred open elements costs no more than a few times itself.
        cloneBudget = 4096 + (source.Length / 32);
    }

    /// <summary>Parses a document.</summary>
    public void Build()
    {
        tree.AddNode((int)HtmlNodeKind.Document << Node.KindShift, 0, 0);
        Run();
    }

    /// <summary>Parses what stands inside an element (WHATWG HTML, 13.4); the parts become children of the document node.</summary>
    public void BuildFragment(int context)
    {
        tree.AddNode((int)HtmlNodeKind.Document << Node.KindShift, 0, 0);
        fragment = true;
        contextName = context;
        token.State = (HtmlTag)context switch
        {
            HtmlTag.Title or HtmlTag.Textarea => TextState.Rcdata,
            HtmlTag.Style or HtmlTag.Xmp or HtmlTag.Iframe or HtmlTag.Noembed or HtmlTag.Noframes => TextState.RawText,
            HtmlTag.Script => TextState.Script,
            HtmlTag.Noscript when options.Scripting => TextState.RawText,
            HtmlTag.Plaintext => TextState.PlainText,
            _ => TextState.Data,
        };
        // No start tag has been met, so no end tag is the appropriate one.
        token.RawName = 0;
        var root = NewElement((int)HtmlTag.Html, -1);
        tree.Insert(root, 0, 0);
        open.Push(root, (int)HtmlTag.Html);
        if (context == (int)HtmlTag.Template)
            templateModes.Add(Mode.InTemplate);
        ResetMode();
        if (context == (int)HtmlTag.Form)
            form = root;
        Run();
        tree.Remove(root);
        tree.MoveChildren(root, 0);
    }

    private void Run()
    {
        while (true)
        {
            token.Foreign = InForeignContent();
            var kind = token.Next();
            if (kind == HtmlTokenKind.Text && token.TextLength == 0)
                continue;
            if (skipNewline)
            {
                skipNewline = false;
                if (kind == HtmlTokenKind.Text && token.Text is [(byte)'\n', ..])
                {
                    token.TextStart++;
                    if (--token.TextLength == 0)
                        continue;
                }
            }

            attributesUsed = false;
            Dispatch(kind);
            if (kind == HtmlTokenKind.StartTag && !attributesUsed && token.FirstAttribute >= 0)
                tree.AttributeCount = token.FirstAttribute;
            if (kind == HtmlTokenKind.End)
                break;
            if (tree.NodeCount > options.MaxNodes)
            {
                tree.Limits |= HtmlLimits.Nodes;
                Dispatch(HtmlTokenKind.End);
                break;
            }
        }

        if (adopted || open.Deepest >= options.MaxDepth)
            Flatten();
        if (token.AttributesDropped)
            tree.Limits |= HtmlLimits.Attributes;
    }

    private readonly bool InForeignContent() => open.Count > 0 && AdjustedName() > Node.NameMask;

    /// <summary>The name of the adjusted current node.</summary>
    private readonly int AdjustedName() => fragment && open.Count == 1 ? contextName : open.CurrentName;

    /// <summary>"Tree construction dispatcher".</summary>
    private void Dispatch(HtmlTokenKind kind)
    {
        if (!token.Foreign || kind == HtmlTokenKind.End || !IsForeignToken(kind))
            Process(kind);
        else
            ProcessForeign(kind);
    }

    private void Process(HtmlTokenKind kind)
    {
        switch (mode)
        {
            case Mode.InBody:
                InBody(kind);
                break;
            case Mode.Text:
                InText(kind);
                break;
            case Mode.InHead:
                InHead(kind);
                break;
            case Mode.InTable:
                InTable(kind);
                break;
            case Mode.InTableText:
                InTableText(kind);
                break;
            case Mode.InTableBody:
                InTableBody(kind);
                break;
            case Mode.InRow:
                InRow(kind);
                break;
            case Mode.InCell:
                InCell(kind);
                break;
            case Mode.InCaption:
                InCaption(kind);
                break;
            case Mode.InColumnGroup:
                InColumnGroup(kind);
                break;
            case Mode.InTemplate:
                InTemplate(kind);
                break;
            case Mode.Initial:
                Initial(kind);
                break;
            case Mode.BeforeHtml:
                BeforeHtml(kind);
                break;
            case Mode.BeforeHead:
                BeforeHead(kind);
                break;
            case Mode.InHeadNoscript:
                InHeadNoscript(kind);
                break;
            case Mode.AfterHead:
                AfterHead(kind);
                break;
            case Mode.AfterBody:
                AfterBody(kind);
                break;
            case Mode.InFrameset:
                InFrameset(kind);
                break;
            case Mode.AfterFrameset:
                AfterFrameset(kind);
                break;
            case Mode.AfterAfterBody:
                AfterAfterBody(kind);
                break;
            default:
                AfterAfterFrameset(kind);
                break;
        }
    }

    private void Reprocess(Mode next, HtmlTokenKind kind)
    {
        mode = next;
        Process(kind);
    }

    private readonly HtmlTag Tag => (HtmlTag)token.Name;
}
