/// <reference path="./bpmn-moddle.d.ts" />
import { BpmnModdle } from 'bpmn-moddle';

/** Namespaces of the standard and ours. */
export const bpmnSpace = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
export const diSpace = 'http://www.omg.org/spec/BPMN/20100524/DI';
export const dcSpace = 'http://www.omg.org/spec/DD/20100524/DC';
export const ownSpace = 'https://motcua.vn/schema/procedure/1';

/**
 * Version of our extension elements. A file of a newer one is refused: reading it could lose what this release does not
 * know.
 */
export const extensionVersion = 1;

/**
 * Our part of a BPMN file. `motcua:document` on the process holds everything that is not drawn, `motcua:part` on a node or
 * flow holds the whole value of what is drawn there, both as JSON.
 */
const descriptor = {
  name: 'Motcua',
  uri: ownSpace,
  prefix: 'motcua',
  xml: { tagAlias: 'lowerCase' },
  enumerations: [],
  associations: [],
  types: [
    {
      name: 'Document',
      superClass: ['Element'],
      properties: [
        { name: 'version', isAttr: true, type: 'Integer' },
        { name: 'body', isBody: true, type: 'String' },
      ],
    },
    {
      name: 'Part',
      superClass: ['Element'],
      properties: [
        { name: 'of', isAttr: true, type: 'String' },
        { name: 'body', isBody: true, type: 'String' },
      ],
    },
  ],
};

let made: BpmnModdle | null = null;

/** BPMN's metamodel with our part of it. It remembers nothing of what it read or wrote, and making it takes long. */
export const moddle = (): BpmnModdle => (made ??= new BpmnModdle({ motcua: descriptor }));
