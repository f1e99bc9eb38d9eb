/**
 * No personal data in Temporal, the logs or the notices. A referral whose every personal answer is
 * a canary goes to the end of its case; then every byte of Temporal's file, the logs and the
 * notices is searched, raw and base64 in all three alignments. A leak planted on purpose is found
 * by the same search.
 */
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canaryBirth, canaryReferral, canaries } from '../workflows/joint-decision/referral';
import { walkthroughOf } from '../workflows/joint-decision/walkthrough';
import { Processes } from '../support/processes';
import { Walk } from '../walkthrough/walk';

let processes: Processes;
beforeAll(async () => {
  processes = await Processes.start();
});
afterAll(() => processes?.stop());

/**
 * A text as it may stand: itself, and the parts of its base64 that do not depend on what stands
 * before it.
 */
const forms = (text: string): readonly string[] =>
  [
    text,
    ...[0, 1, 2].map((shift) => {
      const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64');
      return encoded.slice(shift === 0 ? 0 : shift + 1, -4).replace(/=+$/, '');
    }),
  ].filter((form) => form.length >= 6);

const found = (place: string, bytes: Buffer, texts: readonly string[]): string[] =>
  texts.flatMap((text) =>
    forms(text).some((form) => bytes.includes(form)) ? [`${text} in ${place}`] : [],
  );

const leaks = async (texts: readonly string[]): Promise<string[]> => {
  const files = [
    ...readdirSync(processes.home)
      .filter((name) => name.startsWith('temporal.db'))
      .map((name) => join(processes.home, name)),
    ...readdirSync(processes.logs).map((name) => join(processes.logs, name)),
  ];
  const told =
    JSON.stringify(await processes.query(`select to_jsonb(n) from notice n`)) +
    JSON.stringify(await processes.query('select to_jsonb(o) from outbox o')) +
    JSON.stringify(await processes.query('select to_jsonb(e) from case_event e'));
  return [
    ...files.flatMap((file) => found(file, readFileSync(file), texts)),
    ...found('the notices, the outbox or the journal', Buffer.from(told), texts),
  ];
};

it('finds no personal answer of a whole case anywhere in Temporal’s file, the logs or the notices, and finds a planted leak', async () => {
  const walk = new Walk(processes.url, () => undefined);
  await walkthroughOf(walk, canaryReferral('CANARY-1'));
  await processes.kill('worker');
  const files = readdirSync(processes.home).filter((name) => name.startsWith('temporal.db'));
  expect(files.length).toBeGreaterThan(0);
  expect(readFileSync(join(processes.home, 'temporal.db')).includes('case/')).toBe(true);
  expect(canaries.length).toBeGreaterThan(8);
  expect(await leaks([...canaries, canaryBirth])).toEqual([]);

  const [surname] = canaries;
  appendFileSync(join(processes.logs, 'worker.log'), `opened ${surname}\n`);
  expect(await leaks(canaries)).toEqual([expect.stringContaining(surname)]);
  appendFileSync(
    join(processes.home, 'temporal.db-planted'),
    Buffer.from(`x{"name":"${canaries[1]}"}`).toString('base64'),
  );
  expect(await leaks([canaries[1]!])).toEqual([expect.stringContaining('temporal.db-planted')]);
}, 300_000);
