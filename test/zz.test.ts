import { Processes } from './support/processes';
import { walkthrough } from './walkthrough/run';
let processes: Processes;
beforeAll(async () => { processes = await Processes.start(); }, 180_000);
afterAll(() => processes?.stop(), 60_000);
it.each((process.env.NAMES ?? '').split(','))('%s', async (name) => {
  const lines: string[] = [];
  try { await walkthrough(processes.url, [name], (line) => lines.push(line)); } finally { require('fs').writeFileSync(`/tmp/pc/walk-${name}.log`, lines.join('\n')); }
}, 600_000);
