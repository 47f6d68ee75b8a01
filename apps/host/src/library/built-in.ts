import { LocalText, parseDefinition } from '@motcua/engine';
import { z } from 'zod';
import { readDefinition, definitionNames } from '../seed/definitions-folder.ts';
import { Fragment, type Blueprint, type Template } from './shapes.ts';

const About = z.array(z.strictObject({ id: z.string(), about: LocalText }));
const BlueprintFile = Fragment.extend({ title: LocalText, about: LocalText });

/**
 * The procedures to start from that come with Motcua, in the order in which they are offered. They are sent without
 * their scenarios: those name agencies of the demonstration province.
 */
export function builtInTemplates(): Template[] {
  return About.parse(readDefinition('procedure-templates/about.json')).map(({ id, about }) => {
    const parsed = parseDefinition(readDefinition(`procedure-templates/${id}.json`));
    if (!parsed.ok)
      throw new Error(`The template ${id} is not a procedure: ${JSON.stringify(parsed.problems)}`);
    const { document } = parsed;
    return { id, title: document.head.title, about, document: { ...document, scenarios: [] } };
  });
}

/** The pieces of a drawing that come with Motcua. */
export function builtInBlueprints(): Blueprint[] {
  return definitionNames('step-blueprints').map((id) => {
    const { title, about, ...fragment } = BlueprintFile.parse(readDefinition(`step-blueprints/${id}.json`));
    return { id, title, about, fragment, builtIn: true, agency: null, keptBy: null, keptAt: null };
  });
}
