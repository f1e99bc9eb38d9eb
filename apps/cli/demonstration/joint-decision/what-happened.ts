/** What several invented children are said to have done, and to whom. */
import type { Offence, Victim } from './referral';

export const theft = (place: string): Offence => ({
  what: 'Took sweets and a phone charger without paying, with two friends.',
  place,
  kind: 'eitherWay',
  daysBefore: 9,
});

export const shop: Victim = {
  name: 'Manager of Hollis Stores',
  words: 'It happens every week. I want it to stop.',
  kind: 'business',
};

export const neighbour: Victim = {
  name: 'Maureen Abbott',
  words: 'I was frightened to go out for some days.',
};
