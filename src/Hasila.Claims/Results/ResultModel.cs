using System.Globalization;
using Hasila.Text.Data;

namespace Hasila.Claims.Results;

/// <summary>A logistic model of whether a figure is a result: the sum of the weights of its features. <c>bench result-train</c> trains it.</summary>
internal static class ResultModel
{
    /// <summary>A figure that is less likely a result is none.</summary>
    public const double Least = 0.35;

    /// <summary>The same where the words around it are those of an indicator.</summary>
    public const double LeastDefined = 0.2;

    private static readonly Dictionary<string, double> s_weights = DataFile
        .Rows(typeof(ResultModel).Assembly, "result-weights")
        .ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <returns>0 to 1.</returns>
    public static double Of(IReadOnlyList<string> features) => Logistic(features.Sum(feature => s_weights.GetValueOrDefault(feature)));

    internal static double Logistic(double sum) => 1 / (1 + Math.Exp(-sum));
}
