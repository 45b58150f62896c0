import {
  BookCheck,
  BookOpen,
  Columns2,
  Copy,
  FolderOpen,
  FolderPlus,
  Mail,
  PencilLine,
  Tag,
  Trash2,
} from 'lucide';
import type { Entry } from '../data/model.ts';
import type { MenuItem } from '../ui/menu.ts';
import { msg, plural } from '../words/words.ts';

/** What can be done to articles from the library and from the bar above the open one. */
const ARTICLE_ACTIONS = [
  'open',
  'open-beside',
  'read',
  'unread',
  'tag',
  'collect',
  'details',
  'copy-notes',
  'show-file',
  'delete',
] as const;
export type ArticleAction = (typeof ARTICLE_ACTIONS)[number];

export const ACTION_ITEMS: Readonly<Record<ArticleAction, MenuItem>> = {
  open: {
    id: 'open',
    get label() {
      return msg('Open');
    },
    glyph: BookOpen,
  },
  'open-beside': {
    id: 'open-beside',
    get label() {
      return msg('Open in a new pane');
    },
    glyph: Columns2,
  },
  read: {
    id: 'read',
    get label() {
      return msg('Mark as read');
    },
    glyph: BookCheck,
  },
  unread: {
    id: 'unread',
    get label() {
      return msg('Mark as unread');
    },
    glyph: Mail,
  },
  tag: {
    id: 'tag',
    get label() {
      return msg('Tag…');
    },
    glyph: Tag,
  },
  collect: {
    id: 'collect',
    get label() {
      return msg('Add to collection…');
    },
    glyph: FolderPlus,
  },
  details: {
    id: 'details',
    get label() {
      return msg('Correct details…');
    },
    glyph: PencilLine,
  },
  'copy-notes': {
    id: 'copy-notes',
    get label() {
      return msg('Copy all notes as Markdown');
    },
    glyph: Copy,
  },
  'show-file': {
    id: 'show-file',
    get label() {
      return msg('Show file in folder');
    },
    glyph: FolderOpen,
  },
  delete: {
    id: 'delete',
    get label() {
      return msg('Delete article');
    },
    glyph: Trash2,
  },
};

/** The menu of a row, or of all chosen rows when there are several. */
export function menuOf(entries: readonly Entry[]): (MenuItem | null)[] {
  const [only] = entries;
  if (only === undefined) return [];
  const {
    open,
    'open-beside': beside,
    read,
    unread,
    tag,
    collect,
    details,
    'copy-notes': copy,
    'show-file': show,
  } = ACTION_ITEMS;
  const remove = {
    ...ACTION_ITEMS.delete,
    label: plural(entries.length, { one: 'Delete article', other: 'Delete # articles' }),
  };
  if (entries.length > 1) return [read, unread, tag, collect, null, remove];
  const mark = only.reading?.state === 'finished' ? [unread] : only.reading ? [read, unread] : [read];
  return [open, beside, null, ...mark, tag, collect, details, null, copy, show, null, remove];
}
