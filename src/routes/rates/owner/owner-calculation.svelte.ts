/** The open calculation of an owner's cost: which accelerator, what was typed, and what comes of it while that changes. */
import { ownerCost, type OwnerCost, type OwnerCostInputs } from '#lib/engine/index.ts';
import { ownerFields, type OwnerInput } from './owner-fields.ts';

/** What stands where nothing was typed; an accelerator of the user's own has no price and no power. */
export type OwnerDefaults = Partial<Record<OwnerInput, { value: number }>>;

export class OwnerCalculation {
  readonly #defaults: () => OwnerDefaults;
  #typed = $state.raw<Partial<Record<OwnerInput, number | undefined>>>({});

  /** @param defaults those of the accelerator that is chosen */
  constructor(defaults: () => OwnerDefaults) {
    this.#defaults = defaults;
  }

  typed(input: OwnerInput): number | undefined {
    return this.#typed[input];
  }

  /** Without a value the default counts again. */
  type(input: OwnerInput, value: number | undefined): void {
    this.#typed = { ...this.#typed, [input]: value };
  }

  /** Takes back what was typed for these: another accelerator has another price and power. */
  forget(inputs: readonly OwnerInput[]): void {
    for (const input of inputs) this.type(input, undefined);
  }

  forgetAll(): void {
    this.#typed = {};
  }

  get anyTyped(): boolean {
    return Object.values(this.#typed).some((value) => value !== undefined);
  }

  /** Inputs that have neither a typed figure nor a default. */
  readonly missing = $derived.by(() =>
    ownerFields.filter(({ input }) => this.#figure(input) === undefined).map(({ name }) => name)
  );

  /** Undefined while one is missing. */
  readonly inputs = $derived.by((): OwnerCostInputs | undefined => {
    if (this.missing.length > 0) return undefined;
    return Object.fromEntries(ownerFields.map(({ input }) => [input, this.#figure(input)!])) as unknown as OwnerCostInputs;
  });

  readonly cost = $derived.by((): OwnerCost | undefined => this.inputs && ownerCost(this.inputs));

  #figure(input: OwnerInput): number | undefined {
    return this.#typed[input] ?? this.#defaults()[input]?.value;
  }
}
