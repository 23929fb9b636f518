namespace Gongkai.Web.Agencies;

/// <summary>The agency that the request's address names: by host name, or by the first segment of the path.</summary>
internal sealed class CurrentAgency
{
    /// <summary>The agency; null on the platform's own pages.</summary>
    public AgencyEntry? Value { get; set; }

    /// <summary>Whether the host name is the agency's own, so that links go without its slug.</summary>
    public bool IsOnOwnHost { get; set; }

    /// <summary>The agency, on pages below <c>/{agency}</c>.</summary>
    /// <exception cref="InvalidOperationException">The page lies elsewhere.</exception>
    public AgencyEntry Required => Value ?? throw new InvalidOperationException("This page names no agency in its address.");

    /// <summary>Address of one of the agency's pages (<c>/staff</c>), as this visitor reaches it.</summary>
    public string Link(string path) => IsOnOwnHost ? path : $"/{Required.Slug}{path}";

    /// <summary>The path within the agency (<c>/staff</c>), whether it has a host name of its own or not; the whole path outside of agencies.</summary>
    public PathString Within(PathString path) => Value is { } agency && path.StartsWithSegments($"/{agency.Slug}", out var within) ? within : path;
}
