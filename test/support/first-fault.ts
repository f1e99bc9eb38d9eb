/**
 * Of a file whose preparation failed, that failure alone is told. Without this Jest adds what the
 * tidying says of things that were never made: "Cannot read properties of undefined".
 */
type Work = () => unknown;

/** Preparations that have begun and not succeeded. */
let unprepared = 0;

const prepare = globalThis.beforeAll;
globalThis.beforeAll = (work, timeout) => {
  prepare(async () => {
    unprepared += 1;
    await (work as Work)();
    unprepared -= 1;
  }, timeout);
};

const tidying =
  (hook: typeof afterAll): typeof afterAll =>
  (work, timeout) => {
    hook(async () => {
      try {
        await (work as Work)();
      } catch (error) {
        if (unprepared === 0) throw error;
      }
    }, timeout);
  };
globalThis.afterEach = tidying(globalThis.afterEach);
globalThis.afterAll = tidying(globalThis.afterAll);
