import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { ProcedureView } from './procedure-view.tsx';

const position = { openNodes: ['sign'], doneNodes: ['receive'], takenEdges: ['accept'] };

afterEach(cleanup);

describe('the procedure to look at', () => {
  it('says where the dossier stands in words', () => {
    render(<ProcedureView document={sampleProcedure} language="vi" position={position} />);
    expect(screen.getByText('Đang ở đây')).toBeTruthy();
    expect(screen.getByText('Đã qua')).toBeTruthy();
  });

  it('speaks English when asked to', () => {
    render(<ProcedureView document={sampleProcedure} language="en" position={position} />);
    expect(screen.getByText('Sign the certificate')).toBeTruthy();
    expect(screen.getByText('Here now')).toBeTruthy();
  });

  it('tells what the reader picks', () => {
    const picked = jest.fn();
    render(<ProcedureView document={sampleProcedure} language="vi" onSelect={picked} />);
    const node = document.querySelector('.react-flow__node[data-id="sign"]');
    if (node !== null) fireEvent.click(node);
    expect(picked).toHaveBeenLastCalledWith('sign');
  });
});
