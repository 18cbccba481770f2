// What the walks are made with, and where they leave what they saw: where nothing of ours is, under target/.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The folder that `./check` installs the packages in. */
export const KEPT = fileURLToPath(new URL('../../target/browser', import.meta.url));

const require = createRequire(`${KEPT}/`);

export const { chromium } = require('playwright-core');
export const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
