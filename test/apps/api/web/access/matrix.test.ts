/**
 * Who gets what answer on the routes of a case: two people of one role, lists and counts too. What
 * is not yours looks exactly like what is not there.
 */
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { jointDecision } from '../../../../../workflows/joint-decision';
import { house, inRole, take, type House, type Person } from '../../house';
import { referred } from '../../joint';
import { londonDay } from '../../../../../libs/domain/london';
import { begins } from '../../../../support/begins';

let at: House;
let caseId: string;
let listedId: string;
let sitting: string;
const people: { readonly [who: string]: Person | undefined } = {
  nobody: undefined,
  referrer: inRole('policeReferrer'),
  'another referrer': inRole('policeReferrer', 1),
  'police decision-maker': inRole('policeDecisionMaker'),
  'police system': inRole('apiClient'),
  'allocated practitioner': inRole('practitioner'),
  'another practitioner': inRole('practitioner', 1),
  'allocated victim worker': inRole('victimWorker'),
  'another victim worker': inRole('victimWorker', 1),
  chair: inRole('chair'),
  'panel member': inRole('agencyMember'),
  'Panel Team Manager': inRole('panelTeamManager'),
  'team manager': inRole('teamManager'),
  'service manager': inRole('serviceManager'),
  'Head of Service': inRole('headOfService'),
  director: inRole('director'),
  administrator: inRole('administrator'),
};
const manager = people['Panel Team Manager']!;

/** Who is let in: to a case in assessment, and to one on the agenda of a sitting. */
const letIn: { readonly [who: string]: readonly [boolean, boolean] } = {
  nobody: [false, false],
  referrer: [true, true],
  'another referrer': [false, false],
  'police decision-maker': [true, true],
  'police system': [false, false],
  'allocated practitioner': [true, true],
  'another practitioner': [false, false],
  'allocated victim worker': [true, true],
  'another victim worker': [false, false],
  chair: [false, true],
  'panel member': [false, true],
  'Panel Team Manager': [true, true],
  'team manager': [true, true],
  'service manager': [true, true],
  'Head of Service': [true, true],
  director: [true, true],
  administrator: [false, false],
};

const must = async (asked: Promise<Response> | ReturnType<typeof take>) => {
  const answer = await asked;
  if (answer.status !== 200) throw new Error(answer.text);
};

beforeAll(async () => {
  at = await house([jointDecision]);
  const allocate = {
    practitioner: people['allocated practitioner']!.id,
    victimWorker: people['allocated victim worker']!.id,
  };
  for (const name of ['MATRIX-1', 'MATRIX-2']) {
    const { caseId: id } = await referred(at, name);
    await must(take(at, manager, id, 'accept'));
    await must(take(at, manager, id, 'allocate', allocate));
    if (name === 'MATRIX-1') caseId = id;
    else listedId = id;
  }
  [{ id: sitting }] = (await at.source.query<{ id: string }[]>(
    'select id from sitting order by day limit 1',
  )) as [{ id: string }];
  // Listed as settling an act of listing would: where a case stands is not what is tried here.
  await at.source.query('update case_file set sitting_id = $2 where id = $1', [listedId, sitting]);
});
afterAll(() => at.close());

const routes = (id: string) =>
  ['', '/timeline', '/acts'].map((rest) => `/api/v1/cases/${id}${rest}`);
/** Everything of an answer that the one who asked can see. */
const seen = ({ status, headers, text }: Response, id: string) => ({
  status,
  text: text.replaceAll(id, 'ID'),
  headers: Object.fromEntries(
    Object.entries(headers as { [name: string]: string }).filter(
      ([name]) =>
        ![
          'date',
          'x-request-id',
          'ratelimit-reset',
          'x-ratelimit-reset',
          'x-ratelimit-remaining',
        ].includes(name),
    ),
  ),
});

describe.each(Object.keys(people))('%s', (who) => {
  const person = people[who];

  it('is let in to what is theirs, and is told of the rest as if it were not there', async () => {
    for (const [i, id] of [caseId, listedId].entries()) {
      const notThere = randomUUID();
      for (const path of routes(id)) {
        const answer = await at.as(person).get(path);
        const expected = letIn[who]![i] ? 200 : person ? 404 : 401;
        expect([who, path.replace(id, i === 0 ? 'case' : 'listed'), answer.status]).toEqual([
          who,
          path.replace(id, i === 0 ? 'case' : 'listed'),
          expected,
        ]);
        if (expected !== 200)
          expect(seen(answer, id)).toEqual(
            seen(await at.as(person).get(path.replace(id, notThere)), notThere),
          );
      }
      if (!letIn[who]![i]) {
        for (const act of ['withdraw', 'nonsense']) {
          const tried = (to: string) =>
            at
              .as(person)
              .post(`/api/v1/cases/${to}/acts`, { act, fields: { reason: 'x' } })
              .set('idempotency-key', randomUUID());
          expect(seen(await tried(id), id)).toEqual(seen(await tried(notThere), notThere));
        }
      }
    }
  });

  it('finds in lists, searches and counts what they are let in to, and nothing else', async () => {
    const { status, body } = await at.as(person).get('/api/v1/cases');
    if (!person) {
      expect(status).toBe(401);
      return;
    }
    const theirs = [caseId, listedId].filter((_, i) => letIn[who]![i]);
    expect((body.items as { id: string }[]).map(({ id }) => id).sort()).toEqual([...theirs].sort());
    expect((await at.as(person).get('/api/v1/cases?crimeNumber=MATRIX-1')).body.items).toHaveLength(
      letIn[who]![0] ? 1 : 0,
    );
    expect((await at.as(person).get('/api/v1/referrals')).body.items).toHaveLength(
      who === 'referrer' ? 2 : 0,
    );
    const work = await at.as(person).get('/api/v1/work?of=agency');
    const inWork = (work.body.groups as { rows: { caseId: string }[] }[])
      .flatMap(({ rows }) => rows)
      .map((row) => row.caseId);
    expect(inWork.filter((id) => !theirs.includes(id))).toEqual([]);
    const agenda = await at.as(person).get(`/api/v1/sittings/${sitting}`);
    if (agenda.status === 200) {
      const readsWhole = letIn[who]![1] && who !== 'referrer' && who !== 'director';
      expect([who, agenda.body.agenda.length, agenda.body.items]).toEqual([
        who,
        readsWhole ? 1 : 0,
        readsWhole ? 1 : 0,
      ]);
    }
  });
});

it('a case that stops being theirs is gone at the next request, and so is a person who has left', async () => {
  const { caseId: id } = await referred(at, 'MATRIX-3');
  await must(take(at, manager, id, 'accept'));
  const [first, second] = [people['allocated practitioner']!, people['another practitioner']!];
  await must(
    take(at, manager, id, 'allocate', {
      practitioner: first.id,
      victimWorker: people['allocated victim worker']!.id,
    }),
  );
  expect((await at.as(first).get(`/api/v1/cases/${id}`)).status).toBe(200);
  await at.source.query(
    `update allocation set member_id = $2 where case_id = $1 and role = 'practitioner'`,
    [id, second.id],
  );
  expect([
    (await at.as(first).get(`/api/v1/cases/${id}`)).status,
    (await at.as(second).get(`/api/v1/cases/${id}`)).status,
  ]).toEqual([404, 200]);
  await at.source.query('update member set disabled_at = now() where id = $1', [second.id]);
  expect((await at.as(second).get(`/api/v1/cases/${id}`)).status).toBe(401);
  await at.source.query('update member set disabled_at = null where id = $1', [second.id]);
});

it('who stands in for somebody that is away is let in to what is theirs, in lists too, for these days and no other', async () => {
  const [absent, deputy] = [people['allocated practitioner']!, people['another practitioner']!];
  const seenBy = async () => [
    ...(await Promise.all(
      [caseId, listedId].map(async (id) => (await at.as(deputy).get(`/api/v1/cases/${id}`)).status),
    )),
    ((await at.as(deputy).get('/api/v1/cases?crimeNumber=MATRIX-1')).body.items as object[]).length,
  ];
  const away = async (from: string, to: string) => {
    await at.source.query('delete from absence');
    await at.source.query(
      `insert into absence (id, member_id, from_day, to_day, deputy_id, recorded_by, recorded_at) values ($1, $2, $6::date + $3::integer, $6::date + $4::integer, $5, $2, now())`,
      [randomUUID(), absent.id, from, to, deputy.id, londonDay(begins())],
    );
  };
  expect(await seenBy()).toEqual([404, 404, 0]);
  await away('-1', '1');
  expect(await seenBy()).toEqual([200, 200, 1]);
  await at.source.query('update absence set ended_at = now()');
  expect(await seenBy()).toEqual([404, 404, 0]);
  for (const [from, to] of [
    ['-9', '-2'],
    ['2', '9'],
  ] as const) {
    await away(from, to);
    expect(await seenBy()).toEqual([404, 404, 0]);
  }
});

it('an id that is no id is not there', async () => {
  for (const id of ['1', "'; drop table member --", '%00', '../me', 'null'])
    expect((await at.as(manager).get(`/api/v1/cases/${encodeURIComponent(id)}`)).status).toBe(404);
});
