/** Leads to Compare, where offers that were made here stand beside each other. */
import { goto } from '$app/navigation';
import { compareAddress } from '../../addresses.ts';

export function goToCompare(id: string): void {
  void goto(compareAddress(id));
}
