/** Names in the database are what PostgreSQL people write: child_id for childId. */
import { DefaultNamingStrategy } from 'typeorm';

const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export class Naming extends DefaultNamingStrategy {
  override columnName(property: string, given: string, prefixes: string[]): string {
    return given || snake([...prefixes, property].join('_'));
  }

  override joinColumnName(relation: string, referenced: string): string {
    return snake(`${relation}_${referenced}`);
  }
}
