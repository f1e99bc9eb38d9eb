/** Which page tells of a problem, and with what. */
import type { Request } from 'express';
import { recordIsAway } from '../../../../libs/database/away';
import type { Config } from '../config';
import { sentBy } from '../layout/sent';
import { fromOurs } from '../signing-in/same-origin';
import type { Problem } from './problem';

interface OnPage {
  readonly view: string;
  readonly problem: Problem;
  /** Name and value of every box, to be sent again as they came. */
  readonly sent?: readonly (readonly [string, string])[];
  readonly asks?: boolean;
  /** The same key is the same act. */
  readonly onlyOnce?: boolean;
}

export function onPage(error: unknown, problem: Problem, request: Request, config: Config): OnPage {
  if (!recordIsAway(error)) return { view: 'problem.njk', problem };
  // What another site had a browser send is given back to nobody.
  const sent = fromOurs(request, config) ? sentBy(request) : [];
  return {
    view: 'away.njk',
    problem,
    sent,
    asks: ['GET', 'HEAD'].includes(request.method),
    onlyOnce: sent.some(([name]) => name === '_key'),
  };
}
