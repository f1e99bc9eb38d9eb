/** What "the record is away" means, code by code; and what it does not mean. */
import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';
import { noConnection, recordIsAway } from '../../../libs/database/away';

const coded = (code: string, more: object = {}) =>
  Object.assign(new Error('CANARY'), { code, ...more });
const inTypeOrm = (error: Error) => new QueryFailedError('select 1', [], error);

describe.each([
  ...['08000', '08001', '08003', '08004', '08006', '08P01'],
  ...['53000', '53100', '53200', '53300', '53400'],
  ...['57P01', '57P02', '57P03', '57P04', '57P05', '57014', '55P03', '25P03'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'EHOSTDOWN'],
  ...['ENETUNREACH', 'ENETDOWN', 'ENOTFOUND', 'EAI_AGAIN', noConnection],
])('%s', (code) => {
  it('is away, as pg says it and as TypeORM does', () => {
    expect([recordIsAway(coded(code)), recordIsAway(inTypeOrm(coded(code)))]).toEqual([true, true]);
  });
});

it('a socket file that is gone is away, and another file is not', () => {
  expect(recordIsAway(coded('ENOENT', { syscall: 'connect' }))).toBe(true);
  expect(recordIsAway(coded('ENOENT', { syscall: 'open' }))).toBe(false);
});

it('a connection that went between two questions of a transaction is away', () => {
  expect(recordIsAway(new QueryRunnerAlreadyReleasedError())).toBe(true);
  expect(recordIsAway(new QueryRunnerProviderAlreadyReleasedError())).toBe(true);
});

it.each([
  // Syntax, no such table, taken twice, a deadlock, a wrong password, no such database, refused.
  ...['42601', '42P01', '23505', '40P01', '28P01', '3D000', '42501', '57000', '08', 'E08', ''].map(
    (code) => coded(code),
  ),
  // What a system says of anything else; and sentences, which nobody reads.
  coded('EACCES', { syscall: 'connect' }),
  coded('ERR_INVALID_ARG_TYPE'),
  new Error('Connection terminated unexpectedly'),
  new TypeError('08006'),
  { code: 53300 },
  undefined,
  null,
  'ECONNREFUSED',
])('%p is no such thing', (error) => {
  expect(recordIsAway(error)).toBe(false);
  if (error instanceof Error) expect(recordIsAway(inTypeOrm(error))).toBe(false);
});
