// Speakers offered to choose from.

import type { ArticlePerson } from '../lib/types/ArticlePerson';
import type { SpeakerId } from '../lib/types/SpeakerId';
import type { SpeakerLine } from '../lib/types/SpeakerLine';
import type { Verdict } from '../lib/types/Verdict';
import { folded, matching } from './finding.svelte';

export type SpeakerSet = 'all' | 'person' | 'organisation' | 'unnamed';

/** Somebody to choose, and what choosing them says of a quote. */
export type Offer = { key: string; name: string; note: string | null; verdict: Verdict };

/** How many speakers of the library are offered at once. */
const MOST = 8;

/** Who is offered: the article's people first, then the library's speakers as they are typed. */
export function offers(
  people: readonly ArticlePerson[],
  speakers: readonly SpeakerLine[],
  typed: string,
  without: SpeakerId | null,
): { here: Offer[]; others: Offer[] } {
  const named = matching(people, typed, (person) => person.name);
  const here = unique(
    named
      .filter((person) => person.speaker === null || person.speaker !== without)
      .map((person): Offer => {
        const { name, role: note, speaker, kind } = person;
        if (speaker !== null) {
          return {
            key: `speaker:${speaker}`,
            name,
            note,
            verdict: { kind: 'speaker', id: speaker },
          };
        }
        const unnamed = kind !== 'person';
        return {
          key: `person:${name}`,
          name,
          note,
          verdict: { kind: unnamed ? 'unnamed' : 'named', name },
        };
      }),
  );
  const known = new Set(here.map(({ key }) => key));
  const others = matching(speakers, typed, (speaker) => speaker.name)
    .filter((speaker) => speaker.id !== without && !known.has(`speaker:${speaker.id}`))
    .slice(0, MOST)
    .map(({ id, name, role: note }): Offer => {
      return { key: `speaker:${id}`, name, note, verdict: { kind: 'speaker', id } };
    });
  return { here, others };
}

/** A typed name that is nobody's who is offered, tidied; nothing where there is none. */
export function newName(typed: string, offered: readonly Offer[]): string | null {
  const name = typed.trim().replace(/\s+/g, ' ');
  const known = offered.some((offer) => folded(offer.name) === folded(name));
  return name === '' || known ? null : name;
}

function unique(offered: Offer[]): Offer[] {
  const seen = new Set<string>();
  return offered.filter(({ key }) => !seen.has(key) && seen.add(key));
}
