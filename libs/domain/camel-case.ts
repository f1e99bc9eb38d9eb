/** 'jointDecision' of 'joint-decision': what a folder's name is called where no stroke may stand. */
export const camelCase = (name: string): string =>
  name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
