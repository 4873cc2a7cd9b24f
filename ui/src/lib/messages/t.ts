// The words as plain data: `t` is read like an object and follows the language by itself. Who fills
// it is `index.ts`; here it depends on nothing that reads it.

import type { Catalogue } from './catalogue';
import type { phrases } from './phrases';
import type { Node } from './tree';

type Over<Base, Top> = Omit<Base, keyof Top> & {
  [Name in keyof Top]: Name extends keyof Base ? Base[Name] & Top[Name] : Top[Name];
};

export type Messages = Over<Catalogue, typeof phrases>;

/** What `t` is made of. */
export const tree: Node = {};

export const t = tree as unknown as Messages;
