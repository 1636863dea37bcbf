namespace Ontology.Json.Memory;

/// <summary>What a class introduces, as it is in that class or in one that derives from it.</summary>
/// <param name="Name">The class that introduces the slots.</param>
/// <param name="Start">Where they begin among all slots.</param>
/// <param name="Slots">The slots, by their ordinals in the class's table.</param>
internal sealed record CheckPart(string Name, int Start, CheckSlot[] Slots);
