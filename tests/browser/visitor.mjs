// Somebody at a browser. Whatever goes wrong on the pages they come by is written down as a fault.
import path from 'node:path';
import { barriers, frame, overflow } from './judge.mjs';

/** Kinds of devices, as Playwright describes them. */
export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, timezoneId: 'America/Sao_Paulo' };
export const LAPTOP = { viewport: { width: 1280, height: 900 }, timezoneId: 'Europe/Berlin' };

/** How long people wait for what comes by itself, such as a letter, in milliseconds. */
const PATIENCE = 30_000;

export class Visitor {
  /** With the browser, the service, the folder for pictures and the list of faults in `world`. */
  static async arrive(world, name, { script = true, ...device }) {
    const context = await world.browser.newContext({ ...device, locale: 'en-GB', javaScriptEnabled: script, reducedMotion: 'reduce', baseURL: world.service.origin });
    context.setDefaultTimeout(PATIENCE);
    const visitor = new Visitor(world, name, script, context, await context.newPage());
    world.visitors.push(visitor);
    return visitor;
  }

  constructor(world, name, script, context, page) {
    Object.assign(this, { world, name, script, context, page });
    const { origin } = world.service;
    context.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(`${origin}/`) && !address.startsWith('data:')) this.fault(`asked a stranger: ${address}`);
    });
    context.on('response', (response) => {
      const request = response.request();
      // What the service worker asks for is a page, or is answered to one and judged there.
      const isPage = request.serviceWorker() || request.isNavigationRequest();
      if (response.status() >= (isPage ? 500 : 400)) this.fault(`${response.status()} ${response.url()}`);
    });
    page.on('pageerror', (error) => this.fault(`error in script: ${error.message}`));
    page.on('console', (message) => {
      // That an answer was not 200 is judged above: a form that is refused is answered 422.
      const isAnswer = message.text().startsWith('Failed to load resource');
      if (['error', 'warning'].includes(message.type()) && !isAnswer) this.fault(`console: ${message.text()}`);
    });
  }

  fault(words) {
    let { pathname } = new URL(this.page.url(), 'http://nowhere');
    pathname = pathname.replace(/[\w-]{40,}/, '…');
    this.world.faults.add(`${this.name} at ${pathname}: ${words}`);
  }

  go(address) {
    return this.page.goto(address);
  }

  press(button) {
    return this.page.getByRole('button', { name: button, exact: true }).click();
  }

  /** Waits until the page says these words. */
  says(words) {
    return this.page.locator('main').getByText(words).first().waitFor();
  }

  /** Judges the page, and keeps a picture of it. */
  async see(what) {
    await this.page.waitForLoadState();
    const faults = [...await frame(this.page), ...await overflow(this.page)];
    // Without script nothing is different for those who hear a page.
    if (this.script) faults.push(...await barriers(this.page));
    for (const fault of faults) this.fault(fault);
    await this.picture(what);
  }

  async picture(what) {
    const { width } = this.page.viewportSize();
    const clip = { x: 0, y: 0, width, height: await this.page.evaluate(() => Math.min(document.documentElement.scrollHeight, 3000)) };
    await this.page.screenshot({ path: path.join(this.world.pictures, `${this.name}-${what}.png`), fullPage: true, clip });
  }

  /** Waits until the question is answered with yes, asking again after `between`, such as a reload. */
  async until(question, between) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const answer = await question();
      if (answer) return answer;
      if (Date.now() > end) throw new Error(`${this.name}: ${question} never came true`);
      await between?.();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Opens the link to such a path in the newest letter to this address; the demo shows what it sends. */
  async openLetter(to, path) {
    await this.go('/mailbox');
    const letters = this.page.getByRole('row').filter({ hasText: to });
    const link = this.page.locator(`.letter a[href*="${path}"]`);
    await this.until(async () => {
      if (await letters.count() === 0) return false;
      await letters.first().getByRole('link').click();
      return await link.count() > 0;
    }, () => this.go('/mailbox'));
    await link.first().click();
  }

  /** Signs in by letter, from the page that asks for the address. */
  async signInByLetter(email) {
    await this.page.getByLabel('mail address').fill(email);
    await this.press('Send me a link');
    await this.says('Look into your mailbox');
    await this.openLetter(email, '/sign-in/');
    await this.press('Sign in');
  }

  /** Waits as long as people take for a form at least: what comes back sooner is taken for a program's. */
  async takeTime() {
    const key = await this.page.locator('[name=form_key]').first().inputValue();
    const givenOut = Number.parseInt(key.replaceAll('-', '').slice(0, 12), 16);
    await this.until(() => Date.now() >= givenOut + 3000);
  }
}
