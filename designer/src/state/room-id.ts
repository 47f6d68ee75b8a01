/**
 * The rooms of the designer: sides of the one procedure document. `drawing` is the flow; `table` the internal-process
 * table of a decision; `form` the form and the facts; `papers` what is asked for, what comes out and what it costs;
 * `clocks` limits, milestones and pauses; `play` the procedure tried out.
 */
export type RoomId = 'drawing' | 'table' | 'form' | 'papers' | 'clocks' | 'play';

/** In which room the place of a problem is seen and mended, by its JSON pointer. */
export function roomOfProblem({ path }: { readonly path: string }): RoomId {
  const [, list] = path.split('/');
  return (list !== undefined && roomOfList[list]) || 'drawing';
}

const roomOfList: Readonly<Record<string, RoomId>> = {
  form: 'form',
  facts: 'form',
  head: 'papers',
  papers: 'papers',
  limits: 'clocks',
  milestones: 'clocks',
  pauseRules: 'clocks',
  acknowledgements: 'clocks',
  scenarios: 'play',
};
