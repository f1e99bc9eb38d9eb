/**
 * What is so of a joint decision: pure, of the case and its policy, and never of the time of day.
 * Why an act is refused: refusals/. What a page warns of: warnings/.
 */

export * from './administration';
export * from './assessment';
export * from './bail';
export * from './decision';
export * from './delivery';
export * from './difference';
export * from './limits';
export * from './offences';
export * from './per-offence';
export * from './screening';
export * from './sitting';
export * from './victims';
export * from './work';
