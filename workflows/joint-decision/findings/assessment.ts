/** The assessment, and whether somebody else has checked it. */
import { every, last, type Case, type Taken } from '../../../libs/domain/case';
import { after } from './acts';

export const submission = (c: Case) => last(c, 'submitAssessment');

/** Risks that the last assessment finds high or very high and none before it did. */
export function newlyHigh(c: Case): readonly string[] {
  const [now, ...before] = [...every(c, 'submitAssessment')].reverse();
  const high = (one: Taken | undefined, domain: string) =>
    one?.fields[domain] === 'high' || one?.fields[domain] === 'veryHigh';
  return ['safetyAndWellbeing', 'seriousHarm', 'reoffending'].filter(
    (domain) => high(now, domain) && !before.some((one) => high(one, domain)),
  );
}

export const assessedNow = (c: Case) =>
  after(c, 'submitAssessment', last(c, 'sendBack')) !== undefined;
export const sentBack = (c: Case) => after(c, 'sendBack', submission(c)) !== undefined;
export const signedOff = (c: Case) => after(c, 'signOff', submission(c)) !== undefined;
/** How often an assessment came round again. */
export const rounds = (c: Case) => every(c, 'sendBack').length;
