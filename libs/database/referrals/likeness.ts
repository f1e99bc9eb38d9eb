/**
 * Whether two records may be of one child: the same birth date with names that match or are spelt
 * nearly alike, or the same name with a birth date one slip away. It only asks; a manager looks at
 * both and decides.
 */
export interface Named {
  readonly given: string;
  readonly family: string;
  /** 'YYYY-MM-DD' */
  readonly birth: string;
}

// Letters that are no letter with an accent, as English writes them.
const asWritten: { readonly [letter: string]: string } = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** A name without accents, case, hyphens, apostrophes or spaces; letters of any script stay. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .replace(/[łøđðþßæœı]/g, (letter) => asWritten[letter]!);

/**
 * Spellings that sound alike give one key: doubled letters, vowels, and the pairs that English
 * names swap.
 */
export const sounds = (name: string): string =>
  plain(name)
    .replace(/ph/g, 'f')
    .replace(/ck|[qx]/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/z/g, 's')
    .replace(/gh|h/g, '')
    .replace(/(?!^)[aeiouyw]/g, '')
    .replace(/(.)\1+/g, '$1');

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one
 * word the other.
 */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

/** Why these two may be one child, in words; undefined when nothing says so. */
export function likeness(a: Named, b: Named): string | undefined {
  const [one, other] = [plain(a.given + a.family), plain(b.given + b.family)];
  const same = one === other || one === plain(b.family + b.given);
  const alike =
    sounds(`${a.given}${a.family}`) === sounds(`${b.given}${b.family}`) ||
    slips(one, other) <= (Math.min(one.length, other.length) < 8 ? 1 : 2);
  if (a.birth === b.birth)
    return same
      ? 'the same name and date of birth'
      : alike
        ? 'the same date of birth, and names spelt nearly alike'
        : undefined;
  const swapped = `${a.birth.slice(0, 5)}${a.birth.slice(8)}-${a.birth.slice(5, 7)}`;
  if (!same && !alike) return undefined;
  if (b.birth === swapped) return 'alike names, and dates of birth with day and month swapped';
  return same && slips(a.birth, b.birth) === 1
    ? 'the same name, and dates of birth one digit apart'
    : undefined;
}
