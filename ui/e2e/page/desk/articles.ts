// The fake desk's articles: invented people, places and outlets.

import type { Draft, Speaker } from './build';

export const SPEAKERS = new Map<number, Speaker>([
  [1, { name: 'Ines Caldera', kind: 'person' }],
  [2, { name: 'Tomas Weir', kind: 'person' }],
  [3, { name: 'Helena Roth', kind: 'person' }],
  [4, { name: 'Amadou Sy', kind: 'person' }],
  [5, { name: 'Union of Hauliers', kind: 'organisation' }],
  [6, { name: 'Friederike von Wallmoden-Haubenschild', kind: 'person' }],
  [7, { name: 'سلمى الحداد', kind: 'person' }],
  [8, { name: '高橋 由紀', kind: 'person' }],
]);

export const DRAFTS: Record<number, Draft> = {
  1: {
    headline: 'Harbour tunnel to reopen in spring after inspectors clear third tube',
    standfirst:
      'Engineers say lining has not moved since September; inquiry into 2019 contract still to come',
    byline: ['Marta Oliveira'],
    source: 'The Port Ledger',
    when: '2026-11-22T07:12:00+00:00',
    url: 'https://portledger.example/harbour-tunnel',
    item: '/home/reader/Articles/harbour-tunnel.html',
    story: 1,
    text: [
      'PORT AVELAR — The Harbour Authority will reopen the tunnel’s third tube on 14 April, eleven months after a lining collapse closed it to traffic.',
      'Inspectors found no further movement in any of the 212 segments they measured between September and last week. The report, published on Saturday, recommends a speed limit of 60 for the first year.',
      '“We will not open a tube that I would not drive my own children through. This one, I would,” said Ines Caldera, the authority’s chief engineer.',
      'Freight operators, who have been sent over the northern bridge since May, put the cost of the closure at 38 million a month. The authority has not said whether it will compensate them.',
      '“Nobody has asked us what eleven months on the bridge have cost,” the Union of Hauliers said in a statement.',
      '# What the inquiry will ask',
      'A separate inquiry into who approved the 2019 lining contract is due to report in February. Two former directors have declined to give evidence in person.',
      'Caldera said the authority would “publish every page” of the findings.',
      '! Correction: an earlier version of this article gave the number of segments as 221.',
    ],
    furniture: [
      [
        3,
        'caption',
        'The northern portal of the harbour tunnel on Saturday. Lorries wait on the ramp.',
      ],
      [3, 'credit', 'Photograph: Ruy Lemos/Port Ledger'],
      [
        9,
        'related',
        'Most popular\nFerry timetable for the winter\nBridge tolls to rise again\nRead more: the collapse, minute by minute',
      ],
      [9, 'chrome', 'Share\nSubscribe\n14 comments'],
    ],
    quotes: [
      {
        words:
          'We will not open a tube that I would not drive my own children through. This one, I would',
        cue: 'said',
        mention: 'Ines Caldera',
        speaker: 1,
        role: 'chief engineer, Harbour Authority',
      },
      {
        words: 'Nobody has asked us what eleven months on the bridge have cost',
        cue: 'said',
        mention: 'the Union of Hauliers',
        speaker: 5,
      },
      {
        words: 'publish every page',
        cue: 'said',
        mention: 'Caldera',
        speaker: 1,
        role: 'chief engineer, Harbour Authority',
        mixed: true,
      },
    ],
    summary: [
      [
        'The Harbour Authority will reopen the tunnel’s third tube on 14 April, eleven months after a lining collapse closed it to traffic.',
        'short',
      ],
      [
        'Inspectors found no further movement in any of the 212 segments they measured between September and last week.',
        'short',
      ],
      [
        'Freight operators, who have been sent over the northern bridge since May, put the cost of the closure at 38 million a month.',
        'normal',
      ],
      [
        'A separate inquiry into who approved the 2019 lining contract is due to report in February.',
        'long',
      ],
    ],
  },
  2: {
    headline: 'Third tube of harbour tunnel passed as safe',
    source: 'Meridian Wire',
    byline: ['Meridian Wire'],
    when: '2026-11-22T06:40:00+00:00',
    story: 1,
    text: [
      'PORT AVELAR (MWire) — Inspectors have passed the third tube of the harbour tunnel as safe, the regional government said on Sunday.',
      'Traffic will be let in from 14 April, first by night and one lane at a time.',
      '“The bridge gets its breath back,” said Tomas Weir, the transport minister.',
    ],
    quotes: [
      {
        words: 'The bridge gets its breath back',
        cue: 'said',
        mention: 'Tomas Weir',
        speaker: 2,
        role: 'transport minister',
      },
    ],
    summary: [
      ['Traffic will be let in from 14 April, first by night and one lane at a time.', 'short'],
    ],
  },
  3: {
    headline: 'What to know about the tunnel inspection',
    source: 'Coast Tribune',
    when: '2026-11-21',
    story: 1,
    text: [
      'The inspectors’ last measuring round ended on Friday, and their report was on the minister’s desk the same evening.',
      'Ground water stays the open question: two of the six pumps under the third tube are older than the lining they keep dry.',
    ],
    summary: [
      [
        'Ground water stays the open question: two of the six pumps under the third tube are older than the lining they keep dry.',
        'short',
      ],
    ],
  },
  4: {
    headline: 'Dairy farmers end blockade as ministry agrees to price floor',
    source: 'Field & Market',
    byline: ['Jonas Petri', 'Ada Lund'],
    when: '2026-11-22T09:05:00+00:00',
    story: 2,
    text: [
      'Tractors left the ring road before dawn after the ministry accepted a floor of 41 cents a litre until the end of next year.',
      'The agreement covers farms with fewer than 200 cows, about four fifths of the region’s producers.',
      '“Forty-one cents is not a victory. It is the price of staying alive until the next fight,” said Helena Roth, who speaks for the blockaders.',
      'Dairies had offered 36 cents. They now have until Thursday to say how they will pass the difference on.',
    ],
    quotes: [
      {
        words:
          'Forty-one cents is not a victory. It is the price of staying alive until the next fight',
        cue: 'said',
        mention: 'Helena Roth',
        speaker: 3,
        role: 'spokeswoman of the blockaders',
      },
    ],
    summary: [
      [
        'Tractors left the ring road before dawn after the ministry accepted a floor of 41 cents a litre until the end of next year.',
        'short',
      ],
      [
        'The agreement covers farms with fewer than 200 cows, about four fifths of the region’s producers.',
        'normal',
      ],
    ],
  },
  5: {
    headline: 'Milk price deal ends four-day blockade',
    source: 'Meridian Wire',
    when: '2026-11-22T08:51:00+00:00',
    story: 2,
    text: [
      'The blockade of the ring road ended at 05:20 on Sunday, police said.',
      'Weir called the deal “a bridge, not a house”.',
    ],
    quotes: [
      {
        words: 'a bridge, not a house',
        cue: 'called',
        mention: 'Weir',
        speaker: 2,
        role: 'transport minister',
        mixed: true,
      },
    ],
    summary: [['The blockade of the ring road ended at 05:20 on Sunday, police said.', 'short']],
  },
  6: {
    headline: 'Observatory finds a second ring around the dwarf planet',
    source: 'The Long Lens',
    when: '2026-11-22T05:30:00+00:00',
    format: 'eml',
    item: '/home/reader/Mail/ring.eml',
    story: 3,
    text: [
      'The ring lies well outside the distance at which such material should have gathered into a moon.',
      'The team watched the planet pass in front of a star from nine sites on three continents.',
      '“We ran the numbers for a week because nobody believed them, me least of all,” said Amadou Sy, who led the campaign.',
      '“It should not be there,” one referee wrote.',
    ],
    quotes: [
      {
        words: 'We ran the numbers for a week because nobody believed them, me least of all',
        cue: 'said',
        mention: 'Amadou Sy',
        speaker: 4,
        role: 'astronomer',
      },
      { words: 'It should not be there', cue: 'wrote' },
    ],
    summary: [
      [
        'The ring lies well outside the distance at which such material should have gathered into a moon.',
        'short',
      ],
      [
        'The team watched the planet pass in front of a star from nine sites on three continents.',
        'short',
      ],
    ],
    furniture: [
      [
        0,
        'mail-frame',
        'From: The Long Lens <news@longlens.example>\nSubject: Observatory finds a second ring',
      ],
    ],
  },
  7: {
    headline:
      'Bundesverkehrswegeplanungsbeschleunigungsgesetz: Landesverkehrsministerkonferenz vertagt Entscheidung über Donaudampfschifffahrtsgesellschaftskapitänsversorgungsregelung',
    source: 'Oberniederlandsteiner Allgemeine Verkehrsnachrichten',
    when: '2026-11-22T04:00:00+01:00',
    language: 'de',
    story: 4,
    text: [
      'Die Landesverkehrsministerkonferenz hat die Entscheidung über die Versorgungsregelung der Kapitäne auf das kommende Frühjahr vertagt.',
      '„Wir haben Zeit, aber nicht unbegrenzt“, sagte die Vorsitzende Friederike von Wallmoden-Haubenschild.',
    ],
    quotes: [
      {
        words: 'Wir haben Zeit, aber nicht unbegrenzt',
        cue: 'sagte',
        mention: 'Friederike von Wallmoden-Haubenschild',
        speaker: 6,
        role: 'Vorsitzende der Landesverkehrsministerkonferenz',
      },
    ],
    summary: [
      [
        'Die Landesverkehrsministerkonferenz hat die Entscheidung über die Versorgungsregelung der Kapitäne auf das kommende Frühjahr vertagt.',
        'short',
      ],
    ],
  },
  8: {
    headline: 'بلدية الميناء القديم تعيد فتح السوق المغطى بعد ترميم استمر عامين',
    standfirst: 'التجار يعودون إلى محالهم يوم الخميس، والإيجارات بلا تغيير حتى نهاية العام المقبل',
    byline: ['رنا عيسى'],
    source: 'صحيفة المرفأ',
    when: '2026-11-22T03:15:00+00:00',
    language: 'ar',
    story: 5,
    text: [
      'أعادت بلدية الميناء القديم فتح السوق المغطى بعد ترميم استمر عامين وكلّف 12 مليون دينار.',
      'وقالت رئيسة البلدية سلمى الحداد: «السوق بيت المدينة، والبيت لا يُغلق بابه».',
      'ويضم السوق 140 محلا، بقي منها 128 لأصحابها السابقين.',
    ],
    quotes: [
      {
        words: 'السوق بيت المدينة، والبيت لا يُغلق بابه',
        cue: 'وقالت',
        mention: 'سلمى الحداد',
        speaker: 7,
        role: 'رئيسة البلدية',
      },
    ],
    summary: [
      [
        'أعادت بلدية الميناء القديم فتح السوق المغطى بعد ترميم استمر عامين وكلّف 12 مليون دينار.',
        'short',
      ],
      ['ويضم السوق 140 محلا، بقي منها 128 لأصحابها السابقين.', 'normal'],
    ],
  },
  9: {
    headline: '港の観測所、百年前の潮位記録を公開',
    source: '湾岸日報',
    when: '2026-11-22T10:00:00+09:00',
    language: 'ja',
    story: 6,
    text: [
      '港の観測所は二十二日、百年前から続く潮位の手書き記録をすべて公開した。記録は全部で四万枚あり、海面の上昇を一日ごとに追うことができる。',
      '「数字の向こうに、毎朝ここへ通った人の手が見えます」と所長の高橋由紀は話した。',
    ],
    quotes: [
      {
        words: '数字の向こうに、毎朝ここへ通った人の手が見えます',
        cue: '話した',
        mention: '高橋由紀',
        speaker: 8,
        role: '所長',
      },
    ],
    summary: [
      ['港の観測所は二十二日、百年前から続く潮位の手書き記録をすべて公開した。', 'short'],
      ['記録は全部で四万枚あり、海面の上昇を一日ごとに追うことができる。', 'normal'],
    ],
  },
  10: {
    headline: 'City library lends tools from Monday',
    source: 'Coast Tribune',
    when: null,
    story: 7,
    warnings: ['undated'],
    format: 'text',
    item: '/home/reader/Articles/library-tools.txt',
    text: [
      'The city library will lend drills, ladders and a cider press from Monday.',
      'Members may keep a tool for a week.',
    ],
    summary: [
      ['The city library will lend drills, ladders and a cider press from Monday.', 'short'],
    ],
  },
  11: {
    headline: 'Council passes budget by one vote',
    source: 'The Port Ledger',
    when: '2026-11-20',
    evidence: 'inferred',
    warnings: ['date-inferred', 'headline-guessed'],
    story: 8,
    text: [
      'The council passed next year’s budget by one vote late on Friday.',
      'Three members of the majority stayed away.',
    ],
    summary: [['The council passed next year’s budget by one vote late on Friday.', 'short']],
  },
  12: {
    headline: 'Ferry timetable for the winter',
    source: 'Coast Tribune',
    when: '2026-11-22T02:00:00+00:00',
    story: 9,
    text: ['Ferries run every forty minutes until the end of March.'],
  },
  13: {
    headline: 'Old mill to become a school of bookbinding',
    source: null,
    when: '2026-11-21T18:20:00+00:00',
    story: 10,
    text: ['The old mill on the weir will become a school of bookbinding.'],
  },
};
