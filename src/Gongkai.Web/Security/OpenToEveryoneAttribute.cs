using Microsoft.AspNetCore.Authorization;

namespace Gongkai.Web.Security;

/// <summary>A person has decided that this is for the public: whoever asks gets it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class OpenToEveryoneAttribute : Attribute, IAllowAnonymous;
