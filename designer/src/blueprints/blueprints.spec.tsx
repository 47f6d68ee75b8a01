import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { checkProcedure, describeProblem, type ProcedureDocument } from '@motcua/engine';
import { cleanup, createEvent, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { removeThings } from '../commands/remove.ts';
import { placementsOf } from '../drawing/placements.ts';
import { openStack, perform } from '../history/command-stack.ts';
import { indexOf } from '../model/flow-index.ts';
import { ProcedureDesigner } from '../shell/procedure-designer.tsx';
import { pieceFiles } from '../testing/definitions.mjs';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import type { Blueprint, BlueprintLibrary, Piece } from './blueprint.ts';
import { pieceTargetAt, whereTo } from './drop-piece.ts';
import { insertBlueprint } from './insert-blueprint.ts';
import { shiftTo } from './piece-of.ts';

/** The pointer over the paper; jsdom has no drag events, and so no place of one. */
function over(paper: Element, what: 'dragOver' | 'drop', dataTransfer: ReturnType<typeof carrier>): void {
  const event = createEvent[what](paper, { dataTransfer });
  fireEvent(paper, Object.defineProperties(event, { clientX: { value: 200 }, clientY: { value: 2000 } }));
}

const builtIn = pieceFiles.map(({ file, text }): Blueprint => {
  const { title, about, ...piece } = JSON.parse(text) as Piece & Pick<Blueprint, 'title' | 'about'>;
  return { id: file.replace('.json', ''), title, about, piece };
});
const supplement = builtIn.find(({ id }) => id === 'yeu_cau_bo_sung')!;

afterEach(cleanup);

/** What a browser lets a drag carry. */
function carrier() {
  const carried = new Map<string, string>();
  return {
    effectAllowed: 'none',
    dropEffect: 'copy',
    setData: (type: string, data: string) => void carried.set(type, data),
    getData: (type: string) => carried.get(type) ?? '',
  };
}

describe('inserting a blueprint', () => {
  it.each(builtIn.map((one) => [one.id, one] as const))(
    'brings %s with its edges, its pause rules and a way to it, and is taken back at once',
    (_, { piece }) => {
      const without = { ...sampleProcedure, pauseRules: [] };
      const after = executeUndoRedo(without, insertBlueprint, {
        piece,
        shift: { x: 0, y: 900 },
        after: 'appraise',
      });
      expect(after.flow.nodes).toHaveLength(without.flow.nodes.length + piece.nodes.length);
      expect(after.flow.edges).toHaveLength(without.flow.edges.length + piece.edges.length + 1);
      expect(after.pauseRules).toEqual(piece.pauseRules);
      const waits = after.flow.nodes.filter((node) => 'clock' in node && node.clock?.counts === false);
      expect(waits.length).toBeGreaterThanOrEqual(piece.pauseRules.length > 0 ? 1 : 0);
    },
  );

  it('says of each way out of the wait for a supplement what it is for, and so do the problems', () => {
    const after = executeUndoRedo(sampleProcedure, insertBlueprint, {
      piece: supplement.piece,
      shift: { x: 0, y: 900 },
      after: 'appraise',
    });
    const { problems } = checkProcedure(after);
    const said = problems
      .filter(({ code }) => code === 'arm-edges')
      .map((problem) => describeProblem(problem, 'vi').what);
    expect(said).toEqual([
      expect.stringContaining('"Đã bổ sung đủ"'),
      expect.stringContaining('"Không bổ sung hoặc quá hạn"'),
    ]);
    // It brings no time that no decision states, and is not blamed for that.
    expect(problems.map(({ code }) => code)).not.toContain('duration-zero');
  });

  it('keeps the pause rule that the procedure has under the same id', () => {
    const [rule] = supplement.piece.pauseRules;
    const own = { ...rule!, ground: { vi: 'Của thủ tục này', en: 'Its own' } };
    const document = { ...sampleProcedure, pauseRules: [own] };
    const after = executeUndoRedo(document, insertBlueprint, {
      piece: supplement.piece,
      shift: { x: 0, y: 0 },
    });
    expect(after.pauseRules).toEqual([own]);
  });

  it('twice gives two pieces with ids of their own', () => {
    const once = { piece: supplement.piece, shift: { x: 0, y: 0 } };
    const twice = perform(perform(openStack(sampleProcedure), insertBlueprint, once), insertBlueprint, once);
    const ids = twice.document.flow.nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('adds no way from where none may lead', () => {
    const after = executeUndoRedo(sampleProcedure, insertBlueprint, {
      piece: supplement.piece,
      shift: { x: 0, y: 0 },
      after: sampleProcedure.flow.nodes.find(({ kind }) => kind === 'end')!.id,
    });
    expect(after.flow.edges).toHaveLength(sampleProcedure.flow.edges.length + supplement.piece.edges.length);
    expect(() => executeUndoRedo(after, removeThings, { nodes: ['appraise'], edges: [] })).not.toThrow();
  });
});

describe('a blueprint let go of over the drawing', () => {
  const [phase] = sampleProcedure.flow.nodes.filter(({ kind }) => kind === 'group');

  it('comes to stand in the phase under it, its corner where the pointer was', () => {
    const after = executeUndoRedo(sampleProcedure, insertBlueprint, {
      piece: supplement.piece,
      shift: shiftTo(supplement.piece, { x: 300, y: 400 }),
      within: phase!.id,
    });
    const fresh = after.flow.nodes.filter(({ id }) => !indexOf(sampleProcedure).placeIds.has(id));
    expect(new Set(fresh.map(({ within }) => within))).toEqual(new Set([phase!.id]));
    const places = fresh.map(({ id }) => after.layout.nodes[id]!);
    expect([Math.min(...places.map(({ x }) => x)), Math.min(...places.map(({ y }) => y))]).toEqual([
      300, 400,
    ]);
  });

  it('comes to stand beside the selected step, below all that its phase holds, unless an end is part of it', () => {
    const index = indexOf(sampleProcedure);
    const drawing = { lanes: [], placements: placementsOf(sampleProcedure) };
    const inside = index.childrenOf(phase!.id);
    const selected = new Set([inside[0]!.id]);
    const end = sampleProcedure.flow.nodes.find(({ id }) => id === 'done')!;
    const withEnd = { ...supplement.piece, nodes: [...supplement.piece.nodes, end] };
    const where = whereTo({ index, drawing, selected }, supplement.piece, undefined);
    const bottom = Math.max(
      ...inside.map(({ id }) => {
        const { relative, absolute } = drawing.placements.get(id)!;
        return relative.y + absolute.height;
      }),
    );
    expect(where?.within).toBe(phase!.id);
    expect(where!.shift.y).toBeGreaterThan(bottom);
    expect(whereTo({ index, drawing, selected }, withEnd, undefined)?.within).toBeUndefined();
  });

  it('is refused by a phase that may not hold all of it, and nothing changes', () => {
    const index = indexOf(sampleProcedure);
    const drawing = { lanes: [], placements: placementsOf(sampleProcedure) };
    const { x, y } = drawing.placements.get(phase!.id)!.absolute;
    const end = sampleProcedure.flow.nodes.find(({ id }) => id === 'done')!;
    const withEnd = { ...supplement.piece, nodes: [...supplement.piece.nodes, end] };
    const at = { x: x + 4, y: y + 4 };
    expect(pieceTargetAt(index, drawing, supplement.piece, at)).toMatchObject({
      id: phase!.id,
      ruling: { allowed: true },
    });
    expect(pieceTargetAt(index, drawing, withEnd, at)?.ruling).toEqual({
      allowed: false,
      reason: 'end-in-group',
    });
  });
});

describe('the library of blueprints', () => {
  function Bench({ blueprints, onDocument }: BenchProps) {
    const [value, setValue] = useState(sampleProcedure);
    return (
      <ProcedureDesigner
        value={value}
        onChange={(next) => {
          setValue(next);
          onDocument?.(next);
        }}
        problems={[]}
        language="vi"
        agencies={[]}
        roles={[]}
        relations={[]}
        blueprints={blueprints}
      />
    );
  }
  interface BenchProps {
    readonly blueprints?: BlueprintLibrary;
    readonly onDocument?: (next: ProcedureDocument) => void;
  }
  const open = () => userEvent.click(screen.getByRole('button', { name: 'Mẫu bước' }));

  it('is not offered where the application has none', () => {
    render(<Bench />);
    expect(screen.queryByRole('button', { name: 'Mẫu bước' })).toBeNull();
  });

  it('finds a blueprint without marks and inserts it; what was inserted is selected', async () => {
    const seen = jest.fn<(next: ProcedureDocument) => void>();
    render(<Bench blueprints={{ items: builtIn }} onDocument={seen} />);
    await open();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Tìm mẫu' }), 'bo sung ho so');
    const dialog = screen.getByRole('dialog', { name: 'Mẫu bước' });
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Chèn mẫu “Yêu cầu bổ sung hồ sơ”' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    const last = seen.mock.lastCall?.[0].flow.nodes.at(-1);
    expect(last?.title.vi).toBe('Chờ người nộp bổ sung');
    expect(screen.getByText('Đang chọn 2 mục')).toBeTruthy();
  });

  it('is searched in the command palette too, and what is chosen there is inserted', async () => {
    const seen = jest.fn<(next: ProcedureDocument) => void>();
    render(<Bench blueprints={{ items: builtIn }} onDocument={seen} />);
    await userEvent.keyboard('{Control>}k{/Control}mau yeu cau bo sung');
    const commands = screen.getByRole('dialog', { name: 'Bảng lệnh' });
    const chosen = within(commands).getByRole('option', { selected: true });
    expect(chosen.textContent).toContain('Chèn mẫu “Yêu cầu bổ sung hồ sơ”');
    await userEvent.keyboard('{Enter}');
    expect(seen.mock.lastCall?.[0].flow.nodes.at(-1)?.title.vi).toBe('Chờ người nộp bổ sung');
    expect(screen.getByText('Đang chọn 2 mục')).toBeTruthy();
  });

  it('gives way to the drawing while a blueprint is carried, and goes once it was let go of there', async () => {
    const seen = jest.fn<(next: ProcedureDocument) => void>();
    render(<Bench blueprints={{ items: builtIn }} onDocument={seen} />);
    await open();
    const dialog = screen.getByRole('dialog', { name: 'Mẫu bước' });
    const entry = within(dialog).getByText('Yêu cầu bổ sung hồ sơ').closest('li')!;
    const dataTransfer = carrier();
    fireEvent.dragStart(entry, { dataTransfer });
    await waitFor(() => expect(dialog.parentElement?.className).toContain('is-carrying'));
    const paper = document.querySelector('.mc-drawing')!;
    over(paper, 'dragOver', dataTransfer);
    over(paper, 'drop', dataTransfer);
    expect(seen).toHaveBeenCalledTimes(1);
    expect(seen.mock.lastCall?.[0].flow.nodes.at(-1)?.title.vi).toBe('Chờ người nộp bổ sung');
    expect(screen.getByText('Đang chọn 2 mục')).toBeTruthy();
    fireEvent.dragEnd(entry, { dataTransfer });
    expect(screen.queryByRole('dialog')).toBeNull();
    // What is let go of afterwards comes from elsewhere.
    over(paper, 'drop', dataTransfer);
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it('keeps the selected steps, and says in words why it could not', async () => {
    const onKeep = jest.fn<NonNullable<BlueprintLibrary['onKeep']>>().mockResolvedValueOnce(undefined);
    onKeep.mockRejectedValueOnce(new Error('Cơ quan đã lưu đủ 200 mẫu bước'));
    render(<Bench blueprints={{ items: [], onKeep }} />);
    await open();
    expect(screen.getByText(/Chọn các bước trên bản vẽ trước/)).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    fireEvent.click(document.querySelector('.react-flow__node[data-id="appraise"]')!);
    await open();
    await userEvent.type(screen.getByLabelText('Tên mẫu'), 'Thẩm định của phòng{Enter}');
    expect(await screen.findByText('Đã lưu mẫu “Thẩm định của phòng”.')).toBeTruthy();
    const [title, piece] = onKeep.mock.calls[0]!;
    expect(title).toEqual({ vi: 'Thẩm định của phòng', en: 'Thẩm định của phòng' });
    expect(piece.nodes.map(({ id }) => id)).toEqual(['appraise']);
    await userEvent.type(screen.getByLabelText('Tên mẫu'), 'Nữa{Enter}');
    expect(await screen.findByText(/Cơ quan đã lưu đủ 200 mẫu bước/)).toBeTruthy();
  });

  it('keeps its keys from the drawing behind it', async () => {
    const seen = jest.fn<(next: ProcedureDocument) => void>();
    render(<Bench blueprints={{ items: builtIn }} onDocument={seen} />);
    fireEvent.click(document.querySelector('.react-flow__node[data-id="appraise"]')!);
    await open();
    await userEvent.tab();
    await userEvent.keyboard('{Delete}');
    expect(seen).not.toHaveBeenCalled();
  });
});
