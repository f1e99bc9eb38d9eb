/** Canonical text, against its definition: what JSON.stringify writes once every key is sorted. */
import fc from 'fast-check';
import { canonical } from '../../../libs/domain/canonical';
import { seed } from '../../support/random';

/** Slow and plain: each object is made anew with its keys in order. */
const defined = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) =>
    v !== null && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );

const runs = { seed, numRuns: 5_000 };
const anything = fc.anything({
  key: fc.oneof(fc.string({ unit: 'binary' }), fc.nat().map(String), fc.constant('toJSON')),
  withDate: true,
  withMap: true,
  withSet: true,
  withSparseArray: true,
  withBoxedValues: true,
  withNullPrototype: true,
  withTypedArray: true,
  withUnicodeString: true,
});

beforeAll(() => console.log(`canonical: SEED=${seed}`));

describe('canonical text', () => {
  it('is, of any value, what JSON writes of it with its keys in order', () => {
    fc.assert(
      fc.property(anything, (value) => expect(canonical(value)).toBe(defined(value))),
      runs,
    );
  });

  it('is the same after a journey through JSON, whatever order its keys were written in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonical(JSON.parse(JSON.stringify(turned)))).toBe(canonical(value));
      }),
      runs,
    );
  });

  it.each([
    ['nothing at all', undefined],
    ['what has no text', { a: undefined, b: () => 1, c: Symbol('c'), d: [undefined, () => 1] }],
    ['numbers that JSON does not have', [NaN, Infinity, -0]],
    ['keys that are whole numbers, by size', { b: 1, 10: 2, 9: 3, '09': 4, a: 5, '-1': 6 }],
    ['the greatest index and one more', { 4294967295: 1, 4294967294: 2, 5: 3 }],
    ['quotes, line ends and half a pair', { '"\n\u2028': '\ud800 “\u0000”' }],
    ['what speaks for itself', { at: new Date(0), by: { toJSON: (key: string) => ({ key }) } }],
    ['a key that objects are made with', JSON.parse('{"__proto__":{"b":1,"a":2}}')],
  ])('has %s as JSON has it', (_says, value: unknown) => {
    expect(canonical(value)).toBe(defined(value));
  });
});
