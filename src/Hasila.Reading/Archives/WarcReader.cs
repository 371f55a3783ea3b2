namespace Hasila.Reading.Archives;

/// <summary>The pages of a WARC file, plain or packed, in one pass and in bounded memory.</summary>
internal static class WarcReader
{
    private const string CutOff = "the record is cut off";
    private const string EndsElsewhere = "the record does not end where its length says";
    private const int MostBlank = 64;

    /// <summary>Members that hold a record or a few each.</summary>
    public static IEnumerable<Archived> ReadPacked(IEnumerable<ArchivePiece> pieces, RecordReader records)
    {
        foreach (var piece in pieces)
        {
            if (piece.Damage is { } damage)
            {
                if (!records.PassesOver(piece.Offset, piece.Content))
                    yield return new Archived.Damage(piece.Offset, damage);
                continue;
            }

            if (WarcRecord.IsArc(piece.Content.Span))
            {
                yield return new Archived.Damage(piece.Offset, WarcRecord.ArcRefusal);
                yield break;
            }

            var rest = piece.Content;
            while (!rest.IsEmpty)
            {
                var header = WarcRecord.IsStart(rest.Span) ? WarcRecord.HeaderLength(rest.Span) : 0;
                var fields = header > 0 ? WarcRecord.FieldsOf(rest.Span[..header]) : null;
                if (fields is null || WarcRecord.ContentLength(fields) is not { } length)
                {
                    yield return new Archived.Damage(piece.Offset, "what is packed here is no WARC record");
                    break;
                }

                rest = rest[header..];
                if (length > rest.Length)
                {
                    yield return new Archived.Damage(piece.Offset, CutOff);
                    break;
                }

                foreach (var item in records.Read(piece.Offset, new WarcRecord(fields, rest[..(int)length])))
                    yield return item;
                rest = rest[(int)length..];
                if (!EndsHere(rest.Span))
                    yield return new Archived.Damage(piece.Offset, EndsElsewhere);
                var next = rest.Span.IndexOf("WARC/"u8);
                rest = next < 0 ? default : rest[next..];
            }
        }
    }

    public static IEnumerable<Archived> ReadPlain(Stream stream, RecordReader records, int mostRecord)
    {
        var window = new ByteWindow(stream);
        while (SkipBlank(window))
        {
            var start = window.Offset;
            window.Ensure(64 * 1024);
            var header = WarcRecord.IsStart(window.Span) ? WarcRecord.HeaderLength(window.Span) : 0;
            var fields = header > 0 ? WarcRecord.FieldsOf(window.Span[..header]) : null;
            if (fields is null || WarcRecord.ContentLength(fields) is not { } length)
            {
                ToNextRecord(window);
                yield return new Archived.Damage(start, $"{window.Offset - start} bytes are no WARC record; reading goes on behind them");
                continue;
            }

            var atHand = window.Memory(header + (int)Math.Min(length, window.Span.Length - header));
            var passedOver = length > mostRecord && records.PassesOver(start, atHand);
            window.Skip(header);
            if (length > mostRecord)
            {
                window.SkipFar(length);
                if (!passedOver)
                    yield return new Archived.Damage(start, $"the record has {length / (1024 * 1024)} MB, more than a page may have; it is stepped over");
            }
            else if (!window.Ensure((int)length))
            {
                window.SkipFar(length);
                yield return new Archived.Damage(start, CutOff);
                continue;
            }
            else
            {
                foreach (var item in records.Read(start, new WarcRecord(fields, window.Memory((int)length))))
                    yield return item;
                window.Skip((int)length);
            }

            window.Ensure(MostBlank);
            if (!EndsHere(window.Span))
            {
                ToNextRecord(window);
                yield return new Archived.Damage(start, EndsElsewhere);
            }
        }
    }

    /// <summary>Behind a record stand two blank lines, or the next record, as some writers leave the lines out.</summary>
    private static bool EndsHere(ReadOnlySpan<byte> rest)
    {
        if (rest.StartsWith("\r\n\r\n"u8) || rest.StartsWith("\n\n"u8))
            return true;
        return WarcRecord.IsStart(rest[WarcRecord.BlankLength(rest)..]);
    }

    /// <summary>To what is no blank line; false at the end.</summary>
    private static bool SkipBlank(ByteWindow window)
    {
        while (window.Ensure(1))
        {
            var blank = WarcRecord.BlankLength(window.Span);
            window.Skip(blank);
            if (window.Span.Length > 0)
                return true;
        }

        return false;
    }

    private static void ToNextRecord(ByteWindow window)
    {
        window.Ensure(2);
        while (window.Ensure(1))
        {
            var found = window.Span.Length > 1 ? window.Span[1..].IndexOf("WARC/1."u8) : -1;
            if (found >= 0)
            {
                window.Skip(found + 1);
                return;
            }

            window.Skip(window.IsWhole ? window.Span.Length : Math.Max(1, window.Span.Length - 8));
            if (!window.IsWhole)
                window.More();
        }
    }
}
