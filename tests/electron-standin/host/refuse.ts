/**
 * The stand-in's one rule: what it cannot do, it refuses by name. It never pretends, because a test that passes
 * on a pretence proves nothing.
 */
export function refuse(what: string): never {
  throw new Error(`The stand-in for Electron does not support ${what}.`);
}

/** Asked for by the language, by promises and by debuggers, of objects that need not have them. */
const ASKED_OF_EVERYTHING = new Set(['then', 'toJSON', 'domain', 'default', '__esModule', 'constructor']);

/**
 * Makes `target` refuse every property it does not have, instead of answering `undefined`: an app that begins to
 * use another part of Electron is told so at once. Works through the prototype chain, so that `target` itself, and
 * the instances of a class whose prototype it is, stay ordinary objects.
 */
export function refuseTheRest<T extends object>(name: string, target: T): T {
  const parent = Object.getPrototypeOf(target) as object | null;
  const rest = new Proxy(Object.create(parent) as object, {
    get(known, property, receiver) {
      if (property in known || typeof property === 'symbol' || ASKED_OF_EVERYTHING.has(property)) {
        return Reflect.get(known, property, receiver) as unknown;
      }
      return refuse(`${name}.${property}`);
    },
  });
  Object.setPrototypeOf(target, rest);
  return target;
}
