/** The page on which `designer.mjs` measures: the designer, or the same number of bare nodes in React Flow alone. */
import '@xyflow/react/dist/base.css';
import { ProcedureDesigner } from '@motcua/designer';
import { ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

const place = document.getElementById('page');
const root = createRoot(/** @type {HTMLElement} */ (place));
/** @type {{ at: number, problems: number, limitsPending: boolean }[]} */
const answers = [];

/** @type {unknown} */
let shown;

/** The same function each time: another one would be told again what was said before the last edit. @param {any} found */
function hear({ problems, limitsPending }) {
  answers.push({ at: performance.now(), problems: problems.length, limitsPending });
}

/** @param {any} props */
function Designer({ first, checking }) {
  const [value, setValue] = useState(first);
  shown = value;
  return createElement(ProcedureDesigner, {
    ...{ value, checking, problems: [], language: 'vi', roles: [], relations: [] },
    agencies: checking.agencies,
    onChange: setValue,
    onProblems: hear,
  });
}

/** Resolves when what was rendered is on the screen. */
const painted = async () => {
  while (document.querySelector('.react-flow__node') === null)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
};

/** @param {() => void} render */
async function opened(render) {
  const startedAt = performance.now();
  render();
  await painted();
  return performance.now() - startedAt;
}

/** Counts frames until told to stop; answers the times between them. */
function frames() {
  /** @type {number[]} */
  const times = [];
  let isOn = true;
  let last = performance.now();
  const count = (/** @type {number} */ now) => {
    times.push(now - last);
    last = now;
    if (isOn) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  return () => {
    isOn = false;
    return times.slice(1);
  };
}

Reflect.set(globalThis, 'theBench', {
  answers,
  frames,
  value: () => shown,
  designer: (/** @type {unknown} */ first, /** @type {unknown} */ checking) =>
    opened(() => root.render(createElement(Designer, { first, checking }))),
  raw: (/** @type {any[]} */ nodes, /** @type {any[]} */ edges) =>
    opened(() =>
      root.render(
        createElement(
          ReactFlowProvider,
          null,
          createElement(ReactFlow, {
            defaultNodes: nodes,
            defaultEdges: edges,
            fitView: true,
            minZoom: 0.02,
          }),
        ),
      ),
    ),
});
