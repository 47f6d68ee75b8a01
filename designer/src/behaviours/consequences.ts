import type { Consequence } from './consequence.ts';
import { containersKnowTheirStart } from './containers-know-their-start.ts';
import { contentsLeaveWithContainer } from './contents-leave-with-container.ts';
import { edgesLeaveWithArm } from './edges-leave-with-arm.ts';
import { edgesLeaveWithNode } from './edges-leave-with-node.ts';
import { factsFollowTheirField } from './facts-follow-their-field.ts';
import { firstEnglishLeaves } from './first-english-leaves.ts';
import { firstLabelsFollowNames } from './first-labels-follow-names.ts';
import { layoutForgetsRemovedThings } from './layout-forgets-removed-things.ts';
import { limitsForgetRemovedNodes } from './limits-forget-removed-nodes.ts';
import { mentionsLeaveWithFact } from './mentions-leave-with-fact.ts';
import { mentionsLeaveWithWhatTheyName } from './mentions-leave-with-what-they-name.ts';
import { mentionsOfPartsLeave } from './mentions-of-parts-leave.ts';
import { newDecisionGetsOtherwise } from './new-decision-gets-otherwise.ts';
import { newThingsGetPlaces } from './new-things-get-places.ts';
import { scenariosForgetRemovedFields } from './scenarios-forget-removed-fields.ts';
import { unusedMilestonesLeave } from './unused-milestones-leave.ts';

/** In this order: each sees what those before it have done. */
export const consequences: readonly Consequence[] = [
  contentsLeaveWithContainer,
  edgesLeaveWithNode,
  edgesLeaveWithArm,
  limitsForgetRemovedNodes,
  mentionsLeaveWithWhatTheyName,
  mentionsOfPartsLeave,
  unusedMilestonesLeave,
  layoutForgetsRemovedThings,
  containersKnowTheirStart,
  newThingsGetPlaces,
  newDecisionGetsOtherwise,
  firstEnglishLeaves,
  firstLabelsFollowNames,
  factsFollowTheirField,
  mentionsLeaveWithFact,
  scenariosForgetRemovedFields,
];
