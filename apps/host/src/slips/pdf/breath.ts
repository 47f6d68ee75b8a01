/** How long one document may keep everybody else waiting, in milliseconds. */
const patience = 12;

/**
 * Lets other work go on while a long document is set: a tracking book has hundreds of pages, and one host serves every
 * desk. Costs nothing until its time is up.
 */
export class Breath {
  #since = performance.now();

  async draw(): Promise<void> {
    if (performance.now() - this.#since < patience) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.#since = performance.now();
  }
}
