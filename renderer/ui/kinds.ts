import { css } from 'lit';
import {
  CircleCheck,
  CircleDashed,
  Diamond,
  MessageCircleQuestionMark,
  MessageSquare,
  Quote,
  type IconNode,
} from 'lucide';
import { msg } from '../words/words.ts';

/** How each kind of note looks and is called. Open shapes are unfinished, closed ones finished. */
const KIND_LOOKS: Readonly<Record<string, { label: string; glyph: IconNode }>> = {
  quote: {
    get label() {
      return msg('Quote');
    },
    glyph: Quote,
  },
  claim: {
    get label() {
      return msg('Claim');
    },
    glyph: Diamond,
  },
  question: {
    get label() {
      return msg('Question');
    },
    glyph: MessageCircleQuestionMark,
  },
  'to-check': {
    get label() {
      return msg('To check');
    },
    glyph: CircleDashed,
  },
  checked: {
    get label() {
      return msg('Checked');
    },
    glyph: CircleCheck,
  },
};
const PLAIN = {
  get label() {
    return msg('Note');
  },
  glyph: MessageSquare,
};

/** The look of a kind; null is a note without one. */
export const kindLook = (kind: string | null): { label: string; glyph: IconNode } =>
  (kind === null ? undefined : KIND_LOOKS[kind]) ?? PLAIN;

/** One custom property set per kind, shared by glyph, card and toolbar: ink, tint, strong tint. */
export const kindStyles = css`
  [data-kind='quote'] {
    --k: var(--quote-ink);
    --kt: var(--quote-tint);
    --kt-on: var(--quote-tint-on);
  }
  [data-kind='claim'] {
    --k: var(--claim-ink);
    --kt: var(--claim-tint);
    --kt-on: var(--claim-tint-on);
  }
  [data-kind='question'] {
    --k: var(--question-ink);
    --kt: var(--question-tint);
    --kt-on: var(--question-tint-on);
  }
  [data-kind='to-check'] {
    --k: var(--to-check-ink);
    --kt: var(--to-check-tint);
    --kt-on: var(--to-check-tint-on);
  }
  [data-kind='checked'] {
    --k: var(--checked-ink);
    --kt: var(--checked-tint);
    --kt-on: var(--checked-tint-on);
  }
`;
