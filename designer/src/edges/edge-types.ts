import type { EdgeTypes } from '@xyflow/react';
import { MarchEdge } from './march-edge.tsx';

export const edgeTypes = { march: MarchEdge } as EdgeTypes;
