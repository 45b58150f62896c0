import { svg, type SVGTemplateResult } from 'lit';
import {
  ArrowLeft,
  ArrowRight,
  ChevronLeft,
  ChevronRight,
  PanelLeft,
  PanelRight,
  type IconNode,
} from 'lucide';

/** Icons that point along the line, or show a side of the window: they turn with the direction of the page. */
const MIRRORED: ReadonlySet<IconNode> = new Set([
  ArrowLeft,
  ArrowRight,
  ChevronLeft,
  ChevronRight,
  PanelLeft,
  PanelRight,
]);

/**
 * Draws a lucide icon as an SVG element. Icons are ornaments: they are hidden from assistive technology, and
 * the control around them carries the name.
 */
export function icon(node: IconNode, size: 'normal' | 'small' = 'normal'): SVGTemplateResult {
  return svg`<svg
    class=${`icon${size === 'small' ? ' icon-s' : ''}${MIRRORED.has(node) ? ' mirrored' : ''}`}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >${node.map(shape)}</svg>`;
}

type Shape = IconNode[number];

function shape([tag, a]: Shape): SVGTemplateResult {
  switch (tag) {
    case 'path':
      return svg`<path d=${a['d']} />`;
    case 'circle':
      return svg`<circle cx=${a['cx']} cy=${a['cy']} r=${a['r']} />`;
    case 'line':
      return svg`<line x1=${a['x1']} y1=${a['y1']} x2=${a['x2']} y2=${a['y2']} />`;
    case 'rect':
      return svg`<rect x=${a['x']} y=${a['y']} width=${a['width']} height=${a['height']} rx=${a['rx'] ?? 0} />`;
    default:
      throw new Error(`An icon uses <${tag}>, which icon() does not draw.`);
  }
}
