using System.Numerics;
using System.Security.Cryptography;
using AlignmentCheck.Core.Credentials;
using AlignmentCheck.Core.Tests.Credentials;
using Microsoft.Playwright;

namespace AlignmentCheck.Browser.Tests;

/// <summary>The browser's half of blind signatures, as the site serves it and under the site's content policy.</summary>
public sealed class CredentialModuleTests(BrowserFixture browser)
{
    private static readonly Rfc9474 Rfc = Rfc9474.Read();
    private static readonly CredentialKeyPair Keys = CredentialKeyPair.Create();

    public static TheoryData<int> Vectors => [.. Enumerable.Range(0, Rfc.Vectors.Count)];

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task The_browser_blinds_and_finalizes_as_the_rfc_prints(int vector)
    {
        var expected = Rfc.Vectors[vector];
        var modulus = Rfc9474.Number(Rfc.Key.N);
        var (p, q) = (Rfc9474.Number(Rfc.Key.P), Rfc9474.Number(Rfc.Key.Q));
        // The RFC prints the blind's inverse; its own is to the power of one less than the group's order.
        var r = BigInteger.ModPow(Rfc9474.Number(expected.Inv), (p - 1) * (q - 1) - 1, modulus);

        await using var window = await OpenAsync();
        var made = await window.Page.EvaluateAsync<string[]>(
            """
            async ([n, e, message, prefix, salt, r, blindSignature]) => {
              const bytes = hex => Uint8Array.from(hex.match(/../g) ?? [], pair => parseInt(pair, 16));
              const hex = some => [...some].map(byte => byte.toString(16).padStart(2, '0')).join('');
              const key = { modulus: BigInt(`0x${n}`), exponent: BigInt(`0x${e}`) };
              const prepared = credential.prepare(bytes(message), bytes(prefix));
              const { blinded, inverse } = await credential.blind(key, prepared, { salt: bytes(salt), r: BigInt(r) });
              return [hex(prepared), hex(blinded), hex(await credential.finalize(key, prepared, bytes(blindSignature), inverse))];
            }
            """,
            new[] { Rfc.Key.N, Rfc.Key.E, expected.Msg, expected.MsgPrefix, expected.Salt, r.ToString(System.Globalization.CultureInfo.InvariantCulture), expected.BlindSig });
        made.ShouldBe([expected.PreparedMsg, expected.BlindedMsg, expected.Sig]);
    }

    [Fact]
    public async Task A_credential_that_a_browser_draws_is_good_under_the_rounds_key()
    {
        await using var window = await OpenAsync();
        for (var i = 0; i < 5; i++)
        {
            var (prepared, blinded, _) = await BlindAsync(window.Page);
            var blindSignature = BlindSigning.Sign(Keys.PrivateKey.Span, CredentialText.ReadSignature(blinded)).ShouldBeOfType<BlindSignOutcome.Signed>().BlindSignature;
            var signature = await FinalizeAsync(window.Page, blindSignature.ToArray());
            Keys.PublicKey.Verify(CredentialText.ReadPreparedToken(prepared), CredentialText.ReadSignature(signature)).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_browser_keeps_no_signature_that_is_not_for_its_own_token()
    {
        await using var window = await OpenAsync();
        var (_, blinded, _) = await BlindAsync(window.Page);
        var message = CredentialText.ReadSignature(blinded)!;
        var good = ((BlindSignOutcome.Signed)BlindSigning.Sign(Keys.PrivateKey.Span, message)).BlindSignature.ToArray();
        var altered = good.ToArray();
        altered[^1] ^= 1;
        foreach (var bad in new byte[][] { altered, message, new byte[256], [.. good, 0], good[1..], [] })
        {
            (await RefusalAsync(() => FinalizeAsync(window.Page, bad))).ShouldContain("RangeError");
        }

        (await FinalizeAsync(window.Page, good)).Length.ShouldBe(342);
    }

    [Fact]
    public async Task People_see_the_same_fingerprint_wherever_it_is_shown()
    {
        await using var window = await OpenAsync();
        var shown = await window.Page.EvaluateAsync<string>("text => credential.fingerprint(credential.fromText(text, 294))", Text(Keys.PublicKey.Bytes.Span));
        shown.ShouldBe(Keys.PublicKey.Fingerprint);
    }

    [Fact]
    public async Task A_browser_reads_no_other_public_key_than_one_of_a_round()
    {
        var key = Keys.PublicKey.Bytes.ToArray();
        using var longer = RSA.Create(3072);
        using var curve = ECDsa.Create();
        byte[] Turned(int at, byte turn) => [.. key.Select((part, i) => i == at ? (byte)(part ^ turn) : part)];
        byte[][] others =
        [
            [], longer.ExportSubjectPublicKeyInfo(), curve.ExportSubjectPublicKeyInfo(), [.. key, 0], [0, .. key], key[..^1], key[1..],
            Turned(0, 1), Turned(10, 1), Turned(32, 1), Turned(33, 0x80), Turned(288, 1), Turned(291, 2), Turned(293, 2),
        ];

        await using var window = await OpenAsync();
        foreach (var other in others)
        {
            var read = () => window.Page.EvaluateAsync<string>("([text, length]) => { credential.readPublicKey(credential.fromText(text, Number(length))); }", new[] { Text(other), $"{other.Length}" });
            (await RefusalAsync(read)).ShouldContain("not the public key of a round");
        }
    }

    [Fact]
    public async Task A_browser_reads_one_spelling_only()
    {
        var zeros = new string('A', 86);
        await using var window = await OpenAsync();
        (await ReadAsync(window.Page, zeros)).ShouldBe(64);
        string[] others = ["", $"{zeros}==", $" {zeros}", $"{zeros[..^2]}==", $"  {zeros[2..]}", $"{zeros[..^1]}\n", $"{zeros}\n", $"{zeros[..^1]}B", $"+{zeros[1..]}", $"/{zeros[1..]}", $"é{zeros[1..]}", zeros[1..], $"{zeros}A"];
        foreach (var other in others)
        {
            (await RefusalAsync(() => ReadAsync(window.Page, other))).ShouldContain("not base64url");
        }
    }

    [Fact]
    public async Task A_blind_that_is_no_number_of_the_key_is_drawn_again()
    {
        await using var window = await OpenAsync();
        var draws = await window.Page.EvaluateAsync<int>(
            """
            async text => {
              const key = credential.readPublicKey(credential.fromText(text, 294));
              const modulus = credential.fromText(text, 294).slice(33, 289);
              const draw = crypto.getRandomValues.bind(crypto);
              const first = [bytes => bytes.fill(0), bytes => bytes.fill(255), bytes => (bytes.set(modulus), bytes)];
              let draws = 0;
              let last;
              crypto.getRandomValues = bytes => bytes.length < 256 ? draw(bytes) : (last = (first[draws++] ?? draw)(bytes));
              const { inverse } = await credential.blind(key, new Uint8Array(64));
              const r = BigInt('0x' + [...last].map(byte => byte.toString(16).padStart(2, '0')).join(''));
              return inverse * r % key.modulus === 1n ? draws : -1;
            }
            """,
            Text(Keys.PublicKey.Bytes.Span));
        draws.ShouldBeGreaterThanOrEqualTo(4);
    }

    [Fact]
    public async Task Nothing_of_one_drawing_is_used_in_another()
    {
        var (tokens, blindeds, inverses) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        await using var window = await OpenAsync();
        for (var i = 0; i < 20; i++)
        {
            var (prepared, blinded, inverse) = await BlindAsync(window.Page);
            // The prefix and the token, each by itself.
            tokens.Add(prepared[..42]);
            tokens.Add(prepared[44..]);
            blindeds.Add(blinded);
            inverses.Add(inverse);
        }

        (tokens.Count, blindeds.Count, inverses.Count).ShouldBe((40, 20, 20));
    }

    private static string Text(ReadOnlySpan<byte> bytes) => CredentialText.Write(bytes);

    private async Task<Window> OpenAsync()
    {
        var window = await browser.OpenAsync(Look.Desktop);
        await window.Page.GotoAsync("/");
        await window.Page.EvaluateAsync("async () => { window.credential = await import('/js/credential.js'); }");
        return window;
    }

    private static async Task<(string Prepared, string Blinded, string Inverse)> BlindAsync(IPage page)
    {
        var sent = await page.EvaluateAsync<string[]>(
            """
            async text => {
              const key = credential.readPublicKey(credential.fromText(text, 294));
              const prepared = credential.prepare(credential.makeToken());
              const { blinded, inverse } = await credential.blind(key, prepared);
              window.drawing = { key, prepared, inverse };
              return [credential.toText(prepared), credential.toText(blinded), inverse.toString()];
            }
            """,
            Text(Keys.PublicKey.Bytes.Span));
        return (sent[0], sent[1], sent[2]);
    }

    private static Task<string> FinalizeAsync(IPage page, byte[] blindSignature) => page.EvaluateAsync<string>(
        """
        async ([text, length]) => {
          const { key, prepared, inverse } = window.drawing;
          return credential.toText(await credential.finalize(key, prepared, credential.fromText(text, Number(length)), inverse));
        }
        """,
        new[] { Text(blindSignature), $"{blindSignature.Length}" });

    private static Task<int> ReadAsync(IPage page, string text) => page.EvaluateAsync<int>("text => credential.fromText(text, 64).length", text);

    private static async Task<string> RefusalAsync<T>(Func<Task<T>> act) => (await Should.ThrowAsync<PlaywrightException>(act)).Message;
}
