"""{{title}}

Expectation-Maximization on a Gaussian mixture, as Mixture Lab ran it: the same points, the same start, the same rule for
stopping. It prints the start's log-likelihood, then a line for each iteration: its number, the log-likelihood after its
M-step (a sum, in nats) and the gain. It needs NumPy only: python3 -m pip install numpy
"""
import numpy as np

COVARIANCE = "{{covariance}}"  # full, tied, diagonal or spherical
MIXING = "{{mixing}}"  # free: the weights are learned; equal: they stay at 1/K
FLOOR = {{floor}}  # added to every variance after each M-step
MAX_ITERATIONS = {{iterations}}
TOLERANCE = {{tolerance}}  # a smaller gain counts as none ...
PATIENCE = {{patience}}  # ... and so many of those in a row end the run


def is_singular(covariance):
    """Whether a component has collapsed: a direction is left without any width."""
    try:
        factor = np.linalg.cholesky(covariance)
    except np.linalg.LinAlgError:
        return True
    return bool(np.any(np.diag(factor) ** 2 <= 1e-14 * np.diag(covariance)))


def log_density(points, mean, covariance):
    """ln N(x | mean, covariance) for every point x, without a determinant or an inverse."""
    d = points.shape[1]
    factor = np.linalg.cholesky(covariance)  # covariance = factor @ factor.T
    z = np.linalg.solve(factor, (points - mean).T)
    return -0.5 * (d * np.log(2 * np.pi) + (z**2).sum(axis=0)) - np.log(np.diag(factor)).sum()


def e_step(points, weights, means, covariances):
    """Who belongs to whom: the responsibilities (n x K), and the log-likelihood."""
    joint = np.full((len(points), len(weights)), -np.inf)
    for k, weight in enumerate(weights):
        if weight > 0:
            joint[:, k] = np.log(weight) + log_density(points, means[k], covariances[k])
    # the logarithm of a sum of exponentials; taking out the largest first keeps them from vanishing
    largest = joint.max(axis=1, keepdims=True)
    log_sum = largest + np.log(np.exp(joint - largest).sum(axis=1, keepdims=True))
    return np.exp(joint - log_sum), log_sum.sum()


def m_step(points, responsibilities, means, covariances):
    """Move the components: the weights, means and covariances that fit the responsibilities best."""
    n, d = points.shape
    counts = responsibilities.sum(axis=0)  # N_k
    shares = counts / n
    weights = np.full(len(counts), 1 / len(counts)) if MIXING == "equal" else shares
    means, covariances = means.copy(), covariances.copy()
    for k in range(len(counts)):
        if counts[k] < 1e-10:
            continue  # no points to learn from: it stays as it was
        means[k] = responsibilities[:, k] @ points / counts[k]
        apart = points - means[k]
        covariance = (responsibilities[:, [k]] * apart).T @ apart / counts[k]
        if COVARIANCE == "diagonal":
            covariance = np.diag(np.diag(covariance))
        elif COVARIANCE == "spherical":
            covariance = np.trace(covariance) / d * np.eye(d)
        covariances[k] = covariance + FLOOR * np.eye(d)
    if COVARIANCE == "tied":
        covariances[:] = sum(share * covariance for share, covariance in zip(shares, covariances))
    return weights, means, covariances


def collapsed(weights, covariances):
    return any(weight > 0 and is_singular(covariance) for weight, covariance in zip(weights, covariances))


def run(points, weights, means, covariances):
    if collapsed(weights, covariances):
        return "a component is collapsed from the start"
    responsibilities, log_likelihood = e_step(points, weights, means, covariances)
    print(f"start {log_likelihood:.4f}")
    still = 0
    for iteration in range(MAX_ITERATIONS):
        weights, means, covariances = m_step(points, responsibilities, means, covariances)
        if collapsed(weights, covariances):
            return "a component has collapsed"
        before = log_likelihood
        responsibilities, log_likelihood = e_step(points, weights, means, covariances)
        gain = log_likelihood - before
        print(f"{iteration} {log_likelihood:.4f} {gain:.4f}")
        still = still + 1 if abs(gain) < TOLERANCE else 0
        if still >= PATIENCE:
            return "converged"
    return "the cap on iterations"


# The data: n = {{n}} points with d = {{d}} coordinates, a row each.
points = np.array([
{{points}}
], dtype=float)

# The start: K = {{k}} components ({{init}}).
weights = np.array([
{{weights}}
], dtype=float)
means = np.array([
{{means}}
], dtype=float)
covariances = np.array([
{{covariances}}
], dtype=float).reshape({{k}}, {{d}}, {{d}})

print("stopped:", run(points, weights, means, covariances))
