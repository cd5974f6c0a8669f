import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** The first is Chromium without windows, which needs less CPU time. */
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

/** Usual installation paths outside PATH. */
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chromium to test with: the one that `CHROMIUM` names, else an installed one, else (as root on Debian or Ubuntu) the distribution's package, else
 * Playwright's own. Throws an error that names the command to run.
 */
export function findBrowser(): string {
  return (
    findInstalledBrowser() ??
    installFromDistribution() ??
    installFromPlaywright() ??
    throwNotFound()
  );
}

/** The path of an installed Chromium. */
export function findInstalledBrowser(): string | undefined {
  const named = process.env['CHROMIUM'];
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...usualPlaces, chromium.executablePath()].find((path) => existsSync(path));
}

function installFromDistribution(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing Chromium from the distribution (no browser was found).');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: 'ignore', env: environment } as const;
  spawnSync('apt-get', ['update', '-qq'], options);
  for (const name of ['chromium-headless-shell', 'chromium']) {
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options);
    if (findInstalledBrowser()) return findInstalledBrowser();
  }
  return undefined;
}

function installFromPlaywright(): string | undefined {
  console.log('Installing Playwright’s Chromium (no browser was found).');
  try {
    execFileSync('npx', ['--no-install', 'playwright', 'install', '--with-deps', 'chromium'], {
      stdio: 'ignore',
    });
  } catch {
    return undefined;
  }
  return findInstalledBrowser();
}

function throwNotFound(): never {
  throw new Error('Chromium not found. Run “npx playwright install --with-deps chromium”.');
}
