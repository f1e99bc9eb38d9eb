/** Whether PostgreSQL answers: soon, for whoever asks wants to know how it is now. */
import type { DataSource } from 'typeorm';

/** Real milliseconds: machines that watch give a process up after a few seconds. */
const soon = 1_500;

export async function answers(source: Pick<DataSource, 'query'>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, soon);
  });
  const answered = source.query('select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late]).finally(() => {
    clearTimeout(timer);
  });
}
