/**
 * Strict objects, variants, lists and records. Every message in this folder's schemas is a noun phrase that completes
 * "expected …"; errors.ts adds the path and what was found.
 */
import { z } from './zod.ts';

/** An object with these fields and no others. */
export function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const names = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? `one of the fields ${names}` : 'an object')
  });
}

type Options = Parameters<typeof z.discriminatedUnion>[1];

/** One of several objects, told apart by their field `tag`; `known` says which values of it there are. */
export function variants<const Variants extends Options>(tag: string, options: Variants, known: string) {
  return z.discriminatedUnion(tag, options, { error: (issue) => (issue.code === 'invalid_union' ? known : 'an object') });
}

/** A word out of a short list. */
export function oneOf<const Words extends [string, ...string[]]>(...words: Words) {
  return z.enum(words, `one of ${words.map((word) => JSON.stringify(word)).join(', ')}`);
}

export function list<Element extends z.ZodType>(element: Element, most: number) {
  return z.array(element, 'a list').max(most, `at most ${most} entries`);
}

/** A list of things with ids, each of them the only one with its id. */
export function identified<Element extends z.ZodType<{ id: string }>>(element: Element, most: number) {
  return list(element, most).superRefine((entries, context) => {
    const seen = new Set<string>();
    entries.forEach(({ id }, index) => {
      if (seen.has(id))
        context.addIssue({ code: 'custom', path: [index, 'id'], message: 'an id that is not taken in this list' });
      seen.add(id);
    });
  });
}

/** Entries by name. Counted before zod looks at them all; it also leaves a `__proto__` entry out without a word. */
export function record<Key extends z.core.$ZodRecordKey, Value extends z.ZodType>(key: Key, value: Value, most: number) {
  return z
    .unknown()
    .superRefine((input, context) => {
      if (typeof input !== 'object' || input === null) return;
      const names = Object.keys(input);
      // Not `continue`: what comes after the whole document must not meet entries that nothing has checked.
      const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message, continue: false });
      if (names.includes('__proto__')) refuse(['__proto__'], 'another name');
      if (names.length > most) refuse([], `at most ${most} entries`);
    })
    .pipe(z.record(key, value, { error: (issue) => (issue.code === 'invalid_type' ? 'an object' : undefined) }));
}

const otherShape = 'otherShape';

/**
 * One option of a union without a tag, which looks at the input only where `fits` says so: zod would otherwise report the faults of every
 * option. Of the options of a union exactly one should fit any input.
 */
export function option<Schema extends z.ZodType>(fits: (input: unknown) => boolean, schema: Schema) {
  return z
    .unknown()
    .refine(fits, { params: { [otherShape]: true } })
    .pipe(schema);
}

/** The faults of the option that the input meant to be; `undefined` where none was. */
export function meantOption(options: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined {
  return options.find((issues) => !issues.some((issue) => issue.code === 'custom' && issue.params?.[otherShape] === true));
}
