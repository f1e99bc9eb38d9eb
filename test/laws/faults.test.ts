/**
 * Every fault of faults/ is caught by the model check or a law, and what has no fault passes the
 * same. The source is compiled once into a folder of its own; each fault is one file of it,
 * altered, in a process with a time limit.
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';
import { inProcedures, inSource, type Edit } from './faults';

/** Generous: a fault is caught in seconds, and nothing rests on how fast this machine is. */
const limit = 300_000;
const compiled = (source: string): string =>
  transformSync(source, {
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
  }).code;

/** Everything that the checker asks for, compiled. */
function build(into: string): void {
  for (const folder of ['libs', 'workflows', 'test/support', 'test/laws', 'test/workflows']) {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const [from, to] = [join(folder, file), join(into, folder, file)];
      if (!/\.(ts|json)$/.test(file) || file.endsWith('.test.ts')) continue;
      mkdirSync(dirname(to), { recursive: true });
      if (file.endsWith('.json')) cpSync(from, to);
      else writeFileSync(to.replace(/ts$/, 'js'), compiled(readFileSync(from, 'utf8')));
    }
  }
}

/** This code in any layout: spaces, line ends and the comma before a closing bracket are no matter. */
function inAnyLayout(code: string): RegExp {
  const isWord = /^\w/;
  const said = code.trim().match(/\w+|\s+|[^\w\s]/g) ?? [];
  const tokens = said.filter((token) => token.trim() !== '');
  return new RegExp(
    tokens
      .map((token, i) => {
        const apart =
          i === 0 ? '' : isWord.test(token) && isWord.test(tokens[i - 1]!) ? '\\s+' : '\\s*';
        const text = token.replace(/[^\w]/, '\\$&');
        return apart + (/[)\]}]/.test(token) ? `(?:,\\s*)?${text}` : text);
      })
      .join(''),
    'g',
  );
}

/** The source with the fault. Throws where what it changes does not stand there exactly once. */
function altered({ says, file, edits }: Edit): string {
  return edits.reduce(
    (source, [find, instead]) => {
      const stands = inAnyLayout(find);
      const times = [...source.matchAll(stands)].length;
      if (times !== 1)
        throw new Error(
          `The fault "${says}" is stale: ${file} has what it changes ${times} times. Write it ` +
            `anew:\n${find}`,
        );
      return source.replace(stands, () => instead);
    },
    readFileSync(file, 'utf8'),
  );
}

function checked(folder: string, args: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['test/laws/faults-checker.js', ...args], {
      cwd: folder,
      env: { ...process.env, NODE_PATH: join(process.cwd(), 'node_modules') },
      timeout: limit,
    });
    let [said, complained] = ['', ''];
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
    });
    child.stderr.on('data', (text: Buffer) => {
      complained += text.toString();
    });
    child.on('error', fail);
    child.on('close', (code, signal) => {
      if (signal !== null) done(`no answer within ${limit / 1_000} seconds`);
      else if (code === 0) done(said.trim());
      else fail(new Error(`The checker itself failed: ${complained}`));
    });
  });
}

describe('the model check and the laws', () => {
  const root = mkdtempSync(join(tmpdir(), 'panel-clerk-faults-'));
  const whole = join(root, 'whole');
  beforeAll(() => build(whole));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('find nothing wrong where there is no fault', async () => {
    expect(await checked(whole, [])).toMatch(/^nothing /);
  }, 600_000);

  it('are not shown a fault that its source has outgrown', () => {
    expect(() =>
      altered({
        says: 'an old one',
        file: 'libs/domain/ball.ts',
        edits: [['what nobody ever wrote there', '']],
      }),
    ).toThrow('The fault "an old one" is stale: libs/domain/ball.ts has what it changes 0 times');
  });

  it(`catch each of ${inSource.length + inProcedures.length} faults`, async () => {
    const waiting = [
      ...inSource.map((fault, n) => async () => {
        const folder = join(root, `fault-${n}`);
        cpSync(whole, folder, { recursive: true });
        writeFileSync(join(folder, fault.file.replace(/ts$/, 'js')), compiled(altered(fault)));
        const by = await checked(folder, []);
        rmSync(folder, { recursive: true });
        return { where: fault.file, says: fault.says, by };
      }),
      ...inProcedures.map(({ says }) => async () => ({
        where: 'a procedure',
        says,
        by: await checked(whole, [says]),
      })),
    ];
    const table: { readonly where: string; readonly says: string; readonly by: string }[] = [];
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) table.push(await next());
    };
    await Promise.all([work(), work()]);
    table.sort((one, other) => one.where.localeCompare(other.where));
    console.log(
      `${table.length} faults, each caught by:\n${table.map(({ where, says, by }) => `${where}: ${says}\n    ${by}`).join('\n')}`,
    );
    expect(table.filter(({ by }) => /^(nothing|no answer)/.test(by))).toEqual([]);
  }, 1_800_000);
});
