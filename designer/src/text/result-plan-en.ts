import type { viResultPlan } from './result-plan-vi.ts';

/** Words of what is proposed so that list, actions and marks speak alike of a result. */
export const enResultPlan: typeof viResultPlan = {
  title: 'The result is not recorded everywhere',
  why: 'The list of results, the buttons that bring them about and what they record must agree. All at once:',
  act: 'Record the result at the buttons that sign, issue and hand over',
  lists: (result) => `List of results: add “${result}”`,
  action: (button, step) => (step === '' ? `Button “${button}”` : `Button “${button}” of “${step}”`),
  produces: (results) => `brings about ${results}`,
  quoted: (title) => `“${title}”`,
  marks: (marks) => `records ${marks}`,
  line: (action, parts) => `${action}: ${parts.join('; ')}`,
  undo: 'One undo takes it all back.',
  resultOf: (title) => `Result: ${title}`,
};
