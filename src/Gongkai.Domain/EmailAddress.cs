namespace Gongkai.Domain;

/// <summary>Addresses of e-mail.</summary>
public static class EmailAddress
{
    /// <summary>The longest address that is accepted (RFC 5321).</summary>
    public const int Limit = 254;

    /// <summary>One @, something before it and a domain after it; whether anybody is there, only a message tells.</summary>
    public static bool IsValid(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        return email.Length <= Limit && email.Split('@') is [{ Length: > 0 and <= 64 } local, var domain]
            && local.All(sign => char.IsAsciiLetterOrDigit(sign) || "!#$%&'*+-/=?^_`{|}~.".Contains(sign, StringComparison.Ordinal))
            && !local.StartsWith('.') && !local.EndsWith('.') && !local.Contains("..", StringComparison.Ordinal)
            && domain.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(domain) == UriHostNameType.Dns
            && domain.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-');
    }
}
