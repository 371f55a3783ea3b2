using System.Globalization;
using System.Text;
using System.Xml;
using Hasila.Publishing.Shaping;

namespace Hasila.Publishing.Infographics;

/// <summary>Writes a picture as SVG. Letters are outlines, each glyph once and referred to, so that no reader needs a font or reorders a line.</summary>
internal static class SvgPicture
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    public static string Write(Picture picture)
    {
        var text = new StringBuilder();
        using (
            var xml = XmlWriter.Create(
                text,
                new XmlWriterSettings
                {
                    OmitXmlDeclaration = true,
                    Indent = true,
                    IndentChars = " ",
                    NewLineChars = "\n",
                }
            )
        )
        {
            xml.WriteStartElement("svg", Namespace);
            xml.WriteAttributeString("width", Number(picture.Width));
            xml.WriteAttributeString("height", Number(picture.Height));
            xml.WriteAttributeString("viewBox", $"0 0 {Number(picture.Width)} {Number(picture.Height)}");
            xml.WriteAttributeString("lang", picture.Language);
            xml.WriteAttributeString("role", "img");
            xml.WriteElementString("title", Namespace, DisplayText.Spoken(picture.Label));
            Glyphs(xml, picture.Marks);
            Box(xml, new BoxMark(new Box(0, 0, picture.Width, picture.Height), 0, Palette.Paper));
            foreach (var mark in picture.Marks)
                Mark(xml, mark);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Glyphs(XmlWriter xml, IReadOnlyList<Mark> marks)
    {
        var used = new SortedSet<(string Id, string Face, ushort Glyph)>();
        Collect(marks, used);
        xml.WriteStartElement("defs", Namespace);
        foreach (var (id, name, glyph) in used)
        {
            var face = FontFace.All.First(f => f.Name == name);
            xml.WriteStartElement("path", Namespace);
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("d", face.Outline(glyph)!.ToSvgPathData());
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Collect(IReadOnlyList<Mark> marks, SortedSet<(string Id, string Face, ushort Glyph)> used)
    {
        foreach (var mark in marks)
        {
            if (mark is Group group)
                Collect(group.Marks, used);
            if (mark is not TextMark text)
                continue;
            var face = text.Line.Style.Face;
            foreach (var glyph in text.Line.Glyphs)
            {
                if (face.Outline(glyph.Id) is not null)
                    used.Add((Id(face, glyph.Id), face.Name, glyph.Id));
            }
        }
    }

    private static string Id(FontFace face, ushort glyph) =>
        string.Create(CultureInfo.InvariantCulture, $"{"dhts"[FontFace.All.ToList().IndexOf(face)]}{glyph}");

    private static void Mark(XmlWriter xml, Mark mark)
    {
        switch (mark)
        {
            case Group group:
                xml.WriteStartElement("g", Namespace);
                xml.WriteAttributeString("role", "group");
                xml.WriteAttributeString("aria-label", DisplayText.Spoken(group.Label));
                foreach (var child in group.Marks)
                    Mark(xml, child);
                xml.WriteEndElement();
                break;
            case BoxMark box:
                Box(xml, box);
                break;
            case PathMark path:
                Path(xml, path);
                break;
            case TextMark text:
                Text(xml, text);
                break;
        }
    }

    private static void Box(XmlWriter xml, BoxMark mark)
    {
        xml.WriteStartElement("rect", Namespace);
        xml.WriteAttributeString("x", Number(mark.Box.X));
        xml.WriteAttributeString("y", Number(mark.Box.Y));
        xml.WriteAttributeString("width", Number(mark.Box.Width));
        xml.WriteAttributeString("height", Number(mark.Box.Height));
        if (mark.Radius > 0)
            xml.WriteAttributeString("rx", Number(mark.Radius));
        xml.WriteAttributeString("fill", mark.Fill ?? "none");
        if (mark.Stroke is { } stroke)
        {
            xml.WriteAttributeString("stroke", stroke);
            xml.WriteAttributeString("stroke-width", "1.5");
        }

        if (mark.Dashed)
            xml.WriteAttributeString("stroke-dasharray", "7 6");
        xml.WriteEndElement();
    }

    private static void Path(XmlWriter xml, PathMark mark)
    {
        xml.WriteStartElement("path", Namespace);
        xml.WriteAttributeString("d", mark.Data);
        xml.WriteAttributeString("transform", $"translate({Number(mark.X)} {Number(mark.Y)}) scale({Number(mark.Scale)})");
        xml.WriteAttributeString("fill", mark.Fill ?? "none");
        if (mark.Stroke is { } stroke)
        {
            xml.WriteAttributeString("stroke", stroke);
            xml.WriteAttributeString("stroke-width", "1.8");
            xml.WriteAttributeString("stroke-linecap", "round");
            xml.WriteAttributeString("stroke-linejoin", "round");
        }

        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, TextMark mark)
    {
        var style = mark.Line.Style;
        xml.WriteStartElement("g", Namespace);
        xml.WriteAttributeString("role", "img");
        xml.WriteAttributeString("aria-label", DisplayText.Spoken(mark.Line.Text));
        xml.WriteAttributeString("fill", mark.Colour);
        xml.WriteAttributeString(
            "transform",
            $"translate({Number(mark.X)} {Number(mark.Baseline)}) scale({style.Scale.ToString("0.#####", CultureInfo.InvariantCulture)})"
        );
        foreach (var glyph in mark.Line.Glyphs)
        {
            if (style.Face.Outline(glyph.Id) is null)
                continue;
            xml.WriteStartElement("use", Namespace);
            xml.WriteAttributeString("href", "#" + Id(style.Face, glyph.Id));
            xml.WriteAttributeString("x", Number(MathF.Round(glyph.X / style.Scale)));
            if (glyph.Y != 0)
                xml.WriteAttributeString("y", Number(MathF.Round(glyph.Y / style.Scale)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Number(float value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
