/** The stages of a joint decision, by name. What follows what is in procedure.ts alone. */

export type Stage =
  | 'screening'
  | 'allocation'
  | 'assessment'
  | 'victimContact'
  | 'qualityAssurance'
  | 'sitting'
  | 'resolution'
  | 'confirmation'
  | 'tellingVictim'
  | 'tellingChild'
  | 'administration'
  | 'delivery'
  | 'resultToPolice'
  | 'victimToldAtEnd'
  | 'exitPlan';
