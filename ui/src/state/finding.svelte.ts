// What the palette finds: views at once, stories, speakers and articles as the engine answers.

import * as commands from '../lib/commands';
import { ANY } from '../lib/filter';
import { t } from '../lib/messages';
import type { SearchHit } from '../lib/types/SearchHit';
import type { SpeakerLine } from '../lib/types/SpeakerLine';
import type { StoryLine } from '../lib/types/StoryLine';
import type { Found, Group } from '../shared/PickBox.svelte';
import { imports } from './imports.svelte';
import { library } from './library.svelte';
import { navigation, type Place, type Plain } from './navigation.svelte';
import { overlays } from './overlays.svelte';
import { rereading } from './rereading.svelte';

/** How long typing may pause before the articles are searched, in milliseconds. */
const PAUSE = 20;
/** How many of a kind are shown. */
const MOST = 6;

const PLAIN: Plain[] = ['stories', 'speakers', 'library', 'saved', 'settings', 'help'];

/** Folds case and accents away, so that "lukasz" finds "Łukasz" as far as Unicode can tell. */
export const folded = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Those whose name holds the query; such as begin a word with it come first. */
export function matching<T>(all: readonly T[], query: string, name: (one: T) => string): T[] {
  const wanted = folded(query.trim());
  if (wanted === '') return [...all];
  const rank = (one: T) => {
    const at = ` ${folded(name(one))}`;
    if (at.includes(` ${wanted}`)) return 0;
    return at.includes(wanted) ? 1 : 2;
  };
  return all.filter((one) => rank(one) < 2).sort((a, b) => rank(a) - rank(b));
}

export class Finding {
  query = $state('');
  #stories = $state.raw<Found[]>([]);
  #speakers = $state.raw<Found[]>([]);
  #articles = $state.raw<Found[]>([]);
  #pausing: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  groups = $derived.by((): Group[] => {
    const some = this.query.trim() !== '';
    return [
      {
        title: t.palette.views,
        found: matching([...views(), ...kept(), ...acts()], this.query, titled),
      },
      { title: t.palette.stories, found: some ? this.#stories : [] },
      { title: t.palette.speakers, found: some ? this.#speakers : [] },
      { title: t.palette.articles, found: some ? this.#articles : [] },
    ].filter((group) => group.found.length > 0);
  });

  /** Starts empty. */
  begin(): void {
    this.query = '';
    this.#stories = [];
    this.#speakers = [];
    this.#articles = [];
  }

  search(): void {
    clearTimeout(this.#pausing);
    this.#pausing = setTimeout(() => this.#search(), PAUSE);
  }

  end(): void {
    clearTimeout(this.#pausing);
  }

  /** Each kind is shown as soon as it is found; of several answers the one asked for last counts. */
  #search(): void {
    const asking = ++this.#asked;
    const query = this.query.trim();
    const settle = <T>(found: Promise<T>, show: (found: T) => void) =>
      void found.then((one) => asking === this.#asked && show(one), ignore);
    if (query === '') return;
    settle(commands.findStories(query, MOST), (found) => (this.#stories = found.map(storyFound)));
    settle(
      commands.findSpeakers(query, MOST),
      (found) => (this.#speakers = found.map(speakerFound)),
    );
    settle(
      commands.searchArticles({ ...ANY, query }, 0, MOST),
      ({ items }) => (this.#articles = items.map(articleFound)),
    );
  }
}

const articleFound = ({ line, span }: SearchHit): Found => ({
  key: `article:${line.id}`,
  title: line.headline,
  note: line.source,
  open: () =>
    navigation.go({ view: 'article', id: line.id, proof: { span, quote: null, text: null } }),
});

const storyFound = (story: StoryLine): Found => ({
  key: `story:${story.id}`,
  title: story.headline,
  note: t.counts.articles(story.articles),
  open: () => navigation.go({ view: 'story', id: story.id }),
});

const speakerFound = (speaker: SpeakerLine): Found => ({
  key: `speaker:${speaker.id}`,
  title: speaker.name,
  note: speaker.role,
  open: () => navigation.go({ view: 'speaker', id: speaker.id }),
});

const ignore = () => undefined;
const titled = (found: Found) => found.title;

function views(): Found[] {
  const plain = PLAIN.map((view) => ({
    key: view,
    title: t.nav[view],
    note: null,
    open: () => navigation.start({ view }),
  }));
  const others: [Found['key'], string, Place][] = [
    ['digest', t.nav.digest, { view: 'digest', key: null }],
    ['editions', t.nav.editions, { view: 'editions', by: 'arrival' }],
    ['imports', t.nav.imports, { view: 'imports', batch: null }],
  ];
  const dated = others.map(([key, title, place]) => ({
    key,
    title,
    note: null,
    open: () => navigation.start(place),
  }));
  return [...dated.slice(0, 2), ...plain.slice(0, 4), ...dated.slice(2), ...plain.slice(4)];
}

function kept(): Found[] {
  return library.searches.map((search) => ({
    key: `search:${search.id}`,
    title: search.name,
    note: t.searches.note,
    open: () => navigation.start({ view: 'search', id: search.id }),
  }));
}

function acts(): Found[] {
  return [
    { key: 'files', title: t.nav.addFiles, note: 'Ctrl O', open: () => void imports.files() },
    { key: 'folder', title: t.nav.addFolder, note: null, open: () => void imports.folder() },
    ...hereActs(),
    { key: 'paste', title: t.nav.paste, note: null, open: () => overlays.open('paste') },
  ];
}

/** What can be done with the text of the article that is shown. */
function hereActs(): Found[] {
  const { place } = navigation.current;
  if (place.view !== 'article') return [];
  const { id } = place;
  return [
    {
      key: 'blocks',
      title: t.blocks.title,
      note: 'b',
      open: () => navigation.go({ view: 'blocks', id }),
    },
    { key: 'again', title: t.reread.one, note: 'e', open: () => void rereading.run([id]) },
  ];
}
