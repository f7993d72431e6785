/**
 * A fingerprint of what a simulation depends on, to tell whether a saved run would come out the same today. Two 32-bit hashes of one text, FNV-1a (Fowler,
 * Noll and Vo) and MurmurHash3 (Appleby, 2011): against chance, not against malice.
 */
import type { Component, Employer, Scenario } from './document.ts';
import type { FormulaAmounts } from './formula-inputs.ts';
import { noStress, type Stress } from './stress.ts';

/** What a document of the first version said of itself: runs that were kept with one still hold once it has been upgraded. */
const FIRST_VERSION = 1;

/**
 * 16 hex digits. Of the document all but its runs, what `valuedPart` leaves out, and names and notes at any depth; ids stay, since they tie its parts
 * together. Left out too is what only reads the samples and draws none: risk aversion and net worth. The engine's version, the seed and the size
 * of the sample stand beside it in a run.
 */
export function inputsHash(scenario: Scenario, amounts: FormulaAmounts, stress: Stress | null): string {
  const { runs: _, candidate, ...document } = valuedPart(scenario);
  const { riskAversion: _aversion, netWorth: _worth, ...drawn } = candidate;
  const read = unnamed({ ...document, candidate: drawn });
  return textHash(canonicalJson({ document: read, amounts, stress: stress ?? noStress }));
}

/**
 * Without what no valuation of an offer reads: the counter-offer that is looked for, guesses about the moat, the company with what is told of it and what its cluster
 * does besides, the checklist of each grant and its place in the cluster.
 */
function valuedPart({ counter: _, ...document }: Scenario) {
  return {
    ...document,
    version: FIRST_VERSION,
    employers: document.employers.map(valuedEmployer),
    offers: document.offers.map((offer) => ({ ...offer, components: offer.components.map(valuedComponent) }))
  };
}

function valuedEmployer({ moat: _moat, company: _company, told: _told, cluster, ...employer }: Employer): object {
  return cluster === undefined ? employer : { ...employer, cluster: { service: cluster.service, gpus: cluster.gpus } };
}

function valuedComponent(component: Component): object {
  if (component.kind !== 'compute') return component;
  const { terms: _terms, priority: _priority, hours: _hours, ...grant } = component;
  return grant;
}

/** Text is what people read; a service may well have the id `name`. */
function unnamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unnamed);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, field]) => !((key === 'name' || key === 'notes') && typeof field === 'string')
  );
  return Object.fromEntries(kept.map(([key, field]) => [key, unnamed(field)]));
}

/** JSON with sorted keys, in ASCII; typed arrays are lists, absent fields are left out. */
export function canonicalJson(value: unknown): string {
  const sorted = JSON.stringify(value, (_, field: unknown) => {
    if (field instanceof Float64Array) return Array.from(field);
    if (typeof field !== 'object' || field === null || Array.isArray(field)) return field;
    return Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
  return sorted.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** @param text in ASCII; a byte a character */
export function textHash(text: string): string {
  return [fnv1a(text), murmur3(text)].map((hash) => hash.toString(16).padStart(8, '0')).join('');
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The 32-bit variant for x86, seed 0. */
function murmur3(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i += 4) {
    let block = 0;
    for (let byte = Math.min(3, text.length - 1 - i); byte >= 0; byte--) block = (block << 8) | text.charCodeAt(i + byte);
    const mixed = Math.imul(rotated(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);
    hash ^= mixed;
    if (i + 4 <= text.length) hash = (Math.imul(rotated(hash, 13), 5) + 0xe6546b64) | 0;
  }
  hash ^= text.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function rotated(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}
