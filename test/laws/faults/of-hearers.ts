/** Faults in who hears what is told. */
import { inFile, type Edit } from './edit';

export const ofHearers: readonly Edit[] = [
  ...inFile('libs/database/notices/addressees.ts', [
    [
      'nothing passes up',
      'next = next.above ? { role: above[0]! } : up(next.role))',
      'next = undefined)',
    ],
    [
      'who stands in for an absent person is passed over',
      'return able(deputy) ? deputy?.id : undefined;',
      'return able(deputy) ? undefined : undefined;',
    ],
    [
      'who stands in hears though they are away too',
      'return able(deputy) ? deputy?.id',
      'return deputy ? deputy?.id',
    ],
    [
      'somebody who has left still hears',
      'one !== undefined && !one.gone && mayHear',
      'one !== undefined && mayHear',
    ],
    [
      'somebody who is away hears',
      'one !== undefined && !one.gone && mayHear(one.id) && awayOn(one, on) === undefined',
      'one !== undefined && !one.gone && mayHear(one.id)',
    ],
    [
      'somebody who may not see the case hears of it',
      'one !== undefined && !one.gone && mayHear(one.id) && awayOn',
      'one !== undefined && !one.gone && awayOn',
    ],
    [
      'the last day of an absence does not count',
      'from <= day && day <= to',
      'from <= day && day < to',
    ],
    ['nothing says that nobody could hear', "over.push({ role: next.role, why: 'nobody' });", ''],
    [
      'all colleagues hear what is one person’s',
      'if (member !== undefined && !above.includes(role)) return [];',
      '',
    ],
    [
      'the whole force hears what is for whoever referred',
      'actsAs(people.find(({ id }) => id === referrer), role)) return [instead(referrer) ?? ' +
        '[]].flat();',
      'refers.length > 99) return [];',
    ],
  ]),
];
