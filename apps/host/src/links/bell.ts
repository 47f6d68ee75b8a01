import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.ts';
import { OutboxFeed } from '../events/outbox-feed.ts';

/** Rings once a command is durable: for those who listen to dossiers, and for what is to be delivered between them. */
@Injectable()
export class Bell {
  readonly #feed: OutboxFeed;
  #deliver: (() => void) | null = null;

  constructor(feed: OutboxFeed) {
    this.#feed = feed;
  }

  /** Whom to wake when there is something to deliver. */
  wakes(deliver: () => void): void {
    this.#deliver = deliver;
  }

  ringAfter(tx: Transaction, stored: { readonly deliveries: number }): void {
    tx.afterCommit(() => {
      this.#feed.wake();
      if (stored.deliveries > 0) this.#deliver?.();
    });
  }
}
