/**
 * The strands of a case's prose: which of them run, and which wait for their stage to be done. The
 * clerk keeps these waits itself, so that it knows when all is quiet.
 */

/** Thrown at every strand of a case that ended beside it. Only the clerk catches it. */
export class Ended extends Error {}

interface Wait {
  readonly stage: string;
  readonly go: () => void;
  readonly stop: (e: Error) => void;
}

export class Strands {
  private waits: Wait[] = [];
  /** Strands that are not waiting for anything. At none, the head of the line is dealt with. */
  private running = 0;
  private whenQuiet: (() => void) | undefined;

  /** The prose alone runs. */
  begin(): void {
    this.running = 1;
  }

  /** One strand becomes as many. */
  part(into: number): void {
    this.running += into - 1;
  }

  /** A strand stops at a stage until it is done. */
  wait(stage: string): Promise<void> {
    return new Promise<void>((go, stop) => {
      this.waits.push({ stage, go, stop });
      this.park();
    });
  }

  /** Lets those go on whose stage is done, each after `leaving` it. Whether there were any. */
  free(done: (stage: string) => boolean, leaving?: (stage: string) => void): boolean {
    const free = this.waits.filter(({ stage }) => done(stage));
    this.waits = this.waits.filter((wait) => !free.includes(wait));
    for (const { stage } of free) leaving?.(stage);
    this.running += free.length;
    for (const { go } of free) go();
    return free.length > 0;
  }

  /** The case has ended: whatever still waits is over. */
  stop(): void {
    for (const { stop } of this.waits.splice(0)) stop(new Ended());
  }

  /** A strand runs no further. */
  park(): void {
    this.running -= 1;
    if (this.running <= 0) this.whenQuiet?.();
  }

  /** Once no strand runs. */
  quiet(): Promise<void> {
    return this.running <= 0
      ? Promise.resolve()
      : new Promise((resolve) => {
          this.whenQuiet = resolve;
        });
  }
}
