using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Applications.Letters;

/// <summary>What is the same in all letters of an agency: its name, who hears complaints, where to ask.</summary>
public sealed record LetterHead
{
    /// <summary>The longest text of one field, in characters.</summary>
    public const int TextLimit = 100;

    private LetterHead(string agency, string numberCode, string reconsideration, string court, string contact) =>
        (Agency, NumberCode, Reconsideration, Court, Contact) = (agency, numberCode, reconsideration, court, contact);

    /// <summary>Name of the agency.</summary>
    public string Agency { get; }

    /// <summary>机关代字 in document numbers (示范公开).</summary>
    public string NumberCode { get; }

    /// <summary>The authority for reconsideration (行政复议机关).</summary>
    public string Reconsideration { get; }

    /// <summary>The court for a lawsuit.</summary>
    public string Court { get; }

    /// <summary>Office, address and telephone in a line.</summary>
    public string Contact { get; }

    /// <summary>Sets the head.</summary>
    /// <returns>The head, or the refusal <c>letterhead.incomplete</c> that names what is missing.</returns>
    public static Result<LetterHead> Create(string agency, string numberCode, string reconsideration, string court, OfficeContact office)
    {
        ArgumentNullException.ThrowIfNull(agency);
        ArgumentNullException.ThrowIfNull(numberCode);
        ArgumentNullException.ThrowIfNull(reconsideration);
        ArgumentNullException.ThrowIfNull(court);
        ArgumentNullException.ThrowIfNull(office);
        (string Text, string Label)[] fields =
        [
            (agency, "机关名称"), (numberCode, "发文机关代字"), (reconsideration, "行政复议机关"), (court, "有管辖权的人民法院"),
            (office.Address, "信息公开工作机构的办公地址"), (office.Telephone, "信息公开工作机构的联系电话"),
        ];
        var wrong = fields.Where(field => field.Text.Trim().Length is 0 or > TextLimit).Select(field => field.Label).ToList();
        if (wrong.Count > 0)
            return new Refusal("letterhead.incomplete", $"文书的{string.Join('、', wrong)}未填写或者超过{TextLimit}字，请补充后再制作文书。");
        var contact = string.Join('，', new[] { office.Name, office.Address, $"电话{office.Telephone}" }.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text.Trim()));
        return new LetterHead(agency.Trim(), numberCode.Trim(), reconsideration.Trim(), court.Trim(), contact);
    }

    /// <summary>A document number (示范公开〔2025〕1号), as GB/T 9704 writes it.</summary>
    public string DocumentNumber(int year, int number) => $"{NumberCode}〔{year}〕{number}号";
}
