namespace Gongkai.Documents.Word;

// What stands inside a paragraph: runs, their text and signs, fields.
internal sealed partial class BodyReader
{
    private void LineElement(WordScope scope, WordLine line)
    {
        switch (part.LocalName)
        {
            case "pPr":
                ParagraphProperties(line);
                break;
            case "r":
                line.Hidden = line.MarkStyleHides;
                Content(scope);
                line.Hidden = line.MarkStyleHides;
                break;
            case "rPr":
                RunProperties(line);
                break;
            case "t":
                Text(scope);
                break;
            case "tab" or "ptab":
                Sign(line, "\t");
                break;
            case "br" or "cr":
                Sign(line, "\n");
                break;
            case "noBreakHyphen":
                Sign(line, "-");
                break;
            case "sym":
                Sign(line, SymbolFonts.Character(part.Attribute("char"), part.Attribute("font")));
                break;
            case "fldChar":
                line.Field(part.Attribute("fldCharType"));
                part.Skip();
                break;
            case "instrText" or "delText" or "delInstrText":
                part.Skip();
                break;
            default:
                Content(scope);
                break;
        }
    }

    private void Text(WordScope scope)
    {
        if (scope.Line is { IsShown: true } line)
            budget.SpendCharacters(part.AppendText(line.Text, budget.Characters));
        else
            part.Skip();
    }

    private void Sign(WordLine line, string sign)
    {
        if (line.IsShown)
            line.Text.Append(sign);
        part.Skip();
    }

    private void ParagraphProperties(WordLine line)
    {
        for (var inside = part.Enter(); part.ReadChild(inside);)
        {
            switch (part.LocalName)
            {
                case "pStyle":
                    line.StyleId = part.Attribute("val");
                    line.Style = styles.Find(line.StyleId);
                    line.MarkStyleHides = line.Hidden = line.Style.Hides ?? false;
                    part.Skip();
                    break;
                case "outlineLvl":
                    line.OutlineLevel = part.Number();
                    part.Skip();
                    break;
                case "numPr":
                    line.Numbering = WordStyles.ReadNumbering(part);
                    break;
                case "rPr":
                    MarkProperties(line);
                    break;
                default:
                    part.Skip();
                    break;
            }
        }
    }

    private void MarkProperties(WordLine line)
    {
        for (var inside = part.Enter(); part.ReadChild(inside); part.Skip())
        {
            if (part.LocalName is "del" or "moveFrom")
                line.MarkDeleted = true;
            else if (part.LocalName == "vanish")
                line.MarkHidden = part.IsOn();
        }
    }

    private void RunProperties(WordLine line)
    {
        bool? own = null;
        for (var inside = part.Enter(); part.ReadChild(inside); part.Skip())
        {
            if (part.LocalName == "vanish")
                own = part.IsOn();
            else if (part.LocalName == "rStyle" && styles.Find(part.Attribute("val")).Hides is { } hides)
                line.Hidden = hides;
        }

        line.Hidden = own ?? line.Hidden;
    }
}
