using Gongkai.Web.Security;

namespace Gongkai.Web.Applications;

/// <summary>How often one network address may ask after applications: 30 times in five minutes on each node.</summary>
internal sealed class TrackingAttempts() : AddressAttempts(30, TimeSpan.FromMinutes(5));
