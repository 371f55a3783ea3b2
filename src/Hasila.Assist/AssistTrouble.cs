using System.Net.Sockets;
using System.Security.Authentication;

namespace Hasila.Assist;

/// <summary>Why an assistant gave nothing, in a line for a person. Nothing that the endpoint sent is repeated.</summary>
internal static class AssistTrouble
{
    private const int Depth = 16;

    public static string Of(Exception error)
    {
        var at = error;
        for (
            var depth = 0;
            at is not null && depth < Depth;
            depth++, at = at is AggregateException { InnerExceptions: [var first, ..] } ? first : at.InnerException
        )
        {
            switch (at)
            {
                case AnswerTooLongException or AnswerRefusedException:
                    return at.Message;
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return "nothing listens at its address";
                case SocketException socket:
                    return $"it cannot be reached ({socket.SocketErrorCode})";
                case AuthenticationException:
                    return "no protected connection could be made (TLS)";
            }
        }

        return error is HttpRequestException or IOException || error.GetBaseException() is HttpRequestException or IOException
            ? "the connection broke off"
            : "its answer is not that of a chat model";
    }
}
