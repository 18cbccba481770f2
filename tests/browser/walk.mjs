// Walks the pages in a real browser as people do: `node tests/browser/walk.mjs PROGRAM`. Exit code 1 with
// a fault. Pictures of what was seen are under target/browser/pictures.
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { faces } from './journeys/faces.mjs';
import { member } from './journeys/member.mjs';
import { chromium } from './packages.mjs';
import { PUBLIC_NAME, startService } from './service.mjs';

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const PUBLIC = { home: '/', events: '/events', groups: '/groups', subscribe: '/subscribe', settings: '/settings', figures: '/figures', doctor: '/doctor', missing: '/nothing' };

const [program, only] = process.argv.slice(2);
const pictures = fileURLToPath(new URL('../../target/browser/pictures', import.meta.url));
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });

const service = await startService(program);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...FLAGS, `--host-resolver-rules=MAP ${PUBLIC_NAME} 127.0.0.1`] });
const world = { browser, service, pictures, faults: new Set() };

const journeys = {
  'member with script': () => member(world, true),
  'member without script': () => member(world, false),
  'public pages': () => faces(world, 'public', PUBLIC),
};

async function walk([name, journey]) {
  const begun = Date.now();
  try {
    await journey();
  } catch (error) {
    world.faults.add(`${name} came to an end: ${error.stack}`);
  }
  console.log(`${name}: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}

const waiting = Object.entries(journeys).filter(([name]) => !only || name.includes(only));
// Two at a time: the service and the browser work, too.
const walker = async () => { while (waiting.length > 0) await walk(waiting.shift()); };
await Promise.all([walker(), walker()]);
await browser.close();
await service.stop();
for (const fault of world.faults) console.error(`FAULT ${fault}`);
process.exitCode = world.faults.size === 0 ? 0 : 1;
