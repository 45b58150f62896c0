import fc from 'fast-check';
import { answer, type Handlers, type Sender } from '../../../electron/bridge/answer.ts';
import { done, requests, type Channel } from '../../../electron/bridge/contract.ts';
import { checkOf, type Check } from '../check.ts';
import { malformed } from './malformed-inputs.ts';
import { VALID } from './valid-inputs.ts';

type Gateway = typeof answer;

const RUNS = 1_000;
/** The same arguments every time: a failure can be run again. */
const SEED = 20_261_124;
const CHANNELS = Object.keys(requests) as Channel[];

const OURS: Sender = { address: 'app://lectern/', isTopFrame: true, isOurWindow: true };
/** Every way in which a sender is not the app's own page. */
const BAD_SENDERS: Readonly<Record<string, Sender>> = {
  'a frame within our window': { ...OURS, isTopFrame: false },
  'another window': { ...OURS, isOurWindow: false },
  'a frame that has gone': { ...OURS, address: null },
  'a page of the web in our window': { ...OURS, address: 'https://evil.example/' },
  'a host that begins like ours': { ...OURS, address: 'app://lectern.evil.example/' },
  'a user name in front of our host': { ...OURS, address: 'app://evil@lectern/' },
  'a blob of our own': { ...OURS, address: 'blob:app://lectern/9b1deb4d' },
  'an address that is none': { ...OURS, address: '' },
};

/** Handlers that only note that they were entered. */
function noting(): { handlers: Handlers; entered: string[] } {
  const entered: string[] = [];
  const handlers = Object.fromEntries(
    CHANNELS.map((channel) => [channel, () => (entered.push(channel), done(null))]),
  ) as unknown as Handlers;
  return { handlers, entered };
}

const quiet = (): void => undefined;

async function askedByStrangers(gateway: Gateway): Promise<string[]> {
  const { handlers, entered } = noting();
  const offences: string[] = [];
  for (const [who, sender] of Object.entries(BAD_SENDERS)) {
    for (const channel of CHANNELS) {
      for (const input of fc.sample(VALID[channel], { numRuns: 3, seed: SEED })) {
        const given = await gateway(handlers, quiet, channel, sender, input);
        if (given.ok || given.error.code !== 'sender') offences.push(`${channel} answered ${who}`);
      }
    }
  }
  return [...new Set([...offences, ...entered.map((channel) => `${channel} was entered by a stranger`)])];
}

/** The same sets for every gateway, made once: making them takes longer than asking. */
const malformedSets = new Map<Channel, readonly unknown[]>();

function malformedFor(channel: Channel): readonly unknown[] {
  const known = malformedSets.get(channel);
  if (known) return known;
  const made = fc.sample(malformed(channel), { numRuns: RUNS, seed: SEED });
  malformedSets.set(channel, made);
  return made;
}

/** More offences than this say nothing new. */
const ENOUGH = 20;

async function askedMalformed(gateway: Gateway): Promise<string[]> {
  const offences = new Set<string>();
  for (const channel of CHANNELS) {
    for (const input of malformedFor(channel)) {
      if (offences.size >= ENOUGH) return [...offences];
      const { handlers, entered } = noting();
      const given = await gateway(handlers, quiet, channel, OURS, input);
      if (entered.length > 0) offences.add(`${channel} was entered with ${shown(input)}`);
      else if (given.ok || !['arguments', 'too-large'].includes(given.error.code)) {
        offences.add(`${channel} did not refuse ${shown(input)} as arguments`);
      }
    }
  }
  return [...offences];
}

/** A guard that lets nothing in would pass everything above. */
async function askedWell(gateway: Gateway): Promise<string[]> {
  const offences: string[] = [];
  for (const channel of CHANNELS) {
    for (const input of fc.sample(VALID[channel], { numRuns: 50, seed: SEED })) {
      const { handlers, entered } = noting();
      await gateway(handlers, quiet, channel, OURS, input);
      if (entered.join() !== channel) offences.push(`${channel} was not entered with ${shown(input)}`);
    }
  }
  return offences;
}

async function askedForMore(gateway: Gateway): Promise<string[]> {
  const { handlers, entered } = noting();
  for (const channel of [
    '',
    'app:quit',
    'APP:READY',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
  ]) {
    await gateway(handlers, quiet, channel, OURS, undefined);
  }
  return entered.map((channel) => `${channel} was entered by another name`);
}

function shown(input: unknown): string {
  try {
    return (JSON.stringify(input) ?? String(input)).slice(0, 80);
  } catch {
    return Object.prototype.toString.call(input);
  }
}

const withSender =
  (pretend: (sender: Sender) => Sender): Gateway =>
  (handlers, report, channel, sender, input) =>
    answer(handlers, report, channel, pretend(sender), input);

type Enter = (input: unknown) => Promise<ReturnType<typeof done>>;
const enter = async (handlers: Handlers, channel: string, input: unknown) =>
  Object.hasOwn(handlers, channel)
    ? (handlers[channel as Channel] as unknown as Enter)(input)
    : ({ ok: false, error: { code: 'channel', message: '' } } as const);

export const senderCheck: Check = checkOf<Gateway>({
  item: 17,
  how: 'exercise',
  what: `none of ${Object.keys(BAD_SENDERS).length} bad senders enters any of ${CHANNELS.length} channels, and the page does`,
  ours: answer,
  judge: async (gateway) => [
    ...(await askedByStrangers(gateway)),
    ...(await askedForMore(gateway)),
    ...(await askedWell(gateway)),
  ],
  seeds: {
    'nobody asks who sent it': withSender(() => OURS),
    'frames count as the page': withSender((sender) => ({ ...sender, isTopFrame: true })),
    'any window will do': withSender((sender) => ({ ...sender, isOurWindow: true })),
    'how the address begins decides': withSender((sender) =>
      sender.address?.startsWith('app://lectern') === true ? { ...sender, address: OURS.address } : sender,
    ),
    'what the address contains decides': withSender((sender) =>
      sender.address?.includes('app://lectern/') === true ? { ...sender, address: OURS.address } : sender,
    ),
    'a frame that has gone may still ask': withSender((sender) => ({
      ...sender,
      address: sender.address ?? OURS.address,
    })),
    'nobody may ask': withSender((sender) => ({ ...sender, isOurWindow: false })),
  },
});

export const argumentCheck: Check = checkOf<Gateway>({
  item: 17,
  how: 'exercise',
  what: `none of ${RUNS.toLocaleString('en')} malformed arguments enters any of ${CHANNELS.length} channels, and well-formed ones do`,
  ours: answer,
  judge: async (gateway) => [...(await askedMalformed(gateway)), ...(await askedWell(gateway))],
  seeds: {
    'arguments are not looked at': (handlers, _report, channel, _sender, input) =>
      enter(handlers, channel, input),
    'only missing arguments are refused': (handlers, report, channel, sender, input) =>
      input === undefined || input === null
        ? answer(handlers, report, channel, sender, input)
        : enter(handlers, channel, input),
    'arguments are made into JSON first': (handlers, report, channel, sender, input) =>
      answer(handlers, report, channel, sender, overJson(input)),
    'one argument more is left out quietly': (handlers, report, channel, sender, input) =>
      answer(handlers, report, channel, sender, firstFields(channel, input)),
  },
});

/** What a bridge that speaks JSON would make of it: maps become empty, and what is not a number null. */
function overJson(input: unknown): unknown {
  try {
    return input === undefined ? undefined : (JSON.parse(JSON.stringify(input) ?? 'null') as unknown);
  } catch {
    return input;
  }
}

function firstFields(channel: string, input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  const [valid] = fc.sample(VALID[channel as Channel], { numRuns: 1, seed: SEED });
  const known = Object.keys((valid as object | undefined) ?? {});
  return Object.fromEntries(Object.entries(input).filter(([name]) => known.includes(name)));
}
