import type { Offences } from '../check.ts';
import type { Running } from './built-app.ts';
import { listenOutside } from './listening-server.ts';
import { runtimeCheck } from './runtime-check.ts';
import { tryWaysOut } from './ways-out.ts';

/** What the policy alone holds back; the guard is asked about requests, and these are none to it. */
const PAST_THE_GUARD = /^socket /u;

/** Lets the page try every way out, and says who came out. */
async function whoCameOut({ page }: Running): Promise<string[]> {
  const outside = await listenOutside();
  try {
    const ways = await page.evaluate(tryWaysOut, { tcp: outside.tcp, udp: outside.udp });
    const address = page.url();
    return [
      ...(ways.length > 30 ? [] : [`Only ${ways.length} ways were tried.`]),
      ...(address.includes('lectern') ? [] : [`The page has gone to ${address}`]),
      ...outside.heard().map((what) => `${what} left the page`),
    ];
  } finally {
    await outside.close();
  }
}

/** The request guard alone: the policy of the page is set aside, so that it cannot hide a hole in the guard. */
async function withoutPolicy(running: Running): Promise<Offences> {
  const { page } = running;
  const session = await page.context().newCDPSession(page);
  const load = async (enabled: boolean): Promise<void> => {
    await session.send('Page.setBypassCSP', { enabled });
    await page.reload();
    await page.locator('lectern-app').waitFor();
  };
  await load(true);
  try {
    return (await whoCameOut(running)).filter((offence) => !PAST_THE_GUARD.test(offence));
  } finally {
    await load(false);
    await session.detach();
  }
}

export const networkCheck = runtimeCheck({
  item: 1,
  what: 'nothing leaves a page by any of 37 ways, and nothing either when the page’s policy is set aside',
  judge: async (running) => [...(await whoCameOut(running)), ...(await withoutPolicy(running))],
  seeds: {
    'requests are let out': [
      { from: 'answer({ cancel: !mayRequest(url) })', to: 'answer({ cancel: false })' },
    ],
    'requests to this machine are let out': [
      {
        from: 'answer({ cancel: !mayRequest(url) })',
        to: 'answer({ cancel: !mayRequest(url) && !url.startsWith("http://127.0.0.1") })',
      },
    ],
    'datagrams are let out': [
      {
        from: 'app.commandLine.appendSwitch("webrtc-ip-handling-policy", "disable_non_proxied_udp");',
        to: '',
      },
    ],
  },
});
