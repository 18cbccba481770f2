// What every page has to hold, whoever looks at it.
import { AXE } from './packages.mjs';

/** Faults of accessibility by WCAG 2.2 AA and good practice. The page's own script has to be on. */
export async function barriers(page, only) {
  await page.evaluate(AXE);
  return page.evaluate(async (only) => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const runOnly = only ? { type: 'rule', values: only } : { type: 'tag', values: tags };
    const { violations } = await axe.run(document, { runOnly, rules: only ? {} : { 'target-size': { enabled: true } }, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`);
  }, only);
}

/** What makes the page wider than its window, if anything does. */
export function overflow(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const isOut = (element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > root.clientWidth + 1 || left < -1);
    };
    const name = (element) => `${element.localName}.${element.className} "${element.textContent.trim().slice(0, 30)}"`;
    const culprits = [...document.querySelectorAll('body *')].filter(isOut).slice(0, 3).map(name);
    return [`wider than its window by ${root.scrollWidth - root.clientWidth} px: ${culprits.join(' | ')}`];
  });
}

/** What a page is without, in its frame: a language, a title, one heading, a main part, a way past the menu. */
export function frame(page) {
  return page.evaluate(() => {
    const has = { lang: document.documentElement.lang, title: document.title, h1: document.querySelectorAll('h1').length === 1, main: document.querySelector('main'), 'skip link': document.querySelector('a.skip[href="#main"]') };
    return Object.keys(has).filter((name) => !has[name]).map((name) => `without ${name}`);
  });
}
