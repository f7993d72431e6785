/**
 * Arithmetic on named values, read and computed by mathjs (the part of its numbers-only build that arithmetic takes).
 * A whitelist of syntax nodes is the whole language: nothing can be assigned, defined, imported or reached into.
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

export type CompiledFormula =
  | { ok: true; evaluate: (values: Record<string, number>) => number }
  /** `position` counts characters from 1, where the trouble is in one place. */
  | { ok: false; message: string; position?: number };

const LONGEST = 500;
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
const FUNCTIONS = new Map([
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
  if (depth > DEEPEST) return 'This formula is nested too deeply.';
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

function callObjection({ fn, args }: FunctionNode): string | undefined {
  const name = fn.type === 'SymbolNode' ? (fn as unknown as SymbolNode).name : undefined;
  const arity = name === undefined ? undefined : FUNCTIONS.get(name);
  if (name === undefined || arity === undefined) return `“${name ?? fn.toString()}” is not a function here. ${HINT}`;
  const [fewest = 1, most = 1] = arity;
  if (args.length >= fewest && args.length <= most) return undefined;
  return `${name} takes ${fewest === most ? fewest : `${fewest} to ${most}`} ${most === 1 ? 'number' : 'numbers'}, not ${args.length}.`;
}

/**
 * A formula ready to be evaluated again and again, or why it cannot be. Comparisons give 1 or 0.
 * `evaluate` throws a RangeError when a name has no value or the result is not a finite number.
 */
export function compileFormula(text: string, names: readonly string[]): CompiledFormula {
  if (text.trim() === '') return { ok: false, message: 'The formula is empty. Try salary / 12 * 5%.' };
  if (text.length > LONGEST)
    return { ok: false, message: `A formula may have ${LONGEST} characters; this one has ${text.length}.` };
  let node: MathNode;
  try {
    node = math.parse(text.replaceAll('−', '-').replaceAll('×', '*'));
  } catch (error) {
    return syntaxTrouble(error);
  }
  const message = objection(node, names);
  if (message !== undefined) return { ok: false, message };
  const code = node.compile();
  const evaluate = (values: Record<string, number>): number => {
    // A Map, because mathjs refuses names such as `constructor` on plain objects.
    const result = Number(code.evaluate(new Map(Object.entries(values))));
    if (!Number.isFinite(result)) throw new RangeError('The formula does not give a finite number.');
    return result;
  };
  return { ok: true, evaluate };
}

function syntaxTrouble(error: unknown): CompiledFormula {
  const position = (error as { char?: number }).char;
  if (position === undefined) return { ok: false, message: 'This is not a formula.' };
  return { ok: false, message: `This is not a formula: trouble at character ${position}.`, position };
}
