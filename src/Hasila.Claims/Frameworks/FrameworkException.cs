namespace Hasila.Claims.Frameworks;

/// <summary>A framework that cannot be used as it stands. The message names file and line, and says what to do.</summary>
public sealed class FrameworkException(string message, Exception? inner = null) : Exception(message, inner);
