/** Names a component across the offers of a scenario: the key of its formula's amounts. */
export function componentKey(offerId: string, componentId: string): string {
  return JSON.stringify([offerId, componentId]);
}
