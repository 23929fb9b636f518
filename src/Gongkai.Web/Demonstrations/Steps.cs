using Gongkai.Domain;

namespace Gongkai.Web.Demonstrations;

/// <summary>Steps that cannot be refused, since the demonstration itself prepared them.</summary>
internal static class Steps
{
    /// <exception cref="InvalidOperationException">It was refused: the demonstration breaks a rule of the domain.</exception>
    public static void Require(this Result step)
    {
        if (step.Refusal is { } refusal)
            throw new InvalidOperationException($"{refusal.Code}: {refusal.Message}");
    }
}
