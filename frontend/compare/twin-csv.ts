import { csv } from '../run/csv';
import type { TwinFacts } from './twin-facts';

/** Two runs as a CSV text: a line for each half step. A run that has ended has no value any more. */
export function twinsCsv(facts: TwinFacts): string {
  const rows = Array.from({ length: facts.model.lastFrame + 1 }, (_, frame) => [
    frame,
    ...[facts.one, facts.other].map(({ model }) => (frame > model.lastFrame ? '' : model.objective[frame])),
    facts.differingAt(frame) ?? '',
    facts.apartAt(frame),
  ]);
  return csv('half_step,first_objective,second_objective,points_of_another_component,largest_distance_of_two_means', rows);
}
