/** Lines of an element as it is laid out. All lengths in CSS px. */
export interface Lines {
  /** Where each line ends, from the top of the element; at least one. */
  readonly ends: readonly number[];
  /** The middle of each line, from the top of the element. */
  readonly middles: readonly number[];
}

/** Finds the lines of an element: a line is what stands on one level. What has no words is one line. */
export function linesOf(element: HTMLElement): Lines {
  const { top, height } = element.getBoundingClientRect();
  const lines: { top: number; bottom: number }[] = [];
  for (const node of textsIn(element)) {
    for (const box of boxesOf(node, 0, node.data.length)) {
      const last = lines.at(-1);
      if (last && (box.top + box.bottom) / 2 < last.bottom) last.bottom = Math.max(last.bottom, box.bottom);
      else lines.push({ top: box.top, bottom: box.bottom });
    }
  }
  if (lines.length === 0) return { ends: [height], middles: [height / 2] };
  const ends = lines.map(({ bottom }, i) => {
    const next = lines[i + 1];
    return next ? (bottom + next.top) / 2 - top : height;
  });
  return { ends, middles: lines.map((line) => (line.top + line.bottom) / 2 - top) };
}

/** A position in an element's text nodes. */
export interface Position {
  readonly node: Text;
  /** UTF-16 code units. */
  readonly offset: number;
}

/** Where the first line below a height begins; the height is px from the top of the element. */
export function lineStart(element: HTMLElement, height: number): Position | null {
  const edge = element.getBoundingClientRect().top + height;
  const isBelow = (box: DOMRect): boolean => (box.top + box.bottom) / 2 > edge;
  for (const node of textsIn(element)) {
    if (!boxesOf(node, 0, node.data.length).some(isBelow)) continue;
    const firstBox = (from: number): DOMRect | undefined => {
      // White space that a line's end took in has no box: what follows it says where it is.
      for (let at = from; at < node.data.length; at++) {
        const [box] = boxesOf(node, at, at + 1);
        if (box) return box;
      }
      return undefined;
    };
    let low = 0;
    let high = node.data.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const box = firstBox(middle);
      if (box === undefined || isBelow(box)) high = middle;
      else low = middle + 1;
    }
    // Such white space stays with the line that it ends.
    while (low < node.data.length && boxesOf(node, low, low + 1).length === 0) low++;
    return { node, offset: low };
  }
  return null;
}

/** Cuts an element at positions in their order; the parts are shallow copies of it, the first is the element itself. */
export function cut(element: HTMLElement, positions: readonly Position[]): HTMLElement[] {
  const parts: HTMLElement[] = [];
  // From the last to the first, as what is cut off does not move the positions before it.
  for (const { node, offset } of positions.toReversed()) {
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(element, element.childNodes.length);
    const rest = element.cloneNode(false) as HTMLElement;
    rest.append(range.extractContents());
    rest.dataset['continued'] = '';
    parts.unshift(rest);
  }
  return [element, ...parts];
}

/** A range over [start, end) of an element's text, in UTF-16 code units; held within it. */
export function rangeIn(element: HTMLElement, start: number, end: number): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  let at = 0;
  let begun = false;
  for (const node of textsIn(element)) {
    const after = at + node.data.length;
    if (!begun && start < after) {
      range.setStart(node, Math.max(0, start - at));
      begun = true;
    }
    if (begun && end <= after) {
      range.setEnd(node, Math.max(0, end - at));
      break;
    }
    at = after;
  }
  return range;
}

function* textsIn(element: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

function boxesOf(node: Text, start: number, end: number): DOMRect[] {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return [...range.getClientRects()].filter((box) => box.width > 0);
}
