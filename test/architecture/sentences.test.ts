import { house } from './house';
import { mayRead } from './may-read';
import { sentenceFaults } from './sentences';

it('no code reads or rewrites a sentence', () => {
  expect(sentenceFaults(house())).toEqual([]);
});

it('each leave to read one says why', () => {
  expect(mayRead.filter(({ why }) => why.length < 20)).toEqual([]);
});

const inAnApp = (text: string) => sentenceFaults({ 'apps/api/cases/a.ts': text }, []);

describe('a planted reading of a sentence is caught:', () => {
  it.each([
    ['const a = /A CSV file is needed/.test(why);', '/A CSV file is needed/'],
    ['const a = why.replace(/^Already settled: /, empty);', '/^Already settled: /'],
    ['const a = /^In (the .* words)$/.exec(label);', '/^In (the .* words)$/'],
    ['const a = why.match(/(is|was)\\s+needed/i);', '/(is|was)\\s+needed/i'],
    ['const belongs = /this belongs to/;', '/this belongs to/'],
    ["const a = new RegExp('is needed$');", "'is needed$'"],
    ["const a = why.startsWith('Already settled');", "'Already settled'"],
    ["const a = why.endsWith(' is needed');", "' is needed'"],
    ["const a = why?.includes('not open now');", "'not open now'"],
    ["const a = why.replace('must be', ' ');", "'must be'"],
    ["const a = why.replaceAll('must be', ' ');", "'must be'"],
    ["const a = why.split(' belongs to ');", "' belongs to '"],
    ["const a = why === 'The child has been told';", "'The child has been told'"],
    ["const a = 'has left' !== why;", "'has left'"],
    ['const a = why === `The ${one} has left`;', '`The ${one} has left`'],
    ["switch (why) { case 'has left': break; }", "'has left'"],
    ["const a = ['has left', 'is away'].includes(why);", "'has left'"],
    ["const left = 'has left';const a = why === left;", "'has left'"],
  ])('%s', (text, reads) => {
    expect(inAnApp(text)[0]).toBe(`apps/api/cases/a.ts:1 reads a sentence: ${reads}`);
  });

  it('in libs, procedures, activities and plain scripts too', () => {
    const text = "\nconst a = why.includes('is needed');";
    const paths = ['libs/domain/a.ts', 'workflows/send/a.ts', 'activities/a.ts', 'apps/cli/a.mjs'];
    expect(sentenceFaults(Object.fromEntries(paths.map((path) => [path, text])), [])).toEqual(
      paths.map((path) => `${path}:2 reads a sentence: 'is needed'`),
    );
  });

  it('and a leave that nothing takes any more', () => {
    expect(
      sentenceFaults({}, [
        { path: 'apps/a.ts', reads: "'has left'", why: 'nothing better is there' },
      ]),
    ).toEqual(["apps/a.ts has leave to read what it does not: 'has left'"]);
  });

  it('and none in words of a list, single words, other texts, or where a sentence is only said', () => {
    expect(
      inAnApp(
        [
          "type State = 'not open' | 'open';",
          "const a = state === 'not open';",
          "const asked = { kind: 'clock', of: 'told to me' };",
          "const told = asked.of === 'told to me';",
          "const table = { 'working day': 1 };",
          "switch (unit) { case 'working day': break; }",
          "const b = kind === 'needed' || /^[a-z]+ \\d+$/.test(text);",
          "const c = text.replace(/s$/, ' and so on');",
          "const d = path.startsWith('apps/api/');",
          "const e = open ? 'It is open now' : 'It has ended';",
          "const f = words.split(' ');",
        ].join('\n'),
      ),
    ).toEqual([]);
    expect(sentenceFaults({ 'test/a.ts': 'const a = /is needed/;' }, [])).toEqual([]);
  });
});
