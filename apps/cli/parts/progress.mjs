/**
 * What a person sees while parts come up: one line when a step begins, one with its time when it is
 * done. Quiet keeps only results and warnings. Nothing here may need a package: it speaks before
 * node_modules exists.
 */
// A closed terminal must not take the system down with it before its parts are stopped in order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

export function progress({ quiet = false } = {}) {
  const say = (line) => process.stdout.write(`${line}\n`);
  return {
    say,
    note: (line) => {
      if (!quiet) say(`    ${line}`);
    },
    warn: (line) => {
      process.stderr.write(`  ! ${line}\n`);
    },
    /** Begins a step; the function it gives back ends it, with what came of it. */
    step(label) {
      const begun = performance.now();
      if (!quiet) say(`  · ${label} …`);
      return (result = label) =>
        say(`  ✓ ${result} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
    },
  };
}

/** For callers who want to hear nothing. */
export const silent = { say() {}, note() {}, warn() {}, step: () => () => undefined };
