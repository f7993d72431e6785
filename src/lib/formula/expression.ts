/**
 * The language of formulas and quantities: mathjs's parser (the part of its numbers-only build that arithmetic takes) behind a whitelist of
 * syntax nodes, operators and functions. Nothing can be assigned, defined, imported or reached into.
 */

import {
  absDependencies,
  addDependencies,
  create,
  divideDependencies,
  equalDependencies,
  largerDependencies,
  largerEqDependencies,
  maxDependencies,
  minDependencies,
  multiplyDependencies,
  parseDependencies,
  powDependencies,
  roundDependencies,
  smallerDependencies,
  smallerEqDependencies,
  subtractDependencies,
  unaryMinusDependencies,
  type ConstantNode,
  type FunctionNode,
  type MathNode,
  type OperatorNode,
  type SymbolNode
} from 'mathjs/number';

/** Characters of a formula or quantity. */
export const LONGEST = 500;
const DEEPEST = 40;

const math = create({
  ...parseDependencies,
  ...absDependencies,
  ...addDependencies,
  ...divideDependencies,
  ...equalDependencies,
  ...largerDependencies,
  ...largerEqDependencies,
  ...maxDependencies,
  ...minDependencies,
  ...multiplyDependencies,
  ...powDependencies,
  ...roundDependencies,
  ...smallerDependencies,
  ...smallerEqDependencies,
  ...subtractDependencies,
  ...unaryMinusDependencies
});
// mathjs's own two bring 13 kB of matrices along.
math.import({ floor: Math.floor, ceil: Math.ceil }, {});

const OPERATORS = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'pow',
  'unaryMinus',
  'smaller',
  'smallerEq',
  'larger',
  'largerEq',
  'equal'
];
/** Fewest and most arguments. */
export const FUNCTIONS: ReadonlyMap<string, readonly [fewest: number, most: number]> = new Map([
  ['min', [1, 20]],
  ['max', [1, 20]],
  ['round', [1, 2]],
  ['floor', [1, 1]],
  ['ceil', [1, 1]],
  ['abs', [1, 1]]
]);

const HINT = 'Use numbers, + − * / ^, comparisons, min, max, round, floor, ceil and abs.';

/** Why a node is outside the language, or undefined if it and all below it are inside. */
function objection(node: MathNode, names: readonly string[], depth = 0): string | undefined {
  if (depth > DEEPEST) return 'This is nested too deeply.';
  const below = (nodes: MathNode[]) => nodes.map((child) => objection(child, names, depth + 1)).find(Boolean);
  switch (node.type) {
    case 'ConstantNode':
      return Number.isFinite((node as ConstantNode).value) ? undefined : `Only finite numbers can stand in a formula. ${HINT}`;
    case 'SymbolNode': {
      const { name } = node as SymbolNode;
      return names.includes(name) ? undefined : `“${name}” is not known here. Names that are: ${names.join(', ')}.`;
    }
    case 'ParenthesisNode':
      return below([(node as unknown as { content: MathNode }).content]);
    case 'OperatorNode': {
      const { fn, op, args, implicit } = node as OperatorNode;
      // 1/2 month reads as one thing and computes as another.
      if (implicit) return 'Write * between two things that are multiplied.';
      return OPERATORS.includes(fn) ? below(args) : `“${op}” cannot be used in a formula. ${HINT}`;
    }
    case 'FunctionNode':
      return callObjection(node as FunctionNode) ?? below((node as FunctionNode).args);
    default:
      return `Only arithmetic can stand in a formula. ${HINT}`;
  }
}

/** Why a name cannot be called. */
export function unknownFunction(name: string): string {
  return `“${name}” is not a function here. ${HINT}`;
}

function callObjection({ fn, args }: FunctionNode): string | undefined {
  const name = fn.type === 'SymbolNode' ? (fn as unknown as SymbolNode).name : undefined;
  const arity = name === undefined ? undefined : FUNCTIONS.get(name);
  if (name === undefined || arity === undefined) return unknownFunction(name ?? fn.toString());
  const [fewest, most] = arity;
  if (args.length >= fewest && args.length <= most) return undefined;
  return `${name} takes ${fewest === most ? fewest : `${fewest} to ${most}`} ${most === 1 ? 'number' : 'numbers'}, not ${args.length}.`;
}

export type Expression =
  | { ok: true; node: MathNode }
  /** `position` counts characters from 1, where the trouble is in one place. */
  | { ok: false; message: string; position?: number };

/** The tree of an expression whose every node is inside the language and whose every name is one of `names`, or why there is none. */
export function expression(text: string, names: readonly string[]): Expression {
  let node: MathNode;
  try {
    node = math.parse(text);
  } catch (error) {
    return syntaxTrouble(error);
  }
  const message = objection(node, names);
  return message === undefined ? { ok: true, node } : { ok: false, message };
}

function syntaxTrouble(error: unknown): Expression {
  const position = (error as { char?: number }).char;
  if (position === undefined) return { ok: false, message: 'This is not a formula.' };
  return { ok: false, message: `This is not a formula: trouble at character ${position}.`, position };
}
