/**
 * The order in which Jest hands out test files: the longest first, or one worker would sit idle
 * while the other ends with a file of minutes. By the time each took last here; on a fresh clone,
 * which has none, by its folder, for a law of three lines takes a minute.
 */
import { relative } from 'node:path';
import Sequencer from '@jest/test-sequencer';

const seconds = [
  [/^test\/laws\/faults/, 80],
  [/^test\/(laws|system)\//, 60],
  [/^test\/browser\//, 40],
];
const guessed = ({ path, context }) => {
  const file = relative(context.config.rootDir, path);
  return 1_000 * (seconds.find(([like]) => like.test(file))?.[1] ?? 5);
};
const takes = (test) => test.duration ?? guessed(test);

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => takes(other) - takes(one));
  }
}
