/**
 * One text for one value: keys sorted, so that a journey through jsonb, or another order of
 * writing, changes nothing. Byte for byte what JSON.stringify writes of sorted objects; by hand,
 * because it is asked of every entry, and making those objects took most of its time.
 */
export const canonical = (value: unknown): string => text(value, '')!;

/** Undefined for what JSON leaves out: a function, a symbol, nothing at all. */
function text(value: unknown, key: string): string | undefined {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      return Number.isFinite(value) ? `${value}` : 'null';
    case 'object':
      return value === null ? 'null' : written(value, key);
    default:
      return JSON.stringify(value);
  }
}

/** Nothing that JSON would write in another way than it stands. */
const plain = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/;
const quoted = (value: string): string =>
  plain.test(value) ? `"${value}"` : JSON.stringify(value);

function written(value: object, at: string): string | undefined {
  const { toJSON } = value as { readonly toJSON?: unknown };
  // What it says of itself is not asked again.
  const said: unknown = typeof toJSON === 'function' ? toJSON.call(value, at) : value;
  if (said === null || typeof said !== 'object') return text(said, at);
  let all = '';
  if (Array.isArray(said)) {
    for (let i = 0; i < said.length; i += 1)
      all += (i === 0 ? '' : ',') + (text(said[i], `${i}`) ?? 'null');
    return `[${all}]`;
  }
  for (const key of ordered(Object.keys(said))) {
    const one = text((said as Readonly<Record<string, unknown>>)[key], key);
    if (one !== undefined) all += `${all === '' ? '' : ','}${quoted(key)}:${one}`;
  }
  return `{${all}}`;
}

/** Sorted; but whole numbers come first, by size, as in every object. */
function ordered(keys: string[]): readonly string[] {
  keys.sort();
  return keys.some((key) => key >= '0' && key < ':')
    ? Object.keys(Object.fromEntries(keys.map((key) => [key, true])))
    : keys;
}
