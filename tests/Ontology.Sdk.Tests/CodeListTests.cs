using Ontology.Cooperation;

namespace Ontology.Sdk.Tests;

/// <summary>The code lists are those of the standards that they name.</summary>
public sealed class CodeListTests
{
    [Fact]
    public async Task Every_country_of_ISO_3166_1_is_a_record()
    {
        CooperationDataset data = await Seeds.LoadAsync();

        data.Countries.Count.ShouldBe(249);
        data.Countries.Select(static country => country.Alpha3).ShouldBeUnique();
        Country norway = data.Countries.Single(static country => country.Alpha3 == "NOR");
        norway.Id.ShouldBe("NO");
        data.Countries.Single(static country => country.Id == "KG").ShouldBe(
            new Country { Id = "KG", Name = "Kyrgyzstan", Alpha3 = "KGZ", Currencies = [CurrencyCode.Kgs] });
    }

    [Fact]
    public async Task A_country_has_currencies_in_use()
    {
        CooperationDataset data = await Seeds.LoadAsync();

        data.Countries.Where(static country => country.Currencies.Count == 0).Select(static country => country.Id).ShouldBe(["AQ"]);
        data.Countries.Single(static country => country.Id == "DE").Currencies.ShouldBe([CurrencyCode.Eur]);
    }

    [Theory]
    [InlineData("ky", true)]
    [InlineData("no", true)]
    [InlineData("dng", true)]
    [InlineData("kg", true)] // Kongo, and not Kyrgyz: the code of a country is none of its language
    [InlineData("kyr", false)]
    [InlineData("zh-Hans", false)]
    [InlineData("mo", false)] // withdrawn: ro
    public void Languages_are_primary_subtags_of_BCP_47(string code, bool isLanguage) =>
        LanguageCodeExtensions.TryParse(code, out _).ShouldBe(isLanguage);

    [Theory]
    [InlineData("KGS", true)]
    [InlineData("DEM", true)] // out of use since 2002; agreements of that time name it
    [InlineData("XXX", true)]
    [InlineData("SUR", false)]
    [InlineData("CNH", false)]
    public void Currencies_are_codes_of_ISO_4217(string code, bool isCurrency) =>
        CurrencyCodeExtensions.TryParse(code, out _).ShouldBe(isCurrency);
}
