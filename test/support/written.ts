/** What the log writes of one thing that is said to it. */
import { logTo } from '../../libs/logging/logging';

export function written(say: (log: ReturnType<typeof logTo>) => void): {
  readonly [key: string]: unknown;
} {
  let text = '';
  say(
    logTo({
      write: (line: string) => {
        text += line;
      },
    }),
  );
  return JSON.parse(text) as { [key: string]: unknown };
}
