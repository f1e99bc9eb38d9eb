/** What must be true of a policy and its clocks, before any of them runs. */
import { canonical } from '../../../libs/domain/canonical';
import { rungInstants } from '../../../libs/domain/ladder';
import { londonDay } from '../../../libs/domain/london';
import { roles } from '../../../libs/domain/member';
import { dueAfter, parse } from '../../../libs/domain/span';
import { calendar } from '../../support/simulated';
import { differ, fail, type Law } from '../law';

export const ofClocks: readonly Law[] = [
  {
    says: 'its policy survives a journey through JSON, and every figure names its source',
    holds(procedure) {
      const { policy } = procedure;
      if (
        canonical(JSON.parse(JSON.stringify(policy))) !== canonical(policy) ||
        JSON.stringify(policy) !== JSON.stringify(structuredClone(policy))
      )
        throw new Error('The policy does not survive JSON');
      fail(
        Object.entries(policy.clocks).flatMap(([name, { within, reckoned = '' }]) => [
          ...(within !== undefined && reckoned !== ''
            ? [`${name} is counted, and says that it is worked out`]
            : []),
          ...[...reckoned.matchAll(/\{(\w+)\}/g)]
            .filter(([, figure]) => !policy.figures[figure!])
            .map(([named]) => `${name} names ${named}, which is no figure`),
        ]),
      );
      fail(
        Object.entries({ ...policy.clocks, ...policy.figures })
          .filter(([, { source }]) => source.trim() === '')
          .map(([name]) => `${name} has no source`),
      );
    },
  },
  {
    says: 'every clock has a rule, a policy, words and a trigger in words',
    holds({ clocks, policy, words }) {
      const names = Object.keys(clocks);
      fail([
        ...differ(names, Object.keys(policy.clocks), (n) => `clock ${n} has no policy`),
        ...differ(Object.keys(policy.clocks), names, (n) => `policy for ${n}, which is no clock`),
        ...differ(names, Object.keys(words.clocks), (n) => `clock ${n} has no words`),
        ...differ(names, Object.keys(words.triggers), (n) => `clock ${n} does not say its trigger`),
      ]);
    },
  },
  {
    says: 'every ladder climbs, has each rung once, and tells a role that exists',
    holds({ policy }) {
      const from = Date.UTC(2026, 0, 5, 10);
      const faults: string[] = [];
      for (const [name, { within, ladder, counting = 'within' }] of Object.entries(policy.clocks)) {
        if (new Set(ladder.map(({ key }) => key)).size !== ladder.length)
          faults.push(`${name} has two rungs of one name`);
        faults.push(
          ...ladder.flatMap(({ key, acknowledge }) =>
            acknowledge && !Object.hasOwn(roles, acknowledge.otherwise)
              ? [
                  `rung ${key} of ${name} tells ${acknowledge.otherwise} when nobody ` +
                    'acknowledges it, which is no role',
                ]
              : [],
          ),
        );
        faults.push(
          ...ladder
            .filter(
              ({ tell }) =>
                tell !== 'holder' && tell !== 'holdersManager' && !Object.hasOwn(roles, tell),
            )
            .map(({ key, tell }) => `rung ${key} of ${name} tells ${tell}, which is no role`),
        );
        const due =
          within === undefined
            ? { at: from + 200 * 86_400_000, lastDay: londonDay(from + 199 * 86_400_000) }
            : dueAfter(from, within, { calendar, cutOff: policy.cutOff.time, counting });
        const order = rungInstants(
          due.at,
          due.lastDay,
          from - 400 * 86_400_000,
          ladder,
          calendar,
        ).map(({ key }) => key);
        if (order.join() !== ladder.map(({ key }) => key).join())
          faults.push(`the ladder of ${name} does not climb: ${order.join(', ')}`);
      }
      fail(faults);
    },
  },
  {
    says:
      'no clock whose date the law gives may pause or be given longer, and every pause has a ' +
      'cap that ends, its own word, and somebody who may ask for it',
    holds({ policy, words }) {
      fail(
        Object.entries(policy.clocks).flatMap(
          ([name, { standing, within, pauses = {}, extends: longer }]) => [
            ...(standing === 'statute' && (longer || Object.keys(pauses).length > 0)
              ? [`${name} is the law's own date and may not be moved`]
              : []),
            ...(within === undefined && (longer || Object.keys(pauses).length > 0)
              ? [`${name} is given, not counted, and cannot be moved by us`]
              : []),
            ...(longer && (longer.by.length === 0 || parse(longer.atMost).count < 1)
              ? [`nobody may give ${name} longer, or for no time`]
              : []),
            ...Object.entries(pauses).flatMap(([reason, { by, atMost }]) => [
              ...(by.length === 0 ? [`nobody may pause ${name} for ${reason}`] : []),
              ...(parse(atMost).unit === 'hour' || parse(atMost).count < 1
                ? [`a pause of ${name} for ${reason} is counted in whole days`]
                : []),
              ...(Object.hasOwn(words.choices, reason)
                ? []
                : [`the reason ${reason} has no words`]),
            ]),
          ],
        ),
      );
    },
  },
];
