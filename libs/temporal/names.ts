/** Names by which Temporal knows a case and its procedure. They are forever. */
import { camelCase } from '../domain/camel-case';

export const taskQueue = 'panel-clerk';

export const workflowId = (caseId: string) => `case/${caseId}`;

/** The bundled name of a procedure: the folder's, in camel case. */
export const workflowType = (procedure: string): string => camelCase(procedure);
