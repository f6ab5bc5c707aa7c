/**
 * A function that keeps its answers. When it has as many as it may keep it begins anew, so that no caller fills the
 * memory, whatever is asked.
 * @param make pure, and never gives undefined
 */
export function remembered<Key, Value extends string | number | object>(
  most: number,
  make: (key: Key) => Value,
): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    if (known.size >= most) known.clear();
    known.set(key, made);
    return made;
  };
}
