/**
 * Every procedure's walkthrough, against the real servers, as `npm run walkthrough` does it; and
 * how long the histories became.
 */
import { Client, Connection } from '@temporalio/client';
import { eventsOf } from '../../support/history';
import { sharedOut, type Share } from '../../laws/share';
import { Processes } from '../../support/processes';
import { walkthrough } from '../../walkthrough/run';
import { procedures } from '../../../workflows/procedures';

export function everyStepHolds(share: Share): void {
  const names = sharedOut(procedures, share).map(({ name }) => name);
  let processes: Processes;
  beforeAll(async () => {
    processes = await Processes.start();
  });
  afterAll(() => processes?.stop());

  it(`every scenario of ${names.join(', ')} holds, step by step`, async () => {
    const lines: string[] = [];
    try {
      const walked = await walkthrough(processes.url, names, (line) => lines.push(line));
      expect(walked).toBeGreaterThanOrEqual(names.length);
    } finally {
      console.log(lines.join('\n'));
    }
  }, 1_200_000);

  it('no case has so long a history that Temporal would warn of it', async () => {
    const connection = await Connection.connect({ address: processes.temporalAddress });
    try {
      const client = new Client({ connection, namespace: 'panel-clerk' });
      const longest = await processes.query<{ procedure: string; id: string; acts: string }>(
        `select distinct on (c.procedure) c.procedure, c.id, count(*) acts
         from case_event e
         join case_file c on c.id = e.case_id
         where e.kind = 'act'
         group by c.procedure, c.id
         order by c.procedure, count(*) desc`,
      );
      expect(longest.map(({ procedure }) => procedure)).toEqual(expect.arrayContaining([...names]));
      for (const { procedure, id, acts } of longest) {
        const events = await eventsOf(client, id);
        console.log(
          `history of ${procedure}: ${events} events ÷ ${acts} acts = ` +
            `${(events / Number(acts)).toFixed(1)}`,
        );
        expect(events).toBeLessThan(10_240);
      }
    } finally {
      await connection.close();
    }
  });
}
