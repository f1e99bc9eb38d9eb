/** What is so of several outcomes alike, said once. */
import { assumption, sources } from './sources';
import type { Gate } from './outcome';

export const no = assumption(false, sources.ourRule);
export const nothing = assumption([] as readonly Gate[], 'Nothing is administered to the child');

export const adultForAll = assumption(
  true,
  'Statute asks it for under-17s as first enacted (CDA 1998 s66ZA(2), s66B(5)); ' +
    'for every under-18 is a rule of this software',
);

export const voluntary =
  'Taking part is your choice. ' +
  'If you stop, we tell the police for their information. ' +
  'It is not a breach, but it may be looked at if something else happens.';

export const twelveWeeks = assumption(12, sources.settled);
