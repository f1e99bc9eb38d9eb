/**
 * One word for each thing, and "child" for a child, wherever text is kept: source, templates,
 * words, documents. Held here too, because they are read the same way: names of files that say
 * nothing, promises for later, suppressions without a reason, and traces of one machine or of the
 * registry its packages came from.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

type Files = Readonly<Record<string, string>>;

interface Rule {
  readonly says: string;
  readonly found: RegExp;
  readonly in?: (path: string) => boolean;
}

const isLock = (path: string) => path === 'package-lock.json';
/** What people read on a page or in a notice. */
const isTemplate = (path: string) => /\.njk$|(^|\/)words(\.ts$|\/)|^workflows\/parts\//.test(path);
const word = (found: RegExp, instead: string): Rule => ({
  says: `say ${instead}`,
  found,
  in: (path) => !isLock(path),
});

const rules: readonly Rule[] = [
  // Not at a word's edge only: youngOffender and offender_id are words of ours too.
  word(/offender/i, '“child”: no child is named after what they are said to have done'),
  word(/perpetrator|culprit|delinquen/i, '“child”'),
  word(/juvenile/i, '“child”'),
  word(/(?<!de|pro)nominal/i, '“child”, or “person”'),
  {
    says: 'say who was told: users of such a service did not know what “escalated” meant',
    found: /\bescalated\b(?!\s+to\b)/i,
    in: isTemplate,
  },
  {
    says: 'do it, or leave it out',
    found: /\b(?:TODO|FIXME|XXX|HACK)\b/,
    in: (path) => !isLock(path),
  },
  {
    says: 'say on the same line why the rule does not hold here',
    found: /eslint-disable(?!.*\s--\s)|@ts-(?:ignore|nocheck)\b|@ts-expect-error\s*$/,
    in: (path) => /\.(ts|mjs)$/.test(path),
  },
  {
    says: 'is a path of one machine',
    found: /(?<![\w.:}/-])\/(?:(?:home|Users|work)\/[\w.]|root\b)/,
  },
  {
    says: 'is the host of a package registry',
    found:
      /registry\.(?:npmjs|yarnpkg)|npm\.pkg\.github|npmmirror|\bpypi\.org|pythonhosted\.org|(?:proxy|sum)\.golang\.org|\bcrates\.io|rubygems\.org|repo\d?\.maven|artifactory|verdaccio|"resolved":\s*"https?:/i,
  },
];

/**
 * Names that hold anything, and so tell nothing. Whole names of files and folders, and the ends of
 * longer ones.
 */
const emptyName =
  /^(?:utils?|helpers?|common|shared|base|managers?|impl)$|^(?:types|constants)\.(?:ts|mjs)$/i;
const emptyEnding = /[-.](?:utils?|helpers?|impl|constants)$/i;
const extensions = /\.(?:test|d)?\.?(?:ts|mjs|js|njk|json|md|scss|css|ya?ml)$/;

/** Titles as Parliament and prisons have them: quoted, not chosen. */
const officialTitles: readonly { readonly title: string; readonly because: string }[] = [
  {
    title: 'Legal Aid, Sentencing and Punishment of Offenders Act',
    because: 'the short title of the Act of 2012',
  },
  { title: 'Rehabilitation of Offenders Act', because: 'the short title of the Act of 1974' },
  {
    title: 'Young Offender Institution',
    because: 'the name in law of a place where a child may be held',
  },
];

interface Allowed {
  readonly path: string;
  readonly only?: string;
  readonly because: string;
}

/**
 * Files that must say what is not said elsewhere: all of it, or `only` one thing. What is needed no
 * longer is taken off this list.
 */
const allowed: readonly Allowed[] = [
  { path: 'test/words.test.ts', because: 'it holds the list itself' },
  {
    path: 'docs/decisions/0006-words.md',
    because: 'it decides which words are not used, and has to say them',
  },
  {
    path: 'apps/cli/parts/postgres-account.mjs',
    only: '/root',
    because: 'root’s home on any machine, and why PostgreSQL cannot be run from it',
  },
];

/** Every fault, as 'file:line says why', but for the allow-list. */
function faults(files: Files, exempt: readonly Allowed[] = []): readonly string[] {
  const isExempt = (path: string, match: string) =>
    exempt.some((each) => each.path === path && (each.only ?? match) === match);
  return Object.entries(files).flatMap(([path, text]) => [
    ...namesOf(path).map((name) => `${path} is named ${name}: name it after what it holds`),
    ...wordsOf(path, text)
      .filter(({ match }) => !isExempt(path, match))
      .map(({ line, match, says }) => `${path}:${line} “${match}”: ${says}`),
  ]);
}

function namesOf(path: string): readonly string[] {
  return path.split('/').filter((name) => {
    const stem = name.replace(extensions, '');
    return emptyName.test(name) || emptyName.test(stem) || emptyEnding.test(stem);
  });
}

function wordsOf(
  path: string,
  text: string,
): readonly { readonly line: number; readonly match: string; readonly says: string }[] {
  const applies = rules.filter((rule) => rule.in?.(path) ?? true);
  return text.split('\n').flatMap((line, i) => {
    const said = officialTitles.reduce((left, { title }) => left.replaceAll(title, ''), line);
    return applies.flatMap(({ says, found }) => {
      const [match] = found.exec(said) ?? [];
      return match ? [{ line: i + 1, match, says }] : [];
    });
  });
}

/** What is tracked, and what would be: a fault is best found before it is committed. */
function project(): Files {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  ).split('\0');
  const texts = listed
    .filter((path) => path !== '' && existsSync(path))
    .map((path) => [path, readFileSync(path, 'utf8')] as const);
  return Object.fromEntries(texts.filter(([, text]) => !text.includes('\0')));
}

describe('the project', () => {
  const files = project();

  it('is read whole', () => {
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'README.md',
        'package-lock.json',
        'workflows/index.ts',
        'test/words.test.ts',
      ]),
    );
  });

  it('says “child”, names files after what they hold, leaves nothing for later, and names no machine and no registry', () => {
    expect(faults(files, allowed)).toEqual([]);
  });

  it('allows nothing that it need not', () => {
    expect(
      allowed.filter(
        ({ path, only }) =>
          !wordsOf(path, files[path] ?? '').some(({ match }) => (only ?? match) === match),
      ),
    ).toEqual([]);
  });
});

describe('a planted word is caught:', () => {
  it.each([
    ['a.ts', 'const youngOffender = 1;', 'Offender'],
    ['a.njk', '<p>The perpetrator</p>', 'perpetrator'],
    ['docs/a.md', 'a Juvenile court', 'Juvenile'],
    ['a.ts', 'nominalId', 'nominal'],
    ['openapi.json', '"re-offenders"', 'offender'],
    ['a.njk', 'This case was escalated.', 'escalated'],
    ['workflows/action/words.ts', "late: 'Escalated'", 'Escalated'],
    ['workflows/send/words/clocks.ts', "late: 'Escalated'", 'Escalated'],
    ['a.ts', '// TODO later', 'TODO'],
    ['a.md', 'FIXME', 'FIXME'],
    ['a.ts', '// eslint-disable-next-line no-var', 'eslint-disable'],
    ['a.ts', '// @ts-expect-error', '@ts-expect-error'],
    ['a.ts', '// @ts-ignore because', '@ts-ignore'],
    ['a.mjs', "const home = '/home/somebody/clerk';", '/home/s'],
    ['a.md', 'see /Users/me/clerk', '/Users/m'],
    ['.ci/run', `cd ${'/work'}/somebody`, `${'/work'}/s`],
    ['Dockerfile', 'COPY . /root', '/root'],
    [
      '.npmrc',
      `registry=https://${['registry', 'npmjs'].join('.')}.org/`,
      ['registry', 'npmjs'].join('.'),
    ],
    ['package-lock.json', '"resolved": "https://packages.example/x.tgz"', '"resolved": "https:'],
  ])('%s: %s', (path, text, match) => {
    expect(faults({ [path]: `first\n${text}` })).toEqual([
      expect.stringContaining(`${path}:2 “${match}”: `),
    ]);
  });

  it.each([
    'libs/utils/a.ts',
    'libs/domain/helpers.ts',
    'apps/common/a.ts',
    'apps/api/shared.ts',
    'apps/api/layout/base.njk',
    'libs/domain/types.ts',
    'libs/domain/constants.ts',
    'apps/api/date-utils.ts',
    'libs/database/case.impl.ts',
    'test/support/manager.test.ts',
  ])('a file named %s', (path) => {
    expect(faults({ [path]: '' })).toEqual([
      expect.stringContaining('name it after what it holds'),
    ]);
  });

  it('and none in the words of statute, titles as they stand, routes, reasons given, or names that hold such a word', () => {
    expect(
      faults({
        'workflows/joint-decision/words.ts':
          "youthCaution: 'Youth caution', late: 'Escalated to the Head of Service'",
        'docs/a.md':
          'Legal Aid, Sentencing and Punishment of Offenders Act 2012; reoffending; ' +
          'denominal; Young Offender Institution',
        'apps/api/work/work.service.ts':
          "get('/work'), get('/api/v1/work/mine'), from '../work/work', `${url}/home/page`",
        'apps/cli/a.ts':
          '// eslint-disable-next-line no-console -- a command prints\n// @ts-expect-error ' +
          'the part has no types',
        'libs/domain/based-on.ts': '',
        'apps/api/members/team-manager.njk': '',
        'libs/domain/database.ts': '',
      }),
    ).toEqual([]);
  });

  it('in a file of the allow-list, where it is not what is allowed', () => {
    const because = 'it must';
    expect(
      faults({ 'a.md': 'juvenile /root', 'utils.md': 'offender' }, [
        { path: 'a.md', only: '/root', because },
        { path: 'utils.md', because },
      ]),
    ).toEqual([
      'a.md:1 “juvenile”: say “child”',
      'utils.md is named utils.md: name it after what it holds',
    ]);
  });
});
