/**
 * Invented children before the Joint Decision and Resolution Panel, at different points of their
 * cases. Nobody here lives, and every telephone number is one that is kept for fiction.
 */
import type { Invented } from '../invented';
import { decided } from './decided';
import { justCome } from './just-come';
import { underWay } from './under-way';

export const invented: readonly Invented[] = [...decided, ...underWay, ...justCome];
