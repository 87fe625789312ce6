/** The composition root: makes everything, once, and hands it on. */
import { mount } from 'svelte';
import { installTrustedTypes } from './trusted-types.ts';
import App from './ui/App.svelte';

installTrustedTypes(globalThis);

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
mount(App, { target });
