import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { answerOf, api, marked } from '../api/client.ts';
import type { Me } from '../api/contract.ts';
import { Refused } from '../api/problem.ts';
import { useText } from '../text/catalogue.ts';
import { Banner } from '../ui/Banner.tsx';

interface Props {
  username?: string;
  onSignedIn: (me: Me) => void;
}

export function SignInForm({ username: known = '', onSignedIn }: Props) {
  const { t } = useText();
  const [username, setUsername] = useState(known);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  const [sending, setSending] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!username.trim() || !password) return setProblem(t('signIn.missing'));
    setSending(true);
    setProblem('');
    try {
      onSignedIn(
        await answerOf(
          api.POST('/api/session', {
            params: { header: marked },
            body: { username: username.trim(), password },
          }),
        ),
      );
    } catch (reason) {
      const status = reason instanceof Refused ? reason.status : 0;
      if (status === 401) setProblem(t('signIn.wrong'));
      else if (status === 429) setProblem(t('signIn.tooMany'));
      else setProblem(reason instanceof Refused ? reason.message : t('app.noAnswer'));
      setPassword('');
    } finally {
      setSending(false);
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {problem && <Banner kind="bad" title={problem} />}
      <TextInput
        mt="sm"
        label={t('signIn.username')}
        value={username}
        onChange={(event) => setUsername(event.currentTarget.value)}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        data-autofocus={known ? undefined : true}
      />
      <PasswordInput
        mt="sm"
        label={t('signIn.password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        data-autofocus={known ? true : undefined}
      />
      <Button mt="lg" type="submit" loading={sending} fullWidth>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
