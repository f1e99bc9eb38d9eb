/** What an edit asks for: what is compiled or made again, and which parts are started anew. */
import { programs } from './apps.mjs';
import { build, sources } from './build.mjs';
import { filesUnder } from './changes.mjs';
import { compiled, emit } from './emit.mjs';
import { reach } from './reach.mjs';

const isCompiled = (file) => /\.(ts|json)$/.test(file);
const isAsset = (file) => /^apps\/api\/.*\.(scss|js|svg)$/.test(file);
/** Not compiled: the sign-in of the demonstration runs as it stands. */
const isIdentity = (file) => file.startsWith('apps/identity/');
const workflows = 'dist/workflows/index.js';

/** All that `npm start` would build. */
export async function compileAll({ log, signal }) {
  const done = log.step('Compiling');
  // Tests too: the walkthrough is one of them.
  refuse(await emit([...filesUnder([...sources, 'test']).keys()].filter(isCompiled)));
  done();
  await build({ log, signal, wanted: ['assets', 'bundle'] });
}

/** Brings an edit into the running system; a fault in it is told, and the next edit awaited. */
export async function renew(changed, { system, log }) {
  const begun = performance.now();
  const restarted = [];
  try {
    const files = changed.filter(isCompiled);
    if (files.length > 0) refuse(await emit(files));
    const touched = new Set(files.map(compiled));
    const loads = (program) => [...reach(program)].some((file) => touched.has(file));
    const restart = async (part) => {
      await system.restart(part);
      restarted.push(`${part} after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    };

    const styled = changed.some(isAsset);
    if (styled) await build({ log, wanted: ['assets'] });
    const { api, worker, ...others } = programs;
    if (styled || loads(api)) await restart('api');
    if (changed.some(isIdentity)) await restart('identity');
    if (loads(workflows)) await build({ log, wanted: ['bundle'] });
    if (loads(workflows) || loads(worker)) await restart('worker');
    for (const [name, program] of Object.entries(others)) if (loads(program)) await restart(name);
  } catch (error) {
    log.warn(error.message);
  }
  const [first] = changed;
  const also = changed.length > 1 ? ` and ${changed.length - 1} more` : '';
  log.say(`  ${first}${also}: ${restarted.join(', ') || 'there is nothing to start anew'}`);
}

function refuse(faults) {
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
