// Walks the pages in a real browser as people do: `node tests/browser/walk.mjs PROGRAM [JOURNEY]`. Exit
// code 1 with a fault. Pictures of what was seen are in target/browser/pictures.
import { mkdirSync, rmSync } from 'node:fs';
import { keyboard } from './journeys/keyboard.mjs';
import { member } from './journeys/member.mjs';
import { organizer } from './journeys/organizer.mjs';
import { arabicPages, languages, organizerPages, publicPages, staffPages } from './journeys/pages.mjs';
import { signInByLink, staff } from './journeys/staff.mjs';
import { KEPT, chromium } from './packages.mjs';
import { PUBLIC_NAME, startService } from './service.mjs';

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const [program, only] = process.argv.slice(2);
const pictures = `${KEPT}/pictures`;
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });

const [service, guarded] = await Promise.all([startService(program), startService(program, PUBLIC_NAME)]);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...FLAGS, `--host-resolver-rules=MAP ${PUBLIC_NAME} 127.0.0.1`] });
const faults = new Set();
// Each journey has a world of its own, with those who are in it.
const world = () => ({ browser, service, pictures, faults, visitors: [] });
const staffState = await signInByLink(world());

const journeys = {
  'organizer with script': (world) => organizer(world, true, staffState),
  'organizer without script': (world) => organizer(world, false, staffState),
  'staff and their pages': async (world) => {
    world.service = guarded;
    await staffPages(world, await staff(world));
  },
  'member with script': (world) => member(world, true),
  'member without script': (world) => member(world, false),
  'keyboard only': keyboard,
  'public pages': publicPages,
  'pages in Arabic': arabicPages,
  'every language': languages,
  'pages of an organizer': organizerPages,
};

async function walk([name, journey]) {
  const begun = Date.now();
  const here = world();
  try {
    await journey(here);
  } catch (error) {
    faults.add(`${name} came to an end: ${error.stack}`);
    for (const visitor of here.visitors) await visitor.picture('at-the-end').catch(() => {});
  }
  for (const visitor of here.visitors) await visitor.context.close();
  console.log(`${name}: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}

const waiting = Object.entries(journeys).filter(([name]) => !only || name.includes(only));
// Two at a time: the service and the browser work, too.
const walker = async () => { while (waiting.length > 0) await walk(waiting.shift()); };
await Promise.all([walker(), walker()]);
await browser.close();
await Promise.all([service.stop(), guarded.stop()]);
for (const fault of faults) console.error(`FAULT ${fault}`);
process.exitCode = faults.size === 0 ? 0 : 1;
