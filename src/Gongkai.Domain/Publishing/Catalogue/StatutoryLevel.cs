namespace Gongkai.Domain.Publishing.Catalogue;

/// <summary>Which agencies a statutory item is asked of. Stored as a number, so values never change.</summary>
public enum StatutoryLevel
{
    /// <summary>各级行政机关 (article 20).</summary>
    Every = 0,

    /// <summary>设区的市级、县级人民政府及其部门 (article 21).</summary>
    CityAndCounty = 1,

    /// <summary>乡（镇）人民政府 (article 21).</summary>
    Township = 2,
}
