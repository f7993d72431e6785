/** Which two offers the pages compare: those that were chosen, else those of the verdict. */

export interface Pair {
  offer: string;
  rival: string;
}

/**
 * A choice of what is not there any more counts for nothing; an offer is never compared with itself.
 * @param usual of the verdict
 * @param written ids of the letters that have something in them
 */
export function comparedPair(chosen: Partial<Pair>, usual: Pair | undefined, written: readonly string[]): Pair | undefined {
  if (usual === undefined) return undefined;
  const known = (id: string | undefined) => (id !== undefined && written.includes(id) ? id : undefined);
  const offer = known(chosen.offer) ?? usual.offer;
  const wanted = known(chosen.rival) ?? usual.rival;
  const rival = wanted === offer ? written.find((id) => id !== offer) : wanted;
  return rival === undefined ? undefined : { offer, rival };
}
