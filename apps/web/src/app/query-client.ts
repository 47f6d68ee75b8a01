import { QueryClient } from '@tanstack/react-query';
import { NoAnswer } from '../api/problem.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays a refusal; only silence is worth asking again.
      retry: (failures, reason) => reason instanceof NoAnswer && failures < 3,
    },
  },
});
