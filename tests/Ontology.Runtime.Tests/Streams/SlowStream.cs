namespace Ontology.Runtime.Tests.Streams;

/// <summary>Gives no more than some bytes at a time, and may fail at its end.</summary>
internal sealed class SlowStream(byte[] bytes, int atOnce, bool fails = false) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (fails && Position == Length) throw new IOException("the disk is gone");
        return base.ReadAsync(buffer[..Math.Min(atOnce, buffer.Length)], cancellationToken);
    }
}
