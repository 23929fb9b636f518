using Gongkai.Web.Security;

namespace Gongkai.Web.Subscriptions;

/// <summary>How often one network address may ask for subscriptions: 10 in an hour on each node.</summary>
internal sealed class SubscriptionAttempts() : AddressAttempts(10, TimeSpan.FromHours(1));
