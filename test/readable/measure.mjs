/**
 * How readable the sources are, in figures: `npm run measure`, or `npm run measure -- COMMIT` for
 * how they were. Tests are not counted; a line is as long as its characters.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const isSource = (path) => /^(apps|workflows|activities|libs)\/.*\.(ts|mjs|js)$/.test(path);
const git = (...args) => execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1e9 });

/** The sources as they stand, or as a commit has them. */
export function sources(commit) {
  const listed = commit
    ? git('ls-tree', '-r', '--name-only', commit)
    : git('ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate');
  const read = (path) => (commit ? git('show', `${commit}:${path}`) : readFileSync(path, 'utf8'));
  return listed
    .split('\n')
    .filter(isSource)
    .map((path) => ({ path, text: read(path) }));
}

/** The value below which a share of the sorted values lies. */
const at = (values, share) =>
  values[Math.min(values.length - 1, Math.floor(share * values.length))];
const sorted = (values) => [...values].sort((a, b) => a - b);

export function measure(files) {
  const lines = files.map(({ text }) => text.replace(/\n$/, '').split('\n'));
  const counts = sorted(lines.map(({ length }) => length));
  const lengths = sorted(lines.flat().map(({ length }) => length));
  return {
    files: files.length,
    medianLines: at(counts, 0.5),
    p90Lines: at(counts, 0.9),
    medianCharacters: at(sorted(files.map(({ text }) => text.length)), 0.5),
    lineP95: at(lengths, 0.95),
    longestLine: lengths.at(-1),
    over120: lengths.filter((length) => length > 120).length / lengths.length,
    long: files.flatMap(({ path }, i) =>
      lines[i].length > 200 ? [{ path, lines: lines[i].length }] : [],
    ),
  };
}

function print(commit) {
  const found = measure(sources(commit));
  const share = (part) => `${(100 * part).toFixed(2)} %`;
  const rows = [
    ['files', found.files],
    ['lines a file, median', found.medianLines],
    ['lines a file, p90', found.p90Lines],
    ['characters a file, median', found.medianCharacters],
    ['characters a line, p95', found.lineP95],
    ['characters a line, most', found.longestLine],
    ['lines over 120 characters', share(found.over120)],
    ['files over 200 lines', `${found.long.length} (${share(found.long.length / found.files)})`],
  ];
  process.stdout.write(`Sources ${commit ? `at ${commit}` : 'as they stand'}\n`);
  for (const [what, value] of rows)
    process.stdout.write(`${what.padEnd(28)}${String(value).padStart(14)}\n`);
  for (const { path, lines } of found.long.sort((a, b) => b.lines - a.lines))
    process.stdout.write(`  ${String(lines).padStart(4)}  ${path}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) print(process.argv[2]);
