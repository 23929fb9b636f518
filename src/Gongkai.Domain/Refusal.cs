namespace Gongkai.Domain;

/// <summary>
/// Why something that a user asked for was not done. Refusals are part of the interface: they are returned,
/// never thrown; exceptions are for what the program itself broke.
/// </summary>
/// <param name="Code">Stable code (<c>item.wrong_state</c>), for tests, logs and the API.</param>
/// <param name="Message">What was refused, where, and what to do now, in Chinese.</param>
public sealed record Refusal(string Code, string Message);
