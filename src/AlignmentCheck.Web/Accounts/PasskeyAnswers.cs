namespace AlignmentCheck.Web.Accounts;

/// <summary>Reads what a browser answers about a passkey.</summary>
internal static class PasskeyAnswers
{
    /// <summary>Null where nothing was answered, or nothing had been asked: the question is in a cookie that anybody can leave out.</summary>
    public static async Task<T?> ReadAsync<T>(string credential, Func<string, Task<T>> read)
        where T : class
    {
        if (credential.Length == 0)
        {
            return null;
        }

        try
        {
            return await read(credential);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
