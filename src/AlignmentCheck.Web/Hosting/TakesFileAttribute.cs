namespace AlignmentCheck.Web.Hosting;

/// <summary>
/// Stands on a page that takes a file. One that is too large is read to its end, up to <see cref="Largest"/>, so that the page itself can say so:
/// where a server hangs up, a browser shows that the line was cut.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesFileAttribute : Attribute
{
    /// <summary>
    /// In bytes, the form around it included. What is above <see cref="ServerRegistration.LargestUpload"/> lies on the disk for as long as the request
    /// lasts: no page whose file may have somebody's answers in it takes more.
    /// </summary>
    public int Largest { get; init; } = ServerRegistration.LargestUpload;
}
