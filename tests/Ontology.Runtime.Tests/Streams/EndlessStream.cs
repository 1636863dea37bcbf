using System.Text;

namespace Ontology.Runtime.Tests.Streams;

/// <summary>A beginning, and then one unit again and again, without end.</summary>
internal sealed class EndlessStream(string beginning, string unit) : Stream
{
    private readonly byte[] _beginning = Encoding.UTF8.GetBytes(beginning);
    private readonly byte[] _unit = Encoding.UTF8.GetBytes(unit);

    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Given; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        for (int i = 0; i < buffer.Length; i++)
        {
            long at = Given + i;
            buffer[i] = at < _beginning.Length ? _beginning[at] : _unit[(at - _beginning.Length) % _unit.Length];
        }

        Given += buffer.Length;
        return buffer.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(buffer.Span));
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
