import './styles/fonts.css';
import './styles/theme.css';
import './styles/base.css';
import './styles/print.css';

import { mount } from 'svelte';

import App from './App.svelte';
import { speak } from './lib/messages';
import { settings } from './state/settings.svelte';

await speak(settings.language).catch(() => speak('en'));

const page = document.getElementById('page');
if (!page) throw new Error('index.html has no place for the page');
mount(App, { target: page });
