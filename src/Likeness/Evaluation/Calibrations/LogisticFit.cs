
namespace Likeness.Evaluation.Calibrations;

/// <summary>Newton's method for the two numbers of a logistic curve.</summary>
/// <remarks>
/// <code>minimise  −Σ t log p + (1−t) log(1−p),   p = σ(a · −d + b),   a ≥ 0</code>
/// Lin, Lin and Weng 2007, A note on Platt's probabilistic outputs, Machine Learning 68: the loss is convex, and a step
/// that does not lower it is halved. Distances are standardised first, so the fit does not depend on their scale.
/// </remarks>
internal static class LogisticFit
{
    private const int MaximumSteps = 200;

    public static PlattScaling Of(double[] distances, double[] targets)
    {
        var mean = distances.Average();
        var deviation = Math.Sqrt(distances.Average(distance => (distance - mean) * (distance - mean)));
        var prior = targets.Average();
        var constant = new PlattScaling(0, Math.Log(prior / (1 - prior)));
        // The loss is convex: if it does not fall as the slope leaves 0, then 0 is the best slope that is allowed.
        var pull = distances.Zip(targets, (distance, target) => (distance - mean) * (target - prior)).Sum();
        if (deviation <= 1e-12 * Math.Abs(mean) || pull >= 0)
            return constant;

        var nearness = Array.ConvertAll(distances, distance => (mean - distance) / deviation);
        var (slope, intercept) = Minimise(nearness, targets, constant.Intercept);
        return new(slope / deviation, intercept + slope * mean / deviation);
    }

    private static (double Slope, double Intercept) Minimise(double[] nearness, double[] targets, double intercept)
    {
        var slope = 0.0;
        var loss = Loss(nearness, targets, slope, intercept);
        for (var step = 0; step < MaximumSteps; step++)
        {
            var (slopeStep, interceptStep) = NewtonStep(nearness, targets, slope, intercept);
            var share = 1.0;
            double next;
            while ((next = Loss(nearness, targets, slope + share * slopeStep, intercept + share * interceptStep)) > loss && share > 1e-10)
                share /= 2;
            if (next > loss)
                break;
            slope += share * slopeStep;
            intercept += share * interceptStep;
            if (Math.Abs(slopeStep) + Math.Abs(interceptStep) < 1e-12 * (1 + Math.Abs(slope) + Math.Abs(intercept)))
                break;
            loss = next;
        }
        return (Math.Max(0, slope), intercept);
    }

    private static (double Slope, double Intercept) NewtonStep(double[] nearness, double[] targets, double slope, double intercept)
    {
        // Gradient (g) and Hessian (h), whose diagonal is kept off 0 where every probability has reached 0 or 1.
        var (gSlope, gIntercept, hSlope, hBoth, hIntercept) = (0.0, 0.0, 1e-12, 0.0, 1e-12);
        for (var pair = 0; pair < nearness.Length; pair++)
        {
            var x = nearness[pair];
            var p = PlattScaling.Sigmoid(slope * x + intercept);
            var (error, curvature) = (p - targets[pair], p * (1 - p));
            gSlope += error * x;
            gIntercept += error;
            hSlope += curvature * x * x;
            hBoth += curvature * x;
            hIntercept += curvature;
        }
        var determinant = hSlope * hIntercept - hBoth * hBoth;
        return ((hBoth * gIntercept - hIntercept * gSlope) / determinant, (hBoth * gSlope - hSlope * gIntercept) / determinant);
    }

    private static double Loss(double[] nearness, double[] targets, double slope, double intercept)
    {
        var loss = 0.0;
        for (var pair = 0; pair < nearness.Length; pair++)
        {
            // log(1 + e^z) − t z, written so that e^z cannot overflow.
            var z = slope * nearness[pair] + intercept;
            loss += Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z))) - targets[pair] * z;
        }
        return loss;
    }
}
