// The receipts of an import of archives and of files that name addresses.

import type { Link } from '../../../src/lib/types/Link';
import type { Outcome } from '../../../src/lib/types/Outcome';
import type { Receipt } from '../../../src/lib/types/Receipt';

const BATCH = 9;

const DROP = '/home/reader/Drop/';

const added = (headline: string): Outcome => ({
  kind: 'added',
  article: 1,
  headline,
  detail: 'The Port Ledger, 22 November 2026',
  remarks: [
    { kind: 'source', name: 'The Port Ledger' },
    { kind: 'published', day: '2026-11-22' },
  ],
});

const rejected = (reason: string): Outcome => ({ kind: 'rejected', code: 'empty', reason });

/** The members of an archive: what is rejected lies in the middle of it. */
function members(parent: number, archive: string, count: number, bad: number): Receipt[] {
  return Array.from({ length: count }, (_, place) => ({
    id: parent * 10_000 + place,
    batch: BATCH,
    parent,
    item: `${archive} › news/page-${String(place + 1).padStart(4, '0')}.html`,
    outcome:
      place > 10 && place <= 10 + bad
        ? rejected('no article text was found in it: save the page again once its text shows')
        : place < 5
          ? { kind: 'already-had', article: 1, headline: `Council vote number ${place + 1}` }
          : added(`Council vote number ${place + 1}`),
  }));
}

const archive = (id: number, item: string, outcome: Outcome, parent: number | null = null) => ({
  id,
  batch: BATCH,
  parent,
  item,
  outcome,
});

const feeds: Link[] = [
  ...Array.from({ length: 11 }, (_, n): Link => ({
    kind: 'feed',
    url: `https://outlet-${n + 1}.example/feeds/latest.xml`,
    title: `Outlet number ${n + 1}`,
  })),
  {
    kind: 'page',
    url: `https://ledger.example/${'a-very-long-address-without-any-blank-'.repeat(4)}`,
    title: null,
  },
];

const year = `${DROP}Harbour news of the year.zip`;
const cut = `${DROP}letters.tar.gz`;

/** An import of three thousand pages in an archive, a damaged one, a mailbox and two lists. */
export const ARCHIVES: Receipt[] = [
  archive(90, DROP, {
    kind: 'opened',
    detail: '12 pictures, 84 parts of saved pages left out',
    remarks: [
      { kind: 'left-out', what: 'picture', count: 12 },
      { kind: 'left-out', what: 'companion', count: 84 },
    ],
  }),
  archive(91, year, {
    kind: 'opened',
    detail: '212 pictures left out',
    remarks: [{ kind: 'left-out', what: 'picture', count: 212 }],
  }),
  ...members(91, year, 3000, 4),
  archive(92, `${year} › mail.mbox`, { kind: 'opened', detail: '', remarks: [] }, 91),
  ...members(92, `${year} › mail.mbox`, 14, 0),
  archive(93, cut, {
    kind: 'rejected',
    code: 'damaged',
    reason:
      'it is damaged here: fetch it again, or unpack it and add what comes out; what was read before is kept',
  }),
  ...members(93, cut, 8, 0),
  archive(94, `${DROP}subscriptions.opml`, { kind: 'offered', links: feeds }),
  archive(95, `${DROP}Tunnel.url`, {
    kind: 'offered',
    links: [{ kind: 'page', url: 'https://ledger.example/tunnel', title: null }],
  }),
  archive(96, `${DROP}ferry.txt`, added('Ferry crews vote for a strike')),
];
