import { afterEach, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Wrap } from '../testing/wrap.tsx';
import { SignInForm } from './SignInForm.tsx';

afterEach(cleanup);

it('the password is shown by a button that is called so in Vietnamese', async () => {
  render(
    <Wrap>
      <SignInForm onSignedIn={() => undefined} />
    </Wrap>,
  );
  // Only the field itself answers to the word.
  const password = screen.getByLabelText(/Mật khẩu/i);
  expect(password).toHaveAttribute('type', 'password');
  await userEvent.click(screen.getByLabelText('Hiện chữ đã nhập'));
  expect(password).toHaveAttribute('type', 'text');
});
