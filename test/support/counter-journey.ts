// What journeys of the counter-offer share: a recruiter's comparison with one offer in it, the search waited for, a letter that is pasted, and actions that are counted.
import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Scenario } from '#lib/engine/index.ts';
import example from '#models/offers/counter-to-meridian.json' with { type: 'json' };
import { expect, open } from './app.ts';
import { openDocument } from './journey.ts';

/** A crowded machine is slow, not wrong. */
const patient = { timeout: 60_000 };

const { offers, ...comparison } = example as unknown as Scenario;
const kestrel = offers.find(({ id }) => id === 'credit')!;

/** Kestrel's offer with credit, and nobody's beside it. */
export const recruiting: Scenario = {
  ...comparison,
  id: 'recruiting',
  name: 'Counter for Maya',
  employers: comparison.employers.filter(({ id }) => id === kestrel.employer),
  offers: [kestrel]
};

/** Kestrel's offer with credit against Meridian's. */
export const countering: Scenario = {
  ...comparison,
  id: 'countering',
  name: 'Kestrel or Meridian',
  offers: [kestrel, offers.find(({ id }) => id === 'meridian')!]
};

/** Everything on the page of the counter-offer answers what is asked now. */
export async function counterSettled(page: Page): Promise<void> {
  await expect(page.locator('.found')).toHaveAttribute('aria-busy', 'false', patient);
}

/** @returns the id under which the document is stored */
export async function openCounter(page: Page, scenario: Scenario): Promise<string> {
  const id = await openDocument(page, scenario);
  await open(page, `/scenario/counter/?id=${id}`);
  if (scenario.counter === undefined) await page.getByRole('button', { name: 'Propose levers and find it' }).click();
  await counterSettled(page);
  return id;
}

/** Everything on the page of questions is of the letter that is chosen. */
export async function askSettled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'What to ask, the dearest first' })).toBeVisible(patient);
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0, patient);
}

/** As somebody copies the letter in another window. */
export async function copied(context: BrowserContext, text: string): Promise<void> {
  const mail = await context.newPage();
  await mail.setContent('<textarea aria-label="Mail"></textarea>');
  await mail.getByLabel('Mail').fill(text);
  await mail.getByLabel('Mail').selectText();
  await mail.keyboard.press('ControlOrMeta+c');
  await mail.close();
}

/** What somebody does on the way from one thing to another, counted: each click, key and choice is one, and so is a field that is filled. */
export class Actions {
  readonly #done: string[] = [];

  /** @param most more of them fail */
  constructor(
    private readonly page: Page,
    private readonly most: number
  ) {}

  async click(target: Locator): Promise<void> {
    this.#count(`click ${String(target)}`);
    await target.click();
  }

  async press(keys: string): Promise<void> {
    this.#count(`press ${keys}`);
    await this.page.keyboard.press(keys);
  }

  async choose(target: Locator, label: string): Promise<void> {
    this.#count(`choose ${label}`);
    await target.selectOption({ label });
  }

  async fill(target: Locator, text: string): Promise<void> {
    this.#count(`fill ${text}`);
    await target.fill(text);
  }

  #count(what: string): void {
    this.#done.push(what);
    expect(this.#done.length, `at most ${this.most} actions, not:\n${this.#done.join('\n')}`).toBeLessThanOrEqual(this.most);
  }
}
