using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Emission;

/// <summary>Types that an ontology binds to C# types (<c>csharp_type</c>).</summary>
public class CSharpTypeTests
{
    private const string Ontology = Ontologies.Header + """
        types:
          Money:
            typeof: string
            annotations:
              csharp_type: My.Money
          Year:
            typeof: string
            annotations:
              csharp_type: Ontology.PartialDate
        classes:
          Price:
            attributes:
              amount:
                range: Money
                required: true
              discount:
                range: Money
              others:
                range: Money
                multivalued: true
              year:
                range: Year

        """;

    private const string Money = """
        #nullable enable
        using System;
        using System.Diagnostics.CodeAnalysis;
        using System.Globalization;

        namespace My
        {
            internal readonly record struct InternalMoney;

            /// <summary>A sum with its currency, such as <c>5.00 KGS</c>.</summary>
            public readonly record struct Money(decimal Amount, string Currency) : ISpanParsable<Money>, IFormattable
            {
                /// <inheritdoc/>
                public static Money Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

                /// <inheritdoc/>
                public static Money Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
                    TryParse(s, provider, out Money result) ? result : throw new FormatException();

                /// <inheritdoc/>
                public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result) =>
                    TryParse(s.AsSpan(), provider, out result);

                /// <inheritdoc/>
                public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Money result)
                {
                    result = default;
                    int blank = s.IndexOf(' ');
                    if (blank < 0 || !decimal.TryParse(s[..blank], NumberStyles.Number, provider, out decimal amount)) return false;
                    result = new Money(amount, s[(blank + 1)..].ToString());
                    return true;
                }

                /// <inheritdoc/>
                public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

                /// <inheritdoc/>
                public string ToString(string? format, IFormatProvider? formatProvider) => Amount.ToString(formatProvider) + " " + Currency;
            }
        }
        """;

    [Fact]
    public void A_type_of_the_users_own_reads_writes_and_judges_its_values()
    {
        CompiledProject project = TestProject.Of(Ontology).WriteCSharp(Money).WriteProbe(
            "string Run()",
            """
                    Price price = Price.Read("{\"amount\":\"5.00 KGS\",\"others\":[\"1 CNY\"],\"year\":\"2024-02\"}"u8).Value;
                    My.Money amount = price.Amount;
                    bool isValid = Price.Read("{\"amount\":\"five\"}"u8).IsValid;
                    return FormattableString.Invariant($"{amount.Amount} {amount.Currency} {price.Discount is null} {price.Others[0]} {price.Year} {isValid} ")
                        + Encoding.UTF8.GetString(price.ToJson());
            """).Build().Compile();

        project.Run().ShouldBe("""5.00 KGS True 1 CNY 2024-02 False {"amount":"5.00 KGS","others":["1 CNY"],"year":"2024-02"}""");
    }
}
