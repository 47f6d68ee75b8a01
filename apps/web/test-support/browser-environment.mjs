import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom lacks what every browser has: given here from Node's own. */
export default class BrowserEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    Object.assign(this.global, {
      structuredClone,
      fetch,
      Request,
      Response,
      Headers,
      TextEncoder,
      TextDecoder,
    });
  }
}
