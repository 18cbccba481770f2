// The program under test with the demo community, in a folder of its own that goes when it ends.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { KEPT } from './packages.mjs';

/** A name that leads to this machine in the browser alone: by it the demo takes itself to be public. */
export const PUBLIC_NAME = 'folkmoot.test';

/** Starts it under a name. On one's own machine it shows its letters and asks staff for no second factor. */
export async function startService(program, name = '127.0.0.1') {
  const folder = await mkdtemp(path.join(tmpdir(), 'folkmoot-browser-'));
  const port = await freePort();
  const origin = `http://${name}:${port}`;
  const flags = ['--public-url', origin, 'serve', '--demo', '--listen', `127.0.0.1:${port}`];
  const child = spawn(path.resolve(program), flags, { cwd: folder, env: settingsOfNobody(), stdio: ['ignore', 'pipe', 'pipe'] });
  process.once('exit', () => child.kill());
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.stderr.pipe(createWriteStream(path.join(KEPT, `${name}.log`)));
  const stop = async () => {
    child.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const failed = ended.then((code) => { throw new Error(`the service ended with ${code}: see ${name}.log in ${KEPT}`); });
  failed.catch(() => {});
  const staffLink = await Promise.race([wordsThatMatch(child.stdout, /\S+\/sign-in\/\S+/), failed]);
  await Promise.race([ready(`http://127.0.0.1:${port}`), failed]);
  return { origin, staffLink, stop };
}

/** Our own settings would lead it to a real database or mail server. */
function settingsOfNobody() {
  const isOurs = (name) => /^(FOLKMOOT_|SMTP_URL$|DATABASE_URL$)/.test(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOurs(name)));
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function wordsThatMatch(stream, pattern) {
  return new Promise((resolve) => {
    let text = '';
    stream.on('data', (chunk) => {
      text += chunk;
      const found = pattern.exec(text);
      if (found) resolve(found[0]);
    });
  });
}

async function ready(address) {
  for (;;) {
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
