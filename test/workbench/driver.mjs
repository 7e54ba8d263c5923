// What a user does in the workbench, as methods. The selectors are those of VS Code 1.139 (../host/install.mjs).
// Everything waits for what it needs; nothing sleeps.
import fs from 'node:fs';
import path from 'node:path';
import { cache } from '../host/cache.mjs';

const PATIENCE = 15_000;

export class Workbench {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE);
    this.suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
    this.menuItems = page.locator('.action-widget .monaco-list-row.action');
    this.quickInput = page.locator('.quick-input-widget:visible');
    // VS Code's own button has the same title and a keybinding behind it.
    this.previewButton = page.locator('.editor-actions .action-label[aria-label="Open Preview to the Side"]');
    this.notifications = page.locator('.notifications-toasts .notification-list-item-message');
  }

  /** The workbench and what belongs to its start are up (`window.driver`: --enable-smoke-test-driver). */
  async ready() {
    await this.page.waitForFunction(() => window.driver?.whenWorkbenchRestored, undefined, { timeout: 60_000 });
    await this.page.evaluate(() => window.driver.whenWorkbenchRestored());
    await this.page.locator('.part.statusbar').waitFor();
  }

  /** @param {string} key for example `Control+S` */
  key(key) {
    return this.page.keyboard.press(key);
  }

  /** Types as a person does, so that what opens by typing opens. */
  type(text, delay = 20) {
    return this.page.keyboard.type(text, { delay });
  }

  // Commands and files ------------------------------------------------------------------------------

  /**
   * @param {string} title as the command palette shows it
   * @param {string[]} answers what is typed into the lists that the command then shows, and chosen there
   */
  async runCommand(title, ...answers) {
    await this.#openQuickInput('F1', `>${title}`, title);
    for (const answer of answers) {
      await this.quickInput.locator('input').fill(answer);
      await this.#choose(answer);
    }
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /** Runs a command that goes on asking: waits for its first step and leaves that open. */
  async startCommand(title, firstStep) {
    await this.#openQuickInput('F1', `>${title}`, title);
    await this.step(firstStep);
  }

  /** Waits for the step of a quick input whose title, placeholder or prompt holds the text. */
  async step(text) {
    const shown = this.quickInput.locator('.quick-input-title, .quick-input-message', { hasText: text });
    const asked = this.quickInput.locator(`input[placeholder*="${text}"]`);
    await shown.or(asked).first().waitFor();
  }

  /** @param {string} name the file's name, which must be the best match for itself */
  async openFile(name) {
    const line = this.editor(name).locator('.view-line').first();
    for (let attempt = 1; ; attempt++) {
      await this.#openQuickInput('Control+P', name, path.basename(name));
      await this.quickInput.waitFor({ state: 'hidden' });
      try {
        await line.waitFor({ timeout: 7000 });
        break;
      } catch (error) {
        if (attempt === 3) throw error; // The row was chosen while the list was still changing.
      }
    }
    await this.focus(name);
  }

  /** Where the last click was, a hover comes up over the row that is there now, and takes the next click: the mouse leaves first. */
  async #choose(label, timeout = PATIENCE) {
    const row = this.quickInput.locator('.monaco-list-row', { hasText: label }).first();
    await row.waitFor({ timeout });
    await this.page.mouse.move(1, 1);
    await row.click({ timeout });
  }

  /** Opens it, writes, and chooses the row with the label when there is one; from the start again when it closes meanwhile. */
  async #openQuickInput(key, text, label) {
    for (let attempt = 1; ; attempt++) {
      await this.key(key); // a key can be lost while the keybindings load, or the focus is on its way
      try {
        await this.quickInput.locator('input').waitFor({ timeout: 2000 });
        await this.quickInput.locator('input').fill(text, { timeout: 2000 });
        if (label) await this.#choose(label, 8000);
        return;
      } catch (error) {
        if (attempt === 5) throw error;
        await this.key('Escape'); // what got the focus instead may have closed it half way
      }
    }
  }

  /** A post in the active editor, and an extension that knows it for one: its button is in the editor's title. */
  async openPost(name) {
    await this.openFile(name);
    await this.previewButton.waitFor();
  }

  /** A file or folder in the Explorer, by its name; the folder that holds it must be open there. */
  inExplorer(name) {
    const label = this.page.locator('.label-name').getByText(name, { exact: true });
    return this.page.locator('.explorer-folders-view .monaco-list-row', { has: label }).first();
  }

  /** Opens folders in the Explorer, each within the one before. */
  async expand(...folders) {
    for (const name of folders) {
      const row = this.inExplorer(name);
      await row.waitFor();
      for (let attempt = 1; (await row.getAttribute('aria-expanded')) !== 'true'; attempt++) {
        await row.click();
        try {
          await row.and(this.page.locator('[aria-expanded="true"]')).waitFor({ timeout: 5000 });
        } catch (error) {
          if (attempt === 3) throw error; // the tree was made anew under the click
        }
      }
    }
  }

  /** By the button above the post. A toolbar that is drawn anew under the mouse loses the click, and a second one does no harm. */
  async openPreview() {
    for (let attempt = 1; ; attempt++) {
      await this.previewButton.click();
      try {
        await this.page
          .locator('.tab', { hasText: /^Preview / })
          .first()
          .waitFor({ timeout: 5000 });
        return;
      } catch (error) {
        if (attempt === 3) throw error;
      }
    }
  }

  /** By a double click in the Explorer: where no provider searches, as in a virtual folder, no name is found by Ctrl+P. */
  async openFromExplorer(name) {
    await this.inExplorer(name).dblclick();
    await this.editor(name).locator('.view-line').first().waitFor();
    await this.previewButton.waitFor();
    await this.focus(name);
  }

  async focus(name) {
    await this.editor(name).locator('.native-edit-context, textarea.inputarea').first().focus();
  }

  async save() {
    await this.key('Control+S');
    await this.page.locator('.tab.active:not(.dirty)').first().waitFor();
  }

  // The text ----------------------------------------------------------------------------------------

  /** @param {string} name the end of the file's path */
  editor(name) {
    return this.page.locator(`.editor-instance .monaco-editor[data-uri$="/${encodeURI(name)}"]`).first();
  }

  /** Puts the cursor there; both count from 1. */
  async goTo(line, column = 1) {
    await this.#openQuickInput('Control+G', `:${line},${column}`);
    await this.key('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
    // A key that comes before the editor has the focus back is lost.
    await this.page.waitForFunction(() => document.activeElement?.closest('.editor-instance'));
  }

  /** The lines on the screen. */
  async text(name) {
    const lines = await this.editor(name)
      .locator('.view-line')
      .evaluateAll((lines) => lines.map((line) => ({ top: Number.parseFloat(line.style.top), text: line.textContent })));
    return lines
      .sort((a, b) => a.top - b.top)
      .map((line) => line.text.replaceAll('\u00a0', ' '))
      .join('\n');
  }

  /** All of the text, as Ctrl+A and Ctrl+C have it: lines on the screen are wrapped. The cursor is at the end then. */
  async wholeText(name) {
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    await this.focus(name);
    await this.key('Control+A');
    await this.key('Control+C');
    const text = () => this.page.evaluate(() => navigator.clipboard.readText());
    for (const end = Date.now() + PATIENCE; Date.now() < end; ) if (await text()) break;
    await this.key('ArrowRight');
    return text();
  }

  /** @param {'error' | 'warning' | 'info' | 'hint'} severity */
  squiggles(name, severity) {
    return this.editor(name).locator(`.squiggly-${severity}`);
  }

  /** On which lines of an editor that is not scrolled there are squiggles; lines count from 1. */
  async squiggledLines(name, severity) {
    const tops = await this.squiggles(name, severity).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    const lines = await this.editor(name)
      .locator('.line-numbers')
      .evaluateAll((all) => all.map((one) => ({ top: one.getBoundingClientRect().top, line: Number(one.textContent) })));
    const at = (top) => lines.filter((line) => line.top <= top + 1).sort((a, b) => b.top - a.top)[0]?.line;
    return [...new Set(tops.map(at))].sort((a, b) => a - b);
  }

  /** The CSS colour of a piece of text that has one of its own. */
  async colour(name, text) {
    const token = this.editor(name).locator('.view-line span span').getByText(text, { exact: true }).first();
    return token.evaluate((element) => getComputedStyle(element).color);
  }

  /** Points at the last place on the screen that shows `text` in one colour, until the hover there holds all of `expected`. */
  async hover(name, text, ...expected) {
    await this.editor(name).locator('.view-line span span', { hasText: text }).last().hover();
    for (const part of expected) await this.page.locator('.monaco-hover:visible', { hasText: part }).first().waitFor();
  }

  // Suggestions, quick fixes, problems --------------------------------------------------------------

  /** The labels of the suggestions, once one of them is `expected`. */
  async suggestionLabels(expected) {
    await this.#suggestion(expected).waitFor();
    return this.suggestions.locator('.label-name').allInnerTexts();
  }

  /** Types, and again when nothing opens: of a new document nobody can see when the extension has found the blog around it. */
  async typeUntilSuggested(text, expected) {
    for (let attempt = 1; ; attempt++) {
      await this.type(text);
      try {
        await this.#suggestion(expected).waitFor({ timeout: 3000 });
        return;
      } catch (error) {
        if (attempt === 4) throw error;
        for (const _ of text) await this.key('Backspace');
      }
    }
  }

  async accept(label) {
    await this.#suggestion(label).click();
    await this.#suggestion(label).waitFor({ state: 'hidden' });
  }

  #suggestion(label) {
    return this.suggestions.filter({ has: this.page.locator('.label-name').getByText(label, { exact: true }) }).first();
  }

  /**
   * Ctrl+. at the cursor, until the menu offers `expected`: VS Code cancels a request when another
   * extension registers a provider meanwhile, and then shows only a part.
   */
  async quickFixes(expected) {
    for (let attempt = 1; ; attempt++) {
      await this.key('Control+.');
      try {
        await this.menuItems.filter({ hasText: expected }).first().waitFor({ timeout: 2000 });
        return (await this.menuItems.allInnerTexts()).map((title) => title.trim());
      } catch (error) {
        if (attempt === 5) throw error;
        await this.key('Escape');
        await this.page.locator('.action-widget').first().waitFor({ state: 'hidden' });
      }
    }
  }

  async applyQuickFix(title) {
    await this.quickFixes(title);
    await this.menuItems.filter({ hasText: title }).first().click();
    await this.page.locator('.action-widget').first().waitFor({ state: 'hidden' });
  }

  /** Opens the Problems panel; its rows hold message, source, code (a link) and place. */
  async problems() {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.key('Control+Shift+M');
    await panel.waitFor();
    return panel.locator('.monaco-list-row', { has: this.page.locator('.marker-message') });
  }

  /** From now on: a function that tells whether an element that `selector` names has been there, however briefly. */
  async watchFor(selector) {
    await this.page.evaluate((selector) => {
      const look = () => {
        window.hasBeenSeen ||= document.querySelector(selector) !== null;
      };
      window.hasBeenSeen = false;
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributeFilter: ['class'] });
    }, selector);
    return () => this.page.evaluate(() => window.hasBeenSeen);
  }

  // The rest of the window --------------------------------------------------------------------------

  /** The document inside the only webview (two iframes deep). */
  async webview() {
    const inner = this.page.locator('iframe.webview.ready').contentFrame().locator('iframe#active-frame');
    await inner.waitFor({ state: 'attached' });
    return inner.contentFrame();
  }

  /**
   * Waits until what is open, and holds all of `texts` (a text or an expression each), has been written down for a window reload. In the browser VS Code does that
   * every five seconds, because nothing asynchronous is possible when a page is left.
   */
  async remembers(...texts) {
    const patience = Date.now() + PATIENCE;
    while (!(await this.page.evaluate(editorStateHolds, texts)))
      if (Date.now() > patience) throw new Error(`VS Code has not written down that "${texts.join('" and "')}" is open.`);
  }

  /** @param {string | RegExp} text */
  statusItem(text) {
    return this.page.locator('.statusbar-item', { hasText: text });
  }

  /** Also kept for eyes to look at: `.vscode-test/screenshots/NAME.png`, or another file. */
  async screenshot(name, file = path.join(cache, 'screenshots', `${name}.png`)) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
    return file;
  }
}

/** An element of one of the webviews: that of the step before may stand there for a moment. */
export async function inAnyWebview(page, selector) {
  for (const patience = Date.now() + PATIENCE; Date.now() < patience; await page.waitForTimeout(50)) {
    for (const frame of page.frames()) {
      const found = frame.locator(selector);
      if ((await found.count().catch(() => 0)) === 1) return found;
    }
  }
  throw new Error(`No webview shows ${selector}.`);
}

/** Runs in the page, and takes its time when the answer is no. */
async function editorStateHolds(texts) {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const databases = (await indexedDB.databases()).filter(({ name }) => name.startsWith('vscode-web-state-db'));
  for (const { name } of databases) {
    const database = await done(indexedDB.open(name));
    const state = await done(database.transaction('ItemTable').objectStore('ItemTable').get('memento/workbench.parts.editor'));
    database.close();
    // What a webview leaves behind is text within text: its quotes have backslashes.
    const plain = state?.replaceAll('\\', '') ?? '';
    if (texts.every((text) => (text instanceof RegExp ? text.test(plain) : plain.includes(text)))) return true;
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  return false;
}
