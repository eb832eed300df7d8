import { chromium, type Browser } from 'playwright-core';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Else every page but the newest gets a third of the processor's time (nice 5), as if nobody looked at it. Only the last of this flag
  // counts: what Playwright turns off by it, as far as it touches us, is named again.
  '--disable-features=PMProcessPriorityPolicy,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,MediaRouter,OptimizationHints,PaintHolding',
];

/** The Chromium that the launcher of the tests has found. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: quiet });
}
