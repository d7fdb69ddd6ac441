package mixturelab.wire;

import mixturelab.core.settings.Algorithm;

/**
 * Plan of a sweep, sent before any of it is computed.
 *
 * @param from the smallest K
 * @param to the largest K
 * @param starts how many starts each K gets
 * @param folds how many parts are held out in turn; 0 for none
 */
public record SweepPlan(@LinkName Algorithm algorithm, int from, int to, int starts, int folds) {}
