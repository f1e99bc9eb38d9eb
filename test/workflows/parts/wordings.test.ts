/** What three panels or more say alike is said once, in workflows/parts, and spread from there. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { saidThrice, type Files } from './wordings';

function project(): Files {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', 'workflows'],
    { encoding: 'utf8' },
  ).split('\0');
  return Object.fromEntries(
    listed
      .filter((path) => path.endsWith('.ts') && existsSync(path))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
}

it('stands in no three folders of procedures', () => {
  const files = project();
  expect(Object.keys(files)).toContain('workflows/action/words.ts');
  expect(saidThrice(files)).toEqual([]);
});

describe('a wording planted in three folders', () => {
  const plantedIn = (...folders: readonly string[]) =>
    Object.fromEntries(
      folders.map((folder) => [
        `workflows/${folder}`,
        "export const fields = { tutor: 'Who ' + 'teaches', acts: { go: { name: 'Go' } } };",
      ]),
    );

  it('is found, wherever it stands in its words and however it is put together', () => {
    expect(saidThrice(plantedIn('a/words.ts', 'b/words/fields.ts', 'c/words/index.ts'))).toEqual([
      'tutor: Who teaches (a, b, c)',
      'go.name: Go (a, b, c)',
    ]);
  });

  it('is none where one of them is the parts, or two are one folder', () => {
    expect(saidThrice(plantedIn('a/words.ts', 'b/words.ts', 'parts/words/go.ts'))).toEqual([]);
    expect(saidThrice(plantedIn('a/words/acts.ts', 'a/words/fields.ts', 'b/words.ts'))).toEqual([]);
  });

  it('is none where another thing is meant by the same words', () => {
    expect(
      saidThrice({
        ...plantedIn('a/words.ts', 'b/words.ts'),
        'workflows/c/words.ts': "export const fields = { driver: 'Who teaches' };",
      }),
    ).toEqual([]);
  });
});
