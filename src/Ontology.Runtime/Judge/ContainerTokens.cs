namespace Ontology.Judging;

/// <summary>The values of a list, or the objects of a dictionary, each by the token that stands for it.</summary>
internal struct ContainerTokens
{
    private readonly Token[] _tokens;
    private readonly bool _isDictionary;
    private readonly int _end;
    private int _next;

    public ContainerTokens(Token[] tokens, int container)
    {
        _tokens = tokens;
        _isDictionary = tokens[container].Kind == TokenKind.Object;
        _next = container + 1;
        _end = tokens[container].Next;
        Current = -1;
    }

    public int Current { get; private set; }

    public readonly ContainerTokens GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next >= _end) return false;
        Current = _isDictionary ? ObjectTokens.OfEntry(_tokens, _next) : _next;
        _next = _tokens[_isDictionary ? _next + 1 : _next].Next;
        return true;
    }
}
