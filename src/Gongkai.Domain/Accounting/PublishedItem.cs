using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Accounting;

/// <summary>What the report needs to know of an item that was made public in the year, and was public at its end.</summary>
/// <param name="Id">Number of the item.</param>
/// <param name="PublishedOn">The day it was first made public.</param>
/// <param name="Column">Name of the column at the top of the tree in which it stands.</param>
/// <param name="Channels">The ways by which it was made public.</param>
/// <param name="HasPicture">Whether a picture belongs to it.</param>
/// <param name="HasVideo">Whether a video belongs to it.</param>
public sealed record PublishedItem(
    long Id, DateOnly PublishedOn, string Column, PublicationChannels Channels, bool HasPicture = false, bool HasVideo = false);
