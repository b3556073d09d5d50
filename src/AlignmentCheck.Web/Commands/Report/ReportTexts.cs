using AlignmentCheck.Core.Brands;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Commands.Report;

/// <summary>What the <c>report</c> command says.</summary>
internal static class ReportTexts
{
    private static readonly ResourceTexts Texts = new(typeof(ReportTexts));

    public static string Command => Texts.Get();

    public static string Responses => Texts.Get();

    public static string Questionnaire => Texts.Get();

    public static string InvitedSales => Texts.Get();

    public static string InvitedMarketing => Texts.Get();

    public static string NoPooling => Texts.Get();

    public static string Organisation => Texts.Get();

    public static string Quarter => Texts.Get();

    public static string Previous => Texts.Get();

    public static string PreviousQuarter => Texts.Get();

    public static string Language => Texts.Get();

    public static string Out => Texts.Get();

    public static string Agreement => Texts.Get();

    public static string Floor(int usual) => Texts.Format([usual]);

    public static string WrongNumber(string option, string found, int lowest, int highest) => Texts.Format([option, found, lowest, highest]);

    public static string WrongQuarter(string option, string found) => Texts.Format([option, found]);

    public static string Together(string first, string second) => Texts.Format([first, second]);

    public static string NotBefore(string option, string previous, string quarter) => Texts.Format([option, previous, quarter]);

    public static string NotPaired(string files, int filesFound, string quarters, int quartersFound) =>
        Texts.Format([files, filesFound, quarters, quartersFound]);

    public static string QuarterTwice(string option, string quarter) => Texts.Format([option, quarter]);

    public static string Logo => Texts.Get();

    public static string LogoText => Texts.Get();

    public static string UsualLogoText => Texts.Get();

    public static string Accent => Texts.Get();

    public static string CoverNote => Texts.Get();

    public static string CoverNoteFile => Texts.Get();

    public static string Paper => Texts.Get();

    public static string NotTogether(string first, string second) => Texts.Format([first, second]);

    public static string NotAColour(string found) => Texts.Format([found]);

    public static string TooPale(string found, double contrast, Rgb nearest) => Texts.Format([found, contrast, nearest]);

    public static string LikeATeams(string found, Team team, Rgb nearest) => Texts.Format([found, team, nearest]);

    public static string UnknownPaper(string found, IEnumerable<string> known) => Texts.Format([found, string.Join(", ", known)]);

    public static string NoteTooLong(int characters, int lines) => Texts.Format([characters, lines]);

    public static string NoPicture(string path, PictureProblem problem) =>
        Texts.Format([path, Picture.MostBytes / 1024, Picture.ShortestSide, Picture.LongestSide, Picture.MostPixels], $"NoPicture.{problem}");

    public static string FolderNotFile(string path) => Texts.Format([path]);

    public static string UnknownExtension(string option, string path, IEnumerable<string> extensions) => Texts.Format([option, path, string.Join(", ", extensions)]);

    public static string OutputIsInput(string option, string path) => Texts.Format([option, path]);

    public static string OutputTwice(string option, string path) => Texts.Format([option, path]);

    public static string OutputIsFolder(string option, string path) => Texts.Format([option, path]);

    public static string NoFolder(string option, string path) => Texts.Format([option, path]);

    public static string UnknownQuestionnaire(string id, IEnumerable<string> known) => Texts.Format([id, string.Join(", ", known)]);

    public static string UnknownLanguage(string language, IEnumerable<string> known) => Texts.Format([language, string.Join(", ", known)]);

    public static string FileNotFound(string path) => Texts.Format([path]);

    public static string FileIsFolder(string path) => Texts.Format([path]);

    public static string FileNotReadable(string path, string reason) => Texts.Format([path, reason]);

    public static string NoChromium(string variable) => Texts.Format([variable]);

    public static string NotPrinted(string reason) => Texts.Format([reason]);

    public static string NotWritten(string reason) => Texts.Format([reason]);

    public static string Refused(string path, long mistakes) => Texts.Format([path, mistakes], mistakes == 1 ? "RefusedForOne" : nameof(Refused));

    public static string FurtherMistakes(long count) => Texts.Format([count], count == 1 ? "OneFurtherMistake" : nameof(FurtherMistakes));

    public static string RowsRead(long rows, double each) => Texts.Format([rows, each]);
}
