import JsdomEnvironment from 'jest-environment-jsdom';

const Environment = JsdomEnvironment.default ?? JsdomEnvironment;

/** jsdom with the few browser parts that React Flow asks for and jsdom lacks. */
export default class BrowserEnvironment extends Environment {
  async setup() {
    await super.setup();
    const { window } = this.dom;
    this.global.structuredClone = structuredClone;
    this.global.TextEncoder = TextEncoder;
    this.global.IS_REACT_ACT_ENVIRONMENT = true;
    window.ResizeObserver = class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
    window.DOMMatrixReadOnly = class {
      m22 = 1;
    };
    window.matchMedia = (query) => ({
      matches: query.includes('reduced-motion'),
      media: query,
      addEventListener() {},
      removeEventListener() {},
    });
    window.HTMLElement.prototype.scrollIntoView = () => undefined;
    // jsdom lays nothing out; without a size React Flow's viewport arithmetic ends in NaN.
    const size = { offsetWidth: 1200, offsetHeight: 700, clientWidth: 1200, clientHeight: 700 };
    for (const [name, value] of Object.entries(size))
      Object.defineProperty(window.HTMLElement.prototype, name, { configurable: true, get: () => value });
  }
}
