using FluentValidation;

namespace Ontology.Benchmarks.Goals;

/// <summary>Some of the checks on a memorandum, as one writes them with FluentValidation.</summary>
internal sealed class PlainMemorandumValidator : AbstractValidator<PlainMemorandum>
{
    public PlainMemorandumValidator()
    {
        RuleFor(static m => m.Id).NotEmpty().Matches("^[a-z0-9]+(-[a-z0-9]+)*$");
        RuleFor(static m => m.Sources).NotEmpty();
        RuleFor(static m => m.Status).NotEmpty();
        RuleFor(static m => m.PartiesKnown).NotEmpty();
        RuleFor(static m => m.MemorandumType).NotEmpty();
        RuleFor(static m => m.Parties).Must(static parties => parties.Count == 2).When(static m => m.Laterality == "bilateral");
        RuleFor(static m => m.EntryIntoForce).GreaterThanOrEqualTo(static m => m.DateSigned).When(static m => m.EntryIntoForce is not null);
        RuleForEach(static m => m.Parties).ChildRules(static p => p.RuleFor(static x => x.Organization).NotEmpty().Matches("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$"));
        RuleForEach(static m => m.Provisions).ChildRules(static p => p.RuleFor(static x => x.Text).NotEmpty());
        RuleForEach(static m => m.Funding).ChildRules(static p => p.RuleFor(static x => x.Amount).GreaterThanOrEqualTo(0));
    }
}
