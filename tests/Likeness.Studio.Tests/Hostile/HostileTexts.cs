namespace Likeness.Studio.Tests.Hostile;

/// <summary>Texts that something careless would take for a path, a statement, a format or nothing.</summary>
internal static class HostileTexts
{
    private static readonly string[] s_texts =
    [
        "", " ", ".", "..", "../../../etc/passwd", "..\\..\\windows\\win.ini", "/etc/passwd", "C:\\con", "con", "~root", "%2e%2e%2f", "a/../../b", "file:///etc/passwd",
        "'; DROP TABLE entries; --", "\" OR 1=1 --", "1); DELETE FROM entries; --", "Robert'); DROP TABLE students;--", "${jndi:ldap://x}", "{0}{1}%s%n%x", "$(reboot)", "`id`", "|cat", "*", "?",
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "null", "undefined", "NaN", "true", "0", "-1", "1e999", "9223372036854775808", "0x10",
        "\0", "a\0b", "line\nbreak", "tab\tand\rreturn", "\u202eright-to-left", "zero\u200bwidth", "e\u0301", "\u00e9", "\U0001F600\U0001F468\u200D\U0001F469", "\uFEFFmark", "\u0085", "ｆｕｌｌ", "İıß", "中文", "عربى",
        "http://127.0.0.1/", "postgres://localhost/x", "file.db?mode=memory", ":memory:", "a=b&c=d", "#fragment", "a;b", "a,b", "\\", "\\\\server\\share",
    ];

    public static string One(Random random) => random.Next(10) switch
    {
        0 => new string('a', random.Next(1, 5000)),
        1 => string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Letter(random))),
        2 => s_texts[random.Next(s_texts.Length)] + s_texts[random.Next(s_texts.Length)],
        _ => s_texts[random.Next(s_texts.Length)],
    };

    // Any letter of Unicode, now and then half of one.
    private static string Letter(Random random)
    {
        var letter = random.Next(0x11_0000);
        return letter is >= 0xD800 and < 0xE000 ? ((char)letter).ToString() : char.ConvertFromUtf32(letter);
    }
}
