/** Each rung is told once, in its time, whatever came between. */
import { unansweredKey } from '../../../libs/domain/ladder';
import type { LawOfLives } from '../law';

export const ofRungs: readonly LawOfLives[] = [
  {
    says:
      'tells each rung once, never before it is due, and before any act that came after it was ' +
      'due',
    holds(_procedure, { simulated: { journal } }) {
      const told = new Set<string>();
      const running = new Map<string, Map<string, number>>();
      const paused = new Map<string, number>();
      const isSilence = (key: string) => key === unansweredKey(key.replace(/, [^,]*$/, ''));
      const drop = (id: string, which: (rung: { key: string }) => boolean) => {
        for (const key of [...running.get(id)!.keys()])
          if (which({ key })) running.get(id)!.delete(key);
      };
      for (const e of journal) {
        if (e.kind === 'armed') running.set(e.id, new Map(e.rungs.map(({ key, at }) => [key, at])));
        if (e.kind === 'stopped') running.delete(e.id);
        if (e.kind === 'ended') {
          running.clear();
          paused.clear();
        }
        // While a clock stands still nothing of it is told, but that somebody's word was awaited in
        // vain.
        if (e.kind === 'paused') {
          paused.set(e.id, e.until);
          drop(e.id, ({ key }) => !isSilence(key));
        }
        if (e.kind === 'resumed' || e.kind === 'moved') {
          if (e.kind === 'resumed') paused.delete(e.id);
          drop(e.id, ({ key }) => !isSilence(key));
          if (!paused.has(e.id))
            for (const { key, at } of e.rungs)
              if (!told.has(`${e.id}/${key}`)) running.get(e.id)!.set(key, at);
        }
        if (e.kind === 'acknowledged') running.get(e.id)!.delete(unansweredKey(e.rung));
        if (e.kind === 'stopped') paused.delete(e.id);
        if (e.kind === 'rung') {
          const name = `${e.id}/${e.rung}`;
          if (told.has(name)) throw new Error(`${name} is told twice`);
          if (e.at < e.due) throw new Error(`${name} is told before it is due`);
          if (running.get(e.id)?.get(e.rung) !== e.due)
            throw new Error(`${name} is told of a clock that does not run`);
          told.add(name);
          running.get(e.id)!.delete(e.rung);
          if (e.answerBy !== undefined) running.get(e.id)!.set(unansweredKey(e.rung), e.answerBy);
        }
        if (e.kind === 'act')
          for (const [id, until] of paused)
            if (until <= e.at)
              throw new Error(
                `${e.act} went before the end of the pause of ${id}, which came ` +
                  `${e.at - until} ms earlier`,
              );
        if (e.kind === 'act')
          for (const [id, rungs] of running)
            for (const [key, at] of rungs)
              if (at <= e.at)
                throw new Error(
                  `${e.act} went before ${id}/${key}, which was due ${e.at - at} ms earlier`,
                );
      }
    },
  },
];
