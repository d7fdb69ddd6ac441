"""{{title}}

K-means, as Mixture Lab ran it: the same points, the same start, the same rule for stopping. It prints the start's
inertia, then a line for each iteration: its number, the inertia after its update (the sum of the squared distances to
the own centroid) and the change. It needs NumPy only: python3 -m pip install numpy
"""
import numpy as np

EMPTY = "{{empty}}"  # what happens to a cluster without points: keep, drop or reseed
MAX_ITERATIONS = {{iterations}}
TOLERANCE = {{tolerance}}  # a smaller change of the inertia counts as none ...
PATIENCE = {{patience}}  # ... and so many of those in a row end the run


def squared_distances(points, centroids):
    """n x K; a dropped cluster (its centroid is not a number) is infinitely far away."""
    distances = ((points[:, None, :] - centroids[None, :, :]) ** 2).sum(axis=2)
    return np.where(np.isnan(distances), np.inf, distances)


def assign(points, centroids):
    """Who is nearest: every point's cluster; of equally near ones the first."""
    return squared_distances(points, centroids).argmin(axis=1)


def update(points, clusters, centroids, empty=EMPTY):
    """Move the centroids: each to the mean of its points."""
    moved = centroids.copy()
    own = ((points - centroids[clusters]) ** 2).sum(axis=1)  # squared distance to the own centroid
    for k in range(len(centroids)):
        mine = points[clusters == k]
        if len(mine) > 0:
            moved[k] = mine.mean(axis=0)
        elif empty == "drop":
            moved[k] = np.nan
        elif empty == "reseed" and own.max() > 0:
            farthest = own.argmax()
            moved[k] = points[farthest]
            own[farthest] = 0  # the next empty cluster takes another one
    return moved


def inertia_of(points, clusters, centroids):
    return ((points - centroids[clusters]) ** 2).sum()


def run(points, centroids):
    inertia = squared_distances(points, centroids).min(axis=1).sum()
    print(f"start {inertia:.4f}")
    clusters = np.full(len(points), -1)
    still = 0
    for iteration in range(MAX_ITERATIONS):
        clusters_before, centroids_before, before = clusters, centroids, inertia
        clusters = assign(points, centroids)
        centroids = update(points, clusters, centroids)
        inertia = inertia_of(points, clusters, centroids)
        print(f"{iteration} {inertia:.4f} {inertia - before:.4f}")
        if np.array_equal(clusters, clusters_before) and np.array_equal(centroids, centroids_before, equal_nan=True):
            return "nothing changes anymore"
        still = still + 1 if abs(inertia - before) < TOLERANCE else 0
        if still >= PATIENCE:
            return "converged"
    return "the cap on iterations"


# The data: n = {{n}} points with d = {{d}} coordinates, a row each.
points = np.array([
{{points}}
], dtype=float)

# The start: K = {{k}} centroids ({{init}}).
centroids = np.array([
{{means}}
], dtype=float)

print("stopped:", run(points, centroids))
