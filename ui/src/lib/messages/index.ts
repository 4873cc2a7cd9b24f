// The words of the interface in the language shown. A second language is a second file here.

import { en } from './en';

export type Messages = typeof en;

export const t: Messages = en;
