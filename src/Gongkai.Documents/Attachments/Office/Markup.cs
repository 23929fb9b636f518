using System.Xml.Linq;

namespace Gongkai.Documents.Attachments.Office;

/// <summary>
/// Elements and attributes by their local names: the transitional and the strict form of Office Open XML differ in
/// namespaces only, and no vocabulary used here gives one name two meanings.
/// </summary>
internal static class Markup
{
    /// <summary>An attribute by its local name; null where there is none.</summary>
    public static string? Value(this XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name && !attribute.IsNamespaceDeclaration)?.Value;

    /// <summary>Whether an element has one of the names.</summary>
    public static bool Is(this XElement element, params ReadOnlySpan<string> names) => names.Contains(element.Name.LocalName);

    /// <summary>The first child of a name; null where there is none.</summary>
    public static XElement? Child(this XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    /// <summary>All elements below of one of the names.</summary>
    public static IEnumerable<XElement> Below(this XContainer container, params string[] names) =>
        container.Descendants().Where(element => names.Contains(element.Name.LocalName));

    /// <summary>Whether an element of Word's vocabulary.</summary>
    public static bool IsWord(this XElement element) => element.Name.NamespaceName.Contains("wordprocessingml", StringComparison.Ordinal);

    /// <summary>Whether a switch is on: present, and not turned off.</summary>
    public static bool IsOn(this XElement element) => element.Value("val") is not ("0" or "false" or "off");

    /// <summary>Whether a text names a place on somebody's machine or in an office network.</summary>
    public static bool IsLocalPath(string text) =>
        text.Contains("file:", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith(@"\\", StringComparison.Ordinal)
        || text.Contains(@":\", StringComparison.Ordinal)
        || text.StartsWith("/Users/", StringComparison.Ordinal)
        || text.StartsWith("/home/", StringComparison.Ordinal);
}
