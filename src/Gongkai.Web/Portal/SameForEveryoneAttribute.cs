namespace Gongkai.Web.Portal;

/// <summary>
/// The page or endpoint answers everybody alike and tells only of what is public: its answers are kept by
/// <see cref="AnswerCache"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class SameForEveryoneAttribute : Attribute;
