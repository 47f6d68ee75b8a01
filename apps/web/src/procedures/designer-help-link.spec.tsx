import { afterEach, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { Routed } from '../testing/routed.tsx';
import { DesignerHelpIcon, DesignerHelpLink } from './DesignerHelpLink.tsx';

afterEach(cleanup);

it.each([
  ['the catalogue', DesignerHelpLink, 'Hướng dẫn vẽ quy trình'],
  ['the desk of a draft', DesignerHelpIcon, 'Hướng dẫn'],
])('the help of the designer has a visible word on %s and the same name', async (_where, Way, shown) => {
  render(
    <Routed>
      <Way />
    </Routed>,
  );
  const link = await screen.findByRole('link', { name: 'Hướng dẫn vẽ quy trình' });
  expect(link).toHaveAttribute('href', '/help/designer');
  expect(link).toHaveTextContent(shown);
});
