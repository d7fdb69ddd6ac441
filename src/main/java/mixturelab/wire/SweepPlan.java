package mixturelab.wire;

import mixturelab.core.settings.Algorithm;

/**
 * What a sweep is going to compute.
 *
 * @param from the smallest K
 * @param to the largest K
 * @param starts how many starts each K gets
 * @param folds how many parts are held out in turn; 0 for none
 */
public record SweepPlan(@LinkName Algorithm algorithm, int from, int to, int starts, int folds) {}
