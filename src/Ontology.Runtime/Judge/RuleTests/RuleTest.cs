using System.Runtime.CompilerServices;

namespace Ontology.Judging;

/// <summary>
/// A truth of a rule, told by the tokens of a document without making values of them. It is the truth that the reference evaluator gives, or unknown:
/// then the evaluator is asked. Tests have no state, so that threads can share them.
/// </summary>
/// <remarks>
/// Large datasets are mostly validated by processes that have just begun: the tests, readers and lists that most rules consist of are compiled with care at once.
/// </remarks>
internal abstract class RuleTest
{
    public abstract Truth Of(ref TestFrame frame);
}

internal sealed class LiteralTest(Truth truth) : RuleTest
{
    public static readonly LiteralTest Unknown = new(Truth.Unknown);

    public override Truth Of(ref TestFrame frame) => truth;
}

/// <summary>A test of a rule that tells texts itself.</summary>
internal sealed class TextsTest(byte[][] texts, RuleTest test) : RuleTest
{
    public override Truth Of(ref TestFrame frame)
    {
        frame.Texts = texts;
        return test.Of(ref frame);
    }
}

/// <summary>All of several are to be true, or one of them.</summary>
/// <param name="tests">Two or more.</param>
/// <param name="deciding">What decides by itself, whatever the others are.</param>
internal sealed class JunctionTest(RuleTest[] tests, Truth deciding) : RuleTest
{
    private readonly Truth _otherwise = Truths.Not(deciding);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override Truth Of(ref TestFrame frame)
    {
        Truth result = _otherwise;
        foreach (RuleTest test in tests)
        {
            Truth own = test.Of(ref frame);
            if (own == deciding) return own;
            if (own != _otherwise) result = Truths.Undecided(result, own, _otherwise);
        }

        return result;
    }

    /// <summary>Two tests together; a part of one of them that is of the same kind becomes part of the whole.</summary>
    public static JunctionTest Of(RuleTest left, RuleTest right, Truth deciding) => new([.. PartsOf(left, deciding), .. PartsOf(right, deciding)], deciding);

    private static RuleTest[] PartsOf(RuleTest test, Truth deciding) => test is JunctionTest { Deciding: var own, Tests: var parts } && own == deciding ? parts : [test];

    private RuleTest[] Tests => tests;

    private Truth Deciding => deciding;
}

internal sealed class NotTest(RuleTest operand) : RuleTest
{
    public override Truth Of(ref TestFrame frame) => Truths.Not(operand.Of(ref frame));
}

internal sealed class ChoiceTest(RuleTest condition, RuleTest then, RuleTest otherwise) : RuleTest
{
    public override Truth Of(ref TestFrame frame) => condition.Of(ref frame) switch
    {
        Truth.True => then.Of(ref frame),
        Truth.False => otherwise.Of(ref frame),
        Truth.Unresolved => Truth.Unresolved,
        _ => Truth.Unknown,
    };
}

/// <summary>A value that is a truth.</summary>
internal sealed class ValueTest(TestReader reader) : RuleTest
{
    public override Truth Of(ref TestFrame frame)
    {
        TestValue value = default;
        reader.Read(ref frame, ref value);
        return value.AsTruth;
    }
}

/// <summary>A slot has a value, or has none.</summary>
internal sealed class HasTest(SlotReader slot, bool isNegated = false) : RuleTest
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override Truth Of(ref TestFrame frame)
    {
        Truth has = slot.Has(ref frame);
        return isNegated ? Truths.Not(has) : has;
    }
}

/// <summary>A list has values.</summary>
internal sealed class AnyTest(TestList list) : RuleTest
{
    public override Truth Of(ref TestFrame frame)
    {
        list.Begin(ref frame, out TestCursor cursor);
        TestValue item = default;
        return list.MoveNext(ref frame, ref cursor, ref item);
    }
}

/// <summary>An object, or the one that a reference leads to, is of a class.</summary>
internal sealed class IsTest(TestReader target, string className) : RuleTest
{
    private ClassInfo? _wanted;

    public override Truth Of(ref TestFrame frame)
    {
        TestValue value = default;
        target.Read(ref frame, ref value);
        if (value.Form == TestForm.Reference) frame.Source.Resolve(ref frame, ref value);
        if (value.Form != TestForm.Object) return value.Undecided;
        ClassInfo actual = frame.Source.ClassOf(ref frame, value.Place);
        ClassInfo? wanted = _wanted ??= Array.Find(frame.Classes, c => c.Name == className);
        return wanted is null ? Truth.Unknown : Truths.Of(actual.IsA(wanted));
    }
}

/// <summary><c>all</c>, or <c>exists</c>.</summary>
/// <param name="list">What is gone through.</param>
/// <param name="variable">The variable that has a value at hand.</param>
/// <param name="place">The one that has its place in the list; -1 for none.</param>
/// <param name="body">What is to hold.</param>
/// <param name="isAll">It is to hold for all values.</param>
internal sealed class QuantifierTest(TestList list, int variable, int place, RuleTest body, bool isAll) : RuleTest
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override Truth Of(ref TestFrame frame)
    {
        Truth deciding = isAll ? Truth.False : Truth.True, otherwise = Truths.Not(deciding), result = otherwise;
        list.Begin(ref frame, out TestCursor cursor);
        Truth more;
        for (long at = 0; (more = list.MoveNext(ref frame, ref cursor, ref frame.Variables[variable])) == Truth.True; at++)
        {
            if (place >= 0) frame.Variables[place].SetNumber(at);
            Truth holds = body.Of(ref frame);
            if (holds == deciding) return list.Finish(ref frame, ref cursor) is Truth.False ? holds : Truth.Unknown;
            result = Truths.Undecided(result, holds, otherwise);
        }

        // What is wrong with a list counts more than what is in it.
        return more == Truth.False ? result : more;
    }
}
