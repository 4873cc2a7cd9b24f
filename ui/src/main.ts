// The page of the last time stands in the document already, where one was kept: it is painted
// before the rest is read.

import './styles/fonts.css';
import './styles/theme.css';
import './styles/base.css';
import './styles/print.css';

import { markPainted } from './lib/painted';

const page = document.getElementById('page');
if (!page) throw new Error('index.html has no place for the page');
if (page.hasChildNodes()) await markPainted();
const { open } = await import('./open');
await open(page);
