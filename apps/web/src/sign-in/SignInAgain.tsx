import { Modal } from '@mantine/core';
import type { Me } from '../api/contract.ts';
import { useText } from '../text/catalogue.ts';
import { SignInForm } from './SignInForm.tsx';

/** Over the page whose session ended. It cannot be put away: the requests behind it are waiting for an answer. */
export function SignInAgain(props: { username: string; onSignedIn: (me: Me) => void }) {
  const { t } = useText();
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('signIn.again')}
      zIndex={1000}
    >
      <p>{t('signIn.againWhy')}</p>
      <SignInForm username={props.username} onSignedIn={props.onSignedIn} />
    </Modal>
  );
}
