import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { useText } from '../text/catalogue.ts';
import styles from './sign-in.module.css';

/** Whom one can try the demonstration province as, folded away; nothing in a real installation. */
export function DemonstrationAccounts({ onChoose }: { onChoose: (username: string) => void }) {
  const { t, local } = useText();
  const query = useQuery({
    queryKey: ['demonstration'],
    queryFn: async () => (await answerOf(api.GET('/api/session/demonstration'))).items,
    staleTime: Infinity,
    retry: false,
  });
  if (!query.data || query.data.length === 0) return null;
  return (
    <details className={styles['demonstration']}>
      <summary>{t('signIn.demonstration')}</summary>
      <ul>
        {query.data.map(({ username, name, shows }) => (
          <li key={username}>
            <button type="button" className="code" onClick={() => onChoose(username)}>
              {username}
            </button>
            <span>{[name, local(shows)].filter(Boolean).join(': ')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
