import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever the browser itself may want to ask: no name resolves.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export interface Opened {
  readonly page: Page;
  /** Every request of the page and its workers to a host that is not the server's. All were refused. */
  readonly strangers: readonly string[];
  /** What the console calls an error, violations of the content security policy included. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** A browser that nobody has used before, which reaches one server and nothing else. */
export async function openBrowser(executablePath: string, origin: string): Promise<Opened> {
  const profile = await mkdtemp(join(tmpdir(), 'convoke-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: flags,
    viewport: { width: 1400, height: 900 },
  });
  const strangers: string[] = [];
  const complaints: string[] = [];
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:')
      return route.continue();
    strangers.push(url.href);
    return route.abort();
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return {
    page,
    strangers,
    complaints,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
