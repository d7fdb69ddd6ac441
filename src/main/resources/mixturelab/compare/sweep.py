"""{{title}}

One fit for each K, as Mixture Lab ran them: the same points, the same starts, the same rule for stopping. It prints a line
for each K: which start was the best, its iterations, its log-likelihood (a sum, in nats), AIC, BIC and the held-out
log-likelihood, or for K-means its inertia and silhouette; then why it stopped. It needs NumPy only: python3 -m pip install
numpy
"""
import numpy as np

ALGORITHM = "{{algorithm}}"  # em or kmeans
FROM, TO = {{from}}, {{to}}  # the smallest and the largest K
INIT = "{{init}}"  # blocks, random-partition, random-points, kmeans++ or kmeans
START = {{start}}  # the first start is this seed, the next one is the seed after it
STARTS = {{starts}}  # so many for each K
FOLDS = {{folds}}  # so many parts are held out, one after the other; 0 for none
COVARIANCE = "{{covariance}}"  # full, tied, diagonal or spherical
MIXING = "{{mixing}}"  # free: the weights are learned; equal: they stay at 1/K
FLOOR = {{floor}}  # added to every variance after each M-step
EMPTY = "{{empty}}"  # what K-means does with a cluster without points: keep, drop or reseed
MAX_ITERATIONS = {{iterations}}
TOLERANCE = {{tolerance}}  # a smaller change counts as none ...
PATIENCE = {{patience}}  # ... and so many of those in a row end a run

{{em}}

{{kmeans}}


def seeded(start):
    return np.random.RandomState(start)


def blocks(n, k, order):
    """The cluster of each row, by blocks of rows in this order."""
    clusters = np.empty(n, dtype=int)
    clusters[order] = np.minimum(np.arange(n) // (n // k), k - 1)
    return clusters


def spread_rows(points, k, random):
    """k-means++: every further row with a probability proportional to its squared distance to the nearest so far."""
    rows = [random.randint(len(points))]
    distances = ((points - points[rows[0]]) ** 2).sum(axis=1)
    while len(rows) < k:
        rest, row = random.random_sample() * distances.sum(), -1
        for i, distance in enumerate(distances):
            if rest < 0:
                break
            if distance > 0:
                row, rest = i, rest - distance
        if row < 0:
            row = next(i for i in range(len(points)) if i not in rows)
        rows.append(row)
        distances = np.minimum(distances, ((points - points[row]) ** 2).sum(axis=1))
    return points[rows]


def settle(points, centroids):
    """Where K-means comes to rest."""
    clusters = np.full(len(points), -1)
    for _ in range(1000):
        clusters_before, centroids_before = clusters, centroids
        clusters = assign(points, centroids)
        centroids = update(points, clusters, centroids, "keep")
        if np.array_equal(clusters, clusters_before) and np.array_equal(centroids, centroids_before):
            break
    return centroids


def first_clusters(points, k, start):
    n = len(points)
    if INIT == "kmeans":
        return assign(points, settle(points, spread_rows(points, k, seeded(start))))
    return blocks(n, k, np.arange(n) if INIT == "blocks" else seeded(start).permutation(n))


def first_centroids(points, k, start):
    if INIT == "random-points":
        return points[seeded(start).permutation(len(points))[:k]]
    if INIT == "kmeans++":
        return spread_rows(points, k, seeded(start))
    if INIT == "kmeans":
        return settle(points, spread_rows(points, k, seeded(start)))
    clusters = first_clusters(points, k, start)
    return np.array([points[clusters == j].mean(axis=0) for j in range(k)])


def first_mixture(points, k, start):
    n, d = points.shape
    _, mean, covariance = m_step(points, np.ones((n, 1)), np.zeros((1, d)), np.zeros((1, d, d)))
    covariances = np.repeat(covariance, k, axis=0)  # of all the data
    if INIT in ("random-points", "kmeans++"):
        return np.full(k, 1 / k), first_centroids(points, k, start), covariances
    certain = np.eye(k)[first_clusters(points, k, start)]
    return m_step(points, certain, np.repeat(mean, k, axis=0), covariances)


def run_em(points, k, start):
    """The log-likelihood of the start and after every iteration, the mixture, and why it stopped."""
    mixture = first_mixture(points, k, start)
    if collapsed(mixture[0], mixture[2]):
        return [np.nan], mixture, "a component is collapsed from the start"
    responsibilities, log_likelihood = e_step(points, *mixture)
    values, still = [log_likelihood], 0
    for _ in range(MAX_ITERATIONS):
        moved = m_step(points, responsibilities, mixture[1], mixture[2])
        if collapsed(moved[0], moved[2]):
            return values, mixture, "a component has collapsed"
        mixture = moved
        responsibilities, log_likelihood = e_step(points, *mixture)
        values.append(log_likelihood)
        still = still + 1 if abs(values[-1] - values[-2]) < TOLERANCE else 0
        if still >= PATIENCE:
            return values, mixture, "converged"
    return values, mixture, "the cap on iterations"


def run_kmeans(points, k, start):
    """The inertia of the start and after every iteration, the centroids, and why it stopped."""
    centroids = first_centroids(points, k, start)
    values = [squared_distances(points, centroids).min(axis=1).sum()]
    clusters, still = np.full(len(points), -1), 0
    for _ in range(MAX_ITERATIONS):
        clusters_before, centroids_before = clusters, centroids
        clusters = assign(points, centroids)
        centroids = update(points, clusters, centroids)
        values.append(inertia_of(points, clusters, centroids))
        if np.array_equal(clusters, clusters_before) and np.array_equal(centroids, centroids_before, equal_nan=True):
            return values, centroids, "nothing changes anymore"
        still = still + 1 if abs(values[-1] - values[-2]) < TOLERANCE else 0
        if still >= PATIENCE:
            return values, centroids, "converged"
    return values, centroids, "the cap on iterations"


def best(points, k, most=STARTS):
    """The best of the first so many starts, and its seed; a run whose component has collapsed counts only if all have."""
    sign = -1 if ALGORITHM == "em" else 1
    starts = range(START, START + (1 if INIT == "blocks" else min(STARTS, most)))
    runs = [(start, *(run_em if ALGORITHM == "em" else run_kmeans)(points, k, start)) for start in starts]
    return min(runs, key=lambda run: ("collapsed" in run[3], np.nan_to_num(sign * run[1][-1], nan=np.inf)))


def held_out(points, k):
    """The log-likelihood of points under mixtures that have never seen them."""
    fold = np.empty(len(points), dtype=int)
    fold[seeded(START).permutation(len(points))] = np.arange(len(points)) % FOLDS
    total = 0
    for part in range(FOLDS):
        rest = points[fold != part]
        if k > len(rest):
            return np.nan
        _, _, mixture, reason = best(rest, k, {{without}})
        total += np.nan if "collapsed" in reason else e_step(points[fold == part], *mixture)[1]
    return total


def parameter_count(k, d):
    covariances = {"full": k * d * (d + 1) // 2, "tied": d * (d + 1) // 2, "diagonal": k * d, "spherical": k}
    weights = 0 if MIXING == "equal" else k - 1
    return weights + k * d + covariances[COVARIANCE]


def silhouette(points, clusters):
    """The mean over points, or for many points over some of them, of how much nearer the own cluster is than the next."""
    n, values = len(points), []
    present = np.unique(clusters)
    if len(present) < 2:
        return np.nan
    for i in range(n) if n <= 2000 else seeded(0).permutation(n)[:1000]:
        distances = np.sqrt(((points - points[i]) ** 2).sum(axis=1))
        own = (clusters == clusters[i]).sum()
        within = distances[clusters == clusters[i]].sum() / max(own - 1, 1)
        nearest = min(distances[clusters == j].mean() for j in present if j != clusters[i])
        values.append((nearest - within) / max(nearest, within) if own > 1 and max(nearest, within) > 0 else 0)
    return np.mean(values)


# The data: n = {{n}} points with d = {{d}} coordinates, a row each.
points = np.array([
{{points}}
], dtype=float)

n, d = points.shape
for k in range(FROM, TO + 1):
    start, values, fit, reason = best(points, k)
    line = f"K = {k}  start {start}  iterations {len(values) - 1}"
    if ALGORITHM == "em":
        p = parameter_count(k, d)
        line += f"  logLikelihood {values[-1]:.4f}"
        if "collapsed" not in reason:
            line += f"  aic {2 * p - 2 * values[-1]:.4f}  bic {p * np.log(n) - 2 * values[-1]:.4f}"
            line += f"  heldOut {held_out(points, k):.4f}" if FOLDS else ""
    else:
        line += f"  inertia {values[-1]:.4f}  silhouette {silhouette(points, assign(points, fit)):.4f}"
    print(f"{line}  ({reason})")
