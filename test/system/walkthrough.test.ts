/** Every procedure's walkthrough, against the real servers, as `npm run walkthrough` does it. */
import { Processes } from '../support/processes';
import { walkthrough } from '../walkthrough/run';

let processes: Processes;
beforeAll(async () => { processes = await Processes.start(); }, 180_000);
afterAll(() => processes?.stop(), 60_000);

it('every scenario holds, step by step', async () => {
  const lines: string[] = [];
  try {
    expect(await walkthrough(processes.url, [], (line) => lines.push(line))).toBeGreaterThanOrEqual(5);
  } finally { console.log(lines.join('\n')); }
}, 600_000);
