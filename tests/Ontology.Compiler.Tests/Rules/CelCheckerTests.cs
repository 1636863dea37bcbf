namespace Ontology.Compiler.Tests.Rules;

/// <summary>What a checked expression says: every name resolved, every conversion written out.</summary>
public class CelCheckerTests
{
    [Theory]
    [InlineData("this.count > 1", "['call','_>_',['slot','Agreement','count',this],['literal','int','1']]")]
    [InlineData("this.level > 1", "['call','_>_',['slot','Agreement','level',this,['literal','int','3']],['literal','int','1']]")]
    [InlineData("this.`a/b` > 1", "['call','_>_',['slot','Agreement','a/b',this],['literal','int','1']]")]
    [InlineData("this.`date due` == this.date_due", "['call','_==_',['slot','Agreement','date_due',this],['slot','Agreement','date_due',this]]")]
    [InlineData("this.lead.name", "['follow','Agent','name',['slot','Agreement','lead',this]]")]
    [InlineData("this.lead.id", "['id','Agent','id',['slot','Agreement','lead',this]]")]
    [InlineData("this.money.amount", "['slot','Money','amount',['slot','Agreement','money',this]]")]
    [InlineData("this.parties[0].agreements", "['inverse','Agent','agreements','Agreement','parties',['call','_[_]',['slot','Agreement','parties',this],['literal','int','0']]]")]
    [InlineData("this.lead.head_of.name", "['slot','Body','name',['inverseOne','Agent','head_of','Body','head',['slot','Agreement','lead',this]]]")]
    [InlineData("this.free.x", "['select','x',['slot','Agreement','free',this]]")]
    public void ReadsSlots(string text, string expected) => RuleSchema.Table(text).ShouldBe(expected);

    [Theory]
    [InlineData("this.price > 1", "['call','_>_',['slot','Agreement','price',this],['literal','decimal','1']]")]
    [InlineData("this.price * -1.50", "['call','_*_',['slot','Agreement','price',this],['literal','decimal','-1.50']]")]
    [InlineData("this.count + this.price", "['call','_+_',['call','decimal',['slot','Agreement','count',this]],['slot','Agreement','price',this]]")]
    [InlineData("this.price == this.count", "['call','_==_',['slot','Agreement','price',this],['call','decimal',['slot','Agreement','count',this]]]")]
    [InlineData("this.price in [1, 2.50]", "['call','@in',['slot','Agreement','price',this],['list',['literal','decimal','1'],['literal','decimal','2.50']]]")]
    [InlineData("[1, this.price]", "['list',['literal','decimal','1'],['slot','Agreement','price',this]]")]
    [InlineData("this.ratio > 1", "['call','_>_',['slot','Agreement','ratio',this],['literal','int','1']]")]
    public void ConvertsNumbersToDecimals(string text, string expected) => RuleSchema.Table(text).ShouldBe(expected);

    [Theory]
    [InlineData("this.status == 'signed'", "['call','_==_',['slot','Agreement','status',this],['literal','enum','signed']]")]
    [InlineData("'signed' != this.status", "['call','_!=_',['literal','enum','signed'],['slot','Agreement','status',this]]")]
    [InlineData("this.status == Status.`in force`", "['call','_==_',['slot','Agreement','status',this],['literal','enum','in force']]")]
    [InlineData("this.status in ['signed', Status.draft]", "['call','@in',['slot','Agreement','status',this],['list',['literal','enum','signed'],['literal','enum','draft']]]")]
    [InlineData("this.status.startsWith('s')", "['call','startsWith',['slot','Agreement','status',this],['literal','string','s']]")]
    [InlineData("this.status == this.title", "['call','_==_',['slot','Agreement','status',this],['slot','Agreement','title',this]]")]
    public void TakesTextsForValuesOfEnums(string text, string expected) => RuleSchema.Table(text).ShouldBe(expected);

    [Theory]
    [InlineData("this.signed < date('2024-02')", "['call','_<_',['slot','Agreement','signed',this],['literal','date','2024-02']]")]
    [InlineData("mayBe(this.signed < this.end)", "['call','mayBe(_<_)',['slot','Agreement','signed',this],['slot','Agreement','end',this]]")]
    [InlineData("mayBe(this.signed == this.end)", "['call','mayBe(_==_)',['slot','Agreement','signed',this],['slot','Agreement','end',this]]")]
    [InlineData("certainly(this.signed < asOf)", "['call','_<_',['slot','Agreement','signed',this],['variable','asOf']]")]
    [InlineData("this.signed + this.length", "['call','_+_',['slot','Agreement','signed',this],['slot','Agreement','length',this]]")]
    [InlineData("this.length == period('P1Y')", "['call','_==_',['slot','Agreement','length',this],['literal','period','P1Y']]")]
    [InlineData("date(this.title)", "['call','date',['slot','Agreement','title',this]]")]
    [InlineData("this.signed.year()", "['call','year',['slot','Agreement','signed',this]]")]
    public void KnowsDatesAndPeriods(string text, string expected) => RuleSchema.Table(text).ShouldBe(expected);

    [Theory]
    [InlineData("this.money >= 1", "['call','_>=_',MONEY,['literal','int','1']]")]
    [InlineData("this.money == 1.5", "['call','_==_',MONEY,['literal','decimal','1.5']]")]
    [InlineData("mayBe(1 < this.money)", "['call','mayBe(_<_)',['literal','int','1'],MONEY]")]
    [InlineData("this.money + this.money", "['call','_+_',MONEY,MONEY]")]
    [InlineData("this.money == this.payments[0]", "['call','_==_',MONEY,['measure','Money','amount','','comparator','currency',['call','_[_]',['slot','Agreement','payments',this],['literal','int','0']]]]")]
    [InlineData("this.payments.sum() < this.money",
        "['call','_<_',['call','sum',['macro','map','it','',['slot','Agreement','payments',this],['measure','Money','amount','','comparator','currency',['variable','it']]]],MONEY]")]
    [InlineData("this.money.currency", "['slot','Money','currency',['slot','Agreement','money',this]]")]
    public void TakesObjectsForMeasures(string text, string expected) => RuleSchema.Table(text)
        .ShouldBe(expected.Replace("MONEY", "['measure','Money','amount','','comparator','currency',['slot','Agreement','money',this]]"));

    [Theory]
    [InlineData("Agent", "this.acyclic(v, v.parent)", "['graph','acyclic','v',this,['slot','Agent','parent',['variable','v']]]")]
    [InlineData("Agent", "this.closure(v, v.parent)", "['graph','closure','v',this,['slot','Agent','parent',['variable','v']]]")]
    [InlineData("Body", "this.acyclic(v, v.parent)", "['graph','acyclic','v_2',this,['slot','Agent','parent',['variable','v_2']]]")]
    [InlineData("Agent", "this.peers(o, [o.country, o.name])", "['peers','Agent','o',this,['list',['slot','Agent','country',['variable','o']],['slot','Agent','name',['variable','o']]]]")]
    [InlineData("Agent", "this.peersAny(o, o.names)", "['peersAny','Agent','o',this,['slot','Agent','names',['variable','o']]]")]
    [InlineData("Agreement", "this.lead.is(Person)", "['followIs','Person',['slot','Agreement','lead',this]]")]
    [InlineData("Agreement", "this.lead.is('Person')", "['followIs','Person',['slot','Agreement','lead',this]]")]
    [InlineData("Agreement", "this.parties.filter(p, p.is(Body)).all(q, q.size > 1)",
        "['macro','all','q','',['macro','filter','p','',['slot','Agreement','parties',this],['followIs','Body',['variable','p']]],"
        + "['call','_>_',['follow','Body','size',['as','Body',['variable','q']]],['literal','int','1']]]")]
    public void AsksAboutRecords(string className, string text, string expected) => RuleSchema.Table(text, className).ShouldBe(expected);

    [Theory]
    [InlineData("this.parties", "List")]
    [InlineData("this.parties.map(p, p.name)[0]", "String")]
    [InlineData("this.either", "Dyn")]
    [InlineData("this.when", "Dyn")]
    [InlineData("this.end", "Date")]
    [InlineData("[1, 'a']", "List")]
    [InlineData("[1, 'a'][0]", "Dyn")]
    [InlineData("{'a': 1}.a", "Int")]
    [InlineData("[this.price].sum()", "Decimal")]
    [InlineData("this.payments.max()", "Measure")]
    [InlineData("dyn(1) + 1", "Dyn")]
    [InlineData("this.sure ? this.lead : this.parties[0]", "Object")]
    [InlineData("type(this.count) == int", "Bool")]
    public void KnowsTheTypeOfWhatItGives(string text, string kind) =>
        RuleSchema.Check(text, demandsGuards: false).Value!.Type.Kind.ToString().ShouldBe(kind);

    [Theory]
    [InlineData("true || this.sure", true)]
    [InlineData("this.title == this.title", true)]
    [InlineData("this.count < this.count", false)]
    [InlineData("!(1 == 1) && this.sure", false)]
    [InlineData("this.money == this.money", null)]
    [InlineData("this.signed <= this.signed", null)]
    [InlineData("this.ratio == this.ratio", null)]
    [InlineData("this.sure || false", null)]
    public void KnowsWhatIsTrueOfEveryObject(string text, bool? constant) =>
        RuleSchema.Check(text, demandsGuards: false).Constant.ShouldBe(constant);

    [Theory]
    [InlineData("this.titel == ''", "titel: ONT1008")]
    [InlineData("titel == ''", "titel: ONT1302")]
    [InlineData("this.status in ['signed', 'drft']", "status: ONT1307", "'drft': ONT1037")]
    [InlineData("has(this.color) && has(this.status) && this.color == this.status", "==: ONT1308")]
    [InlineData("this.parties.all(p, p.name.beginsWith('x'))", "beginsWith: ONT1303")]
    [InlineData("this.title + 1 == 'x' || this.titel == 'y'", "+: ONT1304", "titel: ONT1008")]
    [InlineData("this.parties.all(p, this.parties.all(p, p.nam == ''))", "nam: ONT1008")]
    public void ReportsEachMistakeOnceAtItsWord(string text, params string[] expected) => RuleSchema.Findings(text).ShouldBe(expected);
}
