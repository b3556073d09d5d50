namespace AlignmentCheck.Web.Accounts;

/// <summary>Reads what a browser answers about a passkey.</summary>
internal static class PasskeyAnswers
{
    /// <summary>Null where nothing had been asked: the question is in a cookie that anybody can leave out.</summary>
    public static async Task<T?> ReadAsync<T>(Func<Task<T>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
