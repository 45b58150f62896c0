/**
 * The one contract between the main process and the page: every request, every event, their schemas, and
 * the shapes both sides share, how both sum a row up and how both count in words. Nothing here runs by itself, and nothing here
 * touches Node, Electron or the DOM. To add a channel: a line here, a handler in the main process, a
 * method in the preload's API and a test.
 */
import * as v from 'valibot';
import { LANGUAGES } from './language.ts';

export {
  type Catalogue,
  countedIn,
  directionOf,
  figuresIn,
  fill,
  type Forms,
  type Language,
  LANGUAGE_NAMES,
  languageFor,
  LANGUAGES,
  localeOf,
} from './language.ts';
export { addSums, rowSum } from './row-sum.ts';

// ---------------------------------------------------------------------------------------------------------
// Constants for ever: where the page and its data live. Changing one orphans every reader's database.
// ---------------------------------------------------------------------------------------------------------

export const SCHEME = 'app';
export const HOST = 'lectern';
export const ORIGIN = `${SCHEME}://${HOST}`;

/** No message over the bridge may be larger than this, in bytes of its JSON text in UTF-8. */
export const MESSAGE_LIMIT_BYTES = 256 * 1024;
/** A batch of an import holds at most this many files. */
export const BATCH_FILES = 500;
/** At most this many batches are on their way to the page without having been acknowledged. */
export const BATCHES_IN_FLIGHT = 2;
/** So many versions, joined by hyphens, may one request for `app://lectern/versions/…` name. */
export const VERSIONS_AT_ONCE = 64;
/** A note holds at most this many UTF-16 code units, so that every op fits into one message. */
export const NOTE_LIMIT_UNITS = 50_000;

// ---------------------------------------------------------------------------------------------------------
// Results: expected failures are values with a literal code; wording is ready to be shown to the reader.
// ---------------------------------------------------------------------------------------------------------

export interface Failure<Code extends string = string> {
  readonly code: Code;
  /** A sentence for the reader: what failed, why, what to do. */
  readonly message: string;
}
export type Result<Value, Code extends string = string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure<Code> };

export const done = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });
export const failed = <Code extends string>(code: Code, message: string): Result<never, Code> => ({
  ok: false,
  error: { code, message },
});

const failure = v.object({ code: v.string(), message: v.string() });
const result = <S extends v.GenericSchema>(value: S) =>
  v.variant('ok', [
    v.object({ ok: v.literal(true), value }),
    v.object({ ok: v.literal(false), error: failure }),
  ]);

// ---------------------------------------------------------------------------------------------------------
// Shared words: blocks, styles, versions
// ---------------------------------------------------------------------------------------------------------

/** A SHA-256 in lower-case hexadecimal. */
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export type Hash = v.InferOutput<typeof hash>;

const BLOCK_KINDS = [
  'heading',
  'paragraph',
  'quotation',
  'listItem',
  'verse',
  'preformatted',
  'table',
  'footnote',
  'image',
  'rule',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

const STYLE_KINDS = ['emphasis', 'strong', 'strikethrough', 'code', 'link'] as const;

/** A stand-off style over a span of one block's text; start and end are UTF-16 code units within the block. */
const style = v.object({
  kind: v.picklist(STYLE_KINDS),
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
  href: v.optional(v.string()),
});
export type Style = v.InferOutput<typeof style>;

/**
 * One block of a version. `text` is the block's reading text; a version's whole text is the texts of its
 * blocks joined by one U+000A. `level` counts from 1 (headings, list nesting); 0 where it has no meaning.
 */
export const block = v.object({
  kind: v.picklist(BLOCK_KINDS),
  level: v.pipe(v.number(), v.integer(), v.minValue(0)),
  path: v.array(v.number()),
  text: v.string(),
  styles: v.array(style),
});
export type Block = v.InferOutput<typeof block>;

/** The immutable body of a version, as it lies in the vault under `version/<sha256 of these bytes>`. */
export const versionBody = v.object({
  importer: v.string(),
  decoding: v.string(),
  blocks: v.array(block),
});
export type VersionBody = v.InferOutput<typeof versionBody>;

/** Something the importer did to a file or could not be sure of. */
const remark = v.object({ code: v.string(), message: v.string() });
export type Remark = v.InferOutput<typeof remark>;

/** What the importer learned about one file; small enough for the bridge. Missing facts are null. */
export const versionSummary = v.object({
  versionId: hash,
  sourceId: hash,
  /** SHA-256 of the canonical path, which itself stays in the vault: the page never names a path. */
  originId: hash,
  fileName: v.string(),
  format: v.literal('text'),
  bytes: v.number(),
  encoding: v.string(),
  confidence: v.number(),
  replaced: v.number(),
  lineEnds: v.picklist(['LF', 'CRLF', 'CR', 'mixed', 'none']),
  language: v.nullable(v.string()),
  direction: v.picklist(['ltr', 'rtl']),
  title: v.string(),
  byline: v.nullable(v.string()),
  outlet: v.nullable(v.string()),
  /** ISO 8601: `2026-05-14`, or `--05-14` where the text gives no year. */
  published: v.nullable(v.string()),
  /** Length of the whole text, in UTF-16 code units. */
  units: v.number(),
  words: v.number(),
  blocks: v.number(),
  remarks: v.array(remark),
});
export type VersionSummary = v.InferOutput<typeof versionSummary>;

// ---------------------------------------------------------------------------------------------------------
// Import
// ---------------------------------------------------------------------------------------------------------

const READ_ERRORS = [
  'empty',
  'nothing-found',
  'not-found',
  'no-permission',
  'changed',
  'not-a-file',
  'too-large',
  'binary',
  'encoding',
  'format',
  'took-too-long',
  'disk-full',
  'failed',
] as const;
export type ReadError = (typeof READ_ERRORS)[number];

const importItem = v.object({
  /** The file's name as it may be shown: controls and bidi overrides made visible or removed. */
  name: v.string(),
  outcome: result(versionSummary),
});
export interface ImportItem {
  readonly name: string;
  readonly outcome: Result<VersionSummary, ReadError>;
}

const importId = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

// ---------------------------------------------------------------------------------------------------------
// The vault's journal
// ---------------------------------------------------------------------------------------------------------

export const ENTITIES = ['article', 'note', 'reading', 'setting', 'collection'] as const;
export type Entity = (typeof ENTITIES)[number];

/** A number for each kind of entity. */
export const perEntity = (of: (entity: Entity) => number): Record<Entity, number> => {
  const [article, note, reading, setting, collection] = ENTITIES.map(of) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { article, note, reading, setting, collection };
};

/**
 * One change to one entity, the unit of saving. `value` is the whole new value, or null for a tombstone
 * (the entity is gone for good). `rev` counts the entity's changes from 1; `baseRev` is the revision the
 * change was made on, 0 for a new entity. `seq` counts the ops of one device.
 */
export const op = v.object({
  opId: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  device: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  entity: v.picklist(ENTITIES),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  rev: v.pipe(v.number(), v.integer(), v.minValue(1)),
  baseRev: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Milliseconds since 1970-01-01T00:00Z. */
  at: v.number(),
  /** A row or a tombstone. An array has string keys as well, and is no row. */
  value: v.nullable(
    v.pipe(
      v.custom<Record<string, unknown>>((value) => !Array.isArray(value)),
      v.record(v.string(), v.unknown()),
    ),
  ),
});
export type Op = v.InferOutput<typeof op>;

const SPACE_STATES = ['ok', 'low', 'full'] as const;
/** Room on the disk that holds the vault. When it is full, only the vault is written. */
const space = v.object({ state: v.picklist(SPACE_STATES), freeBytes: v.number() });
export type Space = v.InferOutput<typeof space>;

const numbers = v.object({
  article: v.number(),
  note: v.number(),
  reading: v.number(),
  setting: v.number(),
  collection: v.number(),
});

/** The vault as the start check sees it. */
const vaultState = v.object({
  vaultId: v.string(),
  /** Number of the last valid journal record; 0 for an empty journal. */
  lastRecord: v.number(),
  /** How many entities are alive (last record is not a tombstone), by kind. */
  alive: numbers,
  /** The sum of the rows that are alive, by kind (`rowSum`, `addSums`). */
  sums: numbers,
  /** The vault was made when it was opened: this is the first start, or the vault was lost. */
  isNew: v.boolean(),
  space,
  /** What opening had to put right, in words for the reader; empty when all was well. */
  repairs: v.array(v.string()),
});
export type VaultState = v.InferOutput<typeof vaultState>;

// ---------------------------------------------------------------------------------------------------------
// Requests: page -> main. Every answer is a Result.
// ---------------------------------------------------------------------------------------------------------

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const nothing = v.undefined();
const none = v.null();

export const THEMES = ['system', 'light', 'sepia', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const PAPERS = ['A4', 'Letter'] as const;
export type Paper = (typeof PAPERS)[number];
const paper = v.picklist(PAPERS);

/** What a menu item asks of the page. */
export const COMMANDS = [
  'open-files',
  'print',
  'save-pdf',
  'undo',
  'redo',
  'settings',
  'keys',
  'search',
  'toggle-library',
  'toggle-notes',
  'larger',
  'smaller',
  'normal-size',
  'copy-notes',
  'show-file',
  'note-on-article',
  'find',
  'go-to-paragraph',
  'back',
  'read-aloud',
  'line-focus',
  'close-pane',
  'swap-panes',
  'link-pane',
  'all-notes',
] as const;
export type Command = (typeof COMMANDS)[number];

/**
 * A key of the menu as Electron names it. It is held with Ctrl, Cmd or Alt, or is one of F1 to F24: any other would act
 * while the reader writes.
 */
const accelerator = v.pipe(
  v.string(),
  v.maxLength(40),
  v.regex(
    /^(?=CmdOrCtrl|Alt|(?:Shift\+)?F\d)(?:CmdOrCtrl\+)?(?:Alt\+)?(?:Shift\+)?(?:[A-Z0-9,.=-]|F(?:[1-9]|1\d|2[0-4])|Plus|Space|Enter|Backspace|Delete|Insert|Home|End|PageUp|PageDown|Up|Down|Left|Right)$/,
  ),
);
/** The key of each command in the menu; null where it has none. */
const menuKeys = v.strictObject(v.entriesFromList(COMMANDS, v.nullable(accelerator)));
export type MenuKeys = v.InferOutput<typeof menuKeys>;

export const requests = {
  /** The page is up and listens: main sends what waited for it (files of the command line, "open with"). */
  'app:ready': { input: nothing, output: none },
  /** Everything typed is saved (or was said not to be): the window that announced `app:closing` may close. */
  'app:flushed': { input: nothing, output: none },
  /** Whether something typed is not saved yet; the next start tells of it when this one ends without warning. */
  'app:typing': { input: v.strictObject({ unsaved: v.boolean() }), output: none },
  /** Moves a database that does not open out of the way; nothing of it is deleted. */
  'app:set-aside-database': { input: nothing, output: none },
  /** Colours of the window's own controls and of native dialogs follow the reader's theme. */
  'app:theme': { input: v.strictObject({ theme: v.picklist(THEMES) }), output: none },
  /** Menus, native dialogs and the words about files and disks follow the language of the page. */
  'app:language': { input: v.strictObject({ language: v.picklist(LANGUAGES) }), output: none },
  /** The menu shows the keys as the reader has them now, and acts on no others. */
  'app:keys': { input: v.strictObject({ keys: menuKeys }), output: none },
  /** Folders shown under "Where is my data?". */
  'app:places': { input: nothing, output: v.object({ profile: v.string(), vault: v.string() }) },
  'app:show-data': { input: nothing, output: none },
  /** Asks the reader, naming the host, then opens the link in the system's browser. */
  'app:open-link': { input: v.strictObject({ url: v.pipe(v.string(), v.maxLength(2048)) }), output: none },
  /** Shows the native dialog and starts an import; null when the reader chose nothing. */
  'import:choose': { input: nothing, output: v.nullable(v.object({ importId })) },
  'import:samples': { input: nothing, output: v.object({ importId }) },
  /** Sent by the preload alone, with paths it got from dropped File objects. */
  'import:paths': {
    input: v.strictObject({
      paths: v.pipe(
        // No file system has a path with a zero in it.
        v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(4096), v.regex(/^[^\0]*$/u))),
        v.minLength(1),
        v.maxLength(1000),
      ),
    }),
    output: v.object({ importId }),
  },
  'import:acknowledge': { input: v.strictObject({ importId, batch: count }), output: none },
  'import:cancel': { input: v.strictObject({ importId }), output: none },
  /** Shows the file an article came from in the system's file manager. */
  'import:show-file': { input: v.strictObject({ originId: hash }), output: none },
  /** Shows the system's print dialog for the pages that are laid out; whether they were printed. */
  'print:paper': { input: v.strictObject({ paper }), output: v.object({ printed: v.boolean() }) },
  /** Asks the reader where to, and saves the laid-out pages there. The name of the file; null when cancelled. */
  'print:pdf': {
    input: v.strictObject({ paper, title: v.pipe(v.string(), v.maxLength(500)) }),
    output: v.nullable(v.object({ name: v.string() })),
  },
  'vault:state': { input: nothing, output: vaultState },
  /** Appends ops to the journal and answers once they are on the disk. Idempotent by `opId`. */
  'vault:append': {
    input: v.strictObject({ ops: v.pipe(v.array(op), v.minLength(1), v.maxLength(500)) }),
    output: v.object({ lastRecord: v.number() }),
  },
  /** Reads the journal in pages; `after` is a record number, `next` null at the end. */
  'vault:read': {
    input: v.strictObject({ after: count }),
    output: v.object({ ops: v.array(op), next: v.nullable(v.number()) }),
  },
} as const;

export type Requests = typeof requests;
export type Channel = keyof Requests;
export type Input<C extends Channel> = v.InferOutput<Requests[C]['input']>;
export type Output<C extends Channel> = v.InferOutput<Requests[C]['output']>;
export const reply = <C extends Channel>(channel: C) => result(requests[channel].output);

// ---------------------------------------------------------------------------------------------------------
// Events: main -> page
// ---------------------------------------------------------------------------------------------------------

export const events = {
  'import:begun': v.object({ importId }),
  'import:progress': v.object({ importId, found: v.number(), read: v.number(), searching: v.boolean() }),
  'import:batch': v.object({ importId, batch: v.number(), items: v.array(importItem) }),
  'import:ended': v.object({ importId, cancelled: v.boolean(), read: v.number(), failed: v.number() }),
  /** The room on the disk has become less, or more again. */
  'vault:space': space,
  /** A menu item was chosen. */
  'app:command': v.object({ command: v.picklist(COMMANDS) }),
  /** The window is about to close: save what is being typed, then it closes. */
  'app:closing': v.object({}),
} as const;
export type Events = typeof events;
export type EventName = keyof Events;
export type Event<E extends EventName> = v.InferOutput<Events[E]>;

// ---------------------------------------------------------------------------------------------------------
// What the preload puts on `window.desktop`
// ---------------------------------------------------------------------------------------------------------

export interface DesktopApi {
  /** Every request but `import:paths`, which only `importDropped` may send. */
  request<C extends Exclude<Channel, 'import:paths'>>(channel: C, input: Input<C>): Promise<unknown>;
  /** Imports files the reader dropped on the window. Files that are not on a disk are left out. */
  importDropped(files: readonly File[]): Promise<unknown>;
  /** Listens to an event of the main process; returns the function that stops it. */
  on<E extends EventName>(event: E, listener: (value: unknown) => void): () => void;
  readonly platform: 'darwin' | 'win32' | 'linux';
}
