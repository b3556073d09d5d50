using AlignmentCheck.Core.Brands;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Brands;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Tests.Brands;

public sealed class BrandTests
{
    private static readonly BrandDetails Details = new(
        "7a1f3d", "Dear board,\r\n\r\nthank you.", Paper.Letter, [new Contact("Zoë Berg", "Partner", "zoe@example.test"), new Contact("Ada Holm", null, null)]);

    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_is_entered_is_there_in_its_order_and_was_written_down(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        (await ReadAsync(scene)).ShouldBe(Brand.None);

        (await ChangeAsync(scene, Details)).ShouldBeEmpty();

        var brand = await ReadAsync(scene);
        brand.Accent!.Light.ToString().ShouldBe("#7a1f3d");
        brand.CoverNote.ShouldBe("Dear board,\n\nthank you.");
        brand.Paper.ShouldBe(Paper.Letter);
        brand.Contacts.ShouldBe(Details.Contacts);
        brand.Logo.ShouldBeNull();
        var entry = (await scene.AuditAsync(AuditAction.BrandChanged)).ShouldHaveSingleItem();
        (entry.UserId, entry.OrganisationId).ShouldBe((scene.Consultant.Id, scene.Organisation.Id));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_is_taken_back_is_gone(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await ChangeAsync(scene, Details);

        await ChangeAsync(scene, new BrandDetails("  ", "\n \n", Paper.A4, []));

        var brand = await ReadAsync(scene);
        (brand.Accent, brand.CoverNote, brand.Paper).ShouldBe((null, null, Paper.A4));
        brand.Contacts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Marks_that_turn_the_text_around_them_are_left_out_and_markup_is_text()
    {
        await using var scene = await Scene.CreateAsync();

        await ChangeAsync(scene, new BrandDetails(null, "a\u202Eb\u2066c\0\n<b>d</b>", Paper.A4, [new Contact("\u202EZoë\u200F", "\u2066", "  "), new Contact("", null, "\uFEFF")]));

        var brand = await ReadAsync(scene);
        brand.CoverNote.ShouldBe("abc\n<b>d</b>");
        brand.Contacts.ShouldBe([new Contact("Zoë", null, null)]);
    }

    [Fact]
    public async Task Every_mistake_is_named_and_nothing_is_stored()
    {
        await using var scene = await Scene.CreateAsync();
        var contacts = Enumerable.Range(0, 3).Select(i => new Contact($"Contact {i}", null, null))
            .Append(new Contact("", "Partner", null))
            .Append(new Contact(new string('n', 51), new string('r', 51), new string('c', 61)));

        var problems = await ChangeAsync(scene, new BrandDetails("ffcc00", string.Join('\n', Enumerable.Repeat("line", 11)), Paper.A4, [.. contacts]));

        problems.Where(problem => problem is not BrandProblem.AccentRefused).ShouldBe(
        [
            new BrandProblem.NoteTooLong(), new BrandProblem.TooManyContacts(), new BrandProblem.NameMissing(3),
            new BrandProblem.TooLong(4, "Name", 50), new BrandProblem.TooLong(4, "Role", 50), new BrandProblem.TooLong(4, "Reach", 60),
        ]);
        problems.OfType<BrandProblem.AccentRefused>().ShouldHaveSingleItem().Why.ShouldBeOfType<AccentOutcome.TooPale>();
        (await ReadAsync(scene)).ShouldBe(Brand.None);
        (await scene.AuditAsync(AuditAction.BrandChanged)).ShouldBeEmpty();
    }

    [Fact]
    public async Task As_much_as_there_may_be_is_taken()
    {
        await using var scene = await Scene.CreateAsync();
        var contact = new Contact(new string('n', 50), new string('r', 50), new string('c', 60));
        var note = string.Join('\n', Enumerable.Repeat(new string('x', 59), 10));

        (await ChangeAsync(scene, new BrandDetails(null, note, Paper.A4, [contact, contact, contact, contact]))).ShouldBeEmpty();
        (await ChangeAsync(scene, new BrandDetails(null, new string('x', 600), Paper.A4, []))).ShouldBeEmpty();

        (await ChangeAsync(scene, new BrandDetails(null, new string('x', 601), Paper.A4, []))).ShouldHaveSingleItem().ShouldBe(new BrandProblem.NoteTooLong());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_logo_stays_whatever_else_is_changed_until_it_is_removed(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        (await LogoAsync(scene, file: null)).ShouldBeOfType<ChangeLogoOutcome.NoFile>();
        (await LogoAsync(scene, SmallLogo.Jpeg)).ShouldBeOfType<ChangeLogoOutcome.Changed>();
        await ChangeAsync(scene, Details);

        (await LogoAsync(scene, file: null, "Harbour\u202E & Co")).ShouldBeOfType<ChangeLogoOutcome.Changed>();

        var brand = await ReadAsync(scene);
        brand.Logo!.Text.ShouldBe("Harbour & Co");
        (brand.Logo.Picture.Format, brand.Logo.Picture.Width).ShouldBe((PictureFormat.Jpeg, 16));
        brand.CoverNote.ShouldNotBeNull();
        (await RemoveLogoAsync(scene)).ShouldBeTrue();
        (await RemoveLogoAsync(scene)).ShouldBeFalse();
        (await ReadAsync(scene)).Logo.ShouldBeNull();
        (await ReadAsync(scene)).CoverNote.ShouldNotBeNull();
        (await scene.AuditAsync(AuditAction.BrandChanged)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task What_is_no_picture_or_says_nothing_is_no_logo()
    {
        await using var scene = await Scene.CreateAsync();

        (await LogoAsync(scene, "<svg/>"u8.ToArray())).ShouldBe(new ChangeLogoOutcome.NoPicture(PictureProblem.OtherKind));
        (await LogoAsync(scene, SmallLogo.Jpeg[..^9])).ShouldBe(new ChangeLogoOutcome.NoPicture(PictureProblem.Broken));
        (await LogoAsync(scene, new byte[Picture.MostBytes + 1])).ShouldBe(new ChangeLogoOutcome.NoPicture(PictureProblem.TooLarge));
        (await LogoAsync(scene, SmallLogo.Jpeg, "\u202E ")).ShouldBeOfType<ChangeLogoOutcome.NoText>();
        (await LogoAsync(scene, SmallLogo.Jpeg, new string('x', 201))).ShouldBeOfType<ChangeLogoOutcome.TextTooLong>();

        (await ReadAsync(scene)).ShouldBe(Brand.None);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_two_changes_at_once_neither_undoes_the_other(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);

        await AtOnce.RunAsync<object>(async () => await ChangeAsync(scene, Details), async () => await LogoAsync(scene, SmallLogo.Jpeg));

        var brand = await ReadAsync(scene);
        brand.Logo.ShouldNotBeNull();
        brand.Accent.ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_closed_round_has_what_is_entered_now_and_a_released_one_what_stood_at_its_release(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.ClosedAsync();
        (await OfRoundAsync(scene, round.Id)).ShouldBe(Brand.None);
        await ChangeAsync(scene, Details with { CoverNote = "First." });
        (await OfRoundAsync(scene, round.Id)).CoverNote.ShouldBe("First.");
        await LogoAsync(scene, SmallLogo.Jpeg);
        await ChangeAsync(scene, Details with { CoverNote = "Second." });

        await ReleaseAsync(scene, round.Id);
        await ChangeAsync(scene, new BrandDetails(null, "Third.", Paper.A4, []));
        await RemoveLogoAsync(scene);

        var brand = await OfRoundAsync(scene, round.Id);
        (brand.CoverNote, brand.Paper, brand.Accent!.Light.ToString()).ShouldBe(("Second.", Paper.Letter, "#7a1f3d"));
        brand.Contacts.ShouldBe(Details.Contacts);
        brand.Logo.ShouldNotBeNull();
        (await ReadAsync(scene)).CoverNote.ShouldBe("Third.");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_round_that_was_released_before_anything_was_entered_stays_without(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.ClosedAsync();
        await ReleaseAsync(scene, round.Id);

        await ChangeAsync(scene, Details);

        (await OfRoundAsync(scene, round.Id)).ShouldBe(Brand.None);
    }

    private static Task<Brand> ReadAsync(Scene scene) => scene.DoAsync((ReadBrand read) => read.ExecuteAsync(scene.Organisation.Id, Cancel));

    private static Task<IReadOnlyList<BrandProblem>> ChangeAsync(Scene scene, BrandDetails details) =>
        scene.DoAsync((ChangeBrand change) => change.ExecuteAsync(scene.Organisation.Id, details, scene.Consultant.Id, Cancel));

    private static Task<ChangeLogoOutcome> LogoAsync(Scene scene, byte[]? file, string text = "Harbour") => scene.DoAsync((ChangeLogo change) =>
        change.ExecuteAsync(scene.Organisation.Id, file is null ? (ReadOnlyMemory<byte>?)null : file, text, scene.Consultant.Id, Cancel));

    private static Task<bool> RemoveLogoAsync(Scene scene) =>
        scene.DoAsync((RemoveLogo remove) => remove.ExecuteAsync(scene.Organisation.Id, scene.Consultant.Id, Cancel));

    private static Task<bool> ReleaseAsync(Scene scene, Guid roundId) =>
        scene.DoAsync((ReleaseRound release) => release.ExecuteAsync(roundId, scene.Consultant.Id, Cancel));

    private static async Task<Brand> OfRoundAsync(Scene scene, Guid roundId) =>
        (await scene.DoAsync((ReadResult read) => read.ExecuteAsync(roundId, Cancel)))!.Brand;
}
