/**
 * How a fault is tried: the source is compiled once into a folder of its own; each fault is one file
 * of it, altered, and the checker runs over that in a process with a time limit.
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
import { inProcedures, inSource, type Edit } from '.';
import { compiled } from '../../support/compiled';
import { sharedOut, type Share } from '../share';

/** Generous: a fault is caught in seconds, and nothing rests on how fast this machine is. */
const limit = 300_000;

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
export function altered({ says, file, edits }: Edit): string {
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

interface Caught {
  readonly where: string;
  readonly says: string;
  readonly by: string;
}

/** Tries faults one after another, in a folder that is made before the tests and removed after. */
export class Trial {
  private readonly root = mkdtempSync(join(tmpdir(), 'panel-clerk-faults-'));
  private readonly whole = join(this.root, 'whole');

  constructor() {
    beforeAll(() => build(this.whole));
    afterAll(() => rmSync(this.root, { recursive: true, force: true }));
  }

  /** What the checker says where there is no fault. */
  ofNone(): Promise<string> {
    return checked(this.whole, []);
  }

  async inSource(fault: Edit): Promise<Caught> {
    const folder = join(this.root, 'faulty');
    cpSync(this.whole, folder, { recursive: true });
    writeFileSync(join(folder, fault.file.replace(/ts$/, 'js')), compiled(altered(fault)));
    const by = await checked(folder, []);
    rmSync(folder, { recursive: true });
    return { where: fault.file, says: fault.says, by };
  }

  async inProcedure(says: string): Promise<Caught> {
    return { where: 'a procedure', says, by: await checked(this.whole, [says]) };
  }
}

export function faultsAreCaught(share: Share): void {
  const trial = new Trial();
  const own = sharedOut(
    [
      ...inSource.map((fault) => () => trial.inSource(fault)),
      ...inProcedures.map(
        ({ says }) =>
          () =>
            trial.inProcedure(says),
      ),
    ],
    share,
  );

  it(`the model check and the laws catch each of ${own.length} faults`, async () => {
    const table: Caught[] = [];
    for (const tried of own) table.push(await tried());
    table.sort((one, other) => one.where.localeCompare(other.where));
    const lines = table.map(({ where, says, by }) => `${where}: ${says}\n    ${by}`);
    console.log(`${table.length} faults, each caught by:\n${lines.join('\n')}`);
    expect(table.filter(({ by }) => /^(nothing|no answer)/.test(by))).toEqual([]);
  }, 1_800_000);
}
