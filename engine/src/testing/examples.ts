import { readFileSync } from 'node:fs';

/** The foreign drawings that were made for these tests, in the dialects of three modelers. */
export const foreignExamples = [
  'dang-ky-tam-tru.camunda.bpmn',
  'cap-phep-bien-hieu.flowable.bpmn',
  'ho-tro-lang-nghe.zeebe.bpmn',
] as const;

export function foreignExample(name: (typeof foreignExamples)[number]): Uint8Array {
  return readFileSync(new URL(`../exchange/examples/${name}`, import.meta.url));
}

/** A small BPMN file around the elements of one process. */
export function drawing(inside: string, around = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="defs" targetNamespace="t">
<process id="proc" name="Thử">
${inside}
</process>
${around}
</definitions>`;
}

/** Flows between elements, each written as `a>b` or `a>b:name`. */
export function flows(...said: readonly string[]): string {
  return said
    .map((one, i) => {
      const [ends, name] = one.split(':') as [string, string?];
      const [from, to] = ends.split('>') as [string, string];
      const named = name === undefined ? '' : ` name="${name}"`;
      return `<sequenceFlow id="f${i}"${named} sourceRef="${from}" targetRef="${to}"/>`;
    })
    .join('\n');
}
