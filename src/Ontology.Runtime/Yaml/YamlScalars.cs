using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Ontology.Yaml;

/// <summary>How a scalar says what it is.</summary>
internal enum YamlScalar
{
    /// <summary>Without quotes and tag: the core schema decides.</summary>
    Plain,

    /// <summary>Quoted, a block, or tagged as a text.</summary>
    Text,

    Null,
    Boolean,
    Integer,
    Float,
    UnknownTag,
}

/// <summary>Style and tag of a scalar.</summary>
internal static class YamlScalars
{
    public static YamlScalar Classify(Scalar scalar)
    {
        if (scalar.Tag.IsEmpty) return scalar.Style == ScalarStyle.Plain ? YamlScalar.Plain : YamlScalar.Text;
        if (scalar.Tag.IsNonSpecific) return YamlScalar.Text;

        return scalar.Tag.Value switch
        {
            "tag:yaml.org,2002:str" => YamlScalar.Text,
            "tag:yaml.org,2002:null" => YamlScalar.Null,
            "tag:yaml.org,2002:bool" => YamlScalar.Boolean,
            "tag:yaml.org,2002:int" => YamlScalar.Integer,
            "tag:yaml.org,2002:float" => YamlScalar.Float,
            _ => YamlScalar.UnknownTag,
        };
    }

    /// <summary>Writes the text as what its tag names, if it is that.</summary>
    public static bool TryWriteTagged(JsonText json, YamlScalar kind, string text)
    {
        bool fits = kind switch
        {
            YamlScalar.Null => text is "" or "~" or "null" or "Null" or "NULL",
            YamlScalar.Boolean => text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE",
            YamlScalar.Integer => text.AsSpan().IndexOfAny(".eE") < 0 || text.StartsWith("0x", StringComparison.Ordinal),
            _ => true,
        };

        if (!fits) return false;
        if (kind is YamlScalar.Integer or YamlScalar.Float) return CoreSchema.TryWriteNumber(json, text);

        CoreSchema.Write(json, text);
        return true;
    }

    /// <summary>The kind in words, for messages.</summary>
    public static string Name(YamlScalar kind) => kind switch
    {
        YamlScalar.Null => "null",
        YamlScalar.Boolean => "boolean",
        YamlScalar.Integer => "integer",
        _ => "number",
    };
}
