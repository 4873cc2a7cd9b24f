// What was done, and what was taken back, by the kind of act.

import type { Act } from '../types/Act';
import { t } from './t';

/** An act that was just done. */
export function did(act: Act): string {
  const { acts } = t;
  switch (act.kind) {
    case 'removed-articles':
      return acts.removed(act.articles);
    case 'undid-batch':
      return acts.batchUndone(act.articles);
    case 'brought-back':
      return acts.broughtBack;
    case 'split-story':
      return acts.storySplit(act.articles);
    case 'moved-articles':
      return acts.moved(act.articles);
    case 'merged-stories':
      return acts.storiesMerged;
    case 'saved':
      return act.saved ? acts.saved : acts.unsaved;
    case 'tagged':
      return act.on ? acts.tagged(act.tag) : acts.untagged(act.tag);
    case 'highlighted':
      return acts.highlighted;
    case 'removed-highlight':
      return acts.highlightRemoved;
    case 'noted':
      return acts.noted;
    case 'kept-search':
      return acts.searchKept(act.name);
    case 'removed-search':
      return acts.searchRemoved(act.name);
    case 'read':
      return act.read ? acts.read : acts.unread;
    case 'corrected-speaker':
      return act.name === null ? acts.unclear : acts.corrected(act.name);
    case 'not-quotes':
      return acts.notQuotes;
    case 'restored-quotes':
      return acts.restoredQuotes;
    case 'merged-speakers':
      return acts.speakersMerged(act.name, act.into);
    case 'split-speaker':
      return acts.quotesGiven(act.quotes, act.name);
    case 'renamed-speaker':
      return acts.renamed(act.name);
    case 'read-again':
      return acts.readAgain(act.articles);
    case 'chose-blocks':
      return act.chosen ? acts.blocksChosen : acts.blocksGiven;
  }
}

/** An act that was just taken back. */
export function undid(act: Act): string {
  const { acts } = t;
  switch (act.kind) {
    case 'removed-articles':
      return acts.removedBack(act.articles);
    case 'undid-batch':
      return acts.batchBack(act.articles);
    case 'brought-back':
      return acts.broughtBackUndone;
    case 'split-story':
      return acts.storyWhole(act.articles);
    case 'moved-articles':
      return acts.movedBack(act.articles);
    case 'merged-stories':
      return acts.storiesApart;
    case 'saved':
      return acts.saveBack;
    case 'tagged':
      return act.on ? acts.taggedBack(act.tag) : acts.untaggedBack(act.tag);
    case 'highlighted':
      return acts.highlightedBack;
    case 'removed-highlight':
      return acts.highlightRemovedBack;
    case 'noted':
      return acts.notedBack;
    case 'kept-search':
      return acts.searchKeptBack(act.name);
    case 'removed-search':
      return acts.searchRemovedBack(act.name);
    case 'read':
      return acts.readBack;
    case 'corrected-speaker':
    case 'not-quotes':
    case 'restored-quotes':
      return acts.correctionBack;
    case 'merged-speakers':
      return acts.speakersApart(act.name, act.into);
    case 'split-speaker':
      return acts.quotesBack(act.quotes);
    case 'renamed-speaker':
      return acts.renamedBack;
    case 'read-again':
      return acts.readAgainBack;
    case 'chose-blocks':
      return acts.blocksBack;
  }
}
