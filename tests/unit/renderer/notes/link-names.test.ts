import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LinkNames } from '../../../../renderer/notes/link-names.ts';
import { linkTo, type LinkTarget } from '../../../../renderer/text/links.ts';

const target = (n: number, kind: LinkTarget['kind'] = 'article'): LinkTarget => ({
  kind,
  id: `019aa000-0000-7000-8000-${String(n).padStart(12, '0')}`,
});
const [a, b] = [target(1), target(2)];

test('a field shows titles, and keeps ids', () => {
  const names = new LinkNames(() => 'Water rights');
  const body = `See ${linkTo(a)}.`;
  expect(names.shown(body)).toBe('See [[Water rights]].');
  expect(names.kept('Not [[Water rights]]')).toBe(`Not ${linkTo(a)}`);
});

test('two of one title are told apart, and from words in brackets that only look like one', () => {
  const names = new LinkNames(() => 'Water');
  const body = `${linkTo(a)} ${linkTo(b)} [[Water]] ${linkTo(a)}`;
  expect(names.shown(body)).toBe('[[Water (2)]] [[Water (3)]] [[Water]] [[Water (2)]]');
  expect(names.kept(names.shown(body))).toBe(body);
});

test('a name is the same as long as the field is open', () => {
  let title = 'Water';
  const names = new LinkNames(() => title);
  names.shown(linkTo(a));
  title = 'Wine';
  expect(names.shown(`${linkTo(a)} ${linkTo(b)}`)).toBe('[[Water]] [[Wine]]');
});

test('a target without a title can be linked to all the same', () => {
  const names = new LinkNames(() => '');
  expect(names.kept(`[[${names.name(a, '')}]]`)).toBe(linkTo(a));
});

test('names in what was pasted are learned where they are known, and not twice', () => {
  const names = new LinkNames(() => 'Water');
  names.shown(linkTo(a));
  const known = new Map([
    ['Wine', b],
    ['Water rights', a],
  ]);
  names.learn('[[Wine]] [[Beer]] [[Water rights]]', (name) => known.get(name) ?? null);
  expect(names.kept('[[Wine]] [[Beer]] [[Water rights]]')).toBe(`${linkTo(b)} [[Beer]] [[Water rights]]`);
});

test('whatever a body holds, what the field shows is kept as the same body', () => {
  const links = [target(1), target(2), target(3, 'note')];
  const piece = fc.oneof(
    fc.constantFrom('[', ']', '[[', ']]', 'Water', '[[Water]]', '[[Water (2)]]', '\n', 'Untitled'),
    fc.string(),
    fc.constantFrom(...links).map(linkTo),
  );
  const titles = fc.constantFrom('Water', 'Water (2)', '', 'Beer');
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      fc.array(titles),
      (body, some) => {
        const names = new LinkNames(({ id }) => some[Number(id.at(-1))] ?? 'Water');
        expect(names.kept(names.shown(body))).toBe(body);
      },
    ),
  );
});
