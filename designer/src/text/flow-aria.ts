import type { AriaLabelConfig } from '@xyflow/react';
import type { Text } from './text.ts';

/** What React Flow itself says to screen readers, in our words. */
export function flowAria(text: Text, readOnly: boolean): Partial<AriaLabelConfig> {
  const node = readOnly ? text.canvas.nodeHelpReadOnly : text.canvas.nodeHelp;
  return {
    'node.a11yDescription.default': node,
    'node.a11yDescription.keyboardDisabled': node,
    'node.a11yDescription.ariaLiveMessage': ({ direction, x, y }) =>
      text.canvas.moved(direction, Math.round(x), Math.round(y)),
    'edge.a11yDescription.default': readOnly ? text.canvas.nodeHelpReadOnly : text.canvas.edgeHelp,
    'minimap.ariaLabel': text.canvas.minimap,
    'handle.ariaLabel': text.canvas.handle,
  };
}
