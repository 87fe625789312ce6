/** Plain data (objects, arrays, strings, numbers …) of equal content. The order of an object's keys means nothing, nor does an undefined one. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [keysA, keysB] = [filledKeys(a), filledKeys(b)];
  return (
    keysA.length === keysB.length &&
    keysA.every((key) => Object.hasOwn(b, key) && sameData(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

const filledKeys = (data: object): string[] => Object.keys(data).filter((key) => Reflect.get(data, key) !== undefined);
