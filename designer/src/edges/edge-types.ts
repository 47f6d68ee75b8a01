import type { EdgeTypes } from '@xyflow/react';
import { ClosingEdge } from './closing-edge.tsx';
import { MarchEdge } from './march-edge.tsx';
import { TieEdge } from './tie-edge.tsx';

export const edgeTypes = { march: MarchEdge, closing: ClosingEdge, tie: TieEdge } as EdgeTypes;
