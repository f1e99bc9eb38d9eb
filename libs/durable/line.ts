/** The line of acts before a clerk, and what whoever sent one hears. */
import type { Act } from '../domain/entry';
import type { Refusal } from '../domain/refusal';

/** What a member hears of an act once it is in the record. */
export interface Answer {
  readonly seq: number;
  readonly version: number;
  readonly ended?: string;
}

export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.why);
  }
}

export interface Arrival {
  readonly act: Act;
  readonly answer: (a: Answer) => void;
  readonly fail: (e: Error) => void;
}

export class Line {
  private readonly waiting: Arrival[] = [];
  private turnAway: ((arrival: Arrival) => void) | undefined;

  get head(): Arrival | undefined {
    return this.waiting[0];
  }

  join(act: Act): Promise<Answer> {
    return new Promise((answer, fail) => {
      const arrival = { act, answer, fail };
      // Whoever comes when all is over, as while a run waits for its handlers, would stand in a
      // line that nobody serves.
      if (this.turnAway) this.turnAway(arrival);
      else this.waiting.push(arrival);
    });
  }

  /** The head has been dealt with, or is about to be. */
  leave(): void {
    this.waiting.shift();
  }

  fail(error: Error): void {
    for (const { fail } of this.waiting.splice(0)) fail(error);
  }

  /** From now on whoever waits, and whoever comes, is turned away. */
  close(turnAway: (arrival: Arrival) => void): void {
    this.turnAway = turnAway;
    for (const arrival of this.waiting.splice(0)) turnAway(arrival);
  }
}
