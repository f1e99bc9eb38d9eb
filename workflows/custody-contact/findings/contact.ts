/** What came of the offer, and of everything that was tried. */
import { last, type Case } from '../../../libs/domain/case';
import { figure, type Policy } from '../../../libs/domain/policy';
import { attempts } from './instants';

const reply = (c: Case): string | undefined =>
  last(c, 'recordOffer')?.fields.reply as string | undefined;
export const accepted = (c: Case): boolean => reply(c) === 'accepted';
export const declined = (c: Case): boolean => reply(c) === 'declined';

/** They said yes or no; or everything was tried, and the offer went by letter. */
export const contactDone = (c: Case): boolean =>
  accepted(c) || declined(c) || last(c, 'sendLetter') !== undefined;

export const practitioner = (c: Case): string | undefined =>
  (last(c, 'reallocate') ?? last(c, 'allocate'))?.fields.practitioner as string | undefined;
export const metFirst = (c: Case): boolean => last(c, 'recordFirstMeeting') !== undefined;

/**
 * Every way in which everything has been tried that the policy asks for is used up; what is
 * missing, in words, where it is not.
 */
export function stillToTry(c: Case, policy: Policy): readonly string[] {
  const tried = attempts(c);
  const [most, channels] = [figure<number>(policy, 'attempts'), figure<number>(policy, 'channels')];
  const to = (whom: string) => tried.some(({ fields }) => fields.toWhom === whom);
  const ways = new Set(tried.map(({ fields }) => fields.channel)).size;
  return [
    ...(tried.length < most ? [`${tried.length} of ${most} attempts`] : []),
    ...(ways < channels ? [`${ways} of ${channels} ways of trying`] : []),
    ...(to('child') ? [] : ['none to the child']),
    ...(c.facts.carerKnown === true && !to('carer') ? ['none to the parent or carer'] : []),
  ];
}
