import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, lazy, Suspense, useContext, useSyncExternalStore, type ReactNode } from 'react';
import { answerOf, api, marked } from '../api/client.ts';
import type { Me } from '../api/contract.ts';
import { Refused } from '../api/problem.ts';
import { keys } from '../api/queries.ts';
import { resumeWaiting, someoneWaits, subscribeToGate } from '../api/session-gate.ts';
import { SignInPage } from '../sign-in/SignInPage.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';

const SignInAgain = lazy(async () => ({ default: (await import('../sign-in/SignInAgain.tsx')).SignInAgain }));

const Session = createContext<Me | null>(null);

async function whoAmI(): Promise<Me | null> {
  try {
    return await answerOf(api.GET('/api/session'));
  } catch (reason) {
    if (reason instanceof Refused && reason.status === 401) return null;
    throw reason;
  }
}

/**
 * Shows the sign-in page in place of whatever address was asked for, and the application once someone is signed in.
 * A session that ends later is renewed in a dialog over the page, which stays mounted with everything typed in it.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const me = useQuery({ queryKey: keys.me, queryFn: whoAmI, staleTime: Infinity, retry: false });
  const ended = useSyncExternalStore(subscribeToGate, someoneWaits);

  if (me.isPending) return <Loading />;
  if (me.isError) return <Failure reason={me.error} retry={() => void me.refetch()} />;
  if (!me.data) return <SignInPage onSignedIn={(next) => client.setQueryData(keys.me, next)} />;

  const before = me.data;
  const onSignedInAgain = (next: Me) => {
    // Another person must never see, or send, what this one had open.
    if (next.person.id !== before.person.id) return location.reload();
    client.setQueryData(keys.me, next);
    resumeWaiting();
  };
  return (
    <Session.Provider value={before}>
      {children}
      {ended && (
        <Suspense>
          <SignInAgain username={before.person.username} onSignedIn={onSignedInAgain} />
        </Suspense>
      )}
    </Session.Provider>
  );
}

export function useMe(): Me {
  const me = useContext(Session);
  if (!me) throw new Error('The signed-in person is asked for outside SessionGate');
  return me;
}

/** Whether the signed-in person holds a permission. The host decides again on every request. */
export function useMay(permission: string): boolean {
  return useMe().permissions.includes(permission);
}

export async function signOut(): Promise<void> {
  await api.DELETE('/api/session', { params: { header: marked } });
  location.assign('/');
}
