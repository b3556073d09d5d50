using AlignmentCheck.Web.Clients;

namespace AlignmentCheck.Web.Tests.Clients;

public sealed class AddressListTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData(" \r\n \n", "")]
    [InlineData("a@x.test\r\nb@x.test", "a@x.test|b@x.test")]
    [InlineData("a@x.test, b@x.test;c@x.test d@x.test", "a@x.test|b@x.test|c@x.test|d@x.test")]
    [InlineData("Ada Example <a@x.test>", "a@x.test")]
    [InlineData("Example, Ada <a@x.test>, Bob <b@x.test>; c@x.test", "a@x.test|b@x.test|c@x.test")]
    [InlineData("\"Ada @ home; really\" <a@x.test>", "a@x.test")]
    [InlineData("\"Ada, at@home\" <a@x.test>, b@x.test", "a@x.test|b@x.test")]
    [InlineData("Ada Example\ta@x.test\t+49 30 1", "a@x.test")]
    [InlineData("Ada Example", "Ada Example")]
    [InlineData("Ada <a@x.test", "<a@x.test")]
    [InlineData("Ada < >", "Ada < >")]
    public void Read_OfAPastedList_GivesItsAddressesAndKeepsWhatIsNone(string? pasted, string expected) =>
        string.Join('|', AddressList.Read(pasted)).ShouldBe(expected);
}
