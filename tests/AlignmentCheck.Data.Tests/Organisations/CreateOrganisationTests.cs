using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Organisations;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Organisations;

public sealed class CreateOrganisationTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Whoever_creates_an_organisation_is_its_consultant(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);

        var created = await CreateAsync(scene, new OrganisationDetails("  Nordwind Logistik ", " ", "Europe/Berlin"));

        created.Name.ShouldBe("Nordwind Logistik");
        created.Slug.ShouldBe("nordwind-logistik");
        created.AskedBy.ShouldBeNull();
        var member = await scene.ReadAsync(db => db.Memberships.SingleAsync(found => found.OrganisationId == created.Id, Cancel));
        member.UserId.ShouldBe(scene.Consultant.Id);
        member.Role.ShouldBe(MemberRole.Consultant);
        var entry = (await scene.AuditAsync(AuditAction.OrganisationCreated)).ShouldHaveSingleItem();
        entry.OrganisationId.ShouldBe(created.Id);
        entry.At.ShouldBe(scene.Clock.GetUtcNow());
    }

    [Theory]
    [InlineData("Société Générale d’Électricité", "societe-generale-d-electricite")]
    [InlineData("  --Acme--  ", "acme-2")]
    [InlineData("株式会社", "client")]
    [InlineData("🙂", "client")]
    [InlineData("New", "new-1")]
    [InlineData("3M", "3m")]
    [InlineData("Od\uFFFEd \uD800", "odd")]
    [InlineData("../../etc", "etc")]
    public async Task A_name_becomes_an_address(string name, string slug)
    {
        await using var scene = await Scene.CreateAsync();

        (await CreateAsync(scene, new OrganisationDetails(name, null, "UTC"))).Slug.ShouldBe(slug);
    }

    [Fact]
    public async Task The_longest_names_have_an_address_that_fits_also_when_they_are_twins()
    {
        await using var scene = await Scene.CreateAsync();
        var details = new OrganisationDetails(new string('w', Organisation.LongestName), null, "UTC");

        var first = await CreateAsync(scene, details);
        var second = await CreateAsync(scene, details);

        first.Slug.ShouldBe(new string('w', Organisation.LongestSlug));
        second.Slug.Length.ShouldBe(Organisation.LongestSlug);
        second.Slug.ShouldEndWith("w-2");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Twins_that_are_created_at_once_have_different_addresses(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var details = new OrganisationDetails("Twin", null, "UTC");

        var twins = await AtOnce.RunAsync([.. Enumerable.Repeat(() => CreateAsync(scene, details), 6)]);

        twins.Select(twin => twin.Slug).Order(StringComparer.Ordinal).ShouldBe(["twin", "twin-2", "twin-3", "twin-4", "twin-5", "twin-6"]);
        (await scene.AuditAsync(AuditAction.OrganisationCreated)).Count.ShouldBe(6);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task One_that_is_sent_several_times_at_once_is_one(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var details = new OrganisationDetails("Once", null, "UTC") { Id = Guid.NewGuid() };

        var made = await AtOnce.RunAsync([.. Enumerable.Repeat(() => CreateAsync(scene, details), 6)]);

        made.Select(one => (one.Id, one.Slug)).Distinct().ShouldBe([(details.Id!.Value, "once")]);
        (await scene.AuditAsync(AuditAction.OrganisationCreated)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_id_that_somebody_elses_organisation_has_makes_another_one()
    {
        await using var scene = await Scene.CreateAsync();
        var others = new Organisation { Id = Guid.NewGuid(), Slug = "others", Name = "Others", TimeZone = "UTC", CreatedAt = scene.Clock.GetUtcNow() };
        await scene.AddAsync(others);

        var created = await CreateAsync(scene, new OrganisationDetails("Own", null, "UTC") { Id = others.Id });

        (created.Id == others.Id, created.Name).ShouldBe((false, "Own"));
    }

    [Fact]
    public async Task Every_mistake_is_told_and_nothing_is_created()
    {
        await using var scene = await Scene.CreateAsync();
        var tooLong = new string('x', Organisation.LongestName + 1);

        (await ProblemsAsync(scene, new OrganisationDetails(" ", tooLong, "Europe/Atlantis")))
            .ShouldBe([OrganisationProblem.NameMissing, OrganisationProblem.AskedByTooLong, OrganisationProblem.UnknownTimeZone]);
        (await ProblemsAsync(scene, new OrganisationDetails(tooLong, null, "UTC"))).ShouldBe([OrganisationProblem.NameTooLong]);
        (await scene.ReadAsync(db => db.Organisations.CountAsync(Cancel))).ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("W. Europe Standard Time")]
    [InlineData("/etc/localtime")]
    [InlineData("../Europe/Berlin")]
    public async Task A_time_zone_has_its_IANA_name(string timeZone)
    {
        await using var scene = await Scene.CreateAsync();

        (await ProblemsAsync(scene, new OrganisationDetails("Acme", null, timeZone))).ShouldBe([OrganisationProblem.UnknownTimeZone]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_change_leaves_the_address(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);

        var problems = await scene.DoAsync((ChangeOrganisation change) => change.ExecuteAsync(
            scene.Organisation.Id, new OrganisationDetails(" Apex ", " Lea & Partner ", "Asia/Tokyo"), scene.Consultant.Id, Cancel));

        problems.ShouldBeEmpty();
        var changed = await scene.ReadAsync(db => db.Organisations.AsNoTracking().SingleAsync(Cancel));
        (changed.Slug, changed.Name, changed.AskedBy, changed.TimeZone).ShouldBe(("acme", "Apex", "Lea & Partner", "Asia/Tokyo"));
        (await scene.AuditAsync(AuditAction.OrganisationChanged)).ShouldHaveSingleItem().UserId.ShouldBe(scene.Consultant.Id);
    }

    [Fact]
    public async Task A_change_with_a_mistake_changes_nothing()
    {
        await using var scene = await Scene.CreateAsync();

        var problems = await scene.DoAsync((ChangeOrganisation change) => change.ExecuteAsync(
            scene.Organisation.Id, new OrganisationDetails("", null, "UTC"), scene.Consultant.Id, Cancel));

        problems.ShouldBe([OrganisationProblem.NameMissing]);
        (await scene.ReadAsync(db => db.Organisations.AsNoTracking().SingleAsync(Cancel))).TimeZone.ShouldBe("Europe/Berlin");
        (await scene.AuditAsync(AuditAction.OrganisationChanged)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task While_a_round_is_open_all_but_the_time_zone_may_change(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.OpenedAsync();
        Task<IReadOnlyList<OrganisationProblem>> ChangeAsync(string name, string timeZone) => scene.DoAsync(
            (ChangeOrganisation change) => change.ExecuteAsync(scene.Organisation.Id, new OrganisationDetails(name, null, timeZone), scene.Consultant.Id, Cancel));

        (await ChangeAsync("Apex", "Asia/Tokyo")).ShouldBe([OrganisationProblem.TimeZoneOfOpenRound]);
        (await StoredAsync(scene)).ShouldBe(("Acme", "Europe/Berlin"));
        (await ChangeAsync("Apex", "Europe/Berlin")).ShouldBeEmpty();
        (await StoredAsync(scene)).ShouldBe(("Apex", "Europe/Berlin"));
        await scene.CloseAsync(round.Id);
        (await ChangeAsync("Apex", "Asia/Tokyo")).ShouldBeEmpty();
        (await StoredAsync(scene)).ShouldBe(("Apex", "Asia/Tokyo"));
    }

    private static async Task<(string Name, string TimeZone)> StoredAsync(Scene scene)
    {
        var stored = await scene.ReadAsync(db => db.Organisations.AsNoTracking().SingleAsync(Cancel));
        return (stored.Name, stored.TimeZone);
    }

    private static async Task<Organisation> CreateAsync(Scene scene, OrganisationDetails details) =>
        (await scene.DoAsync((CreateOrganisation create) => create.ExecuteAsync(details, scene.Consultant.Id, isDemo: false, Cancel)))
        .ShouldBeOfType<CreateOrganisationOutcome.Created>().Organisation;

    private static async Task<IReadOnlyList<OrganisationProblem>> ProblemsAsync(Scene scene, OrganisationDetails details) =>
        (await scene.DoAsync((CreateOrganisation create) => create.ExecuteAsync(details, scene.Consultant.Id, isDemo: false, Cancel)))
        .ShouldBeOfType<CreateOrganisationOutcome.Invalid>().Problems;
}
