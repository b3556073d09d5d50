namespace AlignmentCheck.Web.Hosting;

/// <summary>
/// Stands on a page that takes a file. One that is too large is read to its end, up to <see cref="ServerRegistration.LargestUpload"/>, so that
/// the page itself can say so: where a server hangs up, a browser shows that the line was cut.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesFileAttribute : Attribute;
