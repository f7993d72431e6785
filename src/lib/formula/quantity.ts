/**
 * A figure with its unit, as a person types it, in the unit that is wanted: `8 × H100 × 25% × 730 h` in GPU-hours is 1,460. Units are
 * mathjs's; what does not fit is refused in words. Currencies are not converted.
 */
import type { ConstantNode, FunctionNode, MathNode, OperatorNode, SymbolNode, Unit } from 'mathjs';
import { dimensionWords } from './dimension-words.ts';
import { expression, LONGEST } from './expression.ts';
import { NoQuantity, quantityText } from './quantity-text.ts';
import { plain, units } from './units.ts';

export type QuantityReading = { ok: true; value: number } | { ok: false; message: string };

const NAMES = [...units.keys()];
const HINT = 'Try 8 × H100 × 730 h, 2B tokens or 185k USD.';

/** Digits of a result; seconds and watts leave noise beyond them. */
const DIGITS = 14;

/**
 * Reads a quantity in `unit`: `GPU-hour`, `token`, `USD`, `USD/kW/month`, `year`, `token/month`, or empty for a plain number.
 * A figure without a unit is in that unit. Never throws.
 */
export function quantityIn(text: string, unit: string): QuantityReading {
  if (text.trim() === '') return { ok: false, message: `There is no figure. ${HINT}` };
  if (text.length > LONGEST)
    return { ok: false, message: `A quantity may have ${LONGEST} characters; this one has ${text.length}.` };
  try {
    const value = converted(text, unit);
    if (!Number.isFinite(value)) return { ok: false, message: 'That has no finite result.' };
    return { ok: true, value: Number(value.toPrecision(DIGITS)) };
  } catch (error) {
    if (!(error instanceof NoQuantity)) throw error;
    return { ok: false, message: error.message };
  }
}

function converted(text: string, unit: string): number {
  const read = quantityText(text);
  const wanted = unit === '' ? undefined : quantityText(unit);
  const target = wanted ? worth(tree(wanted.expression)) : plain(1);
  const root = tree(read.expression);
  const quantity = worth(root);
  const [one, other] = new Set([...read.currencies, ...(wanted?.currencies ?? [])]);
  if (other !== undefined)
    throw new NoQuantity(`${one} and ${other} are not converted into each other here: write it in one currency.`);
  if (read.bare && wanted) {
    if (isShare(root)) throw new NoQuantity(`${text.trim()} of what? Write 25% × 730 h, say.`);
    return quantity.value;
  }
  if (quantity.equalBase(target)) return quantity.value / target.value;
  const time = /\b(?:day|week|month|year)\b/.exec(unit)?.[0];
  throw new NoQuantity(`This is ${dimensionWords(quantity)}, ${dimensionWords(target, time)} was expected.`);
}

function tree(text: string): MathNode {
  const read = expression(text, NAMES);
  if (read.ok) return read.node;
  // A position in the expression is none in what was typed.
  throw new NoQuantity(read.position === undefined ? read.message : `This is not a quantity. ${HINT}`);
}

/** The worth of a tree, all of whose nodes are on the whitelist. */
function worth(node: MathNode): Unit {
  switch (node.type) {
    case 'ConstantNode':
      return plain((node as ConstantNode<number>).value);
    case 'ParenthesisNode':
      return worth((node as unknown as { content: MathNode }).content);
    case 'SymbolNode':
      return units.get((node as SymbolNode).name)!;
    case 'OperatorNode': {
      const { fn, op, args } = node as OperatorNode;
      if ((fn === 'add' || fn === 'subtract') && isShare(args[0]!) !== isShare(args[1]!))
        throw new NoQuantity('What is the percentage of? Write 100k × 90%, say.');
      return operated(fn, op, args.map(worth));
    }
    default: {
      const { fn, args } = node as FunctionNode;
      return called((fn as SymbolNode).name, args.map(worth));
    }
  }
}

/** Every part is a percentage. To some 100 + 5% is 105, to others 100.05: a share is added to shares alone. */
function isShare(node: MathNode): boolean {
  if (node.type === 'ParenthesisNode') return isShare((node as unknown as { content: MathNode }).content);
  if (node.type !== 'OperatorNode') return false;
  const { args } = node as OperatorNode;
  const [, by] = args;
  return (by?.type === 'SymbolNode' && (by as unknown as SymbolNode).name === 'percent') || args.every(isShare);
}

function operated(fn: string, op: string, args: Unit[]): Unit {
  const [a, b] = args as [Unit, Unit];
  if (fn === 'unaryMinus') return withValue(a, -a.value);
  if (fn === 'multiply') return asUnit(a.multiply(b));
  if (fn === 'divide') return asUnit(a.divide(b));
  if (fn === 'pow') {
    if (!isPlain(a) || !isPlain(b)) throw new NoQuantity('Only a plain number can have a power, and be one.');
    return plain(a.value ** b.value);
  }
  alike(`“${op === '-' ? '−' : op}”`, args);
  if (fn === 'add') return withValue(a, a.value + b.value);
  if (fn === 'subtract') return withValue(a, a.value - b.value);
  return plain(Number(COMPARISONS[fn]!(a.value, b.value)));
}

const COMPARISONS: Record<string, (a: number, b: number) => boolean> = {
  smaller: (a, b) => a < b,
  smallerEq: (a, b) => a <= b,
  larger: (a, b) => a > b,
  largerEq: (a, b) => a >= b,
  equal: (a, b) => a === b
};

function called(name: string, args: Unit[]): Unit {
  const [first, digits] = args as [Unit, Unit?];
  const values = args.map(({ value }) => value);
  if (name === 'abs') return withValue(first, Math.abs(first.value));
  if (name === 'min' || name === 'max') {
    alike(name, args);
    return withValue(first, Math[name](...values));
  }
  if (!args.every(isPlain)) throw new NoQuantity(`${name} takes a plain number: a quantity has another whole part in each unit.`);
  if (name === 'floor' || name === 'ceil') return plain(Math[name](first.value));
  return plain(Number(first.value.toFixed(Math.min(15, Math.max(0, digits?.value ?? 0)))));
}

/** @throws NoQuantity where money meets hours */
function alike(what: string, [first, ...others]: Unit[]): void {
  const odd = others.find((other) => !other.equalBase(first!));
  if (odd) throw new NoQuantity(`${what} takes things of one kind, not ${dimensionWords(first!)} and ${dimensionWords(odd)}.`);
}

const NOTHING = plain(1);
const isPlain = (quantity: Unit) => quantity.equalBase(NOTHING);

/** mathjs gives a number where units cancel. */
function asUnit(result: Unit | number): Unit {
  return typeof result === 'number' ? plain(result) : result;
}

function withValue(quantity: Unit, value: number): Unit {
  const other = quantity.clone();
  other.value = value;
  return other;
}
