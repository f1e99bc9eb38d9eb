/** A detained child's plan, which the home authority is to send. */
import { last, type Case } from '../../../libs/domain/case';

export const detained = (c: Case): boolean => c.facts.reason === 'detention';
/**
 * The home authority is to send the plan, or what it knows; where there is none, nothing is owed.
 */
export const owesPlan = (c: Case): boolean => detained(c) && c.facts.ehcp !== 'no';
export const planReceived = (c: Case): boolean => last(c, 'recordPlanReceived') !== undefined;
