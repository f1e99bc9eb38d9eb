/** The real servers of a run of tests: named by the environment, started by `npm test`. */
export const needed = (name: string): string => {
  const value = process.env[name];
  if (!value)
    throw new Error(
      `${name} is missing: run the tests by "npm test", which starts PostgreSQL and Temporal ` +
        'and hands them over',
    );
  return value;
};
