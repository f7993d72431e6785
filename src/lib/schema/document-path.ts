/** Where something is in a document, as people write it: `offers[0].components[2].perMonth`. */

const plainName = /^[\w-]+$/;

/** The text of a path; `document` for the document itself. */
export function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((part) => {
    if (typeof part === 'number') return `[${part}]`;
    const name = String(part);
    return plainName.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
  });
  return text.join('').replace(/^\./, '') || 'document';
}

/** The value that `path` leads to, `undefined` where it leads nowhere. Inherited properties don't count. */
export function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  let value = document;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}
